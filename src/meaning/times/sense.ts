/** TIMEX3 letters for lengths of time; `T` marks what is shorter than a day, `WE` a weekend. */
export type Unit = 'Y' | 'Q' | 'M' | 'W' | 'D' | 'E' | 'C' | 'L' | 'TH' | 'TM' | 'TS' | 'WE';

/** What a relative expression is counted from: the day of publication, or the time spoken of last. */
export type Anchor = 'published' | 'reference';

/** -1 past, 0 present or unknown, 1 future. */
export type Side = -1 | 0 | 1;

/** A year as said: in figures, or by its distance from the year of publication ("last year's"); null where it is left open. */
export type YearSense =
  | { readonly kind: 'number'; readonly year: number }
  | { readonly kind: 'shift'; readonly by: number };

/**
 * What an expression says by itself, before the date of publication, the tense of its sentence and the times before it are taken
 * into account (resolve.ts).
 */
export type Sense =
  | {
      readonly kind: 'calendar';
      readonly year: YearSense | null;
      readonly month: number;
      readonly day: number | null;
      /** The last day of a range ("July 2-4"); absent for one day. */
      readonly lastDay?: number;
      readonly side: Side | null;
    }
  | { readonly kind: 'year'; readonly year: YearSense }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly side: Side | null; readonly week: number | null }
  | { readonly kind: 'season'; readonly season: string; readonly year: YearSense | null; readonly side: Side | null }
  /** `part`: `Q3`, `H1`; `QX` for "the quarter". */
  | { readonly kind: 'quarter'; readonly part: string; readonly year: YearSense | null }
  /** "last week", "this month", "the following year": a whole unit of the calendar. */
  | { readonly kind: 'unit'; readonly unit: Unit; readonly by: number; readonly anchor: Anchor }
  /** "two weeks ago", "a year earlier": a distance; `amount` null for "several". */
  | {
      readonly kind: 'distance';
      readonly unit: Unit;
      readonly amount: number | null;
      readonly side: -1 | 1;
      readonly anchor: Anchor;
      /** Whether it is a quarter that lies so far away. */
      readonly ofQuarter?: boolean;
    }
  /** A length; `side` says that it ends (-1) or begins (1) with the day of publication. */
  | {
      readonly kind: 'duration';
      readonly unit: Unit;
      readonly amount: number | null;
      readonly high: number | null;
      readonly side: Side;
    }
  | {
      readonly kind: 'fixed';
      readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
      readonly value: string;
    }
  /** A time of day without its day. */
  | { readonly kind: 'daytime'; readonly anchor: Anchor; readonly by: number };

export type Found = {
  readonly sense: Sense;
  readonly mod?: string | null;
  /** What follows the `T` of the value, for an hour or a part of the day: `17:00`, `MO`. */
  readonly daytime?: string;
  /** How far that hour is ahead of Greenwich: `Z`, `+03:00`. */
  readonly zone?: string;
  /** "The past week": the days up to publication (or from it on), whatever the calendar's week. */
  readonly isRolling?: boolean;
};

export const yearNumber = (year: number): YearSense => ({ kind: 'number', year });
export const yearShift = (by: number): YearSense => ({ kind: 'shift', by });
