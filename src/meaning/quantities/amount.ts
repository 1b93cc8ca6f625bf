import type { Quantity } from '../meaning.ts';
import { BOUNDS_AFTER, BOUNDS_BEFORE, LAST_OF_BOUND } from './bounds.ts';
import { COMPARATIVES } from './changes.ts';
import { FRACTIONS, SCALES, UNITS, VAGUE_SCALES } from './number-words.ts';
import { readNumeral, tidy } from './numeral.ts';
import { CURRENCY_SIGNS, CURRENCY_WORDS, MEASURE_ADJECTIVES, MEASURE_WORDS, NATIONAL_MONEY } from './units.ts';
import type { Words } from './words.ts';

type Bound = Quantity['bound'];

/** An amount as said, from its bound word to its unit: words `first` to `next`, its number from `number` to `numberEnd`. */
export type Amount = {
  readonly first: number;
  readonly number: number;
  readonly numberEnd: number;
  readonly next: number;
  readonly value: number;
  readonly high: number | null;
  readonly unit: string | null;
  readonly bound: Bound;
};

type Figure = {
  readonly first: number;
  readonly next: number;
  readonly value: number;
  readonly high?: number;
  readonly bound?: Bound;
};

/** "dozens", "hundreds of thousands": at least two of the unit. */
const vagueAt = (words: Words, at: number): Figure | null => {
  const scale = VAGUE_SCALES.get(words.lower[at]!);
  if (scale === undefined) return null;
  const above = words.lower[at + 1] === 'of' ? VAGUE_SCALES.get(words.lower[at + 2] ?? '') : undefined;
  return above === undefined || scale === 12 || scale === 20
    ? { first: at, next: at + 1, value: scale * 2, bound: 'at-least' }
    : { first: at, next: at + 3, value: scale * 2 * above, bound: 'at-least' };
};

const ASKS_FOR_FRACTION = new Set([
  'by',
  'than',
  'to',
  'about',
  'nearly',
  'almost',
  'roughly',
  'some',
  'over',
  'around',
  'only',
  'just',
]);

/** "a third fewer", "a fifth dearer": what follows compares. */
const compares = (word: string | undefined): boolean =>
  word !== undefined && (COMPARATIVES.has(word) || (word.length > 4 && word.endsWith('er')) || word === 'the');

/** "a third of", "two-thirds", "by a fifth"; "a third man" is none. */
const fractionAt = (words: Words, at: number): Figure | null => {
  const { lower } = words;
  const isOne = lower[at] === 'a' || lower[at] === 'one';
  const count = isOne ? 1 : UNITS.get(lower[at]!);
  if (count === undefined || count < 1 || count > 9) return null;
  const hyphen = lower[at + 1] === '-' ? 1 : 0;
  const word = lower[at + 1 + hyphen] ?? '';
  const part = FRACTIONS.get(word);
  const next = at + 2 + hyphen;
  if (part === undefined || count * part >= 1) return null;
  const isAsked =
    lower[next] === 'of' ||
    compares(lower[next]) ||
    ASKS_FOR_FRACTION.has(lower[at - 1] ?? '') ||
    (word.endsWith('s') && count > 1);
  return isAsked ? { first: at, next, value: tidy(count * part) } : null;
};

/** "one in ten", "two out of three": a share. */
const ratioAt = (words: Words, at: number): Figure | null => {
  const { lower } = words;
  const link = lower[at + 1] === 'in' ? 1 : lower[at + 1] === 'out' && lower[at + 2] === 'of' ? 2 : 0;
  if (link === 0) return null;
  const [part, whole] = [readNumeral(words, at), readNumeral(words, at + 1 + link)];
  if (part?.next !== at + 1 || !whole || part.value >= whole.value || !WHOLES.has(whole.value)) return null;
  return { first: at, next: whole.next, value: tidy(part.value / whole.value) };
};

const WHOLES = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1000, 10_000, 100_000]);

const FEW = new Map([
  ['few', 3],
  ['several', 3],
  ['couple', 2],
]);

