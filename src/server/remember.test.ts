import { expect, test } from 'vitest';
import { openMemory } from './remember.ts';

test('what was made is kept until the state changes', async () => {
  let state = '1';
  let made = 0;
  const remember = openMemory(async () => state);
  const make = async () => {
    made += 1;
    return made;
  };
  expect([await remember('a', make), await remember('a', make)]).toEqual([1, 1]);
  expect(await remember('b', make)).toBe(2);
  state = '2';
  expect(await remember('a', make)).toBe(3);
});

test('what failed is tried again', async () => {
  const remember = openMemory(async () => '1');
  await expect(remember('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await remember('a', async () => 1)).toBe(1);
});
