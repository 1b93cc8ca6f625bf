import { feature1, feature2, feature3 } from '../learn/hashing.ts';
import { createRace, narrowRace, runRace, startRace, winnerOf } from '../learn/race.ts';
import type { Upos } from './analysis.ts';
import { isOutletForm, opensReport, type TagRules } from './tag-rules.ts';
import type { Word, Words } from './words.ts';

/** A tag is a pair of a universal and a Penn tag, predicted as one label. */
export type Tag = { readonly upos: Upos; readonly xpos: string };

/**
 * A greedy tagger from left to right: an averaged perceptron over hashed features (Collins 2002), with sets of possible tags for known words
 * and distributional classes for the rest. `weights[(feature & mask) + label]` is the weight of a label.
 */
export type Tagger = {
  readonly tags: readonly Tag[];
  /** Possible labels for each `Word.tagset`; set 0 is for words not well known. */
  readonly tagsets: readonly Uint8Array[];
  /** Rules for reading; absent in training. */
  readonly rules: TagRules | undefined;
  /** Gives up labels that fall far behind early on: as good as never another outcome, in a fraction of the time. */
  readonly hurries: boolean;
  readonly weights: Int8Array;
  readonly mask: number;
};

/** A number for what a word may be, for the features of its neighbours: its set of tags, or what unlabelled text tells of it. */
const outlook = (word: Word): number => (word.tagset !== 0 ? word.tagset : -1 - word.silver * 256 - word.coarse);

/** Features of the word alone. Written to `out`; returns how many. */
export const wordFeatures = (word: Word, out: Int32Array): number => {
  const { suffix2, suffix3, shape, coarse, silver } = word;
  let n = 0;
  out[n++] = feature1(1, word.hash);
  out[n++] = feature1(2, word.lowerHash);
  out[n++] = feature1(3, word.suffix1);
  out[n++] = feature1(4, suffix2);
  out[n++] = feature1(5, suffix3);
  out[n++] = feature1(6, word.suffix4);
  out[n++] = feature1(7, word.prefix2);
  out[n++] = feature1(8, word.prefix3);
  out[n++] = feature1(9, shape);
  out[n++] = feature2(10, shape, suffix2);
  out[n++] = feature1(11, word.fine);
  out[n++] = feature2(12, coarse, suffix2);
  out[n++] = feature2(13, word.fine, shape);
  out[n++] = feature2(14, silver, shape);
  out[n++] = feature2(15, silver, suffix2);
  out[n++] = feature2(16, silver, word.fine);
  out[n++] = feature2(17, outlook(word), suffix3);
  return n;
};

/** The widest reach of a context feature to either side. */
export const REACH = 3;

/**
 * Features of the word at `at` in its context; `tags` holds the labels given so far. `words` and `tags` are padded by REACH on both sides.
 * `caps` is 1 in a line that writes most words with a capital. Written to `out`; returns how many.
 */
export const contextFeatures = (
  words: readonly Word[],
  tags: Int32Array,
  at: number,
  caps: number,
  out: Int32Array,
): number => {
  const word = words[at]!;
  const left = words[at - 1]!;
  const right = words[at + 1]!;
  const right2 = words[at + 2]!;
  const tag1 = tags[at - 1]!;
  const tag2 = tags[at - 2]!;
  const own = word.lowerHash;
  const ahead = outlook(right);
  let n = 0;
  out[n++] = feature2(40, tag1, word.shape);
  out[n++] = feature1(30, ahead);
  out[n++] = feature1(20, tag1);
  out[n++] = feature1(24, left.lowerHash);
  out[n++] = feature2(35, word.fine, right.fine);
  out[n++] = feature1(25, right.lowerHash);
  out[n++] = feature3(44, tag1, word.silver, right.silver);
  out[n++] = feature2(21, tag1, tag2);
  out[n++] = feature2(37, right.coarse, right2.coarse);
  out[n++] = feature3(43, caps, word.shape, word.silver);
  out[n++] = feature1(26, words[at - 2]!.lowerHash);
  out[n++] = feature1(27, right2.lowerHash);
  out[n++] = feature2(39, tag1, word.suffix3);
  out[n++] = feature2(38, tag1, word.fine);
  out[n++] = feature2(41, right.suffix2, tag1);
  out[n++] = feature2(36, left.fine, right.fine);
  out[n++] = feature2(34, left.fine, word.fine);
  out[n++] = feature2(29, own, right.lowerHash);
  out[n++] = feature2(32, tag1, ahead);
  out[n++] = feature3(48, words[at + 3]!.coarse, right2.coarse, right.coarse);
  out[n++] = feature2(22, tag1, own);
  out[n++] = feature3(45, tag1, right.coarse, right2.coarse);
  out[n++] = feature2(31, ahead, outlook(right2));
  out[n++] = feature2(28, left.lowerHash, own);
  out[n++] = feature3(47, words[at - 3]!.lowerHash, tag2, tag1);
  out[n++] = feature3(42, caps, word.shape, word.lowerHash);
  out[n++] = feature3(23, tag1, tag2, own);
  out[n++] = feature3(33, tag1, ahead, own);
  out[n++] = feature3(46, left.lowerHash, own, right.lowerHash);
  return n;
};

