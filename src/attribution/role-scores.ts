import type { CueView } from './cue-view.ts';
import { COLUMNS, LANES, type Packed, spread, sumRows } from './packed.ts';
import { MOST_KEPT, type Page } from './page.ts';
import type { Rivals } from './rivals.ts';
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
import { layWays, newWays, type Ways } from './ways.ts';

/** Sums of the rows of a group of features, good for all tokens with the same key; `count` is how many rows. */
type Group = { key: number; count: number; readonly lanes: Int32Array };

const STALE = -1e9;
const newGroup = (): Group => ({ key: STALE, count: 0, lanes: new Int32Array(LANES) });

/** Arrays as long as a text. */
type Room = {
  /** By token and side: sums of the features that do not depend on the cue, and how many rows; 0 for none yet. */
  readonly tokens: Int32Array;
  readonly tokenCounts: Uint8Array;
  /** The scores of the window that was asked for last: `COLUMNS` numbers a token. */
  readonly scores: Float32Array;
  /** Room for the kinds of its boundaries. */
  readonly kinds: Int32Array;
};

const newRoom = (size: number): Room => ({
  tokens: new Int32Array(2 * size * LANES),
  tokenCounts: new Uint8Array(2 * size),
  scores: new Float32Array(size * COLUMNS),
  kinds: new Int32Array(size),
});

/** Kept from text to text, as those of a page are. */
let kept = newRoom(0);

const roomFor = (size: number): Room => {
  if (size > MOST_KEPT) return newRoom(size);
  if (kept.kinds.length < size) kept = newRoom(2 * size);
  else kept.tokenCounts.fill(0, 0, 2 * size);
  return kept;
};

/** What is kept while one text is read: sums, and room for scores. */
export type Scorer = {
  readonly room: Room;
  readonly weights: Packed;
  readonly rivals: Rivals;
  readonly sink: Sink;
  readonly ways: Ways;
  /** 1 for a token that may have another `placeKey` than the one before it. */
  readonly moves: Uint8Array;
  readonly node: Group;
  readonly chief: Group;
  readonly near: Group;
  readonly place: Group;
  readonly lanes: Int32Array;
};

/** Marks the tokens at which quotation, punctuation, sentence or the number of rivals changes. */
const movesOf = ({ size, mark, quote, sentence }: Page, { level }: Rivals): Uint8Array => {
  const moves = new Uint8Array(size);
  const isPlain = (t: number): boolean => mark[t] === 0 && level[t]! < 2;
  for (let t = 0; t < size; t++) {
    const same = t > 0 && quote[t] === quote[t - 1] && sentence[t] === sentence[t - 1];
    moves[t] = same && isPlain(t) && isPlain(t - 1) ? 0 : 1;
  }
  return moves;
};

/** A scorer for the cues of a text: good until the next is asked for. */
export const newScorer = (page: Page, rivals: Rivals, weights: Packed): Scorer => ({
  room: roomFor(page.size),
  weights,
  rivals,
  sink: newSink(),
  ways: newWays(page),
  moves: movesOf(page, rivals),
  node: newGroup(),
  chief: newGroup(),
  near: newGroup(),
  place: newGroup(),
  lanes: new Int32Array(LANES),
});

/** Sums up what is in the sink for a group. */
const close = (group: Group, key: number, sink: Sink, weights: Packed): void => {
  group.key = key;
  group.count = sink.count;
  sumRows(weights, sink.ids, sink.count, group.lanes, 0);
  sink.count = 0;
};

/** Brings the groups up to date for token `t`. */
const refresh = (page: Page, view: CueView, t: number, scorer: Scorer): void => {
  const { weights, sink, ways, moves, node, chief, near, place } = scorer;
  const nodeNow = nodeKey(page, ways, t);
  if (node.key !== nodeNow) {
    nodeFeatures(page, view, ways, t, sink);
    close(node, nodeNow, sink, weights);
  }
  const chiefNow = chiefKey(page, view, t);
  if (chief.key !== chiefNow) {
    chiefFeatures(page, view, ways, t, sink);
    close(chief, chiefNow, sink, weights);
  }
  const nearNow = nearKey(view, t);
  if (near.key !== nearNow) {
    nearFeatures(view, t, sink);
    close(near, nearNow, sink, weights);
  }
  const distance = t - view.anchor;
  if (moves[t] === 0 && distance !== 0 && distance !== 1 && place.key !== STALE) return;
  const placeNow = placeKey(page, view, t);
  if (place.key === placeNow) return;
  placeFeatures(page, view, t, sink);
  close(place, placeNow, sink, weights);
};

const refreshToken = (page: Page, side: number, t: number, slot: number, scorer: Scorer): void => {
  const { weights, sink } = scorer;
  const { tokens, tokenCounts } = scorer.room;
  tokenFeatures(page, side, t, sink);
  tokenCounts[slot] = sink.count;
  sumRows(weights, sink.ids, sink.count, tokens, slot * LANES);
  sink.count = 0;
};

const start = (view: CueView, page: Page, scorer: Scorer): void => {
  const { node, chief, near, place, sink, ways } = scorer;
  node.key = STALE;
  chief.key = STALE;
  near.key = STALE;
  place.key = STALE;
  sink.count = 0;
  layWays(page, view.anchor, view.first, view.last, ways);
};

/** The scores of the tokens from `first` up to `last`, exclusive, against the cue: good until the next call. */
export const scoreTokens = (page: Page, view: CueView, first: number, last: number, scorer: Scorer): Float32Array => {
  start(view, page, scorer);
  const { weights, sink, ways, node, chief, near, place, lanes } = scorer;
  const { tokens, tokenCounts, scores } = scorer.room;
  for (let t = first; t < last; t++) {
    const side = sideOf(t, view.anchor);
    const slot = 2 * t + side - 1;
    if (tokenCounts[slot] === 0) refreshToken(page, side, t, slot, scorer);
    refresh(page, view, t, scorer);
    pairFeatures(page, view, ways, t, sink);
    const count = sink.count + tokenCounts[slot]! + node.count + chief.count + near.count + place.count;
    sumRows(weights, sink.ids, sink.count, lanes, 0);
    sink.count = 0;
    for (let lane = 0; lane < LANES; lane++)
      lanes[lane]! +=
        tokens[slot * LANES + lane]! + node.lanes[lane]! + chief.lanes[lane]! + near.lanes[lane]! + place.lanes[lane]!;
    spread(weights, lanes, count, scores, (t - first) * COLUMNS);
  }
  return scores;
};
