import type { Quantity } from '../../meaning/meaning.ts';
import type { Deed, Mark } from './find-marks.ts';
import type { Mode } from './find-mode.ts';
import type { Negated } from './find-negated.ts';

/** A number as it is compared: what is counted counts by its terms. */
export type NumberFeature = Pick<Quantity, 'value' | 'high' | 'unit' | 'change' | 'bound'> & {
  readonly of: readonly string[];
  /** Content terms around it in its own clause: what is said of what is counted. */
  readonly near: readonly string[];
};

/** What comparing two mentions looks at, and nothing else. */
export type Features = {
  /** Content terms in order, each once. */
  readonly terms: readonly string[];
  /** Those of `terms` that are parts of names. */
  readonly names: readonly string[];
  /** Those of `terms` that stand only in what is told besides ("since an explosion killed 12 people there"). */
  readonly aside: readonly string[];
  /** Those that stand only in a clause of another event ("killed when a gallery collapsed"). */
  readonly beside: readonly string[];
  /** Times of day, in minutes after midnight. */
  readonly clocks: readonly number[];
  readonly places: readonly string[];
  readonly numbers: readonly NumberFeature[];
  /** The days it speaks of, as pairs of inclusive days. */
  readonly days: readonly (readonly [from: string, until: string])[];
  /** Says that it is not so. */
  readonly negative: boolean;
  /** What of it a negation covers, by its words; empty where it is negative as a whole, or not at all. */
  readonly negated: Negated;
  /** The sides of oppositions it names. */
  readonly marks: readonly Mark[];
  readonly deeds: readonly Deed[];
  readonly labels: readonly { readonly of: string; readonly which: string }[];
  /** How the names of the persons in it sound, word by word. */
  readonly persons: readonly (readonly string[])[];
  readonly mode: Mode;
  /** A few quoted words rather than a statement: needs far more likeness. */
  readonly fragment: boolean;
  readonly forecast: boolean;
  /** A stand, a will or a guess of the speaker's, and not that something is so. */
  readonly attitude: boolean;
  /** Put as possible or probable, or in the future without a window. */
  readonly tentative: boolean;
  /** The published day of the article. */
  readonly published: string | null;
  readonly speaker: string | null;
  /** The article's outlet. */
  readonly outlet: string | null;
};

/** What most mentions have nothing of, left out where they are kept or handed on: a claim has up to four exemplars, a ledger a million claims. */
export const PLAIN: Features = {
  terms: [],
  names: [],
  aside: [],
  beside: [],
  clocks: [],
  places: [],
  numbers: [],
  days: [],
  negative: false,
  negated: { once: [], twice: [], heads: [] },
  marks: [],
  deeds: [],
  labels: [],
  persons: [],
  mode: 'done',
  fragment: false,
  forecast: false,
  attitude: false,
  tentative: false,
  published: null,
  speaker: null,
  outlet: null,
};
