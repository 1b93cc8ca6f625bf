import type { DayCount } from '../../../src/views/claim-board.ts';

const DAY_MS = 86_400_000;
const MOST_DAYS = 400;

/** Every day from the first to the last, those without an article too, so that the slider's steps are even. */
export const everyDay = (days: readonly DayCount[]): { readonly day: string; readonly articles: number }[] => {
  const first = days[0]?.day;
  const last = days.at(-1)?.day;
  if (!first || !last) return [];
  const counts = new Map(days.map(({ day, articles }) => [day, articles]));
  const length = Math.round((Date.parse(last) - Date.parse(first)) / DAY_MS) + 1;
  if (length > MOST_DAYS) return days.map(({ day, articles }) => ({ day, articles }));
  return Array.from({ length }, (_, index) => {
    const day = new Date(Date.parse(first) + index * DAY_MS).toISOString().slice(0, 10);
    return { day, articles: counts.get(day) ?? 0 };
  });
};
