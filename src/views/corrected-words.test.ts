import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ledger } from '../ledger/ledger.ts';
import { openLedger } from '../ledger/open-ledger.ts';
import { readingOf } from '../ledger/testing/reading-fixture.ts';
import { articlePage } from './article-page.ts';
import { claimPage } from './claim-page.ts';

const TEXT =
  'Gas transit through Kesra will be halted in April, if talks fail, Ion Stavre said, to the dismay of the rail union.';
const spanOf = (words: string): [number, number] => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];
const ada = { kind: 'person', name: 'Ada' } as const;

let ledger: Ledger;
let entry: number;
beforeAll(async () => {
  let minute = 0;
  ledger = await openLedger({ path: ':memory:', now: () => `2031-03-06T10:${String(minute++).padStart(2, '0')}:00Z` });
  const reading = readingOf({
    outlet: 'The Castrel Courier',
    published: '2031-03-05',
    url: 'https://courier.example/gas',
    title: 'Gas will stop',
    text: TEXT,
    names: { Kesra: 'place', 'Ion Stavre': 'person' },
    statements: [
      {
        content: 'Gas transit through Kesra will be halted in April, if talks fail',
        source: 'Ion Stavre',
        condition: 'if talks fail',
      },
    ],
  });
  await ledger.add({ reading, capture: null });
  const correction = { kind: 'spans-corrected', mention: 'm1', cue: [spanOf('said')], reason: '' } as const;
  const source = [spanOf('the rail union')];
  entry = (await ledger.decide({ ...correction, source, content: [spanOf('Gas transit through Kesra')] }, ada)).seq;
});
afterAll(() => ledger.close());

const claim = async (asOf: string | null = null) =>
  claimPage((await ledger.claim('c1'))!, {
    today: '2031-03-06',
    asOf: asOf === null ? null : { at: asOf, clock: 'known' },
  });
const article = async () => articlePage((await ledger.article((await ledger.articles())[0]!.id))!);
const marked = async (layer: string): Promise<string[]> =>
  (await article()).marks.filter((mark) => mark.layer === layer).map(({ start, end }) => TEXT.slice(start, end));

test('the article shows the words a person marked, and who marked them', async () => {
  expect(await marked('source')).toEqual(['the rail union']);
  expect(await marked('content')).toEqual(['Gas transit through Kesra']);
  expect((await article()).mentions[0]).toMatchObject({
    source: 'the rail union',
    content: 'Gas transit through Kesra',
    corrections: [{ of: 'words', by: ada }],
  });
});

test('the claim shows them too, and in its history the entry that can be undone', async () => {
  const page = await claim();
  expect(page.mentions[0]).toMatchObject({
    text: 'Gas transit through Kesra',
    corrections: [{ of: 'words', by: ada }],
  });
  expect(page.history.at(-1)).toMatchObject({ entry, by: ada, undoable: true });
});

test('before it was corrected the ledger knew the words of the machine', async () => {
  const [mention] = (await claim('2031-03-06T10:00:30Z')).mentions;
  expect(mention).toMatchObject({
    text: 'Gas transit through Kesra will be halted in April, if talks fail',
    corrections: [],
  });
});

test('a condition is set as long as its words are of the content', async () => {
  expect((await claim()).mentions[0]).toMatchObject({ condition: null });
  expect((await article()).mentions[0]).toMatchObject({ condition: null });
  expect(await marked('condition')).toEqual([]);
  expect((await claim('2031-03-06T10:00:30Z')).mentions[0]).toMatchObject({ condition: 'if talks fail' });
  const words = { source: [spanOf('Ion Stavre')], cue: [spanOf('said')], content: [spanOf('April, if talks fail')] };
  const kept = await ledger.decide({ kind: 'spans-corrected', mention: 'm1', ...words, reason: '' }, ada);
  expect((await claim()).mentions[0]).toMatchObject({ condition: 'if talks fail' });
  expect((await article()).mentions[0]).toMatchObject({ condition: 'if talks fail' });
  expect(await marked('condition')).toEqual(['if talks fail']);
  await ledger.decide({ kind: 'undone', entry: kept.seq, reason: '' }, ada);
});

test('a corrected speaker and certainty show everywhere, and not before they were corrected', async () => {
  const mention = 'm1' as const;
  const spoken = await ledger.decide(
    { kind: 'speaker-corrected', mention, speaker: null, name: 'Mara Quill', reason: 'she spoke' },
    ada,
  );
  const sure = await ledger.decide(
    { kind: 'certainty-corrected', mention, value: 'possible', polarity: 'positive', reason: 'hedged' },
    ada,
  );
  const now = await claim();
  expect(now.row).toMatchObject({ speakers: ['Mara Quill'], surest: { value: 'possible' } });
  expect(now.independence.nodes.filter(({ layer }) => layer === 'origin').map(({ label }) => label)).toEqual([
    'Mara Quill',
  ]);
  expect(now.mentions[0]?.corrections.map(({ of, was }) => [of, was])).toContainEqual(['speaker', 'Ion Stavre']);
  const then = await claim('2031-03-06T10:01:30Z');
  expect(then.row).toMatchObject({ speakers: ['Ion Stavre'], surest: { value: 'certain' } });
  expect(then.mentions[0]?.corrections.map(({ of }) => of)).not.toContain('speaker');
  expect((await article()).mentions[0]).toMatchObject({ speaker: 'Mara Quill', certainty: { value: 'possible' } });
  for (const { seq } of [spoken, sure]) await ledger.decide({ kind: 'undone', entry: seq, reason: '' }, ada);
  expect((await claim()).row).toMatchObject({ speakers: ['Ion Stavre'], surest: { value: 'certain' } });
});

test('taken back, the words of the machine stand again', async () => {
  await ledger.decide({ kind: 'undone', entry, reason: '' }, ada);
  expect(await marked('source')).toEqual(['Ion Stavre']);
  expect((await article()).mentions[0]).toMatchObject({ source: 'Ion Stavre', corrections: [] });
});
