import type { Reading } from '../reading/reading.ts';
import type { Actor } from './actor.ts';
import type {
  ArticleDossier,
  ClaimDossier,
  DecisionsDossier,
  DocketDossier,
  ReviewDossier,
  SearchHit,
  SourceDossier,
  StoryDossier,
  StoryRecord,
} from './dossier.ts';
import type { Decision, Entry } from './entry.ts';
import type { ArticleId, CaptureId, ClaimId, EntrySeq, RevisionId, SourceId, StoryId } from './ids.ts';
import type { ReadyAddition } from './prepare/ready-addition.ts';
import type { ArticleRecord, ClaimRecord, ProposalKind, Status } from './record.ts';

/** Where a ledger lives: a file, or a PostgreSQL server. `now` and `by` are for tests and for shared desks. */
export type LedgerPlace = ({ readonly path: string } | { readonly databaseUrl: string; readonly schema?: string }) & {
  /** The clock; by default the machine's. ISO 8601. */
  readonly now?: () => string;
  /** The most a ledger file may grow to; writes beyond it fail as on a full disk. SQLite only. */
  readonly maxBytes?: number;
  /** Opens an existing ledger for reading alone. */
  readonly readOnly?: boolean;
};

export type Addition = {
  readonly reading: Reading;
  /** The article it is a new reading of, where that is known; by default its address says, or its outlet and text. */
  readonly article?: ArticleId;
  /** Set for a new reading of the article's newest text, as by newer models: it takes the place of the reading there is. */
  readonly again?: true;
  /** The bytes it was read from, kept unchanged; null where only text was given. */
  readonly capture: { readonly bytes: Uint8Array; readonly mediaType: string; readonly fetched: string } | null;
  /** Stories to file it under, made where they are not there; `all` goes without saying. */
  readonly stories?: readonly { readonly id: StoryId; readonly title: string }[];
};

export type Added = {
  readonly article: ArticleId;
  readonly revision: RevisionId;
  /** already: this text at this address is in the ledger, and nothing was added; revised: a new text of a known article, or a new reading of its text. */
  readonly outcome: 'added' | 'revised' | 'already';
  readonly mentions: number;
  readonly claimsOpened: number;
  readonly claimsJoined: number;
  readonly echoes: number;
  readonly proposals: number;
  readonly head: EntrySeq;
};

export type Verified = {
  readonly ok: boolean;
  /** How many hold: all, or those before the fault. */
  readonly entries: number;
  readonly head: string;
  /** The first thing that does not hold; null where all does. */
  readonly fault: { readonly seq: EntrySeq; readonly what: string } | null;
};

export type LedgerCounts = {
  readonly entries: number;
  readonly articles: number;
  readonly revisions: number;
  readonly mentions: number;
  readonly claims: number;
  readonly sources: number;
  readonly proposalsOpen: number;
};

export type ClaimQuery = {
  readonly story?: StoryId;
  readonly status?: Status;
  readonly text?: string;
  readonly limit?: number;
  readonly before?: ClaimId;
};

/**
 * An open ledger. Every change is an entry; every read shows the entries up to now. Reads return null for what is not there;
 * a place that fails throws a `HearsayError` with a code that starts with `ledger-`.
 */
export type Ledger = {
  /**
   * Adds one article's reading: links its claims, finds its echoes, proposes statuses. All of it or nothing; twice is once. A reader pool makes
   * additions `ready` on its own threads; any other is made ready here.
   */
  readonly add: (addition: Addition | ReadyAddition) => Promise<Added>;
  /** Several at once in one transaction, in this order: quicker than one by one. All of them or none. */
  readonly addAll: (additions: readonly (Addition | ReadyAddition)[]) => Promise<readonly Added[]>;
  /** Records a person's decision. Throws `ledger-refused` for one that makes no sense (an unknown claim, a merge into itself). */
  readonly decide: (decision: Decision, by: Extract<Actor, { kind: 'person' }>) => Promise<Entry>;
  /** Lets the rules that depend on the day speak (forecasts that fell due). `today` is an ISO 8601 day. */
  readonly advance: (today: string) => Promise<number>;

  readonly counts: () => Promise<LedgerCounts>;
  readonly stories: () => Promise<readonly StoryRecord[]>;
  /** The story's newest claims, 2,000 unless told. */
  readonly story: (id: StoryId, limit?: number) => Promise<StoryDossier | null>;
  readonly articles: (query?: {
    readonly story?: StoryId;
    readonly limit?: number;
    readonly offset?: number;
  }) => Promise<readonly ArticleRecord[]>;
  /** Newest first, 200 unless told. */
  readonly claims: (query?: ClaimQuery) => Promise<readonly ClaimRecord[]>;
  readonly claim: (id: ClaimId) => Promise<ClaimDossier | null>;
  /** Shows the newest revision unless told. */
  readonly article: (id: ArticleId, revision?: RevisionId) => Promise<ArticleDossier | null>;
  readonly source: (id: SourceId) => Promise<SourceDossier | null>;
  /** Forecasts by due date; without a window, all that are not settled. Days, inclusive. */
  readonly docket: (window?: {
    readonly from?: string;
    readonly until?: string;
    readonly settled?: boolean;
  }) => Promise<DocketDossier>;
  /** What waits for a person, the gravest kind first, 50 unless told; of one kind where `kind` names it. */
  readonly review: (query?: { readonly limit?: number; readonly kind?: ProposalKind | null }) => Promise<ReviewDossier>;
  /** What persons decided, newest first, 50 unless told; `before` an entry, for the older ones. */
  readonly decisions: (limit?: number, before?: EntrySeq) => Promise<DecisionsDossier>;
  readonly search: (text: string, limit?: number) => Promise<readonly SearchHit[]>;
  readonly reading: (revision: RevisionId) => Promise<Reading | null>;
  readonly capture: (id: CaptureId) => Promise<{ readonly bytes: Uint8Array; readonly mediaType: string } | null>;
  readonly entries: (after?: EntrySeq, limit?: number) => Promise<readonly Entry[]>;
  /** The newest entry's number: cheap, for watching. */
  readonly head: () => Promise<EntrySeq>;

  /** Walks the whole chain: hashes, order, kept bytes. */
  readonly verify: (progress?: (done: number, of: number) => void) => Promise<Verified>;
  /** Folds every projection anew from the entries, in one transaction: broken off, it leaves them as they were. */
  readonly rebuild: (progress?: (done: number, of: number) => void) => Promise<void>;
  readonly close: () => Promise<void>;
};
