import type { AsOf } from './as-of.ts';
import type { ClaimRow } from './claim-row.ts';
import type { DocketLine } from './docket-page.ts';

/** A story on one page, for the terminal and for print: what is claimed, by whom, on whose word, how surely, how many really say so. */
export type Brief = {
  readonly title: string;
  readonly asOf: AsOf | null;
  readonly totals: {
    readonly articles: number;
    readonly outlets: number;
    readonly claims: number;
    readonly mentions: number;
    readonly origins: { readonly low: number; readonly high: number };
  };
  /** Carried by most outlets first. */
  readonly leading: readonly BriefClaim[];
  readonly disputed: readonly BriefClaim[];
  readonly numbers: readonly {
    readonly wording: string;
    readonly values: readonly { readonly text: string; readonly source: string; readonly outlet: string | null }[];
  }[];
  /** Hedges that got lost on the way. */
  readonly hardened: readonly {
    readonly wording: string;
    readonly outlet: string | null;
    readonly from: string;
    readonly to: string;
  }[];
  readonly forecasts: readonly DocketLine[];
  readonly revised: readonly { readonly title: string; readonly outlet: string | null; readonly what: string }[];
};

export type BriefClaim = {
  readonly row: ClaimRow;
  readonly saidBy: string;
  readonly onWordOf: string;
  readonly how: string;
};
