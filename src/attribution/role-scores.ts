import { type CueView, findWay, newWay, type Way } from './cue-view.ts';
import { addRows, type Linear } from './linear.ts';
import type { Page } from './page.ts';
import { OUTPUTS } from './role-chain.ts';
import {
  chiefFeatures,
  chiefKey,
  nearFeatures,
  nearKey,
  nodeFeatures,
  nodeKey,
  pairFeatures,
  placeFeatures,
  placeKey,
} from './role-features.ts';
import { newSink, type Sink } from './sink.ts';
import { sideOf, tokenFeatures } from './token-features.ts';

/** Sums over a group of features, good for all tokens with the same key. */
type Group = { key: number; readonly sums: Float32Array };

const newGroup = (): Group => ({ key: Number.NaN, sums: new Float32Array(OUTPUTS) });

/** Sums that are kept while one text is read. */
export type Scorer = {
  readonly weights: Linear;
  readonly sink: Sink;
  /** The way to the present token, and to the one before it. */
  way: Way;
  before: Way;
  /** By token and side: sums of the features that do not depend on the cue, and whether they are there yet. */
  readonly tokens: Float32Array;
  readonly known: Uint8Array;
  readonly node: Group;
  readonly chief: Group;
  readonly near: Group;
  readonly place: Group;
};

export const newScorer = (page: Page, weights: Linear): Scorer => ({
  weights,
  sink: newSink(weights.bits),
  way: newWay(),
  before: newWay(),
  tokens: new Float32Array(2 * page.size * OUTPUTS),
  known: new Uint8Array(2 * page.size),
  node: newGroup(),
  chief: newGroup(),
  near: newGroup(),
  place: newGroup(),
});

const startGroup = (group: Group, key: number, sink: Sink): void => {
  group.key = key;
  group.sums.fill(0);
  sink.count = 0;
};

/** Brings the groups up to date for token `t`. */
const refresh = (
  page: Page,
  view: CueView,
  t: number,
  { weights, sink, way, node, chief, near, place }: Scorer,
): void => {
  const nodeNow = nodeKey(page, way, t);
  if (node.key !== nodeNow) {
    startGroup(node, nodeNow, sink);
    nodeFeatures(page, view, way, t, sink);
    addRows(weights, sink.ids, sink.count, node.sums);
  }
  const chiefNow = chiefKey(page, view, t);
  if (chief.key !== chiefNow) {
    startGroup(chief, chiefNow, sink);
    chiefFeatures(page, view, t, sink);
    addRows(weights, sink.ids, sink.count, chief.sums);
  }
  const nearNow = nearKey(view, t);
  if (near.key !== nearNow) {
    startGroup(near, nearNow, sink);
    nearFeatures(view, t, sink);
    addRows(weights, sink.ids, sink.count, near.sums);
  }
  const placeNow = placeKey(page, view, t);
  if (place.key !== placeNow) {
    startGroup(place, placeNow, sink);
    placeFeatures(page, view, t, sink);
    addRows(weights, sink.ids, sink.count, place.sums);
  }
};

const refreshToken = (page: Page, side: number, t: number, { weights, sink, tokens, known }: Scorer): void => {
  const slot = 2 * t + side - 1;
  if (known[slot] === 1) return;
  sink.count = 0;
  tokenFeatures(page, side, t, sink);
  addRows(weights, sink.ids, sink.count, tokens, slot * OUTPUTS);
  known[slot] = 1;
};

/** Moves the ways on by a token. */
const stepOn = (page: Page, view: CueView, t: number, scorer: Scorer): void => {
  const { way, before } = scorer;
  scorer.before = way;
  scorer.way = before;
  findWay(page, view, t, before);
};

/** The scores of the tokens from `first` up to `last`, exclusive, against the cue: `OUTPUTS` numbers each. */
export const scoreTokens = (page: Page, view: CueView, first: number, last: number, scorer: Scorer): Float32Array => {
  const { weights, sink, tokens, node, chief, near, place } = scorer;
  const { scale, bias } = weights;
  const scores = new Float32Array((last - first) * OUTPUTS);
  for (const group of [node, chief, near, place]) group.key = Number.NaN;
  findWay(page, view, Math.max(0, first - 1), scorer.way);
  for (let t = first; t < last; t++) {
    const offset = (t - first) * OUTPUTS;
    const side = sideOf(t, view.anchor);
    stepOn(page, view, t, scorer);
    refreshToken(page, side, t, scorer);
    refresh(page, view, t, scorer);
    sink.count = 0;
    pairFeatures(page, view, scorer.way, scorer.before, t, sink);
    addRows(weights, sink.ids, sink.count, scores, offset);
    const own = (2 * t + side - 1) * OUTPUTS;
    for (let output = 0; output < OUTPUTS; output++) {
      const sum =
        scores[offset + output]! +
        tokens[own + output]! +
        node.sums[output]! +
        chief.sums[output]! +
        near.sums[output]! +
        place.sums[output]!;
      scores[offset + output] = sum * scale[output]! + bias[output]!;
    }
  }
  return scores;
};
