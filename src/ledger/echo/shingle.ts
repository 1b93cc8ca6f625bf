import { findWords, type Word } from '../linking/terms.ts';

/** Words in a shingle: long enough that two writers seldom hit on the same eight by chance. */
export const SHINGLE = 8;
/** Winnowing window (Schleimer, Wilkerson and Aiken 2003): any copied run of SHINGLE + WINDOW - 1 words shares a fingerprint. */
const WINDOW = 5;

/**
 * Every shingle of a text, in order, as numbers side by side: they cross from thread to thread, and two texts are compared by thousands of them. The
 * one at place `n` begins with word `n`.
 */
export type Shingles = {
  readonly count: number;
  readonly hashes: Int32Array;
  /** Where each begins and ends in the text. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** How many of its words stand inside quotation marks: quoting the same person is no copying. */
  readonly quoted: Uint8Array;
  /** A table by hash, at most half full: one more than the first place of the hash, 0 where a slot is free. */
  readonly slots: Int32Array;
};

const hashWords = (words: readonly Word[], from: number): number => {
  let hash = 0x811c9dc5;
  for (let at = from; at < from + SHINGLE; at++) {
    const { lower } = words[at]!;
    for (let n = 0; n < lower.length; n++) hash = Math.imul(hash ^ lower.charCodeAt(n), 0x01000193);
    hash = Math.imul(hash ^ 32, 0x01000193);
  }
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) | 0;
};

/** A quotation that is not closed before its paragraph ends goes on in the next: all of it is quoted. */
const QUOTED =
  /[“„][^“”„\n]{1,1200}(?:[”“]|(?=\n)|$)|"[^"\n]{1,1200}"|«[^«»\n]{1,1200}»|(?<![\p{L}\p{N}])‘[^‘\n]{1,1200}?’(?![\p{L}\p{N}])/gu;

/** Which of a text's words stand inside quotation marks. */
export const findQuoted = (text: string, words: readonly Word[]): boolean[] => {
  const flags = new Array<boolean>(words.length).fill(false);
  let at = 0;
  for (const match of text.matchAll(QUOTED)) {
    const end = match.index + match[0].length;
    while (at < words.length && words[at]!.start < match.index) at++;
    for (; at < words.length && words[at]!.end <= end; at++) flags[at] = true;
  }
  return flags;
};

/** The first slot to look in for a hash; the next ones follow. */
const slotOf = (hash: number, slots: Int32Array): number => Math.imul(hash, 0x9e3779b1) & (slots.length - 1);

const tableOf = (hashes: Int32Array): Int32Array => {
  let size = 16;
  while (size < 2 * hashes.length) size *= 2;
  const slots = new Int32Array(size);
  for (let at = 0; at < hashes.length; at++) {
    let slot = slotOf(hashes[at]!, slots);
    while (slots[slot] !== 0 && hashes[slots[slot]! - 1] !== hashes[at]) slot = (slot + 1) & (size - 1);
    if (slots[slot] === 0) slots[slot] = at + 1;
  }
  return slots;
};

export const findShingles = (text: string): Shingles => {
  const words = findWords(text);
  const flags = findQuoted(text, words);
  const count = Math.max(0, words.length - SHINGLE + 1);
  const [hashes, starts, ends] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  const quoted = new Uint8Array(count);
  for (let at = 0; at < count; at++) {
    for (let n = at; n < at + SHINGLE; n++) if (flags[n]) quoted[at]!++;
    hashes[at] = hashWords(words, at);
    starts[at] = words[at]!.start;
    ends[at] = words[at + SHINGLE - 1]!.end;
  }
  return { count, hashes, starts, ends, quoted, slots: tableOf(hashes) };
};

/** The place where a shingle with this hash first stands in a text; -1 where none does. */
export const placeOf = (hash: number, { hashes, slots }: Shingles): number => {
  let slot = slotOf(hash, slots);
  while (slots[slot] !== 0 && hashes[slots[slot]! - 1] !== hash) slot = (slot + 1) & (slots.length - 1);
  return slots[slot]! - 1;
};

/** For every shingle of the one text the place where its like first stands in the other; -1 where none does. */
export const placesIn = (here: Shingles, there: Shingles): Int32Array => {
  const places = new Int32Array(here.count);
  for (let at = 0; at < here.count; at++) places[at] = placeOf(here.hashes[at]!, there);
  return places;
};

/** The hashes of the shingles the index keeps: the least of every window, so that both texts choose the same ones of a copied run. */
export const winnow = ({ count, hashes }: Shingles): number[] => {
  const kept: number[] = [];
  if (count === 0) return kept;
  let last = -1;
  for (let from = 0; from + Math.min(WINDOW, count) <= count; from++) {
    let least = from;
    for (let at = from + 1; at < Math.min(from + WINDOW, count); at++) if (hashes[at]! <= hashes[least]!) least = at;
    if (least !== last) kept.push(hashes[least]!);
    last = least;
  }
  return kept;
};
