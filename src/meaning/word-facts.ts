import type { Analysis, Token } from '../language/analysis.ts';
import { hashText } from '../learn/hashing.ts';
import { remember, rememberOf } from '../text/remember.ts';
import { SPECULATIVE_WORD } from './assertions/speculation.ts';
import { ESTIMATIVE, NEGATORS, ODDS_NOUNS, ODDS_WORDS } from './certainty/cues.ts';
import { CONDITIONS, WORD_CLASSES } from './certainty/word-classes.ts';
import { PASSING } from './chains/carriers.ts';
import { OPENS_CONDITION } from './condition/condition-words.ts';
import { genderOfWord, isRoleNoun, NO_REFERENT, typeOfNoun } from './entities/noun-types.ts';
import { TITLES } from './entities/nouns.ts';
import { PRONOUNS, type Pronoun } from './entities/pronouns.ts';
import { foreseenOf, POINTS_AHEAD } from './forecast/forecast-words.ts';
import { mayBeginPlace, placeOf } from './gazetteer/gazetteer.ts';
import type { EntityType } from './meaning.ts';
import { NUMBER_STARTS } from './quantities/number-starts.ts';
import { type Piece, piecesOf, plainHyphen } from './quantities/pieces.ts';
import { type Listed, timeWordOf } from './times/time-words.ts';
import { fieldsOf } from './verification/check-fields.ts';
import { SUPPOSABLE, UNCHECKED } from './verification/check-words.ts';
import { mayPart } from './verification/part-words.ts';

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
  /** Its fields in remarks on checking, as bits. */
  readonly fields: number;
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
  /** It can make a time expression without help, if it is what it looks like. */
  time: 32,
  /** Nobody calls what it stands for "he", "they" or "it". */
  noReferent: 64,
  /** It can be the head of an office. */
  role: 128,
  /** It stands before names as a title. */
  title: 256,
  /** With a capital it names a place or a people. */
  placeName: 512,
  /** It puts odds on something. */
  odds: 1024,
  /** It may be one of ICD 203's estimative words, or part of one. */
  estimative: 2048,
  /** It may speculate, alone or with others. */
  speculative: 4096,
  /** It may point ahead; it may open a condition. */
  ahead: 8192,
  conditional: 16384,
  /** It may doubt in passing: "unverified", "if confirmed". */
  clue: 32768,
  /** Of a token: its lemma is a word of `passing`; of `role`. */
  lemmaPassing: 65536,
  lemmaRole: 131072,
  /** It is a pronoun. */
  pronoun: 262144,
  /** It glues a number to something else, or is a hyphen by another sign than "-". */
  apart: 524288,
  /** Behind it, or with it, a new part of a sentence may begin. */
  parts: 1048576,
} as const;

const isDigit = (word: string): boolean => word.charCodeAt(0) >= 48 && word.charCodeAt(0) <= 57;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const makesTime = (time: Listed | undefined): boolean =>
  time !== undefined && (time.kind === 'number' || !time.word.weak);

const marksOf = (word: string, time: Listed | undefined, isApart: boolean): number => {
  const is = (holds: boolean, mark: number): number => (holds ? mark : 0);
  return (
    is(NEGATORS.has(word), MARKS.negator) |
    is(CONDITIONS.has(word), MARKS.condition) |
    is(mayBeginPlace(word), MARKS.place) |
    is(PASSING.has(word), MARKS.passing) |
    is(NUMBER_STARTS.has(word) || isDigit(word), MARKS.number) |
    is(makesTime(time), MARKS.time) |
    is(NO_REFERENT.has(word), MARKS.noReferent) |
    is(isRoleNoun(word), MARKS.role) |
    is(TITLES.has(word), MARKS.title) |
    is(placeOf(capital(word)) !== null, MARKS.placeName) |
    is(ODDS_NOUNS.has(word) || ODDS_WORDS.has(word), MARKS.odds) |
    is(ESTIMATIVE.test(word), MARKS.estimative) |
    is(SPECULATIVE_WORD.test(word), MARKS.speculative) |
    is(POINTS_AHEAD.has(word), MARKS.ahead) |
    is(OPENS_CONDITION.has(word), MARKS.conditional) |
    is(UNCHECKED.has(word) || SUPPOSABLE.has(word), MARKS.clue) |
    is(PRONOUNS.has(word), MARKS.pronoun) |
    is(isApart, MARKS.apart) |
    is(mayPart(word), MARKS.parts)
  );
};

const makeFacts = (word: string): WordFacts => {
  const plain = plainHyphen(word);
  const time = timeWordOf(plain);
  const pieces = piecesOf(word);
  return {
    word,
    hash: hashText(word),
    marks: marksOf(word, time, pieces !== null || plain !== word),
    kind: WORD_CLASSES.get(word),
    time,
    foreseen: foreseenOf(word),
    fields: fieldsOf(word),
    noun: typeOfNoun(word),
    gender: genderOfWord(word.replace('.', '')),
    pronoun: PRONOUNS.get(word),
    pieces,
    plain,
  };
};

/** The facts of a word in small letters. */
export const factsOf: (word: string) => WordFacts = remember(50_000, makeFacts);

/** What a form's memo holds: its facts, and those of its lemma. */
type Known = {
  readonly facts: WordFacts;
  readonly lemma: string;
  readonly lemmaFacts: WordFacts;
  /** The marks of the word, and those asked of the lemma. */
  readonly marks: number;
  /** The same with a lemma it had before: forms of two lemmas have one or the other by turns. */
  readonly before: Known | undefined;
};

const lemmaMarks = (marks: number): number =>
  ((marks & MARKS.passing) !== 0 ? MARKS.lemmaPassing : 0) | ((marks & MARKS.role) !== 0 ? MARKS.lemmaRole : 0);

const learn = ({ lower, lemma }: Token, met: Known | undefined): Known => {
  const facts = met?.facts ?? factsOf(lower);
  const lemmaFacts = lemma === lower ? facts : factsOf(lemma.toLowerCase());
  return { facts, lemma, lemmaFacts, marks: facts.marks | lemmaMarks(lemmaFacts.marks), before: met };
};

const knownOf = (token: Token): Known => {
  const { memo } = token;
  // Nobody else writes to the memo.
  const met = memo?.known as Known | undefined;
  for (let known = met; known !== undefined; known = known.before) if (known.lemma === token.lemma) return known;
  const known = learn(token, met);
  if (memo) memo.known = known;
  return known;
};

/** The facts of every token of a text: of its small letters as they stand there, of its lemma, and the marks of both (MARKS). */
export type TextFacts = {
  readonly facts: readonly WordFacts[];
  readonly lemmas: readonly WordFacts[];
  readonly marks: Int32Array;
};

/** The facts of a text's tokens. */
export const factsIn: (analysis: Analysis) => TextFacts = rememberOf(({ tokens }) => {
  const facts = new Array<WordFacts>(tokens.length);
  const lemmas = new Array<WordFacts>(tokens.length);
  const marks = new Int32Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    const known = knownOf(tokens[i]!);
    facts[i] = known.facts;
    lemmas[i] = known.lemmaFacts;
    marks[i] = known.marks;
  }
  return { facts, lemmas, marks };
});
