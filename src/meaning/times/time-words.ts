import { ORDINALS, SCALES, UNITS } from '../quantities/number-words.ts';
import { type Entry, NAMES_OF_TIMES, TIME_WORDS, WEAK_KINDS } from './lexicon.ts';
import { letterOf } from './pattern.ts';

/** What the finders see of a word. */
export type TimeWord = {
  readonly letter: string;
  readonly value: number;
  readonly code: string;
  /** Whether it makes no time expression without a word of another kind beside it. */
  readonly weak: boolean;
};

const timeWord = (kind: string, value: number, code = ''): TimeWord => ({
  letter: letterOf(kind),
  value,
  code,
  weak: WEAK_KINDS.has(kind),
});

export const OTHER: TimeWord = timeWord('other', 0);
export const number = (value: number): TimeWord => timeWord('number', value);
export const year = (value: number): TimeWord => timeWord('year', value);
export const ordinal = (value: number): TimeWord => timeWord('ordinal', value);

/**
 * What the first look at a word says: it is a word of time expressions as such (`word`), or only where it is written as a name (`name`), or a number
 * may begin with it.
 */
export type Listed = { readonly kind: 'word' | 'name'; readonly word: TimeWord } | { readonly kind: 'number' };

const NUMBER: Listed = { kind: 'number' };
const asWord = (word: TimeWord): Listed => ({ kind: 'word', word });
const listed = (kind: 'word' | 'name', entry: Entry): Listed => ({
  kind,
  word: timeWord(entry.kind, entry.value, entry.code),
});

/** The words of all lists; a word has one kind only. */
const LISTED: ReadonlyMap<string, Listed> = new Map<string, Listed>([
  ...[...UNITS.keys(), ...SCALES.keys()].map((word): [string, Listed] => [word, NUMBER]),
  ...[...ORDINALS].map(([word, value]): [string, Listed] => [word, asWord(ordinal(value))]),
  ...[...NAMES_OF_TIMES].flatMap(([word, entry]): [string, Listed][] => [
    [word, listed('name', entry)],
    [`${word}.`, listed('name', entry)],
  ]),
  ...[...TIME_WORDS].map(([word, entry]): [string, Listed] => [word, listed('word', entry)]),
]);

const DIGIT_ORDINAL = /^(\d{1,3})(?:st|nd|rd|th)$/;
const DIGIT_DECADE = /^(\d{2}|\d{4})s$/;
/** With a full stop two figures must stand before it: "18.42" may be an hour, "3.50" is a number. */
const DIGIT_CLOCK = /^(?:(\d{1,2}):[0-5]\d(?::[0-5]\d)?|([01]\d|2[0-3])\.[0-5]\d)$/;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}/;

/** Words that begin with a digit and are no plain number: "21st", "1980s", "10:30", "2025-07-02". */
const ofDigits = (word: string): TimeWord | null => {
  if (word.length > 24) return null;
  if (ISO_DATE.test(word)) return timeWord('iso', 0, word);
  const nth = DIGIT_ORDINAL.exec(word);
  if (nth) return ordinal(Number(nth[1]));
  const decade = DIGIT_DECADE.exec(word);
  if (decade && word.at(-2) === '0') return timeWord('decade', Number(decade[1]));
  const clock = DIGIT_CLOCK.exec(word);
  return clock && timeWord(word.includes(':') ? 'clock' : 'dotted', Number(clock[1] ?? clock[2]), word);
};

/** What a word in small letters is in time expressions; undefined for most words. */
export const timeWordOf = (word: string): Listed | undefined => {
  const code = word.charCodeAt(0);
  if (code < 48 || code > 57) return LISTED.get(word);
  const figures = ofDigits(word);
  return figures ? asWord(figures) : NUMBER;
};
