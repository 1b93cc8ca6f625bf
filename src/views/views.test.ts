import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StoryDossier } from '../ledger/dossier.ts';
import type { ClaimId } from '../ledger/ids.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { openLedger } from '../ledger/open-ledger.ts';
import { type ReadingFixture, readingOf } from '../ledger/testing/reading-fixture.ts';
import { brief } from './brief.ts';
import { claimBoard } from './claim-board.ts';
import { claimPage } from './claim-page.ts';
import { diffWords } from './diff-words.ts';
import { docketPage } from './docket-page.ts';
import { fallenOrigin } from './fallen-origin.ts';
import { reviewQueue } from './review-queue.ts';
import { revisionDifference } from './revision-difference.ts';
import { sourcePage } from './source-page.ts';
import { storyList } from './story-list.ts';
import { trackRecordOf, wilson } from './track-record.ts';

const NAMES = { Kesra: 'place', 'Greta Olmin': 'person', 'Ion Stavre': 'person' } as const;

const hedged: ReadingFixture = {
  outlet: 'Meridian News Agency',
  published: '2031-03-03',
  url: 'https://mna.example/gas',
  title: 'Gas may stop',
  text: 'Ion Stavre said that gas transit through Kesra might be halted in April. Storage sites near Kesra are 46 percent full, Greta Olmin said.',
  names: NAMES,
  numbers: { '46 percent': { value: 46, unit: '%' } },
  statements: [
    {
      content: 'that gas transit through Kesra might be halted in April',
      source: 'Ion Stavre',
      certainty: 'possible',
      forecast: { from: '2031-04-01', until: '2031-04-30' },
    },
    { content: 'Storage sites near Kesra are 46 percent full', source: 'Greta Olmin' },
  ],
};

const hardened: ReadingFixture = {
  outlet: 'The Castrel Courier',
  published: '2031-03-05',
  url: 'https://courier.example/gas',
  title: 'Gas will stop',
  text: 'Gas transit through Kesra will be halted in April, Ion Stavre said, to the dismay of everybody who heats with it.',
  names: NAMES,
  statements: [
    {
      content: 'Gas transit through Kesra will be halted in April',
      source: 'Ion Stavre',
      forecast: { from: '2031-04-01', until: '2031-04-30' },
    },
  ],
};

const edited: ReadingFixture = {
  ...hedged,
  text: 'Ion Stavre said that gas transit through Kesra might be halted in April. Storage sites near Kesra are 64 percent full, Greta Olmin said. Correction: an earlier version gave another share.',
  numbers: { '64 percent': { value: 64, unit: '%' } },
  statements: [
    hedged.statements[0]!,
    { content: 'Storage sites near Kesra are 64 percent full', source: 'Greta Olmin' },
  ],
};

const NOW = { today: '2031-03-10', asOf: null };
let ledger: Ledger;
let story: StoryDossier;
beforeAll(async () => {
  let minute = 0;
  ledger = await openLedger({ path: ':memory:', now: () => `2031-03-06T10:${String(minute++).padStart(2, '0')}:00Z` });
  for (const fixture of [hedged, hardened, edited]) await ledger.add({ reading: readingOf(fixture), capture: null });
  story = (await ledger.story('all'))!;
});
afterAll(() => ledger.close());

const pageOf = async (id: ClaimId, asOf: Parameters<typeof claimPage>[1]['asOf'] = null) =>
  claimPage((await ledger.claim(id))!, { ...NOW, asOf });

test('a hedge that is lost on the way is named with who lost it first', async () => {
  const page = await pageOf('c1');
  expect(page.drift.map((point) => point.certainty.value)).toEqual(['possible', 'certain']);
  expect(page.drops).toMatchObject([{ outlet: 'The Castrel Courier', first: true }]);
  expect(brief(story, NOW).hardened).toMatchObject([
    { outlet: 'The Castrel Courier', from: 'possible', to: 'certain' },
  ]);
});

test('a condition that is lost on the way is a hedge lost', async () => {
  const conditional = await openLedger({ path: ':memory:' });
  const told = (outlet: string, day: number, condition: string) =>
    readingOf({
      outlet,
      published: `2031-03-0${day}`,
      url: `https://${outlet.toLowerCase()}.example/gas`,
      text: `Ion Stavre said gas transit through Kesra will be halted in April${condition}.`,
      names: NAMES,
      statements: [
        {
          content: `gas transit through Kesra will be halted in April${condition}`,
          source: 'Ion Stavre',
          ...(condition === '' ? {} : { condition: condition.trim() }),
        },
      ],
    });
  await conditional.add({ reading: told('Lantern', 4, ' if talks fail'), capture: null });
  await conditional.add({ reading: told('Vantage', 5, ''), capture: null });
  const page = claimPage((await conditional.claim('c1'))!, NOW);
  await conditional.close();
  expect(page.drift.map(({ condition }) => condition)).toEqual(['if talks fail', null]);
  expect(page.drops).toMatchObject([{ outlet: 'Vantage', condition: 'if talks fail', to: { value: 'certain' } }]);
});

