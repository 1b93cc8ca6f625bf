import { FRACTIONS, SCALES, SHORT_SCALES, UNITS } from './number-words.ts';
import type { Words } from './words.ts';

/** A number as written: `first` to `next` (exclusive) in the words. */
export type Numeral = {
  readonly value: number;
  readonly next: number;
  /** `year`: what may be a year, "1989" or "nineteen eighty-nine"; `plain`: everything else. */
  readonly form: 'year' | 'plain';
};

const DIGITS = /^\d+(?:,\d{3})*(?:\.\d+)?$/;
const YEAR = /^(?:1[0-9]|20|21)\d\d$/;
/** Longer runs of number words are noise, and would make hostile text cost more than its length. */
const LONGEST = 16;

const isDigitsAt = (words: Words, at: number): boolean => {
  const code = words.lower[at]?.charCodeAt(0) ?? 0;
  return code >= 48 && code <= 57;
};

const digitsAt = (words: Words, at: number): number | null => {
  const lower = words.lower[at];
  return isDigitsAt(words, at) && lower !== undefined && lower.length < 24 && DIGITS.test(lower)
    ? Number(lower.includes(',') ? lower.replaceAll(',', '') : lower)
    : null;
};

/** "1/2" as three words: the fraction's value. */
const slashedAt = (words: Words, at: number): number | null => {
  if (words.lower[at + 1] !== '/' || words.lower[at + 3] === '/') return null;
  const [over, under] = [digitsAt(words, at), digitsAt(words, at + 2)];
  return over !== null && under !== null && over < under && under <= 100 ? over / under : null;
};

/** "nineteen eighty-nine", "twenty twenty-five": two two-digit numbers that make a year. */
const spokenYearAt = (words: Words, at: number): Numeral | null => {
  const century = UNITS.get(words.lower[at] ?? '');
  if (century === undefined || century < 11 || century > 20) return null;
  const decade = UNITS.get(words.lower[at + 1] ?? '');
  if (decade === undefined || decade < 10) return null;
  if (decade < 20) return { value: century * 100 + decade, next: at + 2, form: 'year' };
  const hyphen = words.lower[at + 2] === '-' ? 1 : 0;
  const unit = UNITS.get(words.lower[at + 2 + hyphen] ?? '');
  if (unit === undefined || unit > 9) return { value: century * 100 + decade, next: at + 2, form: 'year' };
  return { value: century * 100 + decade + unit, next: at + 3 + hyphen, form: 'year' };
};

/** One number below a hundred in words, hyphen or none: "twenty-one". */
const smallAt = (words: Words, at: number): { value: number; next: number } | null => {
  const value = UNITS.get(words.lower[at] ?? '');
  if (value === undefined) return null;
  if (value < 20) return { value, next: at + 1 };
  const hyphen = words.lower[at + 1] === '-' ? 1 : 0;
  const unit = UNITS.get(words.lower[at + 1 + hyphen] ?? '');
  return unit !== undefined && unit >= 1 && unit < 10
    ? { value: value + unit, next: at + 2 + hyphen }
    : { value, next: at + 1 };
};

/** "and a half", "-and-a-half", "1/2" or "and a quarter" after a whole number. */
const tailAt = (words: Words, at: number): { value: number; next: number } | null => {
  const slashed = slashedAt(words, at);
  if (slashed !== null) return { value: slashed, next: at + 3 };
  const step = words.lower[at] === '-' ? 2 : 1;
  const and = at + step - 1;
  const article = words.lower[and + step];
  if (words.lower[and] !== 'and' || (article !== 'a' && article !== 'one')) return null;
  const fraction = FRACTIONS.get(words.lower[and + 2 * step] ?? '');
  return fraction === undefined ? null : { value: fraction, next: and + 2 * step + 1 };
};

const scaleAt = (words: Words, at: number, afterDigits: boolean): number | undefined => {
  const lower = words.lower[at] ?? '';
  if (SHORT_SCALES.has(lower) && !(afterDigits && words.start[at] === words.end[at - 1])) return undefined;
  return SCALES.get(lower);
};

/** Where the next part of a number in words begins: past "and" or a hyphen, if a number follows. */
const joinedAt = (words: Words, at: number): number =>
  (words.lower[at] === 'and' || words.lower[at] === '-') && UNITS.has(words.lower[at + 1] ?? '') ? at + 1 : at;

type Sum = { total: number; part: number; hasPart: boolean; afterDigits: boolean; at: number };

/** Takes one more scale or part; false where the number ends. */
const grow = (sum: Sum, words: Words): boolean => {
  const scale = scaleAt(words, sum.at, sum.afterDigits);
  if (scale !== undefined) {
    if (sum.total > 0 && !sum.hasPart) sum.total *= scale;
    else if (scale <= 100) sum.part = (sum.hasPart ? sum.part : 1) * scale;
    else {
      sum.total += (sum.hasPart ? sum.part : 1) * scale;
      sum.part = 0;
    }
    sum.hasPart = scale <= 100;
    sum.at++;
    return true;
  }
  const mayGrow = (sum.hasPart && sum.part >= 100 && sum.part % 100 === 0) || (!sum.hasPart && sum.total > 0);
  const next = mayGrow && !sum.afterDigits ? smallAt(words, joinedAt(words, sum.at)) : null;
  if (!next) return false;
  sum.part += next.value;
  sum.hasPart = true;
  sum.at = next.next;
  return true;
};

const startAt = (words: Words, at: number): Sum | null => {
  const digits = digitsAt(words, at);
  if (digits !== null) return { total: 0, part: digits, hasPart: true, afterDigits: true, at: at + 1 };
  const small = smallAt(words, at);
  if (small) return { total: 0, part: small.value, hasPart: true, afterDigits: false, at: small.next };
  const lower = words.lower[at] ?? '';
  return SCALES.has(lower) && !SHORT_SCALES.has(lower)
    ? { total: 0, part: 0, hasPart: false, afterDigits: false, at }
    : null;
};

/** Rounds away what binary fractions add: 2.4 million is 2400000. */
export const tidy = (value: number): number =>
  Number.isInteger(value) && value < 1e12 ? value : Number(value.toPrecision(12));

/** Reads the number that begins at a word: "12", "1,200", "3.5 million", "twenty-one", "two and a half", "2 1/2", "a dozen" from its "dozen". */
export const readNumeral = (words: Words, at: number): Numeral | null => {
  const lower = words.lower[at] ?? '';
  if (YEAR.test(lower) && !SCALES.has(words.lower[at + 1] ?? ''))
    return { value: Number(lower), next: at + 1, form: 'year' };
  const spoken = spokenYearAt(words, at);
  if (spoken) return spoken;
  const slashed = slashedAt(words, at);
  if (slashed !== null) return { value: slashed, next: at + 3, form: 'plain' };
  const sum = startAt(words, at);
  if (!sum) return null;
  while (sum.at - at < LONGEST && grow(sum, words)) sum.afterDigits = false;
  const tail = sum.at > at ? tailAt(words, sum.at) : null;
  const value = sum.total + (sum.hasPart ? sum.part : 0) + (tail?.value ?? 0);
  return { value: tidy(value), next: tail?.next ?? sum.at, form: 'plain' };
};
