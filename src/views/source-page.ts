import type { ArticleId, ClaimId, MentionId, SourceId } from '../ledger/ids.ts';
import type { CertaintyValue, SourceRecord, Status } from '../ledger/record.ts';

/** Forecasts of one speaker or outlet, counted. No score from fewer than ten that were settled held or failed. */
export type TrackRecord = {
  readonly pending: number;
  readonly due: number;
  readonly held: number;
  readonly failed: number;
  readonly void: number;
  readonly ambiguous: number;
  /** Share held of held and failed, with its 95 % Wilson interval; null under ten. */
  readonly heldShare: {
    readonly value: number;
    readonly low: number;
    readonly high: number;
    readonly of: number;
  } | null;
  /** Mean Brier score of the settled forecasts that came with a probability, with a 95 % bootstrap-free normal interval; null under ten. */
  readonly brier: { readonly value: number; readonly low: number; readonly high: number; readonly of: number } | null;
};

export type SaidLine = {
  readonly mention: MentionId;
  readonly claim: ClaimId;
  readonly wording: string;
  readonly text: string;
  readonly act: string | null;
  readonly certainty: CertaintyValue;
  readonly status: Status;
  readonly article: ArticleId;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly forecast: boolean;
  readonly due: string | null;
};

export type SourcePage = {
  readonly source: SourceRecord;
  readonly said: readonly SaidLine[];
  readonly claims: number;
  readonly articles: number;
  readonly outlets: number;
  /** How surely, by certainty word: numbers of mentions. */
  readonly certainty: {
    readonly certain: number;
    readonly probable: number;
    readonly possible: number;
    readonly unknown: number;
  };
  readonly acts: readonly { readonly act: string; readonly mentions: number }[];
  readonly record: TrackRecord;
  readonly alike: readonly { readonly id: SourceId; readonly name: string }[];
  readonly truncated: boolean;
};
