import type { AttributionRelation, QuoteKind } from '../attribution/attribution.ts';
import type { NameType } from '../language/analysis.ts';
import type { Span } from '../text/span.ts';

export type EntityId = `e${number}`;
export type TimeId = `t${number}`;
export type QuantityId = `q${number}`;
export type AttributionId = `a${number}`;
export type AssertionId = `s${number}`;

export const ENTITY_TYPES = ['person', 'organisation', 'place', 'group', 'outlet', 'document', 'unknown'] as const;
export type EntityType = NameType | 'unknown';

/** Somebody or something a reading speaks of, after coreference inside the article. */
export type Entity = {
  readonly id: EntityId;
  /** Its fullest name; for an unnamed source its description ("two officials briefed on the talks"). */
  readonly name: string;
  readonly type: EntityType;
  /** Titles and offices the article gives it. */
  readonly roles: readonly string[];
  /** False for a source that is described but not named. */
  readonly named: boolean;
  /** Other names the article uses for it, its name left out. */
  readonly aliases: readonly string[];
  /** ISO 3166-1 alpha-2, where it is a country or its government, a capital that stands for one, or belongs to one. */
  readonly country: string | null;
  readonly mentions: readonly Span[];
};

export const TIME_TYPES = ['DATE', 'TIME', 'DURATION', 'SET'] as const;

/** A time expression (TIMEX3). */
export type Time = {
  readonly id: TimeId;
  readonly span: Span;
  readonly type: (typeof TIME_TYPES)[number];
  /** TIMEX3 value: `2025-07-02`, `2025-W27`, `P3M`, `PRESENT_REF`, … */
  readonly value: string;
  /** TIMEX3 mod: `START`, `MID`, `END`, `APPROX`, `LESS_THAN`, `MORE_THAN`, … */
  readonly mod: string | null;
  /** How far the hour it names is ahead of Greenwich, ISO 8601 (`Z`, `+03:00`); only where the text names a zone that says so. */
  readonly zone?: string | undefined;
  /** The days it means, both inclusive, ISO 8601; null where it names none. */
  readonly from: string | null;
  readonly until: string | null;
};

export const QUANTITY_CHANGES = ['times', 'by', 'to', 'percent'] as const;
export const QUANTITY_BOUNDS = ['exact', 'approximately', 'at-least', 'at-most', 'more-than', 'less-than'] as const;

/** A number with its unit, or a change. */
export type Quantity = {
  readonly id: QuantityId;
  readonly span: Span;
  /** The number; for a range its lower end; for a change the factor (`tripled` = 3), the fraction or the difference. */
  readonly value: number;
  /** The upper end of a range ("between 10,000 and 12,000"); null otherwise. */
  readonly high: number | null;
  /** ISO 4217 for money, `%` for percentages, else the unit as said in the singular; null where there is none. */
  readonly unit: string | null;
  /** What is counted, as said ("North Korean troops"); null where nothing is. */
  readonly of: string | null;
  readonly change: (typeof QUANTITY_CHANGES)[number] | null;
  readonly bound: (typeof QUANTITY_BOUNDS)[number];
};

export const CERTAINTY_VALUES = ['certain', 'probable', 'possible', 'unknown'] as const;
export const POLARITIES = ['positive', 'negative'] as const;

/** How surely a holder puts something, and which way: FactBank's scheme (Saurí and Pustejovsky 2009). */
export type Certainty = {
  readonly value: (typeof CERTAINTY_VALUES)[number];
  readonly polarity: (typeof POLARITIES)[number];
  /** The same as a number from -3 (certainly not) to 3 (certainly), as in the UW set (Lee et al. 2015). */
  readonly score: number;
  /** The ICD 203 band of an estimative word ("likely": 55 to 80 %), where one was used. */
  readonly estimative: { readonly word: string; readonly low: number; readonly high: number } | null;
  readonly evidence: readonly Span[];
};

export const VERIFICATION_VALUES = ['none', 'unverified', 'confirmed', 'disputed'] as const;
/** What the writer says of the checking. */
export type Verification = {
  readonly value: (typeof VERIFICATION_VALUES)[number];
  readonly evidence: readonly Span[];
};

/** A claim about the future. `from` and `until` are days, inclusive; null where the article gives none. */
export type Forecast = {
  readonly kind: 'promise' | 'plan' | 'prediction' | 'threat' | 'deadline';
  readonly from: string | null;
  readonly until: string | null;
  /** The window in the article's own words; null where it gives none. */
  readonly window: string | null;
  readonly condition: string | null;
  readonly evidence: readonly Span[];
};

export const ACTS = [
  'say',
  'confirm',
  'deny',
  'claim',
  'suggest',
  'ask',
  'promise',
  'threaten',
  'order',
  'warn',
  'believe',
  'predict',
  'know',
  'learn',
  'report',
  'show',
  'accuse',
  'criticise',
  'praise',
  'feel',
  'want',
  'plan',
  'agree',
  'other',
] as const;
/** What the source does in saying it. */
export type Act = (typeof ACTS)[number];

/** One carrier between the reader and the origin; the origin itself comes last. */
export type Link = {
  readonly entity: EntityId;
  readonly role: 'carrier' | 'origin';
  /** The words that prove the link. */
  readonly evidence: readonly Span[];
};

/** A term from the user's list of loaded terms. */
export type LoadedTerm = { readonly span: Span; readonly term: string };

/** What attributions and assertions have in common. */
export type Proposition = {
  readonly content: readonly Span[];
  /** The speaker's certainty; of an assertion, the writer's. */
  readonly certainty: Certainty;
  readonly verification: Verification;
  /** The words of the content that set a condition to it ("if talks fail"); null where none do. */
  readonly condition: Span | null;
  /** When it was said, where the article says so. */
  readonly said: TimeId | null;
  /** The times inside the content: when it happened or will. */
  readonly times: readonly TimeId[];
  readonly forecast: Forecast | null;
  readonly quantities: readonly QuantityId[];
  readonly loaded: readonly LoadedTerm[];
};

export type Attribution = Proposition & {
  readonly id: AttributionId;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly quote: QuoteKind;
  readonly speaker: EntityId | null;
  readonly chain: readonly Link[];
  readonly act: Act;
  /** How surely the writer, not the speaker, puts it ("claimed" distances, "pointed out" commits). */
  readonly writerCertainty: Certainty;
  readonly within: AttributionId | null;
  readonly confidence: AttributionRelation['confidence'];
};

/** A checkable statement the writer makes in their own voice. */
export type Assertion = Proposition & {
  readonly id: AssertionId;
  /** True for what could be, might mean or raises questions: the writer's opinion or guess, not a report. */
  readonly speculation: boolean;
};
