import type { Upos } from '../../src/language/analysis.ts';
import {
  capsOf,
  contextFeatures,
  padded,
  placesOfTags,
  REACH,
  type Tagger,
  tagSentence,
  wordFeatures,
} from '../../src/language/tagger.ts';
import { Words } from '../../src/language/words.ts';
import { clipOf, Perceptron, quantise } from '../../src/learn/perceptron.ts';
import { shuffled } from '../../src/learn/random.ts';
import { nothingUsual } from '../../src/learn/usual.ts';
import type { BuiltLexicon } from './lexicon.ts';
import type { GoldSentence } from './treebank.ts';

const BITS = 22;
/** A right label must win by more than this, or the model learns from it. */
const MARGIN = 20;

const both = new Int32Array(128);
const context = new Int32Array(64);

/** One pass over one sentence: predicts on its own earlier predictions, learns from each mistake. Returns the mistakes. */
const learnSentence = (
  model: Perceptron,
  words: ReturnType<typeof padded>,
  gold: Int32Array,
  tagsets: readonly Uint8Array[],
  labels: Int32Array,
): number => {
  const last = words.length - REACH;
  const caps = capsOf(words, REACH, last);
  labels.fill(-1, 0, REACH);
  let wrong = 0;
  for (let at = REACH; at < last; at++) {
    const word = words[at]!;
    const right = gold[at]!;
    const possible = tagsets[word.tagset]!;
    if (possible.length === 1) {
      labels[at] = possible[0]!;
      continue;
    }
    let count = wordFeatures(word, both);
    const more = contextFeatures(words, labels, at, caps, 32 - BITS, context);
    both.set(context.subarray(0, more), count);
    count += more;
    model.step();
    const best = model.learn(both, count, possible, right, MARGIN);
    if (best !== right) wrong++;
    labels[at] = best;
  }
  return wrong;
};

/** Trains a tagger on gold tags. Deterministic. */
export const trainTagger = (
  gold: readonly GoldSentence[],
  built: BuiltLexicon,
  rounds: number,
  log: (line: string) => void,
): Tagger => {
  const words = new Words(built.lexicon);
  const numbers = new Map(built.tags.map((tag, i) => [tag, i]));
  const examples = gold.map(({ forms, upos, xpos }) => {
    const labels = new Int32Array(forms.length + 2 * REACH);
    forms.forEach((_, i) => {
      labels[i + REACH] = numbers.get(`${upos[i]}/${xpos[i]}`) ?? -1;
    });
    return { words: padded(words, forms), labels };
  });
  const model = new Perceptron(BITS, built.tags.length);
  const predicted = new Int32Array(1024 * 4);
  for (let round = 0; round < rounds; round++) {
    let wrong = 0;
    for (const example of shuffled(examples, round + 1))
      wrong += learnSentence(model, example.words, example.labels, built.tagsets, predicted);
    log(`tagger: round ${round + 1}, ${wrong} mistakes`);
  }
  const average = model.average();
  const tags = built.tags.map((tag) => ({
    upos: tag.slice(0, tag.indexOf('/')) as Upos,
    xpos: tag.slice(tag.indexOf('/') + 1),
  }));
  const { tagsets } = built;
  return {
    tags,
    tagsets,
    usual: nothingUsual(placesOfTags({ tags, tagsets })),
    rules: undefined,
    hurries: false,
    weights: quantise(average, clipOf(average, 1)),
    mask: 2 ** BITS - 1,
  };
};

/** The tags a tagger gives to forms. */
export const tagForms = (
  tagger: Tagger,
  words: Words,
  forms: readonly string[],
): { upos: string[]; xpos: string[] } => {
  const sentence = padded(words, forms);
  const labels = new Int32Array(sentence.length);
  tagSentence(tagger, sentence, labels);
  const tags = Array.from(labels.subarray(REACH, REACH + forms.length), (label) => tagger.tags[label]!);
  return { upos: tags.map(({ upos }) => upos), xpos: tags.map(({ xpos }) => xpos) };
};
