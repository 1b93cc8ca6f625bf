import type { MentionBrief, OriginDecision, Ownership } from '../dossier.ts';
import type { ArticleId, MentionId, SourceId } from '../ids.ts';
import type { ArticleRecord, EchoRecord, Evidence } from '../record.ts';

/** Between how many and how many: `low` where every likely merge holds, `high` where only the proven ones do. */
export type Bounds = { readonly low: number; readonly high: number };

export const LAYERS = ['article', 'outlet', 'publisher', 'origin'] as const;
export type Layer = (typeof LAYERS)[number];

export const MERGE_REASONS = [
  'echo',
  'same-outlet',
  'owned',
  'chain',
  'credit',
  'same-speaker',
  'same-description',
  'circle',
  'own-word',
  'unknown',
  'person',
] as const;
/**
 * Why two things count as one further down. echo: copied text; owned: the table of owners; chain: "Reuters, citing the NIS"; credit: a credit line;
 * same-speaker: one named origin; same-description: one described, unnamed source (the hidden pivot; only likely); circle: they cite each
 * other; own-word: the outlet itself is the first to say it; unknown: no origin given, so it corroborates nobody; person: decided by hand.
 */
export type MergeReason = (typeof MERGE_REASONS)[number];

/** A node of the echo X-ray. `key` is unique within the drawing. */
export type XrayNode = {
  readonly key: string;
  readonly layer: Layer;
  readonly label: string;
  readonly article: ArticleId | null;
  readonly source: SourceId | null;
  /** True for an origin that is described, not named, or not given at all. */
  readonly unknown: boolean;
  readonly mentions: readonly MentionId[];
  /** Earliest published time below it; null where none is known. */
  readonly first: string | null;
};

/** A step from one node to the next; `sure` is false where it is likely and not proven. Every step opens to its evidence. */
export type XrayStep = {
  readonly from: string;
  readonly to: string;
  readonly reason: MergeReason;
  readonly sure: boolean;
  readonly why: string;
  readonly evidence: readonly Evidence[];
};

/** How many articles, outlets, publishers and origins say so, and why they are not more. */
export type Independence = {
  readonly articles: Bounds;
  readonly outlets: Bounds;
  readonly publishers: Bounds;
  readonly origins: Bounds;
  /** Outlets whose publisher, and mentions whose origin, nobody knows. */
  readonly unknownPublishers: number;
  readonly unknownOrigins: number;
  readonly nodes: readonly XrayNode[];
  readonly steps: readonly XrayStep[];
  /** Why origins that are put in other words count as one; `from` and `to` are keys of origins as the mentions name them. */
  readonly merges: readonly XrayStep[];
  /** Several outlets on one described unnamed source. */
  readonly pivots: readonly {
    readonly origin: string;
    readonly description: string;
    readonly outlets: readonly string[];
  }[];
  /** Articles or outlets that cite one another in a ring. */
  readonly circles: readonly { readonly through: readonly string[]; readonly evidence: readonly Evidence[] }[];
  /** "9 articles from 4 outlets, 1 to 2 origins": every number with its unit. */
  readonly sentence: string;
};

export type IndependenceInput = {
  readonly mentions: readonly MentionBrief[];
  readonly articles: readonly ArticleRecord[];
  readonly echoes: readonly EchoRecord[];
  readonly owners: readonly Ownership[];
  readonly origins: readonly OriginDecision[];
  /** The sentence that proves what a mention says of its origin; lists that show bare counts leave it out. */
  readonly evidenceOf?: (mention: MentionId) => Evidence | null;
};
