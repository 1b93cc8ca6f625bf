import { isDay } from '../published.ts';
import { MONTHS, ZONES } from './month-names.ts';

const two = (value: number | string): string => String(value).padStart(2, '0');

type Clock = { readonly hour: number; readonly minute: number; readonly second: number; readonly zone: string };

const zoneOf = (offset: number): string =>
  offset === 0
    ? 'Z'
    : `${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;

/** A zone as printed: an offset or a name; empty where none is known. */
const readZone = (text: string): string => {
  const offset = /^(?:utc|gmt)?\s*([+-])(\d{1,2}):?(\d{2})?$/i.exec(text.trim());
  if (offset) return zoneOf((offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3] ?? 0)));
  const named = ZONES.get(text.trim().toLowerCase());
  return named === undefined ? '' : zoneOf(named);
};

const CLOCK =
  /(?<![\d.,/-])(\d{1,2})(?:[:.]|\s?h\s?|\s?Uhr\s?|时)(\d{2})?(?:[:.](\d{2})(?:[.,]\d+)?)?\s*(?:Uhr|hrs|h)?\s*([ap])?\.?(?:m\b\.?)?\s*\(?((?:utc|gmt)\s*[+-]\d{1,2}(?::?\d{2})?|[+-]\d{2}:?\d{2}|[a-z]{1,5}\b)?/iu;

/** The time of day in what is left of a date text. */
const readClock = (text: string): Clock | null => {
  const match = CLOCK.exec(text);
  if (!match) return null;
  const half = match[4]?.toLowerCase();
  const hour = half ? (Number(match[1]) % 12) + (half === 'p' ? 12 : 0) : Number(match[1]);
  const clock = { hour, minute: Number(match[2] ?? 0), second: Number(match[3] ?? 0), zone: readZone(match[5] ?? '') };
  return clock.hour < 24 && clock.minute < 60 && clock.second < 60 ? clock : null;
};

const compose = (year: number, month: number, day: number, rest: string): string | null => {
  if (year < 1800 || year >= 2200 || !isDay(year, month, day)) return null;
  const date = `${year}-${two(month)}-${two(day)}`;
  const clock = readClock(rest);
  return clock ? `${date}T${two(clock.hour)}:${two(clock.minute)}:${two(clock.second)}${clock.zone}` : date;
};

const ISO = /(\d{4})-(\d{1,2})-(\d{1,2})(?:T|\s+)?(.*)$/su;
const YEAR_FIRST = /(?<!\d)(\d{4})\s?[/.年]\s?(\d{1,2})\s?[/.月]\s?(\d{1,2})日?(.*)$/su;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?)?$/;
const DAY_MONTH =
  /(?<![\d.:])(\d{1,2})(?:st|nd|rd|th|er|º|°|\.)?[\s-]+(?:de |of )?(\p{L}{3,12})\.?,?[\s-]+(?:de |del )?(\d{4})(.*)$/su;
const MONTH_DAY = /(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(.*)$/su;
const NUMERIC = /(?<![\d.:])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)(.*)$/su;

const readNamed = (text: string): string | null => {
  const dayFirst = DAY_MONTH.exec(text);
  const month = MONTHS.get(dayFirst?.[2]?.toLowerCase() ?? '');
  if (dayFirst && month) return compose(Number(dayFirst[3]), month, Number(dayFirst[1]), timeAround(text, dayFirst));
  const monthFirst = MONTH_DAY.exec(text);
  const named = MONTHS.get(monthFirst?.[1]?.toLowerCase() ?? '');
  if (monthFirst && named)
    return compose(Number(monthFirst[3]), named, Number(monthFirst[2]), timeAround(text, monthFirst));
  return null;
};

/** The time stands behind the date, or before it ("4:00 am CST, Wednesday, November 20, 2019"). */
const timeAround = (text: string, match: RegExpExecArray): string =>
  CLOCK.test(match.at(-1) ?? '') ? (match.at(-1) ?? '') : text.slice(0, match.index);

/** 07/12/2025 is a day in July for American English and in December elsewhere; with dots the day stands first. */
const readNumeric = (text: string, language: string | null): string | null => {
  const match = NUMERIC.exec(text);
  if (!match) return null;
  const [a, b] = [Number(match[1]), Number(match[3])];
  const year = match[4]?.length === 2 ? 2000 + Number(match[4]) : Number(match[4]);
  const american = match[2] !== '.' && (language === null || /^en(?:-us)?$/i.test(language));
  const monthFirst = (american && a <= 12) || b > 12;
  if (a <= 12 && b <= 12 && a !== b && language === null && match[2] !== '.') return null;
  const rest = timeAround(text, match);
  return monthFirst ? compose(year, a, b, rest) : compose(year, b, a, rest);
};

const readCompact = (text: string): string | null => {
  if (/^\d{10}$|^\d{13}$/.test(text)) {
    const date = new Date(Number(text) * (text.length === 10 ? 1000 : 1));
    return date.toISOString().replace('.000Z', 'Z');
  }
  const match = COMPACT.exec(text);
  if (!match) return null;
  const time = match[4] ? `${match[4]}:${match[5]}:${match[6] ?? '00'}${match[7] ?? ''}` : '';
  return compose(Number(match[1]), Number(match[2]), Number(match[3]), time);
};

/**
 * A date as a page gives it, in markup or in print, as ISO 8601 with its time and zone where it has them. Null for what
 * is no date or could be two ("07/08/2025" without a language).
 */
export const readPageDate = (raw: string, language: string | null = null): string | null => {
  const text = raw.slice(0, 200).replace(/\s+/g, ' ').trim();
  const iso = ISO.exec(text);
  if (iso) return compose(Number(iso[1]), Number(iso[2]), Number(iso[3]), iso[4] ?? '');
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return compose(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]), yearFirst[4] ?? '');
  return readCompact(text) ?? readNamed(text) ?? readNumeric(text, language);
};
