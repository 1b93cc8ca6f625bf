import type { Analysis, Token } from '../language/analysis.ts';
import { hashText } from '../learn/hashing.ts';
import { remember } from '../text/remember.ts';
import { ESTIMATIVE, NEGATORS, ODDS_NOUNS, ODDS_WORDS } from './certainty/cues.ts';
import { CONDITIONS, WORD_CLASSES } from './certainty/word-classes.ts';
import { PASSING } from './chains/carriers.ts';
import { genderOfWord, isRoleNoun, NO_REFERENT, typeOfNoun } from './entities/noun-types.ts';
import { TITLES } from './entities/nouns.ts';
import { PRONOUNS, type Pronoun } from './entities/pronouns.ts';
import { foreseenOf } from './forecast/forecast-words.ts';
import { mayBeginPlace, placeOf } from './gazetteer/gazetteer.ts';
import type { EntityType } from './meaning.ts';
import { NUMBER_STARTS } from './quantities/number-starts.ts';
import { type Piece, piecesOf, plainHyphen } from './quantities/pieces.ts';
import { type Listed, timeWordOf } from './times/time-words.ts';
import { cluesOf } from './verification/check-words.ts';

/**
 * What the word lists of this stage know of a word in small letters. Made once for each word and kept: a text asks some twenty questions of
 * each of its words, and most of its words come again.
 */
export type WordFacts = {
  readonly word: string;
  readonly hash: number;
  /** The lists that have it, one bit each (MARKS). */
  readonly marks: number;
  /** Its class for the certainty of events, as a hash. */
  readonly kind: number | undefined;
  /** What it is in time expressions. */
  readonly time: Listed | undefined;
  /** What it is to forecasts, as bits (FORESEEN). */
  readonly foreseen: number;
  /** The kinds of words on checking it is of, as bits (CLUES). */
  readonly clues: number;
  /** The type of what it stands for as a noun; null where it does not tell. */
  readonly noun: EntityType | null;
  /** Whom it tells of as a noun or title. */
  readonly gender: 'm' | 'f' | null;
  readonly pronoun: Pronoun | undefined;
  /** Its parts where it glues a number to something else; null where it stays whole. */
  readonly pieces: readonly Piece[] | null;
  /** The word, hyphens by any sign as "-". */
  readonly plain: string;
};

/** Bits of `WordFacts.marks`. */
export const MARKS = {
  negator: 1,
  /** Opens a clause that the one above it hangs on. */
  condition: 2,
  /** A name of the gazetteer may begin with it, if its capitals are right. */
  place: 4,
  /** By it one source can bring in another. */
  passing: 8,
  /** A number may begin with it. */
  number: 16,
  /** Nobody calls what it stands for "he", "they" or "it". */
  noReferent: 32,
  /** It can be the head of an office. */
  role: 64,
  /** It stands before names as a title. */
  title: 128,
  /** With a capital it names a place or a people. */
  placeName: 256,
  /** It puts odds on something. */
  odds: 512,
  /** It may be one of ICD 203's estimative words, or part of one. */
  estimative: 1024,
} as const;

const isDigit = (word: string): boolean => word.charCodeAt(0) >= 48 && word.charCodeAt(0) <= 57;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const marksOf = (word: string): number =>
  (NEGATORS.has(word) ? MARKS.negator : 0) |
  (CONDITIONS.has(word) ? MARKS.condition : 0) |
  (mayBeginPlace(word) ? MARKS.place : 0) |
  (PASSING.has(word) ? MARKS.passing : 0) |
  (NUMBER_STARTS.has(word) || isDigit(word) ? MARKS.number : 0) |
  (NO_REFERENT.has(word) ? MARKS.noReferent : 0) |
  (isRoleNoun(word) ? MARKS.role : 0) |
  (TITLES.has(word) ? MARKS.title : 0) |
  (placeOf(capital(word)) ? MARKS.placeName : 0) |
  (ODDS_NOUNS.has(word) || ODDS_WORDS.has(word) ? MARKS.odds : 0) |
  (ESTIMATIVE.test(word) ? MARKS.estimative : 0);

const makeFacts = (word: string): WordFacts => ({
  word,
  hash: hashText(word),
  marks: marksOf(word),
  kind: WORD_CLASSES.get(word),
  time: timeWordOf(plainHyphen(word)),
  foreseen: foreseenOf(word),
  clues: cluesOf(word),
  noun: typeOfNoun(word),
  gender: genderOfWord(word.replace('.', '')),
  pronoun: PRONOUNS.get(word),
  pieces: piecesOf(word),
  plain: plainHyphen(word),
});

/** The facts of a word in small letters. */
export const factsOf: (word: string) => WordFacts = remember(50_000, makeFacts);

/** What a form's memo holds: its facts, and those of its lemma when it last had one. */
type Known = { readonly facts: WordFacts; readonly lemma: string; readonly lemmaFacts: WordFacts };

const knownOf = ({ lower, lemma, memo }: Token): Known => {
  // Nobody else writes to the memo.
  const met = memo?.known as Known | undefined;
  if (met && met.lemma === lemma) return met;
  const facts = met?.facts ?? factsOf(lower);
  const known: Known = { facts, lemma, lemmaFacts: lemma === lower ? facts : factsOf(lemma.toLowerCase()) };
  if (memo) memo.known = known;
  return known;
};

/** The facts of every token of a text: of its small letters as they stand there, and of its lemma. */
export type TextFacts = { readonly facts: readonly WordFacts[]; readonly lemmas: readonly WordFacts[] };

const FACTS = new WeakMap<Analysis, TextFacts>();

/** The facts of a text's tokens. */
export const factsIn = (analysis: Analysis): TextFacts => {
  const before = FACTS.get(analysis);
  if (before) return before;
  const facts: WordFacts[] = [];
  const lemmas: WordFacts[] = [];
  for (const token of analysis.tokens) {
    const known = knownOf(token);
    facts.push(known.facts);
    lemmas.push(known.lemmaFacts);
  }
  const found = { facts, lemmas };
  FACTS.set(analysis, found);
  return found;
};
