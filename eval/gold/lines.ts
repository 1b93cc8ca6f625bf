import {
  ACTS,
  type Act,
  CERTAINTY_VALUES,
  QUANTITY_BOUNDS,
  QUANTITY_CHANGES,
  TIME_TYPES,
  VERIFICATION_VALUES,
} from '../../src/meaning/meaning.ts';
import type { Span } from '../../src/text/span.ts';
import type { GoldCertainty, GoldForecast, GoldName, GoldQuantity, GoldRelation, GoldTime } from './gold.ts';

const FORECASTS = ['promise', 'plan', 'prediction', 'threat', 'deadline'] as const;

/** What one line says of a relation or an assertion, defaults not yet filled in. */
export type Fields = {
  act?: Act;
  certainty?: GoldCertainty;
  writer?: GoldCertainty;
  chain?: (GoldName | null)[];
  forecast?: GoldForecast;
  verification?: GoldRelation['verification']['value'];
  said?: GoldTime['id'];
  within?: number;
  speculation?: boolean;
  optional?: boolean;
};

const isOneOf = <T extends string>(list: readonly T[], word: string): word is T =>
  (list as readonly string[]).includes(word);

const must = <T>(value: T | null | undefined, complaint: string): T => {
  if (value === null || value === undefined) throw new Error(complaint);
  return value;
};

/** `~two officials | officials` and the like; null for `-` and `?`. */
export const readName = (source: string): GoldName | null => {
  const text = source.trim();
  if (text === '-' || text === '?') return null;
  const named = !text.startsWith('~');
  const names = (named ? text : text.slice(1)).split('|').map((name) => name.trim());
  if (names.some((name) => name === '')) throw new Error(`an empty name in: ${source}`);
  return { names, named };
};

const readCertainty = (word: string): GoldCertainty | null => {
  const value = word.replace(/[+-]$/, '');
  if (!isOneOf(CERTAINTY_VALUES, value)) return null;
  return { value, polarity: word.endsWith('-') ? 'negative' : 'positive' };
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const readDays = (source: string): { from: string | null; until: string | null } => {
  const [from = '', until = '', ...more] = source.split('..');
  const days = [from, until].map((day) => (day === '-' ? null : day));
  if (more.length > 0 || days.some((day) => day !== null && !DAY.test(day))) throw new Error(`no days: ${source}`);
  return { from: days[0]!, until: days[1]! };
};

/** `promise 2026-05-01..2026-05-31 "by the end of May" if "unless …"`. */
const readForecast = (source: string): GoldForecast => {
  const match = /^(\w+) (\S+)(?: "([^"]+)")?(?: if "([^"]+)")?$/.exec(source);
  const [, kind = '', days = '', window = null, condition = null] = must(match, `no forecast: ${source}`);
  if (!isOneOf(FORECASTS, kind)) throw new Error(`no kind of forecast: ${kind}`);
  return { kind, ...readDays(days), window, condition };
};

const readField = (field: string): Fields => {
  const [word = '', ...rest] = field.split(' ');
  const tail = rest.join(' ');
  const certainty = readCertainty(word);
  if (tail === '') {
    if (certainty) return { certainty };
    if (isOneOf(ACTS, word)) return { act: word };
    if (isOneOf(VERIFICATION_VALUES, word)) return { verification: word };
    if (word === 'optional') return { optional: true };
    if (word === 'speculation') return { speculation: true };
  }
  if (word === 'writer') return { writer: must(readCertainty(tail), `no certainty: ${tail}`) };
  if (word === 'chain') return { chain: tail.split('<').map(readName) };
  if (word === 'forecast') return { forecast: readForecast(tail) };
  if (word === 'said' && /^t\d+$/.test(tail)) return { said: tail as GoldTime['id'] };
  if (word === 'within' && /^\d+$/.test(tail)) return { within: Number(tail) };
  throw new Error(`not understood: ${field}`);
};

/** The fields of a line, joined by semicolons. */
export const readFields = (source: string): Fields =>
  Object.assign({}, ...source.split(';').flatMap((field) => (field.trim() === '' ? [] : [readField(field.trim())])));

const lastDay = (year: number, month: number): string => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

/** The days a simple TIMEX3 value means: a day, a month, a year. */
const daysOf = (value: string): { from: string | null; until: string | null } => {
  if (/^\d{4}$/.test(value)) return { from: `${value}-01-01`, until: `${value}-12-31` };
  if (/^\d{4}-\d{2}$/.test(value)) {
    return { from: `${value}-01`, until: lastDay(Number(value.slice(0, 4)), Number(value.slice(5))) };
  }
  const [, day = null] = /^(\d{4}-\d{2}-\d{2})(?:T.*)?$/.exec(value) ?? [];
  return { from: day, until: day };
};

const typeOf = (value: string): GoldTime['type'] =>
  value.startsWith('P') && /\d/.test(value) ? 'DURATION' : value.includes('T') ? 'TIME' : 'DATE';

/** `t1 2026-04-07`, `t2 P3M`, `t3 2026-SP DATE 2026-03-01..2026-05-31`. */
export const readTime = (id: GoldTime['id'], span: Span, source: string): GoldTime => {
  const [value = '', ...rest] = source.trim().split(/\s+/);
  if (!/^(?:[\dXP]|PAST_REF|PRESENT_REF|FUTURE_REF)/.test(value)) throw new Error(`no time value: ${source}`);
  let type = typeOf(value);
  let days = daysOf(value);
  for (const word of rest) {
    if (isOneOf(TIME_TYPES, word)) type = word;
    else days = readDays(word);
  }
  return { id, span, type, value, ...days };
};

/** `q1 12`, `q2 10000..12000 approximately`, `q3 40000000 unit=crown`, `q4 3 change=times`. */
export const readQuantity = (id: GoldQuantity['id'], span: Span, source: string): GoldQuantity => {
  const [number = '', ...rest] = source.trim().split(/\s+/);
  const [low = Number.NaN, high = null, ...more] = number.split('..').map(Number);
  if (Number.isNaN(low) || Number.isNaN(high) || more.length > 0) throw new Error(`no number: ${source}`);
  let read: GoldQuantity = { id, span, value: low, high, bound: 'exact', unit: null, change: null };
  for (const word of rest) {
    const change = word.replace(/^change=/, '');
    if (isOneOf(QUANTITY_BOUNDS, word)) read = { ...read, bound: word };
    else if (word.startsWith('unit=')) read = { ...read, unit: word.slice(5).replaceAll('_', ' ') };
    else if (isOneOf(QUANTITY_CHANGES, change)) read = { ...read, change };
    else throw new Error(`not understood: ${word}`);
  }
  return read;
};
