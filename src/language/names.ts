import { feature1, feature2, feature3 } from '../learn/hashing.ts';
import { createRace, narrowRace, runRace, sendForRows, startRace, winnerOf } from '../learn/race.ts';
import { NAME_TYPES, type NameType } from './analysis.ts';
import { isDocument, isOutlet } from './outlets.ts';
import { REACH, type Tag } from './tagger.ts';
import type { Word } from './words.ts';

/**
 * A greedy recogniser of names: an averaged perceptron that labels tokens as outside, beginning or going on with a name of a type. Only tokens
 * with a capital, and the small words and hyphens that may join them, are looked at.
 */
export type Recogniser = {
  readonly weights: Int8Array;
  readonly mask: number;
  /** 1 for each of the tagger's tags that no name begins with. */
  readonly noName: Uint8Array;
};

export const OUTSIDE = 0;
/** Label 0 is outside; type t begins with 1 + 2t and goes on with 2 + 2t. */
export const beginOf = (type: number): number => 1 + 2 * type;
export const NAME_LABELS = 1 + 2 * NAME_TYPES.length;
const isInside = (label: number): boolean => label > 0 && label % 2 === 0;

const JOINERS = new Set([
  'of',
  'the',
  'and',
  'for',
  '&',
  '-',
  'de',
  'del',
  'la',
  'al',
  'bin',
  'ibn',
  'van',
  'von',
  'der',
  'den',
  'di',
  'da',
  'du',
  'le',
  'el',
  'to',
  'on',
  "'s",
  '’s',
  '.',
  'y',
  'e',
]);
const NO_NAME = new Set(['PRP', 'PRP$', 'DT', 'MD', 'TO', 'WP', 'WRB', 'WDT', 'EX', 'PDT', 'CC']);

/** Which tags no name begins with. */
export const noNameOf = (tags: readonly Tag[]): Uint8Array =>
  Uint8Array.from(tags, ({ xpos }) => (NO_NAME.has(xpos) ? 1 : 0));

const isCapital = (word: Word): boolean => word.letters === 1;

/** Whether the token at `at` could be in a name, `previous` being the label before it. */
export const mayBeName = (
  words: readonly Word[],
  tags: Int32Array,
  noName: Uint8Array,
  at: number,
  previous: number,
): boolean => {
  const word = words[at]!;
  if (isCapital(word)) return previous !== OUTSIDE || noName[tags[at]!] === 0;
  if (previous === OUTSIDE) return false;
  if (JOINERS.has(word.lower)) return isCapital(words[at + 1]!) || isCapital(words[at + 2]!) || word.lower === '-';
  return words[at - 1]!.form === '-' || (word.form >= '0' && word.form <= '9~');
};

/** What the article has called a form so far: its last label, by the form's hash. */
export type Memory = Map<number, number>;

/** How many features `nameFeatures` writes at most. */
export const NAME_FEATURES = 48;

/*
 * Features of the token at `at`, in the order in which they explain most of what all of them say: `tags` are the tagger's labels, `labels` the names so far,
 * both placed as `words`; `caps` is 1 in a line of capitals. They come in three stretches, since most labels are out of the race after the first. Written
 * to `out`, each stretch from `from` on, behind the one before; each returns how many stand there then.
 */

/** The first stretch. */
const nameOpening = (
  words: readonly Word[],
  tags: Int32Array,
  labels: Int32Array,
  at: number,
  caps: number,
  memory: Memory,
  out: Int32Array,
): number => {
  const word = words[at]!;
  const left = words[at - 1]!;
  const right = words[at + 1]!;
  const previous = labels[at - 1]!;
  const tag = tags[at]!;
  const known = memory.get(word.lowerHash) ?? -1;
  const opens = at === REACH ? 1 : 0;
  let n = 0;
  out[n++] = feature2(27, previous, known);
  out[n++] = feature3(39, previous, word.silver, word.bits);
  out[n++] = feature3(6, previous, labels[at - 2]!, tag);
  out[n++] = feature3(26, previous, left.bits, word.bits);
  out[n++] = feature3(24, previous, tag, word.bits);
  out[n++] = feature2(1, word.lowerHash, caps);
  out[n++] = feature2(2, word.hash, opens);
  out[n++] = feature2(9, previous, word.prefix3);
  out[n++] = feature2(11, previous, word.coarse);
  out[n++] = feature2(14, previous, left.lowerHash);
  out[n++] = feature3(31, previous, word.shape, right.shape);
  out[n++] = feature3(30, opens, word.fine, tag);
  return n;
};

