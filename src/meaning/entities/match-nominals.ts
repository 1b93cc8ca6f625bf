import { placeOf } from '../gazetteer/gazetteer.ts';
import type { Draft } from './draft.ts';
import type { Mention } from './mention.ts';

/** Heads that mean the same office whoever holds it. */
const SAME_OFFICE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    spokeswoman: 'spokesman',
    spokesperson: 'spokesman',
    chairwoman: 'chairman',
    chairperson: 'chairman',
    chair: 'chairman',
    premier: 'minister',
    congresswoman: 'congressman',
    businesswoman: 'businessman',
  }),
);

const office = (word: string): string => SAME_OFFICE.get(word) ?? word;

/** Words that fit anybody of the type, and so agree with whoever was named last. */
const GENERIC: Readonly<Record<string, readonly string[]>> = {
  person: ['man', 'woman', 'official', 'politician', 'leader', 'person', 'suspect', 'candidate'],
  organisation: ['company', 'firm', 'group', 'organisation', 'organization', 'agency', 'body'],
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const modifiersAgree = (mention: Mention, knows: (word: string) => boolean): boolean =>
  mention.words.slice(0, -1).every((word) => knows(word) || placeOf(capital(word)) !== undefined);

const hasOffice = (heads: ReadonlySet<string>, head: string): boolean => {
  if (heads.has(head)) return true;
  for (const word of heads) if (office(word) === head) return true;
  return false;
};

const fitsOffice = (draft: Draft, mention: Mention, head: string): boolean =>
  draft.heads.size > 0 && hasOffice(draft.heads, head) && modifiersAgree(mention, (word) => draft.known.has(word));

const fitsBody = (draft: Draft, mention: Mention, head: string): boolean => {
  for (const words of draft.names)
    if (words.includes(head) && modifiersAgree(mention, (word) => words.includes(word))) return true;
  return draft.heads.has(head) && modifiersAgree(mention, (word) => draft.known.has(word));
};

/** Whether an entity can be what a phrase speaks of, by type, country and number. */
const agrees = (draft: Draft, { type, country, number }: Mention): boolean =>
  (draft.type === type ||
    (draft.type === 'unknown' && !draft.named) ||
    (type === 'organisation' && draft.type === 'outlet')) &&
  (country === null || draft.country === null || draft.country === country) &&
  (number === null || draft.number === null || (number === 'many') === (draft.number === 'many'));

/** The entity a definite phrase points back to: by office, by kind of body, or by the only thing it can be; the latest first. */
export const matchNominal = (mention: Mention, drafts: readonly Draft[]): Draft | undefined => {
  if (!mention.definite) return undefined;
  const last = mention.words.at(-1)!;
  const [fits, head] = mention.type === 'person' ? [fitsOffice, office(last)] : [fitsBody, last];
  for (let i = drafts.length - 1; i >= 0; i--) {
    const draft = drafts[i]!;
    if (agrees(draft, mention) && fits(draft, mention, head)) return draft;
  }
  if (mention.words.length > 1 || !GENERIC[mention.type]?.includes(mention.words[0]!)) return undefined;
  for (let i = drafts.length - 1; i >= 0; i--) {
    const draft = drafts[i]!;
    const near = mention.sentence - draft.latest.sentence < 3;
    if (near && draft.named && agrees(draft, mention)) return draft;
  }
  return undefined;
};
