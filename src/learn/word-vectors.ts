import { hashText, slotOf } from './hashing.ts';
import { readModelFile, writeModelFile } from './model-file.ts';

/**
 * What words are like, learnt from what stands about them in large amounts of text: a unit vector a word, `size` whole numbers of a byte
 * each (a number is 1/`SCALE`). Words are lower-case and found by the hash of their letters (open addressing).
 */
export type WordVectors = {
  readonly size: number;
  readonly keys: Int32Array;
  /** The row of each slot. */
  readonly rows: Uint16Array;
  readonly values: Int8Array;
};

/** What the number 1 is kept as: components of unit vectors are small, the few beyond half of it are cut. */
export const SCALE = 254;
const NAME = 'vectors';

/** The row of a lower-case word, or −1 for a word without a vector. Row `r` is `values` from `r × size` on. */
export const vectorRow = ({ keys, rows }: WordVectors, word: string): number => {
  const slot = slotOf(keys, hashText(word));
  return keys[slot] === 0 ? -1 : rows[slot]!;
};

/** The cosine of two rows, from −1 to 1. */
export const likeness = ({ values, size }: WordVectors, a: number, b: number): number => {
  let sum = 0;
  for (let i = a * size, j = b * size, end = i + size; i < end; i++, j++) sum += values[i]! * values[j]!;
  return sum / (SCALE * SCALE);
};

/** The bytes of `models/en/vectors.bin` for words and their unit vectors, `size` numbers each. */
export const writeWordVectors = (
  words: readonly string[],
  vectors: Float64Array,
  size: number,
): Uint8Array<ArrayBuffer> => {
  const slots = 2 ** Math.ceil(Math.log2(words.length * 1.4));
  const keys = new Int32Array(slots);
  const rows = new Uint16Array(slots);
  words.forEach((word, row) => {
    const hash = hashText(word);
    const slot = slotOf(keys, hash);
    // Of two words with one hash the more frequent one, which comes first, is kept.
    if (keys[slot] === 0) rows[slot] = row;
    keys[slot] = hash;
  });
  const values = Int8Array.from(vectors, (value) => Math.max(-127, Math.min(127, Math.round(value * SCALE))));
  return writeModelFile(NAME, { size }, { keys, rows, values });
};

/** Loads the vectors from the bytes of their file; throws `model-damaged` as `readModelFile` does. */
export const loadWordVectors = (bytes: Uint8Array): WordVectors => {
  const { meta, sections } = readModelFile(bytes, NAME);
  return {
    size: meta.size as number,
    keys: sections.keys as Int32Array,
    rows: sections.rows as Uint16Array,
    values: sections.values as Int8Array,
  };
};
