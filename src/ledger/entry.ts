import type { Certainty } from '../meaning/meaning.ts';
import type { ArticleInfo } from '../reading/reading.ts';
import type { Span } from '../text/span.ts';
import type { Actor } from './actor.ts';
import type {
  ArticleId,
  CaptureId,
  ClaimId,
  EntrySeq,
  MentionId,
  ProposalId,
  RevisionId,
  SourceId,
  StoryId,
} from './ids.ts';
import type { ECHO_KINDS, Evidence, ForecastWindow, GRADES_SOURCE, LinkKind, MentionRecord, Status } from './record.ts';

/** Where a machine put a mention, and why. */
export type MentionDecision = {
  readonly mention: MentionId;
  readonly local: string;
  readonly claim: ClaimId;
  readonly stance: MentionRecord['stance'];
  /** `opened` where no claim in the ledger matched. */
  readonly rule: string;
  readonly likeness: number;
  /** What was found alike and what was checked. */
  readonly reason: string;
};

export type OpenedClaim = {
  readonly claim: ClaimId;
  readonly wording: string;
  readonly wordingFrom: MentionId | null;
  readonly forecast: ForecastWindow | null;
};

type Passage = { readonly here: Span; readonly there: Span };

/** What changed. Machines make the first group; only persons make the second. */
export type Change =
  | {
      readonly kind: 'article-captured';
      readonly article: ArticleId;
      readonly capture: CaptureId;
      readonly mediaType: string;
      readonly bytes: number;
      readonly url: string | null;
      readonly fetched: string;
    }
  | {
      readonly kind: 'revision-read';
      readonly article: ArticleId;
      readonly revision: RevisionId;
      readonly capture: CaptureId | null;
      /** The reading is kept beside the entries; this is the SHA-256 of its canonical JSON. */
      readonly reading: string;
      readonly info: ArticleInfo;
      readonly words: number;
      readonly madeBy: { readonly program: string; readonly models: string };
    }
  | {
      readonly kind: 'mentions-linked';
      readonly article: ArticleId;
      readonly revision: RevisionId;
      readonly opened: readonly OpenedClaim[];
      readonly decisions: readonly MentionDecision[];
      readonly links: readonly {
        readonly from: ClaimId;
        readonly to: ClaimId;
        readonly proposal: ProposalId;
        readonly link: LinkKind;
        readonly likeness: number;
        readonly reason: string;
        readonly evidence: readonly Evidence[];
      }[];
      readonly proposals: readonly {
        readonly proposal: ProposalId;
        readonly mention: MentionId;
        readonly claim: ClaimId;
        readonly other: ClaimId;
        readonly likeness: number;
        readonly reason: string;
      }[];
      readonly sources: readonly {
        readonly source: SourceId;
        readonly local: string;
        readonly keys: readonly string[];
        readonly opened: boolean;
        /** A source whose name sounds the same, and the proposal that says so. */
        readonly alike?: { readonly proposal: ProposalId; readonly source: SourceId };
      }[];
    }
  | {
      readonly kind: 'echoes-found';
      readonly article: ArticleId;
      readonly echoes: readonly {
        readonly article: ArticleId;
        readonly of: ArticleId;
        readonly echo: (typeof ECHO_KINDS)[number];
        readonly share: number;
        readonly direction: 'credit' | 'dateline' | 'time' | 'unknown';
        readonly passages: readonly Passage[];
        readonly evidence: readonly Evidence[];
      }[];
    }
  | {
      readonly kind: 'status-proposed';
      readonly proposal: ProposalId;
      readonly claim: ClaimId;
      readonly status: Status;
      readonly rule: string;
      readonly reason: string;
      readonly evidence: readonly Evidence[];
    }
  | Decision;

