import type { ArticleId, CaptureId, ClaimId, EntrySeq, RevisionId, SourceId, StoryId } from '../ledger/ids.ts';
import type { ProposalKind } from '../ledger/record.ts';
import type { ArticlePage, RevisionDifference } from '../views/article-page.ts';
import type { AsOf } from '../views/as-of.ts';
import type { ClaimBoard } from '../views/claim-board.ts';
import type { ClaimPage } from '../views/claim-page.ts';
import type { DecidedPage } from '../views/decided-page.ts';
import type { DocketPage } from '../views/docket-page.ts';
import type { FallenOrigin } from '../views/fallen-origin.ts';
import type { ReviewQueue } from '../views/review-queue.ts';
import type { SourcePage } from '../views/source-page.ts';
import type { StoryList } from '../views/story-list.ts';
import type { ArticleList } from './article-list.ts';
import type { ClaimTimes } from './claim-times.ts';
import type { SearchResults } from './search-results.ts';
import type { SourceList } from './source-list.ts';

/** What waits for a person: proposals to review, forecasts past due and not settled. */
export type Tallies = { readonly proposals: number; readonly due: number };

/** Every page of the desk as JSON; null where the ledger holds no such thing. The only place where ledger and views meet. */
export type Pages = {
  readonly stories: (since: string | null) => Promise<StoryList>;
  readonly story: (id: StoryId, asOf: AsOf | null) => Promise<ClaimBoard | null>;
  readonly claim: (id: ClaimId, asOf: AsOf | null) => Promise<ClaimPage | null>;
  readonly times: (claims: readonly ClaimId[], asOf: AsOf | null) => Promise<ClaimTimes>;
  readonly articles: (story: StoryId, asOf: AsOf | null) => Promise<ArticleList | null>;
  readonly article: (id: ArticleId, revision: RevisionId | null) => Promise<ArticlePage | null>;
  readonly difference: (id: ArticleId, from: RevisionId, to: RevisionId) => Promise<RevisionDifference | null>;
  readonly sources: (story: StoryId) => Promise<SourceList | null>;
  readonly source: (id: SourceId) => Promise<SourcePage | null>;
  readonly fallen: (id: SourceId, story: StoryId) => Promise<FallenOrigin | null>;
  readonly docket: () => Promise<DocketPage>;
  readonly review: (query: { readonly limit: number; readonly kind: ProposalKind | null }) => Promise<ReviewQueue>;
  readonly decided: (limit: number, before: EntrySeq | null) => Promise<DecidedPage>;
  readonly tallies: () => Promise<Tallies>;
  readonly search: (text: string, limit: number) => Promise<SearchResults>;
  readonly capture: (id: CaptureId) => Promise<{ readonly bytes: Uint8Array; readonly mediaType: string } | null>;
  readonly head: () => Promise<EntrySeq>;
};
