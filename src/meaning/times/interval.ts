import { remember } from '../../text/remember.ts';
import { addMonths, type Day, dayOf, mondayOf, monthLength } from './calendar.ts';

/** Days, both inclusive. */
export type Interval = readonly [from: Day, until: Day];

const months = (year: number, month: number, count: number): Interval => {
  const from = dayOf(year, month, 1);
  return [from, addMonths(from, count) - 1];
};

/** First day of a season and of the one after it, in the northern hemisphere; winter runs into the next year. */
const seasonOf = (year: number, season: string): Interval => {
  const starts = [
    dayOf(year, 3, 21),
    dayOf(year, 6, 21),
    dayOf(year, 9, 22),
    dayOf(year, 12, 21),
    dayOf(year + 1, 3, 21),
  ];
  const at = ['SP', 'SU', 'FA', 'WI'].indexOf(season);
  return [starts[at] ?? 0, (starts[at + 1] ?? 0) - 1];
};

const VALUE = /^(?:FY)?(\d{4})(?:-(?:W(\d{2})(-WE)?|Q([1-4])|H([12])|(SP|SU|FA|WI)|(\d{2})(?:-(\d{2}))?))?(?:T.*)?$/;

const inYear = (
  year: number,
  [week, weekend, quarter, half, season, month, day]: (string | undefined)[],
): Interval | null => {
  if (week !== undefined) {
    const monday = mondayOf(year, Number(week));
    return weekend === undefined ? [monday, monday + 6] : [monday + 5, monday + 6];
  }
  if (quarter !== undefined) return months(year, Number(quarter) * 3 - 2, 3);
  if (half !== undefined) return months(year, Number(half) * 6 - 5, 6);
  if (season !== undefined) return seasonOf(year, season);
  if (month === undefined) return months(year, 1, 12);
  const number = Number(month);
  if (number < 1 || number > 12) return null;
  if (day === undefined) return months(year, number, 1);
  if (Number(day) < 1 || Number(day) > monthLength(year, number)) return null;
  const at = dayOf(year, number, Number(day));
  return [at, at];
};

/** ISO 8601's way to write an interval, for a year that begins in one and ends in another. */
const YEARS = /^(\d{4})\/(\d{4})$/;

const readInterval = (value: string): Interval | null => {
  const years = YEARS.exec(value);
  if (years) return [dayOf(Number(years[1]), 1, 1), dayOf(Number(years[2]), 12, 31)];
  if (/^\d{2}$/.test(value)) return [dayOf(Number(value) * 100, 1, 1), dayOf(Number(value) * 100 + 99, 12, 31)];
  if (/^\d{3}$/.test(value)) return [dayOf(Number(value) * 10, 1, 1), dayOf(Number(value) * 10 + 9, 12, 31)];
  const match = VALUE.exec(value);
  return match ? inYear(Number(match[1]), match.slice(2)) : null;
};

/** The days a TIMEX3 value means; null for durations, sets, vague references and values with unknown parts. */
export const intervalOf: (value: string) => Interval | null = remember(4096, readInterval);

/** A third of the way through an interval, and two: by whole months where it has three or more, else by days. */
const thirds = ([from, until]: Interval): readonly [Day, Day] => {
  const count = Math.round((until - from + 1) / 30.4);
  if (count >= 3) return [addMonths(from, Math.floor(count / 3)), addMonths(from, Math.floor((2 * count) / 3))];
  const third = Math.floor((until - from + 1) / 3);
  return [from + third, from + 2 * third];
};

/** The part of an interval that a TIMEX3 mod leaves: thirds for its start, middle and end. */
export const narrowed = (interval: Interval, mod: string | null): Interval => {
  const [from, until] = interval;
  if (until - from < 2) return interval;
  const [first, second] = thirds(interval);
  if (mod === 'START') return [from, first - 1];
  if (mod === 'MID') return [first, second - 1];
  return mod === 'END' ? [second, until] : interval;
};
