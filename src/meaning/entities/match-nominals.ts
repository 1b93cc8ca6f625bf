import { isAgency } from '../chains/carriers.ts';
import { factsOf, MARKS } from '../word-facts.ts';
import { type Draft, signOf } from './draft.ts';
import type { Mention } from './mention.ts';
import { officeOf } from './noun-types.ts';

/** Words that fit anybody of the type, and so agree with whoever was named last. */
const GENERIC: Readonly<Record<string, readonly string[]>> = {
  person: ['man', 'woman', 'official', 'politician', 'leader', 'person', 'suspect', 'candidate'],
  organisation:
    'company firm group organisation organization agency body newspaper paper daily weekly tabloid magazine broadcaster channel station network website outlet'.split(
      ' ',
    ),
};

/** Whether all words before the head of a phrase are known of an entity, or say whence it is. */
const modifiersAgree = ({ words }: Mention, known: readonly string[]): boolean => {
  for (let i = 0; i < words.length - 1; i++) {
    const word = words[i]!;
    if (!known.includes(word) && (factsOf(word).marks & MARKS.placeName) === 0) return false;
  }
  return true;
};

const hasOffice = ({ heads }: Draft, head: string): boolean => {
  for (const word of heads) if (word === head || officeOf(word) === head) return true;
  return false;
};

const fitsOffice = (draft: Draft, mention: Mention, head: string): boolean =>
  hasOffice(draft, head) && modifiersAgree(mention, draft.known);

const fitsBody = (draft: Draft, mention: Mention, head: string): boolean => {
  for (const words of draft.names) if (words.includes(head) && modifiersAgree(mention, words)) return true;
  return draft.heads.includes(head) && modifiersAgree(mention, draft.known);
};

/** Whether an entity can be what a phrase speaks of, by type, country and number. */
const agrees = (draft: Draft, { type, country, number }: Mention): boolean =>
  (draft.type === type ||
    (draft.type === 'unknown' && !draft.named) ||
    (type === 'organisation' && draft.type === 'outlet')) &&
  (country === null || draft.country === null || draft.country === country) &&
  (number === null || draft.number === null || (number === 'many') === (draft.number === 'many'));

const isOfPlace = (word: string): boolean => (factsOf(word).marks & MARKS.placeName) !== 0;

/** Whether a phrase is a word that fits anybody of its type, alone or with whence it is ("the British leader"). */
const isGeneric = ({ type, words }: Mention): boolean =>
  (GENERIC[type]?.includes(words[words.length - 1]!) ?? false) &&
  words.every((word, i) => i === words.length - 1 || isOfPlace(word));

/** What an outlet is called by what it is: never a company or a group, which the article speaks of otherwise. */
const OUTLET_KINDS =
  /^(?:newspaper|paper|daily|weekly|tabloid|magazine|broadcaster|channel|station|network|website|outlet)$/;

/** Last words of names that no company bears. */
const PUBLIC =
  /^(?:agency|ministry|court|commission|committee|council|union|office|authority|police|party|army|service|parliament|department|association|federation|inspectorate|university|programme|government)$/;

/** Whether a bare word fits what an entity is: "the agency" no newspaper, "the newspaper" no ministry. */
const fitsKind = (draft: Draft, mention: Mention, head: string): boolean => {
  if (mention.country !== null && draft.country !== mention.country) return false;
  if (draft.type !== 'outlet') {
    if (OUTLET_KINDS.test(head)) return false;
    return !/^(?:company|firm)$/.test(head) || !draft.names.some((words) => PUBLIC.test(words[words.length - 1]!));
  }
  if (head !== 'agency' && !OUTLET_KINDS.test(head)) return false;
  return draft.names.some((words) => (head === 'agency') === isAgency(words));
};

/** The entity a phrase points to: by office, by kind of body, or by the only thing it can be; the last of the list first. */
export const matchNominal = (mention: Mention, drafts: readonly Draft[]): Draft | undefined => {
  const last = mention.words[mention.words.length - 1]!;
  const isPerson = mention.type === 'person';
  const head = isPerson ? officeOf(last) : last;
  const sign = signOf(head);
  for (let i = drafts.length - 1; i >= 0; i--) {
    const draft = drafts[i]!;
    if ((draft.signs & sign) === 0 || !agrees(draft, mention)) continue;
    if (isPerson ? fitsOffice(draft, mention, head) : fitsBody(draft, mention, head)) return draft;
  }
  if (!isGeneric(mention)) return undefined;
  for (let i = drafts.length - 1; i >= 0; i--) {
    const draft = drafts[i]!;
    const near = mention.sentence - draft.latest.sentence < 3;
    if (near && draft.named && agrees(draft, mention) && fitsKind(draft, mention, head)) return draft;
  }
  return undefined;
};
