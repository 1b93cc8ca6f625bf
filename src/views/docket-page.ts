import type { ClaimId } from '../ledger/ids.ts';
import type { Status } from '../ledger/record.ts';

export type DocketLine = {
  readonly claim: ClaimId;
  readonly wording: string;
  readonly kind: string;
  readonly from: string | null;
  /** The due date; null where the article gives no window: such lines come last. */
  readonly until: string | null;
  readonly window: string | null;
  readonly condition: string | null;
  readonly status: Status;
  readonly statusBy: 'machine' | 'person';
  /** What a rule found it came to, waiting for a person. */
  readonly proposed: Status | null;
  readonly dueInDays: number | null;
  readonly speakers: readonly string[];
  readonly outlets: readonly string[];
  /** The highest and lowest probability given or implied by its words; null where none. */
  readonly probability: { readonly low: number; readonly high: number } | null;
};

export type DocketPage = {
  readonly today: string;
  readonly overdue: readonly DocketLine[];
  readonly soon: readonly DocketLine[];
  readonly later: readonly DocketLine[];
  readonly open: readonly DocketLine[];
  readonly settled: readonly DocketLine[];
};
