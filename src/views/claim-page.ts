import type { Actor } from '../ledger/actor.ts';
import type { ArticleId, ClaimId, EntrySeq, MentionId, RevisionId, SourceId } from '../ledger/ids.ts';
import type { Independence } from '../ledger/independence.ts';
import type { CertaintyValue, LinkKind, MentionRecord, ProposalRecord, StatusEvent } from '../ledger/record.ts';
import type { AsOf } from './as-of.ts';
import type { ClaimRow } from './claim-row.ts';

/** A stretch of a mention's text: `same` as the claim's best mention, `other` words, or `number` and `hedge`, which change what is said. */
export type DiffPiece = { readonly text: string; readonly kind: 'same' | 'other' | 'number' | 'hedge' | 'negation' };

export type MentionView = {
  readonly id: MentionId;
  readonly local: string;
  readonly article: ArticleId;
  readonly revision: RevisionId;
  readonly current: boolean;
  readonly outlet: string | null;
  readonly articleTitle: string | null;
  readonly published: string | null;
  readonly known: string;
  readonly kind: 'attribution' | 'assertion';
  readonly stance: 'states' | 'denies' | 'doubts';
  readonly speaker: { readonly id: SourceId; readonly name: string; readonly named: boolean } | null;
  /** "Outlet ← Agency ← a person familiar with the talks": from the reader to the origin. */
  readonly chain: readonly {
    readonly name: string;
    readonly role: 'outlet' | 'carrier' | 'origin';
    readonly source: SourceId | null;
    readonly named: boolean;
  }[];
  readonly act: string | null;
  readonly certainty: CertaintyValue;
  readonly writerCertainty: CertaintyValue;
  readonly verification: MentionRecord['verification'];
  readonly speculation: boolean;
  /** The sentence around it, and where the parts stand in it (offsets into `context`). */
  readonly context: string;
  /** Where `context` begins in the revision: turns offsets into `context` into offsets into the article. */
  readonly contextStart: number;
  readonly marks: readonly {
    readonly kind: 'source' | 'cue' | 'content' | 'verification' | 'loaded';
    readonly start: number;
    readonly end: number;
  }[];
  readonly text: string;
  /** `text` against the claim's best mention. */
  readonly pieces: readonly DiffPiece[];
  /** The same fact in other words: framing, not dispute. Loaded terms are named. */
  readonly framing: readonly string[];
  readonly quantities: readonly string[];
  /** The article it derives from, where it is an echo. */
  readonly echoOf: {
    readonly article: ArticleId;
    readonly outlet: string | null;
    readonly kind: string;
    readonly share: number;
  } | null;
  readonly linkedBy: Actor;
  readonly linkReason: string;
};

export type DriftPoint = {
  readonly mention: MentionId;
  readonly article: ArticleId;
  readonly outlet: string | null;
  readonly at: string | null;
  readonly holder: 'speaker' | 'writer';
  readonly certainty: CertaintyValue;
};

/** A hedge lost on the way: what was `possible` before stands as `certain` here without new evidence. */
export type HedgeDrop = {
  readonly mention: MentionId;
  readonly outlet: string | null;
  readonly at: string | null;
  readonly from: CertaintyValue;
  readonly to: CertaintyValue;
  readonly before: MentionId;
  /** True for the first outlet that dropped it. */
  readonly first: boolean;
};

export type NumberPoint = {
  readonly mention: MentionId;
  readonly claim: ClaimId;
  readonly article: ArticleId;
  readonly outlet: string | null;
  readonly source: string | null;
  readonly at: string | null;
  readonly value: number;
  readonly high: number | null;
  readonly unit: string | null;
  readonly of: string | null;
  readonly bound: string;
  readonly text: string;
};

export type LinkedClaim = {
  readonly claim: ClaimId;
  readonly wording: string;
  readonly kind: LinkKind;
  /** out: this claim denies (updates, …) the other; in: the other does it to this one. */
  readonly direction: 'out' | 'in';
  readonly state: 'proposed' | 'decided';
  readonly by: Actor;
  readonly reason: string;
};

export type HistoryLine = {
  readonly entry: EntrySeq;
  readonly at: string;
  readonly by: Actor;
  readonly what: string;
  readonly undoable: boolean;
  readonly undone: boolean;
};

export type ClaimPage = {
  readonly asOf: AsOf | null;
  readonly row: ClaimRow;
  readonly wordingFrom: MentionId | null;
  readonly mergedInto: ClaimId | null;
  readonly mentions: readonly MentionView[];
  readonly independence: Independence;
  readonly statuses: readonly StatusEvent[];
  readonly links: readonly LinkedClaim[];
  readonly drift: readonly DriftPoint[];
  readonly drops: readonly HedgeDrop[];
  readonly numbers: readonly NumberPoint[];
  readonly proposals: readonly ProposalRecord[];
  readonly history: readonly HistoryLine[];
  readonly sources: readonly {
    readonly id: SourceId;
    readonly name: string;
    readonly type: string;
    readonly grade: string | null;
  }[];
};
