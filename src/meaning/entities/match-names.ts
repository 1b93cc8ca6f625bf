import { placeOf } from '../gazetteer/gazetteer.ts';
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
  if (mention.kind !== 'name' || isHuman(mention.type)) return undefined;
  const place = placeOf(syntax.analysis.text.slice(...mention.span));
  if (!place || place.kind === 'demonym') return undefined;
  if (place.kind === 'country' || standsForGovernment(syntax, mention)) return place.country;
  return undefined;
};

/** "National Intelligence Service (NIS)": whether this name stands in brackets right after that one and abbreviates it. */
const introduces = (syntax: Syntax, name: Mention, short: Mention): boolean => {
  if (short.words.length > 2) return false;
  const gap = syntax.analysis.text.slice(name.span[1], short.span[0]);
  return /^\s*[([]\s*(?:or |the )?["“']?$/.test(gap);
};

const compatible = (draft: Draft, mention: Mention): boolean => {
  if (draft.gender && mention.gender && draft.gender !== mention.gender && isHuman(mention.type)) return false;
  return isHuman(draft.type) === isHuman(mention.type) || draft.names.some((words) => sameWords(words, mention.words));
};

/** Full names are compared with full names; only a surname or given name alone is compared with anything. */
const sameName = (draft: Draft, mention: Mention): boolean => {
  if (!isHuman(mention.type)) return draft.names.some((words) => sameBody(words, mention.words));
  const least = mention.words.length > 1 && draft.names.some((words) => words.length > 1) ? 2 : 0;
  return draft.names.some((words) => words.length >= least && samePerson(words, mention.words));
};

/** The entity that a name, no government's, is another mention of, the latest first. */
export const matchName = (syntax: Syntax, mention: Mention, drafts: readonly Draft[]): Draft | undefined => {
  for (let i = drafts.length - 1; i >= 0; i--) {
    const draft = drafts[i]!;
    if (!draft.named) continue;
    const { latest } = draft;
    if (latest.kind === 'name' && introduces(syntax, latest, mention)) {
      if (isAcronym(mention.words.join(''), latest.words) || mention.words.join('').length < 8) return draft;
    }
    if (compatible(draft, mention) && sameName(draft, mention)) return draft;
  }
  return undefined;
};
