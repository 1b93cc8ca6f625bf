import type { Analysis } from '../../language/analysis.ts';
import { ORDINALS, UNITS } from '../quantities/number-words.ts';
import { readNumeral } from '../quantities/numeral.ts';
import { BREAK, type Words, wordsOf } from '../quantities/words.ts';
import { WEAK_KINDS } from './lexicon.ts';
import type { ListedWord } from './listed.ts';
import { letterOf } from './pattern.ts';

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

const OTHER = letterOf('other');
const DIGIT_ORDINAL = /^(\d{1,3})(?:st|nd|rd|th)$/;
const DIGIT_DECADE = /^(\d{2}|\d{4})s$/;
/** With a full stop two figures must stand before it: "18.42" may be an hour, "3.50" is a number. */
const DIGIT_CLOCK = /^(?:(\d{1,2}):[0-5]\d(?::[0-5]\d)?|([01]\d|2[0-3])\.[0-5]\d)$/;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}/;

type Item = {
  readonly letter: string;
  readonly next: number;
  readonly value: number;
  readonly code: string;
  readonly weak: boolean;
};

const numberItem = (kind: string, next: number, value: number, code = ''): Item => ({
  letter: letterOf(kind),
  next,
  value,
  code,
  weak: WEAK_KINDS.has(kind),
});

/** Words that begin with a digit and are no plain number: "21st", "1980s", "10:30", "2025-07-02". */
const digitItem = (lower: string, next: number): Item | null => {
  if (lower.length > 24) return null;
  if (ISO_DATE.test(lower)) return numberItem('iso', next, 0, lower);
  const ordinal = DIGIT_ORDINAL.exec(lower);
  if (ordinal) return numberItem('ordinal', next, Number(ordinal[1]));
  const decade = DIGIT_DECADE.exec(lower);
  if (decade && lower.at(-2) === '0') return numberItem('decade', next, Number(decade[1]));
  const clock = DIGIT_CLOCK.exec(lower);
  return clock ? numberItem(lower.includes(':') ? 'clock' : 'dotted', next, Number(clock[1] ?? clock[2]), lower) : null;
};

/** "twenty-first": tens, then an ordinal below ten. */
const spokenOrdinal = (words: Words, at: number): Item | null => {
  const tens = UNITS.get(words.lower[at]!);
  if (tens === undefined || tens < 20) return null;
  const hyphen = words.lower[at + 1] === '-' ? 1 : 0;
  const unit = ORDINALS.get(words.lower[at + 1 + hyphen] ?? '');
  return unit !== undefined && unit < 10 ? numberItem('ordinal', at + 2 + hyphen, tens + unit) : null;
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

const numeralItem = (words: Words, at: number): Item | null => {
  const numeral = readNumeral(words, at);
  return numeral && numberItem(numeral.form === 'year' ? 'year' : 'number', numeral.next, numeral.value);
};

const itemOf = ({ letter, value, code, weak }: ListedWord, next: number): Item => ({
  letter,
  next,
  value,
  code,
  weak,
});

const itemAt = (words: Words, at: number): Item | null => {
  const { time: found, word } = words.facts[at]!;
  if (found === undefined) {
    const code = word.charCodeAt(0);
    return code >= 48 && code <= 57 ? (digitItem(word, at + 1) ?? numeralItem(words, at)) : null;
  }
  if (found.kind === 'word') return itemOf(found, at + 1);
  if (found.kind === 'name') return isCapital(words, at) ? itemOf(found, pastStop(words, at + 1)) : null;
  if (found.kind === 'ordinal') return numberItem('ordinal', at + 1, found.value);
  return spokenOrdinal(words, at) ?? numeralItem(words, at);
};

type Growing = { letters: string; first: number[]; next: number[]; value: number[]; code: string[] };

const push = (lexemes: Growing, item: Item, first: number): void => {
  lexemes.letters += item.letter;
  lexemes.first.push(first);
  lexemes.next.push(item.next);
  lexemes.value.push(item.value);
  lexemes.code.push(item.code);
};

/** A run of listed words, kept aside until it is known whether anything in it can make a time expression. */
type Run = { readonly items: Item[]; length: number; start: number; isStrong: boolean };

const closeRun = (run: Run, lexemes: Growing, at: number): void => {
  if (run.isStrong) {
    let first = run.start;
    for (let index = 0; index < run.length; index++) {
      push(lexemes, run.items[index]!, first);
      first = run.items[index]!.next;
    }
    push(lexemes, { letter: OTHER, next: at, value: 0, code: '', weak: true }, at);
  }
  run.length = 0;
  run.isStrong = false;
};

export const lexemesOf = (analysis: Analysis): Lexemes => {
  const words = wordsOf(analysis);
  const lexemes: Growing = { letters: '', first: [], next: [], value: [], code: [] };
  const run: Run = { items: [], length: 0, start: 0, isStrong: false };
  for (let at = 0; at < words.lower.length; ) {
    const item = itemAt(words, at);
    if (item) {
      if (run.length === 0) run.start = at;
      run.items[run.length++] = item;
      run.isStrong ||= !item.weak;
    } else if (run.length > 0) closeRun(run, lexemes, at);
    at = item?.next ?? at + 1;
  }
  closeRun(run, lexemes, words.lower.length);
  return { analysis, words, ...lexemes };
};
