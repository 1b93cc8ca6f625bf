import type { DayCount } from './claim-board.ts';

export type StoryRow = {
  readonly id: string;
  readonly title: string;
  readonly claims: number;
  readonly articles: number;
  readonly outlets: number;
  readonly origins: { readonly low: number; readonly high: number };
  readonly disputed: number;
  readonly due: number;
  readonly proposals: number;
  readonly from: string | null;
  readonly until: string | null;
  readonly days: readonly DayCount[];
  /** What came since `since` (on the known clock); null where nothing was asked. */
  readonly since: {
    readonly at: string;
    readonly articles: number;
    readonly claims: number;
    readonly statuses: number;
  } | null;
};

export type StoryList = { readonly stories: readonly StoryRow[] };