/** "a few hundred", "several thousand", "a handful": about so many. */
const fewAt = (words: Words, at: number): Figure | null => {
  const { lower } = words;
  const article = lower[at] === 'a' ? 1 : 0;
  if (article === 1 && lower[at + 1] === 'handful')
    return { first: at, next: at + 2, value: 5, bound: 'approximately' };
  const count = FEW.get(lower[at + article] ?? '');
  const of = lower[at + article + 1] === 'of' ? 1 : 0;
  const scale = SCALES.get(lower[at + article + of + 1] ?? '');
  if (count === undefined || scale === undefined) return null;
  return { first: at, next: at + article + of + 2, value: count * scale, bound: 'approximately' };
};

const AFTER_HALF = new Set(['of', 'the', 'its', 'their', 'his', 'her', 'our', 'all', 'that']);

/** "half a million", "half of them", "half the fleet", "by half". */
const halfAt = (words: Words, at: number): Figure | null => {
  const { lower } = words;
  if (lower[at] !== 'half') return null;
  if (lower[at + 1] === 'a' || lower[at + 1] === '-') {
    const scale = SCALES.get(lower[at + 2] ?? '');
    return scale === undefined ? null : { first: at, next: at + 3, value: scale / 2 };
  }
  return AFTER_HALF.has(lower[at + 1] ?? '') || lower[at - 1] === 'by' ? { first: at, next: at + 1, value: 0.5 } : null;
};

const figureAt = (words: Words, at: number): Figure | null => {
  const { lower } = words;
  const special =
    vagueAt(words, at) ?? fewAt(words, at) ?? ratioAt(words, at) ?? fractionAt(words, at) ?? halfAt(words, at);
  if (special) return special;
  const isArticle = lower[at] === 'a' || lower[at] === 'an';
  if (isArticle && !SCALES.has(lower[at + 1] ?? '')) return null;
  const numeral = readNumeral(words, isArticle ? at + 1 : at);
  return numeral && { first: at, next: numeral.next, value: numeral.value };
};

/** "10 to 12 million": the scale said once belongs to both. */
const shareScale = (words: Words, low: Figure, high: Figure): number => {
  const scale = SCALES.get(words.lower[high.next - 1] ?? '');
  const isBare = low.next - low.first === 1 && high.next - high.first > 1;
  return scale !== undefined && isBare && low.value < high.value / scale + 1e-9 ? tidy(low.value * scale) : low.value;
};

const LINKS = new Set(['to', '-', 'or', 'and']);

/** The figure at a word, with the upper end where it is a range: "10 to 12", "10,000-12,000", "between 3 and 5", "two or three". */
const rangeAt = (words: Words, at: number): Figure | null => {
  const low = figureAt(words, at);
  const link = low ? words.lower[low.next] : undefined;
  if (!low || link === undefined || !LINKS.has(link)) return low;
  const before = words.lower[low.first - 1];
  const sign = CURRENCY_SIGNS.has(words.lower[low.next + 1] ?? '') ? 1 : 0;
  if (link === 'and' && before !== 'between' && words.lower[low.first - 2] !== 'between') return low;
  if (link === 'to' && before === 'from') return low;
  const high = figureAt(words, low.next + 1 + sign);
  if (!high || (link === 'or' && high.value - low.value !== 1)) return low;
  const value = shareScale(words, low, high);
  return value < high.value ? { first: low.first, next: high.next, value, high: high.value } : low;
};

const PERCENT = new Set(['%', 'percent', 'pct']);

type Unit = { readonly unit: string | null; readonly next: number };

const percentAt = (words: Words, at: number): Unit | null => {
  const { lower } = words;
  if (lower[at] === 'per' && lower[at + 1] === 'cent') return { unit: '%', next: at + 2 };
  if (lower[at] === 'percentage' && /^points?$/.test(lower[at + 1] ?? ''))
    return { unit: 'percentage point', next: at + 2 };
  if (lower[at] === 'basis' && /^points?$/.test(lower[at + 1] ?? '')) return { unit: 'basis point', next: at + 2 };
  return PERCENT.has(lower[at] ?? '') ? { unit: '%', next: at + 1 } : null;
};