test('two articles on the word of one are one origin, and each step says why', async () => {
  const { independence } = await pageOf('c1');
  expect(independence.sentence).toContain('1 origin');
  const words = independence.steps
    .filter((step) => step.to.startsWith('n:'))
    .flatMap((step) => step.evidence.map((evidence) => evidence.text));
  expect(words.some((text) => text.includes('Ion Stavre'))).toBe(true);
});

describe('as of a moment', () => {
  test('on the published clock only what was out counts', async () => {
    const page = await pageOf('c1', { at: '2031-03-04', clock: 'published' });
    expect(page.row.outlets).toEqual({ low: 1, high: 1 });
    expect(claimBoard(story, { ...NOW, asOf: { at: '2031-03-02', clock: 'published' } }).rows).toEqual([]);
  });

  test('on the known clock a page shows the revision known then', () => {
    const board = claimBoard(story, { ...NOW, asOf: { at: '2031-03-06T10:01:30Z', clock: 'known' } });
    const full = board.rows.find((row) => row.wording.includes('46 percent'));
    expect(full?.articles).toEqual({ low: 1, high: 1 });
    expect(claimBoard(story, NOW).rows.find((row) => row.wording.includes('46 percent'))?.articles).toEqual({
      low: 0,
      high: 0,
    });
  });
});

test('a changed page differs by claim, and says so when it owns up', async () => {
  const article = story.articles.find((one) => one.url === hedged.url)!;
  const [older, newer] = await Promise.all(
    article.revisions.map((revision) => ledger.article(article.id, revision.id)),
  );
  const { changes, words } = revisionDifference(older!, newer!);
  expect(changes).toMatchObject([{ change: 'number-changed', announced: true }]);
  expect(
    words
      .filter((piece) => piece.kind !== 'removed')
      .map((piece) => piece.text)
      .join(''),
  ).toBe(edited.text);
});

test('a corrected number is proposed as corrected', async () => {
  const claim = story.claims.find((one) => one.wording.includes('46 percent'));
  expect(claim).toMatchObject({ status: 'corrected', statusBy: 'machine' });
});

test('what leans on a source that falls is listed with what is left', () => {
  const speaker = story.mentions.find((mention) => mention.speakerName === 'Ion Stavre')?.speaker;
  const { claims } = fallenOrigin(story, speaker!);
  expect(claims).toMatchObject([
    { claim: 'c1', origins: { low: 1, high: 1 }, without: { low: 0, high: 0 }, regraded: 'no-origin-left' },
  ]);
});

test('an origin that goes by two names falls as a whole', () => {
  const speaker = story.mentions.find((mention) => mention.speakerName === 'Ion Stavre')?.speaker;
  const other = 'p900' as const;
  const renamed = story.mentions.map((mention, at) =>
    mention.speaker === speaker && story.mentions.findIndex((one) => one.current && one.speaker === speaker) !== at
      ? {
          ...mention,
          speaker: other,
          speakerName: 'Stavre',
          chain: mention.chain.map((link) =>
            link.source === speaker ? { ...link, source: other, name: 'Stavre' } : link,
          ),
        }
      : mention,
  );
  const [byFull, byShort] = [speaker!, other].map((source) => fallenOrigin({ ...story, mentions: renamed }, source));
  expect(byShort?.claims.map(({ claim, without }) => [claim, without])).toEqual(
    byFull?.claims.map(({ claim, without }) => [claim, without]),
  );
});

test('every page can be made and holds what its dossier holds', async () => {
  expect(storyList([story], { today: NOW.today, since: '2031-03-06T10:00:30Z' }).stories[0]).toMatchObject({
    articles: 2,
    since: { articles: 1 },
  });
  expect(docketPage(await ledger.docket(), NOW).later).toHaveLength(1);
  expect(reviewQueue(await ledger.review()).items.length).toBeGreaterThan(0);
  const speaker = story.mentions.find((mention) => mention.speakerName === 'Ion Stavre')?.speaker;
  expect(sourcePage((await ledger.source(speaker!))!)).toMatchObject({
    articles: 2,
    record: { pending: 1, heldShare: null, brier: null },
  });
});

