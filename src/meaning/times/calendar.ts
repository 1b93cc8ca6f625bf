/**
 * The proleptic Gregorian calendar over plain numbers: a day is its distance from 1 January 1970. `Date` is not used, so that
 * nothing depends on a time zone and the first century is no special case.
 */
export type Day = number;

export type Civil = { readonly year: number; readonly month: number; readonly day: number };

/** The day number of a civil date (Hinnant, "chrono-compatible low-level date algorithms"). */
export const dayOf = (year: number, month: number, day: number): Day => {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
};

/** The civil date of a day number: the inverse of `dayOf`. */
export const civilOf = (at: Day): Civil => {
  const shifted = at + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
};

export const monthLength = (year: number, month: number): number =>
  (month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1)) - dayOf(year, month, 1);

/** The same day of another month, or that month's last where it is shorter. */
export const addMonths = (at: Day, months: number): Day => {
  const { year, month, day } = civilOf(at);
  const index = year * 12 + month - 1 + months;
  const toYear = Math.floor(index / 12);
  const toMonth = index - toYear * 12 + 1;
  return dayOf(toYear, toMonth, Math.min(day, monthLength(toYear, toMonth)));
};

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (at: Day): number => ((((at + 3) % 7) + 7) % 7) + 1;

/** ISO 8601 week: the year it belongs to may differ from the calendar's. */
export const weekOf = (at: Day): { readonly year: number; readonly week: number } => {
  const thursday = at - weekdayOf(at) + 4;
  const { year } = civilOf(thursday);
  return { year, week: Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1 };
};

/** The Monday of an ISO week. */
export const mondayOf = (year: number, week: number): Day => {
  const fourth = dayOf(year, 1, 4);
  return fourth - weekdayOf(fourth) + 1 + (week - 1) * 7;
};

export const pad = (value: number, width = 2): string =>
  value >= 10 ** (width - 1) ? String(value) : String(value).padStart(width, '0');

export const isoDay = (at: Day): string => {
  const { year, month, day } = civilOf(at);
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
};

/** Reads the date of an ISO 8601 date or date-time; null for anything else, impossible dates included. */
export const readIsoDay = (text: string): Day | null => {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) return null;
  return dayOf(year, month, day);
};
