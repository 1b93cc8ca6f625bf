import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { likeness, loadWordVectors, vectorRow, writeWordVectors } from './word-vectors.ts';

const vectors = loadWordVectors(readFileSync(join(import.meta.dirname, '../../models/en/vectors.bin')));
const between = (a: string, b: string): number => likeness(vectors, vectorRow(vectors, a), vectorRow(vectors, b));

test('words that mean much the same are alike, others are not', () => {
  expect(between('tripled', 'tripled')).toBeCloseTo(1, 1);
  expect(between('tripled', 'doubled')).toBeGreaterThan(0.8);
  expect(between('drone', 'drones')).toBeGreaterThan(0.8);
  expect(Math.abs(between('minister', 'receipt'))).toBeLessThan(0.3);
});

test('a word it never met has no row', () => {
  expect(vectorRow(vectors, 'zzyzxq')).toBe(-1);
});

test('what is written is what is read', () => {
  const loaded = loadWordVectors(writeWordVectors(['one', 'two'], Float64Array.of(0.4, -0.3, 0, -0.9), 2));
  expect(likeness(loaded, vectorRow(loaded, 'one'), vectorRow(loaded, 'one'))).toBeCloseTo(0.25, 2);
  // Components beyond what a byte holds are cut.
  expect(likeness(loaded, vectorRow(loaded, 'one'), vectorRow(loaded, 'two'))).toBeCloseTo(0.15, 2);
  expect(vectorRow(loaded, 'three')).toBe(-1);
});