/** The second: asked for where the first leaves several labels. */
const nameMiddle = (
  words: readonly Word[],
  tags: Int32Array,
  labels: Int32Array,
  at: number,
  out: Int32Array,
  from: number,
): number => {
  const word = words[at]!;
  const left = words[at - 1]!;
  const right = words[at + 1]!;
  const previous = labels[at - 1]!;
  const tag = tags[at]!;
  const rightCapital = isCapital(right) ? 1 : 0;
  let n = from;
  out[n++] = feature1(36, word.suffix2);
  out[n++] = feature2(15, previous, right.lowerHash);
  out[n++] = feature2(4, previous, word.shape);
  out[n++] = feature2(7, previous, word.suffix3);
  out[n++] = feature3(32, previous, left.shape, word.shape);
  out[n++] = feature3(25, previous, word.bits, right.bits);
  out[n++] = feature2(3, previous, word.lowerHash);
  out[n++] = feature3(5, previous, tag, rightCapital);
  return n;
};

/** The third. */
const nameClosing = (
  words: readonly Word[],
  tags: Int32Array,
  labels: Int32Array,
  at: number,
  caps: number,
  memory: Memory,
  out: Int32Array,
  from: number,
): number => {
  const word = words[at]!;
  const left = words[at - 1]!;
  const left2 = words[at - 2]!;
  const right = words[at + 1]!;
  const right2 = words[at + 2]!;
  const previous = labels[at - 1]!;
  const tag = tags[at]!;
  const known = memory.get(word.lowerHash) ?? -1;
  const opens = at === REACH ? 1 : 0;
  let n = from;
  out[n++] = feature3(23, previous, tags[at - 1]!, tags[at + 1]!);
  out[n++] = feature2(17, previous, right2.lowerHash);
  out[n++] = feature2(16, previous, left2.lowerHash);
  out[n++] = feature2(21, previous, left.fine);
  out[n++] = feature3(37, previous, word.suffix3, right.suffix3);
  out[n++] = feature2(8, previous, word.suffix4);
  out[n++] = feature3(29, previous, opens * 2 + caps, word.shape);
  out[n++] = feature3(22, previous, right.fine, right2.fine);
  out[n++] = feature3(18, previous, left.lowerHash, word.lowerHash);
  out[n++] = feature3(28, known, word.fine, previous);
  out[n++] = feature3(12, previous, word.fine, right.fine);
  out[n++] = feature3(38, previous, tag, right.coarse);
  out[n++] = feature2(20, previous, right.fine);
  out[n++] = feature3(19, previous, word.lowerHash, right.lowerHash);
  out[n++] = feature3(13, previous, left.fine, word.fine);
  out[n++] = feature2(10, previous, word.fine);
  out[n++] = feature3(34, previous, left2.lowerHash, left.lowerHash);
  out[n++] = feature3(33, previous, words[at + 3]!.lowerHash, right2.lowerHash);
  out[n++] = feature3(35, previous, right.lowerHash, right2.lowerHash);
  return n;
};

/** All of them, for training. */
export const nameFeatures = (
  words: readonly Word[],
  tags: Int32Array,
  labels: Int32Array,
  at: number,
  caps: number,
  memory: Memory,
  out: Int32Array,
): number => {
  const opening = nameOpening(words, tags, labels, at, caps, memory, out);
  const middle = nameMiddle(words, tags, labels, at, out, opening);
  return nameClosing(words, tags, labels, at, caps, memory, out, middle);
};

