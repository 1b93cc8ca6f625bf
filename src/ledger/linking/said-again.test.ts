import { expect, test } from 'vitest';
import { openLedger } from '../open-ledger.ts';
import { type ReadingFixture, readingOf } from '../testing/reading-fixture.ts';

const QUOTE = 'There were two and no third';
const pageOf = (text: string): ReadingFixture => ({
  outlet: 'Mirel Gazette',
  published: '2031-03-04',
  url: 'https://gazette.example/panels',
  text,
  names: { 'Tomas Rell': 'person' },
  numbers: { two: { value: 2 } },
  statements: [{ content: QUOTE, cue: 'said', source: 'Tomas Rell' }],
});

test('what an edited page still says in the same words stays with its claim, however few they are', async () => {
  const ledger = await openLedger({ path: ':memory:' });
  await ledger.add({ reading: readingOf(pageOf(`${QUOTE}, Tomas Rell said.`)), capture: null });
  const changed = readingOf(pageOf(`A girl found them. ${QUOTE}, Tomas Rell said.`));
  expect(await ledger.add({ reading: changed, capture: null })).toMatchObject({ outcome: 'revised', claimsOpened: 0 });
  expect((await ledger.claim('c1'))?.mentions.map(({ current }) => current)).toEqual([false, true]);
  await ledger.close();
});
