import type { Amount } from './amount.ts';
import type { Words } from './words.ts';

/** Nouns whose number is a name: "Article 5", "Room 101". */
const LABELS: ReadonlySet<string> = new Set(
  (
    'article articles chapter section paragraph page pages resolution flight route highway road room unit phase level stage act law ' +
    'number no. no nos. issue version form channel group line gate pier terminal platform track boeing airbus brigade regiment battalion ' +
    'school hospital block building building apartment flat office district precinct ward station zone bus tram exit window formula apollo ' +
    'protocol annex appendix figure table case file decree order directive regulation grade type class model mark series season episode ' +
    'round game match day week month year part volume aged age'
  ).split(' '),
);

const isLetters = (text: string | undefined): boolean => text !== undefined && /^\p{L}/u.test(text);

/** Whether no space stands between two words, nor between those in between. */
const areJoined = (words: Words, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (words.end[at] !== words.start[at + 1]) return false;
  return true;
};

/** "G7", "F-16", "Covid-19", "737s": a number that is part of a name written in one word with letters. */
export const isInsideWord = (words: Words, at: number, next: number): boolean => {
  const before = words.lower[at - 1] === '-' ? at - 2 : at - 1;
  if (isLetters(words.lower[before]) && areJoined(words, before, at)) return true;
  return areJoined(words, next - 1, next) && /^\p{L}+\.?$/u.test(words.lower[next] ?? '');
};

/** Telephone numbers, scores and codes: figures joined by hyphens, full stops or slashes that make no range. */
export const isCode = (words: Words, at: number, next: number): boolean => {
  const glued = (index: number): boolean => /^[-/+:#@_=]$/.test(words.lower[index] ?? '');
  const beforeIsFigure =
    glued(at - 1) && /\d$/.test(words.lower[at - 2] ?? '') && words.end[at - 1] === words.start[at];
  const afterIsFigure =
    glued(next) &&
    /^\d/.test(words.lower[next + 1] ?? '') &&
    words.end[next - 1] === words.start[next] &&
    words.end[next] === words.start[next + 1];
  const hash = /^[#+@]$/.test(words.lower[at - 1] ?? '') && words.end[at - 1] === words.start[at];
  return beforeIsFigure || afterIsFigure || hash;
};

const AGED = new Set(['aged', 'age', 'ages']);
/** So many words of a row of numbers are looked past: "aged 4, 7 and 12". */
const LONGEST_ROW = 6;

/** The word before a number, or before the row of numbers that it goes on. */
const beforeNumbers = ({ lower }: Words, at: number): number => {
  let before = at - 1;
  while (before > at - LONGEST_ROW && /^(?:\d{1,3}|and|or|to|between|,|[-–])$/.test(lower[before] ?? '')) before--;
  return before;
};

/** "Olena Fedrik, 34, said", "34-year-old", "aged 34", "aged 31 and 34". */
export const isAge = (words: Words, at: number, next: number): boolean => {
  const { lower } = words;
  const after = lower[next] === '-' ? next + 1 : next;
  if (/^years?$/.test(lower[after] ?? '')) return true;
  if (AGED.has(lower[beforeNumbers(words, at)] ?? '')) return true;
  const isBetweenCommas = lower[at - 1] === ',' && /^[,.)\n]$/.test(lower[next] ?? '\n');
  const name = words.text[words.start[at - 2] ?? 0] ?? '';
  const isOfPerson = /\p{Lu}/u.test(name) || words.facts[at - 2]?.noun === 'person';
  return isBetweenCommas && isOfPerson && /^\d{1,3}$/.test(lower[at] ?? '');
};

/** "Article 5", "No. 7", the full stop on its own or not. */
export const isLabelled = ({ lower }: Words, at: number): boolean =>
  LABELS.has(lower[at - 1] ?? '') || (lower[at - 1] === '.' && LABELS.has(lower[at - 2] ?? ''));

/** "(2-6)": two small numbers and nothing counted after them. */
export const isScore = ({ lower }: Words, { number, next, high }: Amount): boolean =>
  high !== null && high < 100 && lower[number + 1] === '-' && /^[^\p{L}]*$/u.test(lower[next] ?? '');
