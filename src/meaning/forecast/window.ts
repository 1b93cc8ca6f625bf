import type { Analysis } from '../../language/analysis.ts';
import type { Time } from '../meaning.ts';
import { addMonths, type Day, isoDay, pad, readIsoDay } from '../times/calendar.ts';
import { tokenFrom } from '../tokens-in.ts';

/** When a forecast falls due: days, both inclusive, the words that say so and where they stand. */
export type Window = {
  readonly from: string | null;
  readonly until: string | null;
  readonly said: string;
  readonly start: number;
  readonly end: number;
  /** Whether it ends after the day of publication. */
  readonly isAhead: boolean;
  /** Whether it takes in the day of publication, as "this year" does. */
  readonly isToday: boolean;
  /** Whether it is a bare length ("within a decade"). */
  readonly isLength: boolean;
};

const PREPOSITIONS = new Set([
  'by',
  'before',
  'until',
  'till',
  'within',
  'in',
  'on',
  'at',
  'over',
  'during',
  'after',
  'from',
  'since',
  'between',
  'through',
  'throughout',
  'for',
  'inside',
]);

const LENGTH = /^P(T)?(\d+(?:\.\d+)?)([YMWDHEQ])$/;

/** The day so long after another, for a TIMEX3 length. */
const after = (day: Day, length: string): Day | null => {
  const match = LENGTH.exec(length);
  if (!match) return null;
  const amount = Number(match[2]);
  if (match[1]) return day + (match[3] === 'H' ? Math.floor(amount / 24) : 0);
  const months = { Y: 12, M: 1, E: 120, Q: 3 }[match[3]!];
  return months === undefined
    ? day + Math.round(amount * (match[3] === 'W' ? 7 : 1))
    : addMonths(day, Math.round(amount * months));
};

const shift = (iso: string | null, by: number): string | null => {
  const day = iso === null ? null : readIsoDay(iso);
  return day === null ? null : isoDay(day + by);
};

/** "By mid-September" is due in the middle of what "mid-September" means. */
const dueDay = (time: Time): string | null => {
  const [from, until] = [readIsoDay(time.from ?? ''), readIsoDay(time.until ?? '')];
  return time.mod === 'MID' && from !== null && until !== null ? isoDay(Math.floor((from + until) / 2)) : time.until;
};

const later = (a: string | null, b: string | null): string | null => (a !== null && b !== null && a < b ? b : a);

type Edges = Pick<Window, 'from' | 'until'>;

/** "Around 2029" takes in the years beside it. */
const widened = (time: Time): Edges => {
  const isYear = time.mod === 'APPROX' && /^\d{4}$/.test(time.value);
  if (!isYear) return { from: time.from, until: time.until };
  return { from: `${pad(Number(time.value) - 1, 4)}-01-01`, until: `${pad(Number(time.value) + 1, 4)}-12-31` };
};

/** A night ends on the day after it began. */
const endOf = (time: Time): string | null =>
  time.value.endsWith('TNI') && time.from === time.until ? shift(time.until, 1) : widened(time).until;

const ofLength = (time: Time, published: string | null): Edges => {
  const day = published === null ? null : readIsoDay(published);
  const until = day === null ? null : after(day, time.value);
  return { from: null, until: until === null ? null : isoDay(until) };
};

const edgesOf = (preposition: string, first: Time, last: Time, published: string | null): Edges => {
  const day = published?.slice(0, 10) ?? null;
  if (first.type === 'DURATION' && first.from === null && first.until === null) return ofLength(first, published);
  if (first.value === 'FUTURE_REF') return { from: day, until: null };
  switch (preposition) {
    case 'by':
      return { from: null, until: last.mod === 'MID' ? dueDay(last) : endOf(last) };
    case 'until':
    case 'till':
      return { from: day, until: endOf(last) };
    case 'before':
      // "Before the end of June" is still in June.
      return { from: null, until: first.mod === 'END' ? first.until : shift(first.from, -1) };
    case 'after':
      return { from: shift(first.until, 1), until: null };
    case 'from':
      return { from: later(first.from, day), until: first === last ? null : endOf(last) };
    default:
      return { from: later(widened(first).from, day), until: endOf(last) };
  }
};

/** Whether a text goes on with a word of small letters, in whatever case, at an offset. */
const startsWith = (text: string, at: number, word: string): boolean =>
  (text.charCodeAt(at) | 32) === word.charCodeAt(0) && text.slice(at, at + word.length).toLowerCase() === word;

/** Whether a time can be when a forecast falls due: not over at publication, and no rate or bare length. */
const isAhead = (analysis: Analysis, time: Time, preposition: string, published: string | null): boolean => {
  if (startsWith(analysis.text, time.span[0], 'earlier')) return false;
  if (time.type === 'SET' || time.value === 'PRESENT_REF' || time.value === 'PAST_REF') return false;
  if (time.type === 'DURATION' && time.from === null && time.until === null)
    return preposition === 'within' || preposition === 'in';
  if (time.type === 'DURATION' && time.from === null) return false;
  const day = published?.slice(0, 10) ?? null;
  if (day === null || time.until === null) return true;
  return time.until >= day;
};

const LINK = /^(?:\s*(?:,|[-–])?\s*(?:or|and|to)?\s*(?:(?:in|by|on)\s+)?)$/;

const prepositionBefore = ({ text, tokens }: Analysis, offset: number): { word: string; start: number } | null => {
  const at = tokenFrom(tokens, offset) - 1;
  const token = tokens[at];
  if (!token || !PREPOSITIONS.has(token.lower) || !/^\s*$/.test(text.slice(token.end, offset))) return null;
  return { word: token.lower, start: token.start };
};

/** Whether the letter at a place is the first of "within", "in", "by" or "before". */
const mayBePreposition = (text: string, at: number): boolean => {
  const letter = text.charCodeAt(at) | 32;
  return letter === 98 || letter === 105 || letter === 119;
};

/** The preposition a time stands in, the one it begins with itself ("within 18 months") included. */
const prepositionOf = (analysis: Analysis, time: Time): { word: string; start: number } | null => {
  const own =
    mayBePreposition(analysis.text, time.span[0]) &&
    /^(within|in|by|before)\s/i.exec(analysis.text.slice(time.span[0], time.span[0] + 8));
  return own ? { word: own[1]!.toLowerCase(), start: time.span[0] } : prepositionBefore(analysis, time.span[0]);
};

/**
 * The window of a forecast among the times of its content; `isGiven` where a bare length is time given ("gave them 30 days"): the first that lies ahead, with those joined to it ("July or August").
 */
export const findWindow = (
  analysis: Analysis,
  times: readonly Time[],
  published: string | null,
  isGiven = false,
): Window | null => {
  for (const [at, first] of times.entries()) {
    const preposition = prepositionOf(analysis, first);
    const given = isGiven && first.type === 'DURATION';
    if (!isAhead(analysis, first, given ? 'within' : (preposition?.word ?? ''), published)) continue;
    let last = first;
    for (const next of times.slice(at + 1)) {
      if (!LINK.test(analysis.text.slice(last.span[1], next.span[0]))) break;
      last = next;
    }
    const start = preposition?.start ?? first.span[0];
    const edges = edgesOf(preposition?.word ?? '', first, last, published);
    const day = published?.slice(0, 10) ?? null;
    return {
      ...edges,
      said: analysis.text.slice(start, last.span[1]),
      start,
      end: last.span[1],
      isAhead: day === null || edges.until === null || edges.until > day,
      isToday: day !== null && (first.from === null || first.from <= day),
      isLength: first.type === 'DURATION',
    };
  }
  return null;
};
