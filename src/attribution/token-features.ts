import type { Page } from './page.ts';
import { put, type Sink } from './sink.ts';

const NOTHING = 0x51ed27;
const at = (column: Int32Array, index: number, page: Page): number =>
  index >= 0 && index < page.size ? column[index]! : NOTHING;

/** The clauses and phrases that begin, end and stand around the token: what may part content from the rest. */
const putEdges = (page: Page, side: number, t: number, sink: Sink): void => {
  const { head, left, right, deprel, form, mark } = page;
  const opens = page.opens[t]!;
  const closes = page.closes[t]!;
  if (opens >= 0) {
    put(sink, 130, deprel[opens]!, side);
    put(sink, 131, deprel[opens]!, form[t]!);
  }
  if (closes >= 0) put(sink, 135, deprel[closes]!, side);
  for (let up = t, steps = 0; up >= 0 && steps < 5; up = head[up]!, steps++) {
    if (right[up]! - left[up]! < 3) continue;
    put(sink, 136, deprel[up]!, side + 4 * at(mark, left[up]! - 1, page));
  }
};

/**
 * The features of a token that are the same for every cue on one side of it (`side` 1: the cue stands behind, 2: before). They are
 * summed once for a text, however many cues ask.
 */
export const tokenFeatures = (page: Page, side: number, t: number, sink: Sink): void => {
  const { lemma, xpos, deprel, mark, quote } = page;
  put(sink, 140, lemma[t]!, side);
  put(sink, 142, xpos[t]!, side);
  put(sink, 144, deprel[t]!, side);
  put(sink, 145, at(lemma, t - 1, page), side);
  put(sink, 146, at(lemma, t + 1, page), side);
  put(sink, 147, at(xpos, t - 1, page), xpos[t]!);
  put(sink, 148, at(xpos, t + 1, page), xpos[t]!);
  put(sink, 153, at(lemma, t - 1, page), lemma[t]!);
  put(sink, 154, at(lemma, t + 1, page), lemma[t]!);
  put(sink, 168, mark[t]!, at(mark, t + 1, page) + 16 * at(mark, t - 1, page));
  put(sink, 169, mark[t]! + 16 * quote[t]!, side);
  putEdges(page, side, t, sink);
};

/** On which side of token `t` the cue stands. */
export const sideOf = (t: number, anchor: number): number => (t < anchor ? 1 : 2);
