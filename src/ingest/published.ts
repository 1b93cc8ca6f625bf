import { HearsayError } from '../text/error.ts';

const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/;

/** Whether a year, month and day name a day of the calendar. */
export const isDay = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/** Whether a text is a publication date in ISO 8601: a day, or a day and a time with or without its zone. */
export const isPublished = (text: string): boolean => {
  const match = DATE.exec(text);
  if (!match) return false;
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = match;
  return isDay(Number(year), Number(month), Number(day)) && +hour < 24 && +minute < 60 && +second < 61;
};

/** Reads a publication date a person gave. Throws `bad-date` with what was expected. */
export const readPublished = (text: string): string => {
  const trimmed = text.trim();
  if (isPublished(trimmed)) return trimmed.replace(' ', 'T');
  throw new HearsayError(
    'bad-date',
    `"${text}" is not a publication date.`,
    'Give a day that exists, as 2025-07-12, or a time with its zone, as 2025-07-12T09:30:00+02:00.',
  );
};
