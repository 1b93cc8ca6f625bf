import type { Analysis } from '../../language/analysis.ts';
import { ORDINALS, UNITS } from '../quantities/number-words.ts';
import { readNumeral } from '../quantities/numeral.ts';
import { BREAK, type Words, wordsOf } from '../quantities/words.ts';
import { MARKS } from '../word-facts.ts';
import { type Listed, number, OTHER, ordinal, type TimeWord, year } from './time-words.ts';

/**
 * A text as the finders see it: one letter per lexeme (a word of the lexicon, a whole number, or any other word). Only runs of words that
 * may make a time expression are kept, about a tenth of a text; one letter for "other" stands for all that lies between two runs.
 */
export type Lexemes = {
  readonly analysis: Analysis;
  readonly words: Words;
  /** The kinds, one letter each (pattern.ts). */
  readonly letters: string;
  /** First word of each lexeme, and one past its last. */
  readonly first: readonly number[];
  readonly next: readonly number[];
  readonly value: readonly number[];
  readonly code: readonly string[];
};

/** A lexeme that takes more looking at than one word's: a number, a name of a time. Null where it is none after all. */
type Item = { readonly word: TimeWord; readonly next: number } | null;

/** "twenty-first": tens, then an ordinal below ten. */
const spokenOrdinal = (words: Words, at: number): Item => {
  const tens = UNITS.get(words.lower[at]!);
  if (tens === undefined || tens < 20) return null;
  const hyphen = words.lower[at + 1] === '-' ? 1 : 0;
  const unit = ORDINALS.get(words.lower[at + 1 + hyphen] ?? '');
  return unit !== undefined && unit < 10 ? { word: ordinal(tens + unit), next: at + 2 + hyphen } : null;
};

const isCapital = (words: Words, at: number): boolean => {
  const code = words.text.charCodeAt(words.start[at]!);
  return code >= 65 && code <= 90;
};

/** Past the full stop of an abbreviation that a tokeniser left on its own, unless the sentence ends with it. */
const pastStop = (words: Words, at: number): number => {
  const isStop =
    words.lower[at] === '.' && words.start[at] === words.end[at - 1] && words.end[at - 1]! - words.start[at - 1]! < 6;
  const next = words.lower[at + 1];
  return isStop && next !== undefined && next !== BREAK ? at + 1 : at;
};

const numeralItem = (words: Words, at: number): Item => {
  const numeral = readNumeral(words, at);
  return numeral && { word: (numeral.form === 'year' ? year : number)(numeral.value), next: numeral.next };
};

const itemAt = (words: Words, at: number, listed: Exclude<Listed, { kind: 'word' }>): Item => {
  if (listed.kind === 'number') return spokenOrdinal(words, at) ?? numeralItem(words, at);
  return isCapital(words, at) ? { word: listed.word, next: pastStop(words, at + 1) } : null;
};

type Growing = { letters: string; first: number[]; next: number[]; value: number[]; code: string[] };

/** A run of listed words, kept aside until it is known whether anything in it can make a time expression. */
type Run = { readonly words: TimeWord[]; readonly next: number[]; length: number; start: number; isStrong: boolean };

const addTo = (run: Run, word: TimeWord, at: number, next: number): void => {
  if (run.length === 0) run.start = at;
  run.words[run.length] = word;
  run.next[run.length++] = next;
  if (!word.weak) run.isStrong = true;
};

const closeRun = (run: Run, lexemes: Growing, at: number): void => {
  if (run.isStrong) {
    run.words[run.length] = OTHER;
    run.next[run.length++] = at;
    let first = run.start;
    for (let index = 0; index < run.length; index++) {
      const { letter, value, code } = run.words[index]!;
      const next = run.next[index]!;
      lexemes.letters += letter;
      lexemes.first.push(first);
      lexemes.next.push(next);
      lexemes.value.push(value);
      lexemes.code.push(code);
      first = next;
    }
  }
  run.length = 0;
  run.isStrong = false;
};

/** Where the run of listed words begins that a word stands in. */
const runStart = (words: Words, at: number, least: number): number => {
  let start = at;
  while (start > least && words.facts[start - 1]!.time !== undefined) start--;
  return start;
};

export const lexemesOf = (analysis: Analysis): Lexemes => {
  const words = wordsOf(analysis);
  const { facts, marks } = words;
  const lexemes: Growing = { letters: '', first: [], next: [], value: [], code: [] };
  const run: Run = { words: [], next: [], length: 0, start: 0, isStrong: false };
  for (let at = 0; at < facts.length; at++) {
    if ((marks[at]! & MARKS.time) === 0) continue;
    at = runStart(words, at, lexemes.next.at(-1) ?? 0);
    for (let listed = facts[at]?.time; listed !== undefined; listed = facts[at]?.time) {
      const item: Item = listed.kind === 'word' ? { word: listed.word, next: at + 1 } : itemAt(words, at, listed);
      if (item) addTo(run, item.word, at, item.next);
      else if (run.length > 0) closeRun(run, lexemes, at);
      at = item?.next ?? at + 1;
    }
    closeRun(run, lexemes, at);
  }
  return { analysis, words, ...lexemes };
};
