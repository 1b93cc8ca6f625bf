const DAY = 86_400_000;

/** The day of an ISO 8601 date or date-time. */
export const dayOf = (time: string): string => time.slice(0, 10);

/** Days from `from` to `until`; negative where `until` lies before. */
export const daysBetween = (from: string, until: string): number =>
  Math.round((Date.parse(`${dayOf(until)}T00:00:00Z`) - Date.parse(`${dayOf(from)}T00:00:00Z`)) / DAY);
