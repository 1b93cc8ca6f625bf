import { expect, test } from 'vitest';
import { openLedger } from '../ledger/open-ledger.ts';
import { type ReadingFixture, readingOf } from '../ledger/testing/reading-fixture.ts';
import { revisionDifference } from './revision-difference.ts';

const page = { outlet: 'The Lantern', published: '2031-03-04', url: 'https://lantern.example/solen' };

const changesBetween = async (before: ReadingFixture, after: ReadingFixture) => {
  const ledger = await openLedger({ path: ':memory:' });
  const first = await ledger.add({ reading: readingOf(before), capture: null });
  const second = await ledger.add({ reading: readingOf(after), capture: null });
  const older = await ledger.article(first.article, first.revision);
  const newer = await ledger.article(second.article, second.revision);
  await ledger.close();
  return revisionDifference(older!, newer!).changes.map(({ change }) => change);
};

const said = (text: string, source: string): ReadingFixture => ({
  ...page,
  text: `${text}, said ${source}.`,
  statements: [{ content: text, source }],
});

test('a claim may be softened and change its source in one edit', async () => {
  const before = said('The committee is leaning towards suspending the licence of Solen', 'two people briefed on it');
  const after = said('The committee is discussing whether to suspend the licence of Solen', 'a person briefed on it');
  expect(await changesBetween(before, after)).toEqual(['softened', 'source-changed']);
});

test('one word that makes the dead injured is no text noise', async () => {
  const before = said('Two members of the crew were killed when the tanker Alba was boarded', 'the owner');
  const after = said('Two members of the crew were injured when the tanker Alba was boarded', 'the owner');
  expect(await changesBetween(before, after)).toEqual(['reworded']);
});

test('other words for the same are text noise', async () => {
  const before = said(
    'Two members of the crew were flown home on the day after the tanker Alba was freed',
    'the owner',
  );
  const after = said('Two members of the crew were flown home the day after the tanker Alba was freed', 'the owner');
  expect(await changesBetween(before, after)).toEqual([]);
});

test('a condition that is dropped makes a claim harder, and one that is set softer', async () => {
  const content = 'Gas transit through Kesra will be halted in April';
  const firm = said(content, 'Ion Stavre');
  const open: ReadingFixture = {
    ...page,
    text: `${content} if talks fail, said Ion Stavre.`,
    statements: [{ content: `${content} if talks fail`, source: 'Ion Stavre', condition: 'if talks fail' }],
  };
  expect(await changesBetween(open, firm)).toEqual(['hardened']);
  expect(await changesBetween(firm, open)).toEqual(['softened']);
});
