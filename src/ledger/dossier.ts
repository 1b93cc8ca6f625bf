import type { Reading } from '../reading/reading.ts';
import type { Entry } from './entry.ts';
import type { CaptureId, ClaimId, RevisionId, SourceId, StoryId } from './ids.ts';
import type {
  ArticleRecord,
  ClaimLink,
  ClaimRecord,
  EchoRecord,
  MentionRecord,
  ProposalKind,
  ProposalRecord,
  SourceRecord,
  StatusEvent,
} from './record.ts';

/** What a page is made of: the records it needs, in one read of the store, so that they belong together. */

/** The parts of a mention that lists and counts need. */
export type MentionBrief = Pick<
  MentionRecord,
  | 'id'
  | 'claim'
  | 'article'
  | 'revision'
  | 'current'
  | 'kind'
  | 'speaker'
  | 'speakerName'
  | 'speakerNamed'
  | 'chain'
  | 'certainty'
  | 'writerCertainty'
  | 'verification'
  | 'speculation'
  | 'stance'
  | 'speakerCorrected'
  | 'certaintyCorrected'
> & {
  /** Its paragraph says that somebody of the outlet's own saw it ("our correspondent watched her from the lighthouse"). */
  readonly firstHand?: boolean;
  /** Two put their names to it: a joint statement. */
  readonly joint?: boolean;
  /** It is wanted, promised, praised or the like, and not said to be so: it bears nobody out. */
  readonly attitude?: boolean;
  /** Marks of a long quotation's first and last words: who is quoted with the same words is the same speaker. */
  readonly quotations?: readonly string[];
};

/** Who owns an outlet, as the table of owners says. Without a line, an outlet's publisher is unknown, not itself. */
export type Ownership = { readonly outlet: string; readonly publisher: string; readonly reason: string };

/** A person's word on two origins, by their keys: the same, or not. */
export type OriginDecision = {
  readonly left: string;
  readonly right: string;
  readonly same: boolean;
  readonly reason: string;
};

export type StoryRecord = {
  readonly id: StoryId;
  readonly title: string;
  readonly made: string;
  readonly articles: number;
  readonly claims: number;
  /** Published days of its first and last article; null where none has a date. */
  readonly from: string | null;
  readonly until: string | null;
};

export type StoryDossier = {
  readonly story: StoryRecord;
  readonly articles: readonly ArticleRecord[];
  readonly claims: readonly ClaimRecord[];
  readonly mentions: readonly MentionBrief[];
  readonly echoes: readonly EchoRecord[];
  readonly links: readonly ClaimLink[];
  readonly statuses: readonly (StatusEvent & { readonly claim: ClaimId })[];
  readonly owners: readonly Ownership[];
  readonly origins: readonly OriginDecision[];
  /** Those open that speak of its claims; of everything, all. */
  readonly proposals: number;
  /** True where the story holds more claims than were asked for. */
  readonly truncated: boolean;
};

export type ClaimDossier = {
  readonly claim: ClaimRecord;
  readonly mentions: readonly MentionRecord[];
  readonly articles: readonly ArticleRecord[];
  readonly echoes: readonly EchoRecord[];
  readonly owners: readonly Ownership[];
  readonly origins: readonly OriginDecision[];
  readonly statuses: readonly StatusEvent[];
  readonly links: readonly ClaimLink[];
  /** The claims at the other end of `links`. */
  readonly linked: readonly ClaimRecord[];
  /** The articles whose words made `links`. */
  readonly linkedBy: readonly ArticleRecord[];
  readonly proposals: readonly ProposalRecord[];
  readonly sources: readonly SourceRecord[];
  /** Every entry that speaks of this claim, oldest first. */
  readonly history: readonly Entry[];
};

export type ArticleDossier = {
  readonly article: ArticleRecord;
  /** The revision shown, and its reading. */
  readonly revision: RevisionId;
  readonly reading: Reading;
  readonly mentions: readonly MentionRecord[];
  readonly claims: readonly ClaimRecord[];
  readonly echoes: readonly EchoRecord[];
  /** The articles at the other end of `echoes`. */
  readonly others: readonly ArticleRecord[];
  /** Articles that go back to the same text as this one, though neither copies the other: each kept other parts of it. */
  readonly siblings: readonly ArticleRecord[];
  /** Mentions of the article's other revisions, for the differences. */
  readonly earlier: readonly MentionRecord[];
  readonly capture: { readonly id: CaptureId; readonly mediaType: string; readonly bytes: number } | null;
};

export type SourceDossier = {
  readonly source: SourceRecord;
  readonly mentions: readonly MentionRecord[];
  readonly articles: readonly ArticleRecord[];
  readonly claims: readonly ClaimRecord[];
  /** Sources that may be the same. */
  readonly alike: readonly SourceRecord[];
  /** Every decision about it, oldest first. */
  readonly history: readonly Entry[];
  readonly truncated: boolean;
};

export type DocketDossier = {
  readonly claims: readonly ClaimRecord[];
  readonly mentions: readonly MentionBrief[];
  readonly articles: readonly ArticleRecord[];
};

export type ReviewDossier = {
  readonly proposals: readonly ProposalRecord[];
  readonly open: number;
  /** How many wait of each kind. */
  readonly kinds: Readonly<Record<ProposalKind, number>>;
  readonly mentions: readonly MentionRecord[];
  readonly claims: readonly ClaimRecord[];
  readonly articles: readonly ArticleRecord[];
  readonly sources: readonly SourceRecord[];
};

/** What persons decided, the newest first. */
export type DecisionsDossier = {
  readonly decisions: readonly {
    readonly entry: Entry;
    /** False once it was taken back. */
    readonly holds: boolean;
    /** What it speaks of first; null where that is neither a claim nor a source. */
    readonly about: {
      readonly kind: 'claim' | 'source';
      readonly id: ClaimId | SourceId;
      readonly name: string;
    } | null;
  }[];
  /** True where there are older ones. */
  readonly more: boolean;
};

export type SearchHit =
  | { readonly kind: 'claim'; readonly claim: ClaimRecord }
  | { readonly kind: 'article'; readonly article: ArticleRecord }
  | { readonly kind: 'source'; readonly source: SourceRecord };
