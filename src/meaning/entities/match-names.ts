import type { Syntax } from '../syntax.ts';
import type { Draft } from './draft.ts';
import type { Mention } from './mention.ts';
import { isAcronym, sameBody, samePerson, sameWords } from './name-match.ts';

/** Prepositions that make a name a place on the ground. "From Moscow", "to Moscow" and "with Moscow" do not. */
const LOCATIVE = new Set([
  'in',
  'at',
  'near',
  'outside',
  'around',
  'across',
  'through',
  'into',
  'onto',
  'toward',
  'towards',
]);

/** Whether a place stands for who governs it rather than for the ground it lies on ("Moscow said", not "in Moscow"). */
export const standsForGovernment = (syntax: Syntax, mention: Mention): boolean => {
  const { tokens, first, next } = syntax;
  for (let child = first[mention.head]!; child >= 0; child = next[child]!) {
    if (tokens[child]!.deprel === 'case' && LOCATIVE.has(tokens[child]!.lower)) return false;
  }
  return true;
};

const isHuman = (type: string): boolean => type === 'person';

/** The key under which all names of one country's government meet; undefined for any other name. */
export const governmentOf = (syntax: Syntax, mention: Mention): string | undefined => {
  const place = isHuman(mention.type) ? null : mention.name?.place;
  if (!place || place.kind === 'demonym') return undefined;
  return place.kind === 'country' || standsForGovernment(syntax, mention) ? place.country : undefined;
};

const OPENING = /[([]\s*(?:or |the )?["“']?$/;

/** The longest way of opening a bracket before a name. */
const LONGEST = 16;

/** "National Intelligence Service (NIS)": where the name ends that this one stands in brackets right after; -1 where it stands in none. */
const introducedAt = ({ analysis: { text } }: Syntax, { span, words }: Mention): number => {
  if (words.length > 2) return -1;
  const before = text.slice(Math.max(0, span[0] - LONGEST), span[0]);
  const found = OPENING.exec(before);
  return found ? text.slice(0, span[0] - before.length + found.index).trimEnd().length : -1;
};

/** "Lumen" after "Lumen Motors", taken for a person: nothing but the company bears that name. */
const isShortOfBody = (draft: Draft, { type, words, roles, gender }: Mention): boolean =>
  isHuman(type) &&
  !isHuman(draft.type) &&
  draft.type !== 'place' &&
  words.length === 1 &&
  roles.length === 0 &&
  gender === null &&
  draft.names.some((known) => known.length > 1 && sameBody(known, words));

const compatible = (draft: Draft, mention: Mention): boolean => {
  const human = isHuman(mention.type);
  if (human && draft.gender && mention.gender && draft.gender !== mention.gender) return false;
  return isHuman(draft.type) === human || isNamed(draft, mention.words);
};

const isNamed = ({ names }: Draft, words: readonly string[]): boolean => {
  for (const known of names) if (sameWords(known, words)) return true;
  return false;
};

/** Full names are compared with full names; only a surname or given name alone is compared with anything. */
const sameName = ({ names }: Draft, { type, words }: Mention): boolean => {
  if (!isHuman(type)) {
    for (const known of names) if (sameBody(known, words)) return true;
    return false;
  }
  const least = words.length > 1 && names.some((known) => known.length > 1) ? 2 : 0;
  for (const known of names) if (known.length >= least && samePerson(known, words)) return true;
  return false;
};

/** The entity that a name, no government's, is another mention of, the latest first. */
export const matchName = (syntax: Syntax, mention: Mention, drafts: readonly Draft[]): Draft | undefined => {
  const introduced = introducedAt(syntax, mention);
  for (let i = drafts.length - 1; i >= 0; i--) {
    const draft = drafts[i]!;
    const { latest } = draft;
    if (introduced >= 0 && latest.span[1] === introduced) {
      const short = mention.words.join('');
      // "TOKYO (AP)" introduces nobody.
      if ((short.length < 8 && mention.type !== 'outlet') || isAcronym(short, latest.words)) return draft;
    }
    if ((compatible(draft, mention) && sameName(draft, mention)) || isShortOfBody(draft, mention)) return draft;
  }
  return undefined;
};
