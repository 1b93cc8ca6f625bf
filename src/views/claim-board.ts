import type { ArticleId, ClaimId, MentionId } from '../ledger/ids.ts';
import type { CertaintyValue, ClaimLink } from '../ledger/record.ts';
import type { AsOf } from './as-of.ts';
import type { ClaimRow } from './claim-row.ts';

/** One cell of the claim × outlet matrix. */
export type MatrixCell = {
  readonly claim: ClaimId;
  readonly outlet: string;
  readonly mentions: readonly MentionId[];
  readonly articles: readonly ArticleId[];
  readonly stance: 'states' | 'denies' | 'doubts' | 'mixed';
  /** The surest this outlet's mentions put it. */
  readonly certainty: CertaintyValue;
  readonly firstPublished: string | null;
  /** True where all it has is copied from another outlet. */
  readonly echoOnly: boolean;
};

/** A point or a stretch on the story's timeline; the four clocks stay apart. */
export type TimelineItem = {
  readonly clock: 'happened' | 'said' | 'published' | 'known';
  readonly from: string;
  /** Inclusive; the same as `from` for a point. */
  readonly until: string;
  readonly label: string;
  readonly claim: ClaimId | null;
  readonly article: ArticleId | null;
  readonly forecast: boolean;
};

/** Counts by published day, for small multiples. */
export type DayCount = {
  readonly day: string;
  readonly articles: number;
  readonly claims: number;
  readonly outlets: number;
  readonly origins: Bounded;
};
type Bounded = { readonly low: number; readonly high: number };

export type ClaimBoard = {
  readonly story: { readonly id: string; readonly title: string };
  readonly asOf: AsOf | null;
  readonly rows: readonly ClaimRow[];
  /** Outlet names in the order of their first article. */
  readonly outlets: readonly { readonly name: string; readonly publisher: string | null; readonly articles: number }[];
  readonly matrix: readonly MatrixCell[];
  readonly timeline: readonly TimelineItem[];
  readonly days: readonly DayCount[];
  readonly links: readonly Pick<ClaimLink, 'from' | 'to' | 'kind' | 'state'>[];
  readonly totals: {
    readonly claims: number;
    readonly mentions: number;
    readonly articles: number;
    readonly outlets: number;
    readonly publishers: Bounded;
    readonly origins: Bounded;
  };
  /** Articles without a date, shown apart: the slider cannot place them on the published clock. */
  readonly undated: number;
  readonly truncated: boolean;
};
