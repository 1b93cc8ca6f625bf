import { expect, test } from 'vitest';
import { ParserState } from './parser-state.ts';

test('moves hang words on each other and on the root at the end', () => {
  // "Lund denied it": Lund ← denied → it
  const state = new ParserState();
  state.reset(3);
  state.shift();
  state.leftArc(1);
  state.shift();
  state.shift();
  expect(state.canShift).toBe(false);
  expect(state.canLeft).toBe(false);
  state.rightArc(2);
  expect(state.canLeft).toBe(true);
  state.leftArc(0);
  expect(state.done).toBe(true);
  expect([...state.heads.slice(0, 3)]).toEqual([1, 3, 1]);
  expect([...state.labels.slice(0, 3)]).toEqual([1, 0, 2]);
});

test('a state forgets the sentence before', () => {
  const state = new ParserState();
  state.reset(2);
  state.shift();
  state.leftArc(5);
  state.reset(2);
  expect(state.leftCount[1]).toBe(0);
  expect(state.left1[1]).toBe(3);
  expect(state.depth).toBe(0);
});
