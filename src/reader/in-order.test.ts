import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inOrder } from './in-order.ts';

test('results come in the order of the items, whatever finishes first', async () => {
  const seen: number[] = [];
  for await (const n of inOrder([30, 1, 20, 2], 3, async (ms) => {
    await sleep(ms);
    return ms;
  }))
    seen.push(n);
  expect(seen).toEqual([30, 1, 20, 2]);
});

test('no more items are taken ahead than the limit', async () => {
  let taken = 0;
  const source = function* () {
    for (let at = 0; at < 100; at++) {
      taken += 1;
      yield at;
    }
  };
  for await (const n of inOrder(source(), 4, async (item) => item)) if (n === 10) break;
  expect(taken).toBeLessThan(17);
});

test('an error is thrown at its place', async () => {
  const seen: number[] = [];
  const run = async () => {
    for await (const n of inOrder([1, 2, 3], 3, async (item) => {
      if (item === 2) throw new Error('bad');
      return item;
    }))
      seen.push(n);
  };
  await expect(run()).rejects.toThrow('bad');
  expect(seen).toEqual([1]);
});
