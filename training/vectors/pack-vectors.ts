import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EVD, Matrix } from 'ml-matrix';
import { writeWordVectors } from '../../src/learn/word-vectors.ts';

/** The most frequent words are kept. */
const WORDS = 65_000;
/** Directions of the largest spread: they tell frequent words from rare ones more than one sense from another. */
const COMMON = 2;
const SIZE = 64;
const WORD = /^[a-z][a-z'’.-]*$/;

type Source = {
  readonly dimensions: number;
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
};

const meanOf = (rows: readonly (readonly number[])[], size: number): number[] => {
  const mean = new Array<number>(size).fill(0);
  for (const row of rows) for (let i = 0; i < size; i++) mean[i]! += row[i]! / rows.length;
  return mean;
};

const covarianceOf = (rows: readonly (readonly number[])[], mean: readonly number[]): Matrix => {
  const size = mean.length;
  const sums = new Float64Array(size * size);
  for (const row of rows)
    for (let i = 0; i < size; i++) {
      const a = row[i]! - mean[i]!;
      for (let j = 0; j <= i; j++) sums[i * size + j]! += a * (row[j]! - mean[j]!);
    }
  const matrix = Matrix.zeros(size, size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      matrix.set(i, j, sums[i * size + j]! / rows.length);
      matrix.set(j, i, sums[i * size + j]! / rows.length);
    }
  return matrix;
};

/** The directions of the largest spread after the first `COMMON`, `SIZE` of them, each a list of numbers. */
const directionsOf = (covariance: Matrix): number[][] => {
  const { eigenvectorMatrix, realEigenvalues } = new EVD(covariance, { assumeSymmetric: true });
  const order = realEigenvalues.map((_, i) => i).sort((a, b) => realEigenvalues[b]! - realEigenvalues[a]!);
  return order.slice(COMMON, COMMON + SIZE).map((column) => eigenvectorMatrix.getColumn(column));
};

/**
 * Makes `folder`/vectors.bin of published word vectors: the mean and the first directions taken out (Mu and Viswanath 2018, "All-but-the-Top"),
 * the next `SIZE` kept, each vector brought to length one and its numbers to a byte.
 */
export const packVectors = (path: string, folder: string, log: (line: string) => void): void => {
  const source = JSON.parse(readFileSync(path, 'utf8')) as Source;
  const words = source.words.filter((word) => WORD.test(word)).slice(0, WORDS);
  const rows = words.map((word) => source.vectors[word]!);
  const mean = meanOf(rows, source.dimensions);
  const directions = directionsOf(covarianceOf(rows, mean));
  const vectors = new Float64Array(words.length * SIZE);
  rows.forEach((row, at) => {
    const centred = mean.map((value, i) => row[i]! - value);
    const projected = directions.map((direction) => direction.reduce((sum, value, i) => sum + value * centred[i]!, 0));
    const length = Math.hypot(...projected) || 1;
    vectors.set(
      projected.map((value) => value / length),
      at * SIZE,
    );
  });
  const bytes = writeWordVectors(words, vectors, SIZE);
  writeFileSync(join(folder, 'vectors.bin'), bytes);
  log(`vectors.bin: ${words.length} words, ${(bytes.length / 1e6).toFixed(1)} MB`);
};
