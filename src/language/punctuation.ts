import { feature1, feature2, feature3 } from '../learn/hashing.ts';
import type { Word } from './words.ts';

/**
 * Hangs punctuation onto a tree that was built without it. A mark between two words can hang, without crossing an arc, exactly on the words of the
 * path that joins its two neighbours in the tree; a linear model picks one.
 */
export type PunctuationModel = { readonly weights: Int8Array; readonly mask: number };

/** The tree so far, over the tokens of one sentence: -1 is the head of the root, -2 that of a mark not yet hung. */
export type GrowingTree = {
  readonly words: readonly Word[];
  /** Where the sentence begins in `words`. */
  readonly from: number;
  readonly length: number;
  readonly heads: Int32Array;
  /** Relations of words, as numbers. */
  readonly labels: Int32Array;
  /** Tags, from `from` on as the words. */
  readonly tags: Int32Array;
};

const UNHUNG = -2;
const LONGEST = 60;
/** Features of one candidate. */
export const PUNCTUATION_FEATURES = 24;

const OPENING = '"“‘«„([{\'`';

/** The candidates for one mark: `nodes[0 … count)` from its left neighbour's side over the meeting point to the right. */
export type Path = { readonly nodes: Int32Array; readonly sides: Int32Array; count: number; top: number };
export const createPath = (): Path => ({
  nodes: new Int32Array(2 * LONGEST + 4),
  sides: new Int32Array(2 * LONGEST + 4),
  count: 0,
  top: 0,
});

/** Finds the path between the words left and right of a mark; -1 stands for no neighbour on that side. */
export const findPath = (heads: Int32Array, left: number, right: number, path: Path): void => {
  path.count = 0;
  const { nodes, sides } = path;
  const add = (node: number, side: number): void => {
    nodes[path.count] = node;
    sides[path.count++] = side;
  };
  if (left < 0 || right < 0) {
    let steps = 0;
    for (let at = Math.max(left, right); at >= 0 && steps < LONGEST; at = heads[at]!, steps++)
      add(at, left < 0 ? 2 : 0);
    path.top = path.count - 1;
    return;
  }
  // The left chain climbs while it stays left of the mark, the right chain while it stays right of it; where one crosses over they meet.
  let a = left;
  let steps = 0;
  for (; a >= 0 && a <= left && steps < LONGEST; a = heads[a]!, steps++) add(a, 0);
  const leftEnd = path.count;
  let b = right;
  steps = 0;
  for (; b >= right && steps < LONGEST; b = heads[b]!, steps++) add(b, 2);
  path.top = a >= right ? joinAt(path, leftEnd, a) : joinAt(path, 0, b);
};

/** Cuts the chain that climbed past the meeting point `node`, which lies at or after `from` in the path. */
const joinAt = (path: Path, from: number, node: number): number => {
  for (let k = from; k < path.count; k++) if (path.nodes[k] === node) return k;
  return Math.max(0, path.count - 1);
};

/** The partner a closing mark closes: the nearest opening mark before it that is hung; -1 where there is none. */
export const partnerOf = ({ words, from }: GrowingTree, at: number): number => {
  const form = words[from + at]!.form;
  const opens =
    form === ')'
      ? '('
      : form === ']'
        ? '['
        : form === '”' || form === "''"
          ? '“'
          : form === '’'
            ? '‘'
            : form === '"'
              ? '"'
              : '';
  if (opens === '') return -1;
  for (let i = at - 1; i >= 0 && i > at - LONGEST; i--) if (words[from + i]!.form === opens) return i;
  return -1;
};

