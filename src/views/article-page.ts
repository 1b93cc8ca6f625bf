import type { ArticleId, ClaimId, MentionId, RevisionId, SourceId } from '../ledger/ids.ts';
import type { CertaintyValue, EchoRecord, Status } from '../ledger/record.ts';
import type { Span } from '../text/span.ts';

/** A layer the article's text can be marked in. */
export const MARK_LAYERS = [
  'source',
  'cue',
  'content',
  'assertion',
  'time',
  'quantity',
  'verification',
  'certainty',
  'loaded',
  'entity',
  'echo',
] as const;

/** One marked stretch; `group` ties source, cue and content of one attribution together. Marks may overlap. */
export type Mark = {
  readonly start: number;
  readonly end: number;
  readonly layer: (typeof MARK_LAYERS)[number];
  readonly group: string;
  readonly note: string;
};

/** One attribution or assertion with its claim: a margin note. */
export type ArticleMention = {
  /** `a3` or `s2`: the mark group. */
  readonly local: string;
  readonly mention: MentionId | null;
  readonly claim: ClaimId | null;
  readonly claimWording: string | null;
  readonly claimStatus: Status | null;
  readonly kind: 'attribution' | 'assertion';
  readonly start: number;
  readonly end: number;
  readonly speaker: string | null;
  readonly speakerId: SourceId | null;
  readonly speakerNamed: boolean;
  readonly chain: readonly string[];
  readonly act: string | null;
  readonly quote: 'direct' | 'indirect' | 'mixed' | null;
  readonly cue: string;
  readonly content: string;
  readonly certainty: CertaintyValue;
  readonly writerCertainty: CertaintyValue;
  readonly verification: string;
  readonly said: string | null;
  readonly when: readonly string[];
  readonly forecast: {
    readonly kind: string;
    readonly from: string | null;
    readonly until: string | null;
    readonly window: string | null;
  } | null;
  readonly speculation: boolean;
  readonly within: string | null;
};

/** What changed for one claim between two revisions. Text noise (spelling, order, white space) does not count. */
export type ClaimChange = {
  readonly change:
    | 'appeared'
    | 'vanished'
    | 'softened'
    | 'hardened'
    | 'source-changed'
    | 'number-changed'
    | 'polarity-changed'
    | 'reworded';
  readonly claim: ClaimId | null;
  readonly before: { readonly local: string; readonly text: string; readonly detail: string } | null;
  readonly after: { readonly local: string; readonly text: string; readonly detail: string } | null;
  /** False for a change the page does not own up to by a correction or an update note. */
  readonly announced: boolean;
};

/** A word-level difference of two texts; offsets are of the newer text for `same` and `added`, of the older for `removed`. */
export type WordPiece = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

export type RevisionDifference = {
  readonly from: RevisionId;
  readonly to: RevisionId;
  readonly changes: readonly ClaimChange[];
  readonly words: readonly WordPiece[];
};

export type ArticlePage = {
  readonly id: ArticleId;
  readonly title: string | null;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly known: string;
  readonly revision: RevisionId;
  readonly revisions: readonly {
    readonly id: RevisionId;
    readonly known: string;
    readonly capture: string | null;
    readonly shown: boolean;
  }[];
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly mentions: readonly ArticleMention[];
  readonly paragraphs: readonly Span[];
  readonly echoes: readonly (EchoRecord & {
    readonly otherOutlet: string | null;
    readonly otherTitle: string | null;
    readonly role: 'repeats' | 'is-repeated';
  })[];
  readonly capture: { readonly id: string; readonly mediaType: string; readonly bytes: number } | null;
  readonly madeBy: { readonly program: string; readonly models: string };
};
