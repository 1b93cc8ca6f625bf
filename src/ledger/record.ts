import type { Act, Certainty, EntityType, Quantity, Time, Verification } from '../meaning/meaning.ts';
import type { Span } from '../text/span.ts';
import type { Actor } from './actor.ts';
import type { ArticleId, CaptureId, ClaimId, EntrySeq, MentionId, ProposalId, RevisionId, SourceId } from './ids.ts';

/** What the ledger hands out: plain records, as the entries up to a moment make them. Pages are made of these in `views`. */

/** Words that prove something: where they stand, and what they say. */
export type Evidence = {
  readonly article: ArticleId;
  readonly revision: RevisionId;
  /** None where the words stand on the page beside the text: a credit line, a note of corrections. */
  readonly spans: readonly Span[];
  /** The sentence or line around the spans, for reading without the article. */
  readonly text: string;
};

export type ArticleRecord = {
  readonly id: ArticleId;
  readonly title: string | null;
  readonly url: string | null;
  /** The outlet's name; null where unknown. */
  readonly outlet: string | null;
  readonly authors: readonly string[];
  /** ISO 8601 date or date-time, as the article gives it. */
  readonly published: string | null;
  readonly language: string | null;
  /** When the ledger first had it: the fourth clock. ISO 8601 date-time. */
  readonly known: string;
  /** Newest first is last: revisions in the order they became known. */
  readonly revisions: readonly RevisionRecord[];
  readonly words: number;
};

export type RevisionRecord = {
  readonly id: RevisionId;
  readonly capture: CaptureId | null;
  readonly known: string;
  readonly madeBy: { readonly program: string; readonly models: string };
};

/** The certainty of a holder, without its evidence. */
export type CertaintyValue = Pick<Certainty, 'value' | 'polarity' | 'score'>;

/** One carrier or origin of a mention's chain, as a source of the ledger. */
export type ChainLink = {
  readonly source: SourceId;
  readonly name: string;
  readonly role: 'carrier' | 'origin';
  readonly named: boolean;
  /** The offices the article gives it. */
  readonly roles?: readonly string[];
  readonly evidence: readonly Span[];
};

/** One attribution or assertion of a revision, with all that comparing it needs. Offsets point into `revision`. */
export type MentionRecord = {
  readonly id: MentionId;
  readonly claim: ClaimId;
  readonly article: ArticleId;
  readonly revision: RevisionId;
  /** False once a newer revision of the article no longer holds it. */
  readonly current: boolean;
  /** Its id inside the reading: `a3` is an attribution, `s2` an assertion. */
  readonly local: string;
  readonly kind: 'attribution' | 'assertion';
  readonly text: string;
  /** The sentence or sentences around it. */
  readonly context: string;
  /** Where `context` begins in the revision. */
  readonly contextStart: number;
  readonly content: readonly Span[];
  readonly sourceSpans: readonly Span[];
  readonly cueSpans: readonly Span[];
  readonly speaker: SourceId | null;
  readonly speakerName: string | null;
  readonly speakerNamed: boolean;
  readonly chain: readonly ChainLink[];
  readonly act: Act | null;
  readonly quote: 'direct' | 'indirect' | 'mixed' | null;
  /** The speaker's certainty; of an assertion, the writer's. */
  readonly certainty: CertaintyValue;
  /** How surely the writer puts it. */
  readonly writerCertainty: CertaintyValue;
  readonly verification: Verification['value'];
  readonly verificationSpans: readonly Span[];
  /** The words of its content that set a condition to it ("if confirmed"); null where none do. */
  readonly condition: Span | null;
  readonly quantities: readonly Quantity[];
  readonly times: readonly Time[];
  readonly said: Time | null;
  readonly forecast: {
    readonly kind: string;
    readonly from: string | null;
    readonly until: string | null;
    readonly window: string | null;
    readonly condition: string | null;
  } | null;
  readonly speculation: boolean;
  readonly loaded: readonly { readonly span: Span; readonly term: string }[];
  /** How it stands to its claim: `denies` says the contrary of the claim's wording. */
  readonly stance: 'states' | 'denies' | 'doubts';
  /** Who put it to this claim, and why. */
  readonly linkedBy: Actor;
  readonly linkReason: string;
  /** Set where a person corrected which words are source, cue and content: then those above are theirs. */
  readonly corrected: SpanCorrection | null;
  /** Set where a person said who speaks: then `speaker`, its name and the chain are theirs. */
  readonly speakerCorrected: SpeakerCorrection | null;
  /** Set where a person said how surely it is put: then `certainty` is theirs, and `stance` follows its polarity. */
  readonly certaintyCorrected: CertaintyCorrection | null;
};

/** Which words a mention is made of. */
export type MentionWords = Pick<
  MentionRecord,
  'text' | 'context' | 'contextStart' | 'content' | 'condition' | 'sourceSpans' | 'cueSpans'
>;

/** A person's entry that stands in for what the machine read. */
export type Correction = {
  readonly entry: EntrySeq;
  readonly at: string;
  readonly by: Actor;
  readonly reason: string;
};

/** Who corrected a mention's spans, and what the machine had marked. */
export type SpanCorrection = Correction & { readonly machine: MentionWords };

/** Who said who speaks, and whom the machine took for it. */
export type SpeakerCorrection = Correction & {
  readonly machine: Pick<MentionRecord, 'speaker' | 'speakerName' | 'speakerNamed' | 'chain'>;
};