/** Whether `label` may follow `previous`: a name can only go on as the type it began. */
export const mayFollow = (previous: number, label: number): boolean =>
  !isInside(label) || previous === label || previous === label - 1;

/** The labels that may stand after each label. */
const FOLLOWERS = Array.from({ length: NAME_LABELS }, (_, previous) =>
  Uint8Array.from({ length: NAME_LABELS }, (_each, label) => label).filter((label) => mayFollow(previous, label)),
);

const features = new Int32Array(NAME_FEATURES);
const race = createRace(NAME_LABELS);
/** Labels this far behind the best are given up: after the first stretch of features, and after the second. */
const BEHIND = [240, 220] as const;

/** The best label of the token at `at`, of those that may stand after the one before it. */
const bestLabel = (
  { weights, mask }: Recogniser,
  words: readonly Word[],
  tags: Int32Array,
  labels: Int32Array,
  at: number,
  caps: number,
  memory: Memory,
): number => {
  startRace(race, FOLLOWERS[labels[at - 1]!]!, undefined);
  const opening = nameOpening(words, tags, labels, at, caps, memory, features);
  const middle = nameMiddle(words, tags, labels, at, features, opening);
  sendForRows(race, weights, mask, features, middle);
  runRace(race, weights, mask, features, 0, opening);
  narrowRace(race, BEHIND[0]);
  if (race.size === 1) return race.labels[0]!;
  runRace(race, weights, mask, features, opening, middle);
  narrowRace(race, BEHIND[1]);
  if (race.size === 1) return race.labels[0]!;
  const closing = nameClosing(words, tags, labels, at, caps, memory, features, middle);
  runRace(race, weights, mask, features, middle, closing);
  return winnerOf(race);
};

/** Labels the tokens of one sentence, which stand in `words` and `tags` with REACH of padding; remembers what it called them. */
export const labelNames = (
  recogniser: Recogniser,
  words: readonly Word[],
  tags: Int32Array,
  caps: number,
  memory: Memory,
  labels: Int32Array,
): void => {
  const end = words.length - REACH;
  labels.fill(OUTSIDE, 0, words.length);
  for (let at = REACH; at < end; at++)
    if (mayBeName(words, tags, recogniser.noName, at, labels[at - 1]!))
      labels[at] = bestLabel(recogniser, words, tags, labels, at, caps, memory);
  remember(words, labels, memory);
};

/** Notes what the sentence's names were called. */
export const remember = (words: readonly Word[], labels: Int32Array, memory: Memory): void => {
  for (let at = REACH; at < words.length - REACH; at++)
    if (labels[at] !== OUTSIDE && isCapital(words[at]!)) memory.set(words[at]!.lowerHash, (labels[at]! + 1) >> 1);
};

/** The stretches of tokens, last exclusive, that `labels` makes names. */
export type NameRange = { readonly first: number; readonly last: number; readonly type: NameType };

/** Reads names off the labels of one sentence; lists of outlets and of words for documents have the last word on types. */
export const namesOf = (
  words: readonly Word[],
  labels: Int32Array,
  textOf: (first: number, last: number) => string,
): NameRange[] => {
  const names: NameRange[] = [];
  const end = words.length - REACH;
  for (let at = REACH; at < end; at++) {
    const label = labels[at]!;
    if (label === OUTSIDE) continue;
    let last = at + 1;
    while (last < end && isInside(labels[last]!)) last++;
    const type = NAME_TYPES[(label - 1) >> 1]!;
    const text = textOf(at - REACH, last - REACH);
    names.push({ first: at - REACH, last: last - REACH, type: typeOf(text, type) });
    at = last - 1;
  }
  return names;
};

const typeOf = (text: string, type: NameType): NameType => {
  if (type === 'person' || type === 'group') return type;
  if (isOutlet(text)) return 'outlet';
  return type === 'organisation' && isDocument(text) ? 'document' : type;
};
