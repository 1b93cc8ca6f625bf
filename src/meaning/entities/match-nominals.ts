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

const fitsOffice = (draft: Draft, mention: Mention): boolean => {
  if (draft.heads.size === 0) return false;
  const head = office(mention.words.at(-1)!);
  return hasOffice(draft.heads, head) && modifiersAgree(mention, (word) => draft.known.has(word));
};

const fitsBody = (draft: Draft, mention: Mention): boolean => {
  const head = mention.words.at(-1)!;
  if (draft.names.some((words) => words.includes(head) && modifiersAgree(mention, (word) => words.includes(word))))
    return true;
  return draft.heads.has(head) && modifiersAgree(mention, (word) => draft.known.has(word));
};

/** The entity a definite phrase points back to: by office, by kind of body, or by the only thing it can be; the latest first. */
export const matchNominal = (mention: Mention, drafts: readonly Draft[]): Draft | undefined => {
  if (!mention.definite) return undefined;
  const fits = mention.type === 'person' ? fitsOffice : fitsBody;
  const possible = (draft: Draft): boolean =>
    draft.type === mention.type ||
    (draft.type === 'unknown' && !draft.named) ||
    (mention.type === 'organisation' && draft.type === 'outlet');
  const agrees = (draft: Draft): boolean =>
    possible(draft) &&
    (mention.country === null || draft.country === null || draft.country === mention.country) &&
    (mention.number === null || draft.number === null || (mention.number === 'many') === (draft.number === 'many'));
  for (let i = drafts.length - 1; i >= 0; i--) if (agrees(drafts[i]!) && fits(drafts[i]!, mention)) return drafts[i];
  if (mention.words.length > 1 || !GENERIC[mention.type]?.includes(mention.words[0]!)) return undefined;
  for (let i = drafts.length - 1; i >= 0; i--) {
    const draft = drafts[i]!;
    const near = mention.sentence - draft.latest.sentence < 3;
    if (near && draft.named && agrees(draft)) return draft;
  }
  return undefined;
};