test('nothing is scored from fewer than ten', () => {
  const mentions = story.mentions.slice(0, 1);
  const settled = (n: number) =>
    new Map(
      Array.from({ length: n }, (_, at) => [
        `c${at}` as ClaimId,
        {
          ...story.claims[0]!,
          id: `c${at}` as ClaimId,
          forecast: { kind: 'prediction', from: null, until: null, window: null, condition: null },
          status: 'held' as const,
          statusBy: 'person' as const,
        },
      ]),
    );
  const said = (n: number) => Array.from({ length: n }, (_, at) => ({ ...mentions[0]!, claim: `c${at}` as ClaimId }));
  expect(trackRecordOf(said(9), settled(9)).heldShare).toBeNull();
  expect(trackRecordOf(said(10), settled(10)).heldShare).toMatchObject({ value: 1, of: 10, high: 1 });
  expect(wilson(5, 10).low).toBeCloseTo(0.237, 2);
});

test('an outlet answers for the forecasts it printed, each once, whoever made them', async () => {
  const told = (outlet: string, day: number): ReadingFixture => ({
    outlet,
    published: `2031-03-0${day}`,
    url: `https://${day}.example/trains`,
    title: 'Trains',
    text: 'Trains will run to Vellis on 9 March, Ion Stavre said.',
    names: NAMES,
    statements: [
      {
        content: 'Trains will run to Vellis on 9 March',
        source: 'Ion Stavre',
        forecast: { from: '2031-03-09', until: '2031-03-09' },
      },
    ],
  });
  const own = await openLedger({ path: ':memory:' });
  for (const [outlet, day] of [
    ['The Castrel Courier', 3],
    ['The Castrel Courier', 4],
    ['Meridian News Agency', 5],
  ] as const)
    await own.add({ reading: readingOf(told(outlet, day)), capture: null });
  const pending = docketPage(await own.docket({ settled: true }), NOW);
  expect(pending.outlets.map(({ outlet, forecasts }) => [outlet, forecasts])).toEqual([
    ['Meridian News Agency', 1],
    ['The Castrel Courier', 1],
  ]);
  const [line] = [...pending.overdue, ...pending.soon, ...pending.later];
  await own.decide(
    { kind: 'status-decided', claim: line!.claim, status: 'held', reason: 'They ran.', evidence: [] },
    { kind: 'person', name: 'Ada' },
  );
  const settled = docketPage(await own.docket({ settled: true }), NOW).outlets[0]!.record;
  expect([settled.held, settled.heldShare]).toEqual([1, null]);
  await own.close();
});

test('a forecast that something will not be scores as one that came true when it is not', () => {
  const brier = (wording: string, polarity: 'positive' | 'negative') => {
    const ids = Array.from({ length: 10 }, (_, at) => `c${at}` as ClaimId);
    const forecast = { kind: 'prediction' as const, from: null, until: null, window: null, condition: null };
    const settled = { ...story.claims[0]!, wording, forecast, status: 'held' as const, statusBy: 'person' as const };
    const certainty = { value: 'certain' as const, polarity, score: polarity === 'positive' ? 3 : -3 };
    return trackRecordOf(
      ids.map((claim) => ({ ...story.mentions[0]!, stance: 'states' as const, claim, certainty })),
      new Map(ids.map((id) => [id, { ...settled, id }])),
    ).brier?.value;
  };
  expect(brier('Trains will run to Vellis on Monday.', 'positive')).toBeCloseTo(0.0009, 4);
  expect(brier('Trains will not run to Vellis on Monday.', 'negative')).toBeCloseTo(0.0009, 4);
  expect(brier('Trains will run to Vellis on Monday.', 'negative')).toBeCloseTo(0.9409, 4);
});

test('as of a moment a claim has no ties to what was said later', async () => {
  const said = (outlet: string, published: string, dead: number): ReadingFixture => ({
    outlet,
    published,
    url: `https://${published}.example/mill`,
    title: 'Mill fire',
    text: `The fire in the Vellis mill killed ${dead} workers, Ion Stavre said.`,
    names: NAMES,
    numbers: { [`${dead} workers`]: { value: dead, unit: null } },
    statements: [{ content: `The fire in the Vellis mill killed ${dead} workers`, source: 'Ion Stavre' }],
  });
  const own = await openLedger({ path: ':memory:' });
  for (const fixture of [said('The Castrel Courier', '2031-03-03', 9), said('Meridian News Agency', '2031-03-05', 14)])
    await own.add({ reading: readingOf(fixture), capture: null });
  const first = (await own.claim('c1'))!;
  const kinds = (at: string) =>
    claimPage(first, { ...NOW, asOf: { at, clock: 'published' } }).links.map(({ kind }) => kind);
  expect(kinds('2031-03-05')).toEqual(['updates']);
  expect(kinds('2031-03-04')).toEqual([]);
  await own.close();
});

test('word differences rebuild both texts', () => {
  const [older, newer] = ['the bridge was closed on Monday', 'the old bridge was not closed'];
  const pieces = diffWords(older, newer);
  const text = (left: string): string =>
    pieces
      .filter((piece) => piece.kind !== left)
      .map((piece) => piece.text)
      .join('');
  expect([text('added'), text('removed')]).toEqual([older, newer]);
});
