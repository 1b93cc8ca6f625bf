import { expect, test } from 'vitest';
import { modelsOnDisk } from '../../src/reader/models-on-disk.ts';
import { joinedPairs, loadPairs } from './pairs.ts';

/** What no rule sees yet: "anyone but the minister" denies nothing but a word that all news shares. */
const KNOWN = ['The letter to the king was written by the minister.'];

test('sentences that a careful reader keeps apart are not merged, as the program reads them', async () => {
  const pairs = loadPairs('apart');
  expect(pairs.length).toBeGreaterThanOrEqual(100);
  const joined = await joinedPairs(pairs, modelsOnDisk());
  expect(joined.map(({ a }) => a)).toEqual(KNOWN);
});

test('some sentences that say the same in other words are one claim', async () => {
  const pairs = loadPairs('same');
  expect(pairs.length).toBeGreaterThanOrEqual(40);
  expect((await joinedPairs(pairs, modelsOnDisk())).length).toBeGreaterThanOrEqual(16);
});