const plainUnitAt = (words: Words, after: number): Unit | null => {
  const { lower } = words;
  const at = lower[after] === '-' ? after + 1 : after;
  const percent = percentAt(words, at);
  if (percent) return percent;
  const national = NATIONAL_MONEY.get(`${lower[at]} ${lower[at + 1]}`);
  if (national !== undefined) return { unit: national, next: at + 2 };
  const money = CURRENCY_WORDS.get(lower[at] ?? '');
  if (money !== undefined) return { unit: money, next: at + 1 };
  const adjective = MEASURE_ADJECTIVES.has(lower[at] ?? '') ? 1 : 0;
  const measure = MEASURE_WORDS.get(lower[at + adjective] ?? '');
  if (measure === undefined) return null;
  const unit = adjective ? `${lower[at]} ${measure}` : measure;
  const next = at + adjective + 1;
  const per = SPEEDS.has(measure) ? perAt(words, next) : null;
  return per ? { unit: `${unit} per ${per.unit}`, next: per.next } : { unit, next };
};

/** Measures of length that make a speed. */
const SPEEDS: ReadonlySet<string> = new Set(['mile', 'kilometre', 'kilometer', 'metre', 'meter', 'foot']);
const BY_TIME: ReadonlyMap<string, string> = new Map([
  ['h', 'hour'],
  ['hr', 'hour'],
  ['hour', 'hour'],
  ['s', 'second'],
  ['second', 'second'],
]);

/** "/h", "per hour", "an hour" after a measure. */
const perAt = ({ lower }: Words, at: number): Unit | null => {
  if (!/^(?:\/|per|an|a)$/.test(lower[at] ?? '')) return null;
  const unit = BY_TIME.get(lower[at + 1] ?? '');
  return unit === undefined ? null : { unit, next: at + 2 };
};

/** The unit after a number: percent, money by name, or a measure; "a quarter of a percentage point" has one too. */
const unitAt = (words: Words, after: number): Unit => {
  const isOf = words.lower[after] === 'of' && words.lower[after + 1] === 'a';
  return plainUnitAt(words, isOf ? after + 2 : after) ?? { unit: null, next: after };
};

const matchesAt = (words: Words, at: number, said: readonly string[]): boolean =>
  at >= 0 && said.every((word, index) => words.lower[at + index] === word);

const boundBefore = (words: Words, at: number): { bound: Bound; first: number } | null => {
  if (!LAST_OF_BOUND.has(words.lower[at - 1] ?? '')) return null;
  const found = BOUNDS_BEFORE.find(([said]) => matchesAt(words, at - said.length, said));
  return found ? { bound: found[1], first: at - found[0].length } : null;
};

const boundAfter = (words: Words, at: number): { bound: Bound; next: number } | null => {
  const found = BOUNDS_AFTER.find(([said]) => matchesAt(words, at, said));
  return found ? { bound: found[1], next: at + found[0].length } : null;
};

/** Reads the amount whose number begins at a word; null where none does. */
export const readAmount = (words: Words, at: number): Amount | null => {
  const figure = rangeAt(words, at);
  if (!figure) return null;
  const money = CURRENCY_SIGNS.get(words.lower[figure.first - 1] ?? '');
  const start = money === undefined ? figure.first : figure.first - 1;
  const isBetween = figure.high !== undefined && words.lower[start - 1] === 'between';
  const before = boundBefore(words, start);
  const unit = unitAt(words, figure.next);
  const after = boundAfter(words, unit.next);
  return {
    first: before?.first ?? (isBetween ? start - 1 : start),
    number: figure.first,
    numberEnd: figure.next,
    next: after?.next ?? unit.next,
    value: figure.value,
    high: figure.high ?? null,
    unit: money ?? unit.unit,
    bound: before?.bound ?? after?.bound ?? figure.bound ?? 'exact',
  };
};