/** What only a person decides. */
export type Decision =
  | {
      readonly kind: 'status-decided';
      readonly claim: ClaimId;
      readonly status: Status;
      readonly reason: string;
      readonly evidence: readonly Evidence[];
    }
  | { readonly kind: 'proposal-accepted'; readonly proposal: ProposalId; readonly reason: string }
  | { readonly kind: 'proposal-rejected'; readonly proposal: ProposalId; readonly reason: string }
  /** `claim: null` puts it to a claim of its own, whose id is `opens`. */
  | {
      readonly kind: 'mention-moved';
      readonly mention: MentionId;
      readonly claim: ClaimId | null;
      readonly opens?: ClaimId;
      readonly reason: string;
    }
  | { readonly kind: 'claims-merged'; readonly from: ClaimId; readonly into: ClaimId; readonly reason: string }
  | {
      readonly kind: 'claim-split';
      readonly claim: ClaimId;
      readonly mentions: readonly MentionId[];
      readonly opens?: ClaimId;
      readonly reason: string;
    }
  | {
      readonly kind: 'claims-linked';
      readonly from: ClaimId;
      readonly to: ClaimId;
      readonly link: LinkKind;
      readonly reason: string;
      readonly evidence: readonly Evidence[];
    }
  | {
      readonly kind: 'claims-unlinked';
      readonly from: ClaimId;
      readonly to: ClaimId;
      readonly link: LinkKind;
      readonly reason: string;
    }
  | { readonly kind: 'claim-worded'; readonly claim: ClaimId; readonly wording: string }
  | {
      readonly kind: 'source-graded';
      readonly source: SourceId;
      readonly grade: (typeof GRADES_SOURCE)[number];
      readonly reason: string;
    }
  | {
      readonly kind: 'claim-graded';
      readonly claim: ClaimId;
      readonly grade: '1' | '2' | '3' | '4' | '5' | '6';
      readonly reason: string;
    }
  | { readonly kind: 'sources-merged'; readonly from: SourceId; readonly into: SourceId; readonly reason: string }
  /** Takes one of a source's names out and makes it a source of its own. */
  | {
      readonly kind: 'source-split';
      readonly source: SourceId;
      readonly alias: string;
      readonly opens?: SourceId;
      readonly reason: string;
    }
  | { readonly kind: 'outlet-owned'; readonly outlet: string; readonly publisher: string; readonly reason: string }
  | {
      readonly kind: 'origins-judged';
      readonly left: string;
      readonly right: string;
      readonly same: boolean;
      readonly reason: string;
    }
  | { readonly kind: 'story-made'; readonly story: StoryId; readonly title: string }
  | { readonly kind: 'article-filed'; readonly article: ArticleId; readonly story: StoryId }
  | {
      readonly kind: 'spans-corrected';
      readonly mention: MentionId;
      readonly source: readonly Span[];
      readonly cue: readonly Span[];
      readonly content: readonly Span[];
      readonly reason: string;
    }
  /** Who speaks: a source of the ledger; else whoever `name` names, known here or opened for it as `opens`; with neither, nobody is given. */
  | {
      readonly kind: 'speaker-corrected';
      readonly mention: MentionId;
      readonly speaker: SourceId | null;
      readonly name: string | null;
      readonly opens?: SourceId;
      readonly reason: string;
    }
  /** How surely whoever holds it puts it, and which way. */
  | {
      readonly kind: 'certainty-corrected';
      readonly mention: MentionId;
      readonly value: Certainty['value'];
      readonly polarity: Certainty['polarity'];
      readonly reason: string;
    }
  /** Takes back a person's entry. The entry stays; what it did does not hold from here on. */
  | { readonly kind: 'undone'; readonly entry: EntrySeq; readonly reason: string };

/** One line of the ledger. `hash` is SHA-256 over the hash before it and the canonical JSON of all its other fields. */
export type Entry = {
  readonly seq: EntrySeq;
  /** When it was made, ISO 8601. */
  readonly at: string;
  readonly by: Actor;
  readonly change: Change;
  readonly previous: string;
  readonly hash: string;
};