/** Who said how surely it is put, and how the machine had read it. */
export type CertaintyCorrection = Correction & { readonly machine: Pick<MentionRecord, 'certainty' | 'stance'> };

export const LINK_KINDS = ['denies', 'differs-in-number', 'updates', 'refines', 'supports'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** `from` denies, differs from, updates, refines or supports `to`. */
export type ClaimLink = {
  readonly from: ClaimId;
  readonly to: ClaimId;
  readonly kind: LinkKind;
  readonly state: 'proposed' | 'decided';
  readonly by: Actor;
  readonly reason: string;
  readonly evidence: readonly Evidence[];
  readonly entry: EntrySeq;
};

export const STATUSES = [
  'reported',
  'corroborated',
  'disputed',
  'denied',
  'corrected',
  'retracted',
  'dropped',
  'pending',
  'due',
  'held',
  'failed',
  'void',
  'ambiguous',
] as const;
/** `reported` to `dropped` for claims; `pending` to `ambiguous` for forecasts. */
export type Status = (typeof STATUSES)[number];

/** One line of a claim's status history. Nothing is ever taken out of it. */
export type StatusEvent = {
  readonly entry: EntrySeq;
  readonly at: string;
  readonly status: Status;
  /** proposed: a rule says so; decided: a person says so; rejected: a person turned the proposal down; undone: taken back. */
  readonly state: 'proposed' | 'decided' | 'rejected' | 'undone';
  readonly by: Actor;
  /** The rule's name, for a machine. */
  readonly rule: string | null;
  readonly reason: string;
  readonly evidence: readonly Evidence[];
};

export type ClaimRecord = {
  readonly id: ClaimId;
  /** Stand-alone: pronouns resolved, date added; drawn from `wordingFrom`. */
  readonly wording: string;
  readonly wordingFrom: MentionId | null;
  readonly opened: string;
  readonly forecast: ForecastWindow | null;
  /** What a person decided last; else what a rule proposed last. */
  readonly status: Status;
  readonly statusBy: Actor['kind'];
  /** A proposal that differs from what a person decided and waits for them. */
  readonly statusProposed: Status | null;
  /** Information credibility of the Admiralty code, by a person; null until graded. */
  readonly grade: (typeof GRADES_INFORMATION)[number] | null;
  /** The claim this one was merged into; null for a claim that stands. */
  readonly mergedInto: ClaimId | null;
};

export type ForecastWindow = {
  readonly kind: string;
  /** Days, inclusive. `until` is the due date. */
  readonly from: string | null;
  readonly until: string | null;
  readonly window: string | null;
  readonly condition: string | null;
};

export const ECHO_KINDS = ['copy', 'truncated', 'edited', 'passage', 'release'] as const;
/** One article derives from another, in whole or in part. */
export type EchoRecord = {
  /** The later one, which repeats. */
  readonly article: ArticleId;
  /** The earlier one, which is repeated. */
  readonly of: ArticleId;
  readonly kind: (typeof ECHO_KINDS)[number];
  /** The share of the later article's shingles that the earlier one holds, 0 to 1. */
  readonly share: number;
  /** Why it runs this way: a credit line, a dateline, the time, or `unknown` (then it may run either way). */
  readonly direction: 'credit' | 'dateline' | 'time' | 'unknown';
  readonly passages: readonly { readonly here: Span; readonly there: Span }[];
  readonly evidence: readonly Evidence[];
};

export const GRADES_SOURCE = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export const GRADES_INFORMATION = ['1', '2', '3', '4', '5', '6'] as const;

export type SourceRecord = {
  readonly id: SourceId;
  readonly name: string;
  readonly type: EntityType;
  readonly named: boolean;
  readonly aliases: readonly string[];
  readonly roles: readonly string[];
  readonly country: string | null;
  readonly mergedInto: SourceId | null;
  /** Source reliability of the Admiralty code, by a person; F (cannot be judged) until graded. */
  readonly grade: {
    readonly value: (typeof GRADES_SOURCE)[number];
    readonly by: Actor;
    readonly at: string;
    readonly reason: string;
  } | null;
};

/** Something a machine found likely and a person has to decide. */
/** What a proposal may be about, the gravest first: where a claim stands, how two are tied, and whether two sources or two claims are one. */
export const PROPOSAL_KINDS = ['status', 'claim-link', 'same-source', 'same-claim'] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

export type ProposalRecord = {
  readonly id: ProposalId;
  readonly entry: EntrySeq;
  readonly at: string;
  readonly by: Actor;
  readonly subject:
    | { readonly kind: 'same-claim'; readonly mention: MentionId; readonly claim: ClaimId; readonly other: ClaimId }
    | { readonly kind: 'claim-link'; readonly from: ClaimId; readonly to: ClaimId; readonly link: LinkKind }
    | { readonly kind: 'status'; readonly claim: ClaimId; readonly status: Status }
    | { readonly kind: 'same-source'; readonly source: SourceId; readonly other: SourceId };
  /** 0 to 1: how likely, by the rule's own measure. */
  readonly likeness: number;
  readonly reason: string;
  readonly evidence: readonly Evidence[];
  readonly state: 'open' | 'accepted' | 'rejected' | 'withdrawn';
};
