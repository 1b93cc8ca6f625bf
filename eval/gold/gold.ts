import type { QuoteKind } from '../../src/attribution/attribution.ts';
import type { Act, Certainty, Forecast, Quantity, Time, Verification } from '../../src/meaning/meaning.ts';
import type { Span } from '../../src/text/span.ts';

export const KINDS = [
  ...['wire', 'daily', 'state', 'ministry', 'live', 'qa', 'tweet', 'headlines', 'regional', 'opinion'],
] as const;
export const HALVES = ['tune', 'held'] as const;
export type Half = (typeof HALVES)[number];
/** Only relations and the remarks about them are marked in `remarks`, which are for tuning, and in `remarks-held`, which are not. */
export type Folder = Half | 'remarks' | 'remarks-held';

/** A speaker or a link of a chain: any of `names` is right. */
export type GoldName = { readonly names: readonly string[]; readonly named: boolean };

export type GoldCertainty = Pick<Certainty, 'value' | 'polarity'>;
export type GoldForecast = Pick<Forecast, 'kind' | 'from' | 'until' | 'window' | 'condition'>;
export type GoldTime = Pick<Time, 'id' | 'span' | 'type' | 'value' | 'from' | 'until'>;
export type GoldQuantity = Pick<Quantity, 'id' | 'span' | 'value' | 'high' | 'bound' | 'unit' | 'change'>;

type GoldProposition = {
  readonly content: readonly Span[];
  readonly certainty: GoldCertainty;
  readonly verification: { readonly value: Verification['value']; readonly evidence: readonly Span[] };
  readonly forecast: GoldForecast | null;
  readonly times: readonly GoldTime['id'][];
  readonly quantities: readonly GoldQuantity['id'][];
  readonly loaded: readonly Span[];
  readonly optional: boolean;
};

export type GoldRelation = GoldProposition & {
  readonly id: number;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly quote: QuoteKind;
  /** Null where the relation has no source. */
  readonly speaker: GoldName | null;
  /** Carriers in order, then the origin; a null at the end is an origin that the article leaves unknown. */
  readonly chain: readonly (GoldName | null)[];
  readonly act: Act;
  readonly writer: GoldCertainty;
  readonly said: GoldTime['id'] | null;
  readonly within: number | null;
};

export type GoldAssertion = GoldProposition & { readonly id: string; readonly speculation: boolean };

export type GoldArticle = {
  readonly id: string;
  readonly folder: Folder;
  readonly kind: (typeof KINDS)[number];
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string;
  readonly text: string;
  readonly relations: readonly GoldRelation[];
  readonly assertions: readonly GoldAssertion[];
  readonly times: readonly GoldTime[];
  readonly quantities: readonly GoldQuantity[];
  readonly loaded: readonly Span[];
};
