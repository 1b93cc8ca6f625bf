import {
  createPath,
  findPath,
  type GrowingTree,
  PUNCTUATION_FEATURES,
  type PunctuationModel,
  partnerOf,
  punctuationFeatures,
} from '../../src/language/punctuation.ts';
import { clipOf, Perceptron, quantise } from '../../src/learn/perceptron.ts';
import { shuffled } from '../../src/learn/random.ts';

const BITS = 17;

/** For each token the nearest word, that is no mark, at or after it; -1 where none is. */
export const nextWordsOf = (heads: Int32Array, length: number): Int32Array => {
  const next = new Int32Array(length);
  let word = -1;
  for (let i = length - 1; i >= 0; i--) {
    if (heads[i] !== -2) word = i;
    next[i] = word;
  }
  return next;
};

/** A tree whose marks are not hung yet (head -2), and the heads its marks should get. */
export type PunctuationExample = { readonly tree: GrowingTree; readonly gold: Int32Array };

/** What one pass over the examples came to. */
type Tally = { total: number; wrong: number; lost: number };

const rows = Array.from({ length: 2 * 64 }, () => new Int32Array(PUNCTUATION_FEATURES));
const path = createPath();

/** Hangs the mark at `at` by the model, which learns from a mistake. */
const learnMark = (model: Perceptron, tree: GrowingTree, at: number, gold: number, tally: Tally): void => {
  const partner = partnerOf(tree, at);
  let right = -1;
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  let count = 0;
  for (let k = 0; k < path.count; k++) {
    count = punctuationFeatures(tree, at, path, k, partner, rows[k]!);
    const score = model.scoreOf(rows[k]!, count, 0);
    if (score > most) {
      most = score;
      best = k;
    }
    if (path.nodes[k] === gold) right = k;
  }
  tally.total++;
  model.step();
  if (right < 0) tally.lost++;
  else if (best !== right) {
    tally.wrong++;
    model.add(rows[right]!, count, 0, 1);
    model.add(rows[best]!, count, 0, -1);
  }
  tree.heads[at] = path.nodes[best]!;
};

const learnExample = (model: Perceptron, { tree, gold }: PunctuationExample, tally: Tally): void => {
  const growing = { ...tree, heads: tree.heads.slice() };
  const next = nextWordsOf(growing.heads, tree.length);
  let left = -1;
  for (let at = 0; at < tree.length; at++) {
    if (growing.heads[at] !== -2) {
      left = at;
      continue;
    }
    findPath(growing.heads, left, next[at]!, path);
    learnMark(model, growing, at, gold[at]!, tally);
  }
};

/** Learns where marks hang, each on top of where the model hung those before it. */
export const trainPunctuation = (
  examples: readonly PunctuationExample[],
  rounds: number,
  log: (line: string) => void,
): PunctuationModel => {
  const model = new Perceptron(BITS, 1);
  for (let round = 0; round < rounds; round++) {
    const tally: Tally = { total: 0, wrong: 0, lost: 0 };
    for (const example of shuffled(examples, round)) learnExample(model, example, tally);
    log(`punctuation: round ${round + 1}, ${tally.wrong} wrong and ${tally.lost} out of reach of ${tally.total}`);
  }
  const average = model.average();
  return { weights: quantise(average, clipOf(average, 1)), mask: 2 ** BITS - 1 };
};