/** 1 where most words of a stretch begin with a capital: there a capital says nothing. */
export const capsOf = (words: readonly Word[], first: number, last: number): number => {
  let capitals = 0;
  let small = 0;
  for (let i = first; i < last; i++) {
    const { letters } = words[i]!;
    if (letters === 1) capitals++;
    else if (letters === 2) small++;
  }
  return capitals > 2 && capitals > 2 * small ? 1 : 0;
};

const features = new Int32Array(64);
const race = createRace(256);
/**
 * How far behind the best a label may fall before it is given up: after the features of the word alone, and after the first few of its context. Well-known
 * words have few labels to begin with, and two that the word alone does not tell apart ("to", "that"): they run on for longer.
 */
const ALONE = 200;
const TELLING = [8, 20] as const;
const BEHIND = [150, 100] as const;

/** Finds what the word alone says of its tag, and keeps it with the word. */
const meetWord = (tagger: Tagger, word: Word): void => {
  const { weights, mask } = tagger;
  startRace(race, tagger.tagsets[word.tagset]!, undefined);
  runRace(race, weights, mask, features, 0, wordFeatures(word, features));
  if (tagger.hurries && word.tagset === 0) narrowRace(race, ALONE);
  word.labels = race.labels.slice(0, race.size);
  word.base = race.scores.slice(0, race.size);
};

/** The best label in context for a word that was met before. */
const bestLabel = ({ weights, mask, hurries }: Tagger, word: Word, count: number): number => {
  startRace(race, word.labels, word.base);
  runRace(race, weights, mask, features, 0, TELLING[0]);
  if (hurries && word.tagset === 0) narrowRace(race, BEHIND[0]);
  if (race.size === 1) return race.labels[0]!;
  runRace(race, weights, mask, features, TELLING[0], TELLING[1]);
  if (hurries) narrowRace(race, BEHIND[1]);
  if (race.size === 1) return race.labels[0]!;
  runRace(race, weights, mask, features, TELLING[1], count);
  return winnerOf(race);
};

/**
 * Tags the words of one sentence, which stand from REACH to `words.length - REACH` between the words' own padding.
 * Writes labels, indices into `tagger.tags`, to the same places of `labels`.
 */
export const tagSentence = (tagger: Tagger, words: readonly Word[], labels: Int32Array): void => {
  const { rules } = tagger;
  const last = words.length - REACH;
  const caps = capsOf(words, REACH, last);
  labels.fill(-1, 0, REACH);
  for (let at = REACH; at < last; at++) {
    const word = words[at]!;
    if (rules && isOutletForm(word)) {
      labels[at] = rules.proper;
      continue;
    }
    if (word.base === undefined) meetWord(tagger, word);
    if (word.labels.length === 1) {
      labels[at] = word.labels[0]!;
      continue;
    }
    const count = contextFeatures(words, labels, at, caps, features);
    const label = bestLabel(tagger, word, count);
    const misread = rules && label === rules.relative && word.lower === 'that' && opensReport(words, labels, at, rules);
    labels[at] = misread ? rules.subordinator : label;
  }
};

/** The words of a sentence between its padding. */
export const padded = (words: Words, forms: readonly string[]): Word[] => {
  const out: Word[] = [];
  for (let i = 0; i < REACH; i++) out.push(words.before);
  for (const form of forms) out.push(words.of(form));
  for (let i = 0; i < REACH; i++) out.push(words.after);
  return out;
};
