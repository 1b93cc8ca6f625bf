import type { Watched } from './watched.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How often a page is visited while it is younger than so much. Older ones are left alone. */
const BY_AGE: readonly (readonly [age: number, every: number])[] = [
  [6 * HOUR, 15 * MINUTE],
  [DAY, HOUR],
  [3 * DAY, 4 * HOUR],
  [7 * DAY, 12 * HOUR],
  [30 * DAY, 2 * DAY],
  [180 * DAY, 14 * DAY],
];

const LIST_SOONEST = 10 * MINUTE;
const LIST_LATEST = 6 * HOUR;
const LIST_FIRST = 30 * MINUTE;

const FAILED_FIRST = 5 * MINUTE;
const FAILED_LATEST = DAY;
/** A page that is gone is looked for so many times more, each a day apart. */
const GONE_VISITS = 3;

const after = (now: Date, ms: number): string => new Date(now.getTime() + ms).toISOString();

/** How old an article is: since its publication where that is known and not to come, else since it was first seen. */
const ageOf = (watched: Watched, now: Date): number => {
  const published = watched.published === null ? Number.NaN : Date.parse(watched.published);
  const born = Number.isNaN(published) || published > now.getTime() ? Date.parse(watched.addedAt) : published;
  const changed = watched.changedAt === null ? born : Date.parse(watched.changedAt);
  // A page that was just edited is as good as young: corrections come in rows.
  return Math.max(0, Math.min(now.getTime() - born, (now.getTime() - changed) * 4 + HOUR));
};

/** When a page is due again; null once it is too old to change. */
export const nextPageVisit = (watched: Watched, now: Date): string | null => {
  const age = ageOf(watched, now);
  const every = BY_AGE.find(([until]) => age < until)?.[1];
  return every === undefined ? null : after(now, every);
};

/** When a list is due again: sooner after news, later after none. */
export const nextListVisit = (watched: Watched, changed: boolean, now: Date): { dueAt: string; interval: number } => {
  const last = watched.interval ?? LIST_FIRST;
  const interval = Math.min(LIST_LATEST, Math.max(LIST_SOONEST, Math.round(changed ? last / 2 : last * 1.5)));
  return { dueAt: after(now, interval), interval };
};

/** When a source that failed is tried again: after twice the time each time, or when its server says; null to give up. */
export const nextTry = (
  watched: Watched,
  failure: { readonly code: string; readonly retryAfter: number | null },
  now: Date,
): string | null => {
  const failures = watched.failures + 1;
  if (failure.code === 'gone' && watched.kind === 'page') return failures > GONE_VISITS ? null : after(now, DAY);
  const backOff = Math.min(FAILED_LATEST, FAILED_FIRST * 2 ** Math.min(failures - 1, 12));
  const asked = Math.min((failure.retryAfter ?? 0) * 1000, 7 * DAY);
  return after(now, Math.max(backOff, asked));
};