/** The features of hanging the mark at `at` on the `k`-th node of its path. */
export const punctuationFeatures = (
  tree: GrowingTree,
  at: number,
  path: Path,
  k: number,
  partner: number,
  out: Int32Array,
): number => {
  const { words, from, heads, labels, tags, length } = tree;
  const node = path.nodes[k]!;
  const mark = words[from + at]!.hash;
  const side = k === path.top ? 1 : path.sides[k]!;
  const label = labels[node]!;
  // How the candidate stands in its chain: the end next to the mark, in the middle, or the last below the meeting point.
  const below = k > 0 && path.sides[k - 1] === path.sides[k] ? labels[path.nodes[k - 1]!]! : -1;
  const next = heads[node]! >= 0 ? heads[node]! : length;
  const above = next < length ? labels[next]! : -1;
  const last = k + 1 === path.top || k - 1 === path.top ? 1 : 0;
  const end = at === length - 1 ? 2 : at === 0 ? 1 : 0;
  const place = (side * 2 + last) * 3 + end;
  const paired = partner < 0 ? 0 : heads[partner] === node ? 1 : 2;
  const leftTop = path.top > 0 ? labels[path.nodes[path.top - 1]!]! : -1;
  const rightTop = path.top + 1 < path.count ? labels[path.nodes[path.top + 1]!]! : -1;
  const after = at + 1 < length ? tags[from + at + 1]! : -1;
  const opening = OPENING.includes(words[from + at]!.form.charAt(0)) ? 1 : 0;
  let n = 0;
  out[n++] = feature2(1, mark, place);
  out[n++] = feature3(2, mark, place, label);
  out[n++] = feature3(3, mark, side, above);
  out[n++] = feature3(4, mark, side, below);
  out[n++] = feature3(5, mark, label * 64 + above, place);
  out[n++] = feature3(6, mark, label * 64 + below, place);
  out[n++] = feature3(7, mark, tags[from + node]!, place);
  out[n++] = feature3(8, mark, paired, place);
  out[n++] = feature3(9, mark, paired, label);
  out[n++] = feature3(10, place, leftTop, rightTop);
  out[n++] = feature3(11, mark * 31 + place, leftTop, rightTop);
  out[n++] = feature3(12, mark * 31 + place, label, rightTop);
  out[n++] = feature3(13, mark * 31 + place, label, leftTop);
  out[n++] = feature3(14, mark, place, after);
  out[n++] = feature3(15, mark, place, at > 0 ? tags[from + at - 1]! : -1);
  out[n++] = feature3(16, opening, place, label);
  out[n++] = feature3(17, mark, place, words[from + node]!.lowerHash);
  out[n++] = feature3(18, mark, side * 8 + Math.min(7, Math.abs(node - at)), label);
  out[n++] = feature1(19, place * 64 + label);
  out[n++] = feature3(20, mark, place, Math.min(path.count, 6));
  return n;
};

const features = new Int32Array(PUNCTUATION_FEATURES);
const path = createPath();

/** The node of `path` that a mark hangs on. */
const bestNode = ({ weights, mask }: PunctuationModel, tree: GrowingTree, at: number): number => {
  const partner = partnerOf(tree, at);
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < path.count; k++) {
    const count = punctuationFeatures(tree, at, path, k, partner, features);
    let score = 0;
    for (let f = 0; f < count; f++) score += weights[features[f]! & mask]!;
    if (score > most) {
      most = score;
      best = k;
    }
  }
  return path.nodes[best]!;
};

/** Marks that end a sentence: last of all, they hang on its root. */
const FINAL = '.!?';

/** Hangs every mark of `tree` whose head is -2, from left to right; a mark with no words about it hangs on the first token. */
export const hangPunctuation = (model: PunctuationModel, tree: GrowingTree, nextWord: Int32Array): void => {
  const { words, from, length, heads } = tree;
  let left = -1;
  for (let at = 0; at < length; at++) {
    if (heads[at] !== UNHUNG) {
      left = at;
      continue;
    }
    findPath(heads, left, nextWord[at]!, path);
    const final = at === length - 1 && FINAL.includes(words[from + at]!.form);
    if (path.count === 0) heads[at] = 0;
    else heads[at] = final || path.count === 1 ? path.nodes[path.count - 1]! : bestNode(model, tree, at);
  }
};
