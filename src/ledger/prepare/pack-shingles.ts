import type { Shingle } from '../echo/shingle.ts';

/** Numbers of a shingle: its hash, where it begins and ends, how many of its words are quoted. Its word is its place in the list. */
const NUMBERS = 4;

export const packShingles = (shingles: readonly Shingle[]): Int32Array => {
  const packed = new Int32Array(shingles.length * NUMBERS);
  let at = 0;
  for (const { hash, span, quoted } of shingles) {
    packed[at++] = hash;
    packed[at++] = span[0];
    packed[at++] = span[1];
    packed[at++] = quoted;
  }
  return packed;
};

export const unpackShingles = (packed: Int32Array): Shingle[] =>
  Array.from({ length: packed.length / NUMBERS }, (_, word) => {
    const at = word * NUMBERS;
    return { hash: packed[at]!, span: [packed[at + 1]!, packed[at + 2]!], word, quoted: packed[at + 3]! };
  });
