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

/** Learns where marks hang. Each mark is hung on its gold head before the next, as far as that is possible. */
export const trainPunctuation = (
  examples: readonly PunctuationExample[],
  rounds: number,
  log: (line: string) => void,
): PunctuationModel => {
  const model = new Perceptron(BITS, 1);
  const rows = Array.from({ length: 128 }, () => new Int32Array(PUNCTUATION_FEATURES));
  const path = createPath();
  for (let round = 0; round < rounds; round++) {
    let wrong = 0;
    let lost = 0;
    let total = 0;
    for (const { tree, gold } of shuffled(examples, round)) {
      const heads = tree.heads.slice();
      const growing = { ...tree, heads };
      const next = nextWordsOf(heads, tree.length);
      let left = -1;
      for (let at = 0; at < tree.length; at++) {
        if (heads[at] !== -2) {
          left = at;
          continue;
        }
        findPath(heads, left, next[at]!, path);
        const partner = partnerOf(growing, at);
        let right = -1;
        let best = 0;
        let most = Number.NEGATIVE_INFINITY;
        let count = 0;
        for (let k = 0; k < path.count; k++) {
          count = punctuationFeatures(growing, at, path, k, partner, rows[k]!);
          const score = model.scoreOf(rows[k]!, count, 0);
          if (score > most) {
            most = score;
            best = k;
          }
          if (path.nodes[k] === gold[at]) right = k;
        }
        total++;
        model.step();
        if (right < 0) lost++;
        else if (best !== right) {
          wrong++;
          model.add(rows[right]!, count, 0, 1);
          model.add(rows[best]!, count, 0, -1);
        }
        heads[at] = path.nodes[best]!;
      }
    }
    log(`punctuation: round ${round + 1}, ${wrong} wrong and ${lost} out of reach of ${total}`);
  }
  const average = model.average();
  return { weights: quantise(average, clipOf(average, 1)), mask: 2 ** BITS - 1 };
};
