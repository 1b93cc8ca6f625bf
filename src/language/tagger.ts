import { feature1, feature2 } from '../learn/hashing.ts';
import { createRace, narrowRace, runRace, startRace, startRaceAmong, winnerOf } from '../learn/race.ts';
import { type Usual, usualAt } from '../learn/usual.ts';
import type { Upos } from './analysis.ts';
import { first, former, last, middle, one, three, two } from './feature-hashes.ts';
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
  /** Tags that words of a kind usually have after each tag, by `placeOfTag`. */
  readonly usual: Usual;
};

const SILVER_TAGS = 256;

/** A number for what a word may be and the tag before it, -1 at the beginning. */
export const placeOfTag = ({ tags, tagsets }: Pick<Tagger, 'tags' | 'tagsets'>, word: Word, before: number): number =>
  (word.tagset !== 0 ? word.tagset : tagsets.length + word.silver) * (tags.length + 1) + before + 1;

/** How many such numbers there are. */
export const placesOfTags = ({ tags, tagsets }: Pick<Tagger, 'tags' | 'tagsets'>): number =>
  (tagsets.length + SILVER_TAGS) * (tags.length + 1);

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

/*
 * Features of the word at `at` in its context; `tags` holds the labels given so far. `words` and `tags` are padded by REACH on both sides.
 * `caps` is 1 in a line that writes most words with a capital. Slots of a table of 2^(32 − shift), written to `out`; each returns how many stand there
 * then. They come in three stretches, the most telling first, since most labels are out of the race after those.
 */

/** The first stretch. */
const contextOpening = (
  words: readonly Word[],
  tags: Int32Array,
  at: number,
  shift: number,
  out: Int32Array,
): number => {
  const word = words[at]!;
  const left = words[at - 1]!;
  const right = words[at + 1]!;
  const tag1 = tags[at - 1]!;
  const tag2 = tags[at - 2]!;
  const ahead = outlook(right);
  let n = 0;
  out[n++] = (two(40) + former(tag1) + last(word.shape)) >>> shift;
  out[n++] = (one(30) + last(ahead)) >>> shift;
  out[n++] = (one(20) + last(tag1)) >>> shift;
  out[n++] = (one(24) + last(left.lowerHash)) >>> shift;
  out[n++] = (two(35) + former(word.fine) + last(right.fine)) >>> shift;
  out[n++] = (one(25) + last(right.lowerHash)) >>> shift;
  out[n++] = (three(44) + first(tag1) + middle(word.silver) + last(right.silver)) >>> shift;
  out[n++] = (two(21) + former(tag1) + last(tag2)) >>> shift;
  return n;
};

/** The second: asked for where the first leaves several labels. */
const contextMiddle = (
  words: readonly Word[],
  tags: Int32Array,
  at: number,
  caps: number,
  shift: number,
  out: Int32Array,
  from: number,
): number => {
  const word = words[at]!;
  const left = words[at - 1]!;
  const right = words[at + 1]!;
  const right2 = words[at + 2]!;
  const tag1 = tags[at - 1]!;
  const own = words[at]!.lowerHash;
  const ahead = outlook(right);
  let n = from;
  out[n++] = (two(37) + former(right.coarse) + last(right2.coarse)) >>> shift;
  out[n++] = (three(43) + first(caps) + middle(word.shape) + last(word.silver)) >>> shift;
  out[n++] = (one(26) + last(words[at - 2]!.lowerHash)) >>> shift;
  out[n++] = (one(27) + last(right2.lowerHash)) >>> shift;
  out[n++] = (two(39) + former(tag1) + last(word.suffix3)) >>> shift;
  out[n++] = (two(38) + former(tag1) + last(word.fine)) >>> shift;
  out[n++] = (two(41) + former(right.suffix2) + last(tag1)) >>> shift;
  out[n++] = (two(36) + former(left.fine) + last(right.fine)) >>> shift;
  out[n++] = (two(34) + former(left.fine) + last(word.fine)) >>> shift;
  out[n++] = (two(29) + former(own) + last(right.lowerHash)) >>> shift;
  out[n++] = (two(32) + former(tag1) + last(ahead)) >>> shift;
  out[n++] = (three(48) + first(words[at + 3]!.coarse) + middle(right2.coarse) + last(right.coarse)) >>> shift;
  return n;
};

