import type { Span } from '../text/span.ts';

/** direct: all content inside quotation marks; indirect: none; mixed: some. */
export const QUOTE_KINDS = ['direct', 'indirect', 'mixed'] as const;
export type QuoteKind = (typeof QUOTE_KINDS)[number];

/**
 * An attribution relation as in PARC3 and PolNeAR (Newell, Margolin and Ruths, LREC 2018): who (source) says (cue) what (content).
 * Every list is sorted and without overlaps; a source may be missing, a cue and a content never are.
 */
export type AttributionRelation = {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly quote: QuoteKind;
  /** The index, in the same list, of the relation whose content holds this one ("Reuters said officials believe …"). */
  readonly within: number | null;
  /** 0 to 1: how sure the model is that this is an attribution at all. */
  readonly confidence: number;
};
