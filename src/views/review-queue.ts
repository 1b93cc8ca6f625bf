import type { ClaimId, MentionId, ProposalId } from '../ledger/ids.ts';
import type { ProposalRecord } from '../ledger/record.ts';
import type { MentionView } from './claim-page.ts';

/** One proposal with both sides laid out, ready to accept or reject. */
export type ReviewItem = {
  readonly id: ProposalId;
  readonly proposal: ProposalRecord;
  readonly title: string;
  readonly reason: string;
  readonly left: ReviewSide;
  readonly right: ReviewSide;
};

export type ReviewSide = {
  readonly heading: string;
  readonly claim: ClaimId | null;
  readonly mention: MentionId | null;
  readonly wording: string;
  readonly view: MentionView | null;
};

export type ReviewQueue = { readonly open: number; readonly items: readonly ReviewItem[] };
