import { expect, test } from 'vitest';
import { wrapPieces } from './terminal.ts';

test('pieces stay whole, and what colours them takes no room', () => {
  expect(wrapPieces(['✓ corroborated (proposed)', '● certain not', '3 outlets'], 42)).toEqual([
    '✓ corroborated (proposed)  ● certain not',
    '3 outlets',
  ]);
  expect(wrapPieces(['\u001b[32m● certain\u001b[39m', '3 outlets'], 20)).toEqual([
    '\u001b[32m● certain\u001b[39m  3 outlets',
  ]);
  expect(wrapPieces([], 20)).toEqual([]);
});