/** The third: pairs and triples of words. */
const contextClosing = (
  words: readonly Word[],
  tags: Int32Array,
  at: number,
  caps: number,
  shift: number,
  out: Int32Array,
  from: number,
): number => {
  const word = words[at]!;
  const left = words[at - 1]!;
  const right = words[at + 1]!;
  const right2 = words[at + 2]!;
  const tag1 = tags[at - 1]!;
  const tag2 = tags[at - 2]!;
  const own = words[at]!.lowerHash;
  const ahead = outlook(right);
  let n = from;
  out[n++] = (two(22) + former(tag1) + last(own)) >>> shift;
  out[n++] = (three(45) + first(tag1) + middle(right.coarse) + last(right2.coarse)) >>> shift;
  out[n++] = (two(31) + former(ahead) + last(outlook(right2))) >>> shift;
  out[n++] = (two(28) + former(left.lowerHash) + last(own)) >>> shift;
  out[n++] = (three(47) + first(words[at - 3]!.lowerHash) + middle(tag2) + last(tag1)) >>> shift;
  out[n++] = (three(42) + first(caps) + middle(word.shape) + last(word.lowerHash)) >>> shift;
  out[n++] = (three(23) + first(tag1) + middle(tag2) + last(own)) >>> shift;
  out[n++] = (three(33) + first(tag1) + middle(ahead) + last(own)) >>> shift;
  out[n++] = (three(46) + first(left.lowerHash) + middle(own) + last(right.lowerHash)) >>> shift;
  return n;
};

/** All features of the word at `at` in its context, for training. */
export const contextFeatures = (
  words: readonly Word[],
  tags: Int32Array,
  at: number,
  caps: number,
  shift: number,
  out: Int32Array,
): number => {
  const opening = contextOpening(words, tags, at, shift, out);
  const middle = contextMiddle(words, tags, at, caps, shift, out, opening);
  return contextClosing(words, tags, at, caps, shift, out, middle);
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
const bestLabel = (
  tagger: Tagger,
  words: readonly Word[],
  labels: Int32Array,
  at: number,
  caps: number,
  shift: number,
): number => {
  const { weights, mask, hurries } = tagger;
  const word = words[at]!;
  const usual = usualAt(tagger.usual, placeOfTag(tagger, word, labels[at - 1]!));
  if (usual) startRaceAmong(race, word.labels, word.base!, usual);
  else startRace(race, word.labels, word.base);
  if (race.size === 1) return race.labels[0]!;
  const opening = contextOpening(words, labels, at, shift, features);
  runRace(race, weights, mask, features, 0, opening);
  if (hurries && word.tagset === 0) narrowRace(race, BEHIND[0]);
  if (race.size === 1) return race.labels[0]!;
  const middle = contextMiddle(words, labels, at, caps, shift, features, opening);
  runRace(race, weights, mask, features, opening, middle);
  if (hurries) narrowRace(race, BEHIND[1]);
  if (race.size === 1) return race.labels[0]!;
  runRace(race, weights, mask, features, middle, contextClosing(words, labels, at, caps, shift, features, middle));
  return winnerOf(race);
};

/**
 * Tags the words of one sentence, which stand from REACH to `words.length - REACH` between the words' own padding.
 * Writes labels, indices into `tagger.tags`, to the same places of `labels`.
 */
export const tagSentence = (tagger: Tagger, words: readonly Word[], labels: Int32Array): void => {
  const { rules } = tagger;
  const shift = Math.clz32(tagger.mask);
  const end = words.length - REACH;
  const caps = capsOf(words, REACH, end);
  labels.fill(-1, 0, REACH);
  for (let at = REACH; at < end; at++) {
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
    const label = bestLabel(tagger, words, labels, at, caps, shift);
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
