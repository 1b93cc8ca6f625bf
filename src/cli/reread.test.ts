import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { PARSERS_IN_THIS_THREAD } from '../ingest/parse.ts';
import { type Reread, type RereadOptions, reread } from '../intake/reread.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { openLedger } from '../ledger/open-ledger.ts';
import { readingOf, readyBy } from '../ledger/testing/reading-fixture.ts';
import { PROGRAM, type ReadingInput } from '../reading/read.ts';
import type { Reading } from '../reading/reading.ts';
import { articlePage } from '../views/article-page.ts';
import { brief } from '../views/brief.ts';
import { revisionDifference } from '../views/revision-difference.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-reread-'));
afterAll(() => rmSync(folder, { recursive: true }));

const CLAIM = 'the bridge over the Kesra was closed to lorries';
const LEFTOVER = 'the evening letter reaches ninety thousand readers';
const PROSE = `On Friday ${CLAIM}, the ministry of works said in a statement that its engineers had signed that morning.`;
const PAGE = `<!doctype html><html lang="en"><body><article><h1>What the page calls it</h1>${`<p>${PROSE}</p>`.repeat(4)}</article></body></html>`;

const pageOf = (html: string, fetched: string) => ({
  bytes: new TextEncoder().encode(html),
  mediaType: 'text/html',
  fetched,
});

type Read = (input: ReadingInput) => Promise<Reading>;
const given = { outlet: 'Lantern', published: '2025-07-11', title: 'The title a person gave' };
/** Stands for the models: it finds the one claim, whatever is around it. */
const read: Read = async ({ id = 'x', text, article }) => ({
  ...readingOf({ id, outlet: null, published: null, text, statements: [{ content: CLAIM }] }),
  article: { title: null, url: null, outlet: null, authors: [], published: null, language: null, ...article },
});

/** A ledger with a page whose text an older cleaner left a line in that belongs to no article. */
const ledgerWithOldText = async (name: string, url: string | null): Promise<Ledger> => {
  const ledger = await openLedger({ path: join(folder, `${name}.db`) });
  const text = `${PROSE}\n\nSign up: ${LEFTOVER}.`;
  await ledger.add({
    reading: readingOf({ ...given, id: 'bridge', url, text, statements: [{ content: CLAIM }, { content: LEFTOVER }] }),
    capture: pageOf(PAGE, '2025-07-11T08:00:00Z'),
  });
  return ledger;
};

const rereadAll = async (ledger: Ledger, more: Partial<RereadOptions> = {}): Promise<Reread[]> => {
  const all: Reread[] = [];
  for await (const one of reread({ ledger, parsers: PARSERS_IN_THIS_THREAD, ready: readyBy(read), atOnce: 2, ...more }))
    all.push(one);
  return all;
};

test.each([
  ['with an address', 'https://lantern.example/bridge'],
  ['without one', null],
])('a page %s is read again once, and is no edit', async (name, url) => {
  const ledger = await ledgerWithOldText(name, url);
  const before = await ledger.head();
  expect(await rereadAll(ledger, { dryRun: true })).toMatchObject([{ kind: 'changed', added: null }]);
  expect(await ledger.head()).toBe(before);

  expect(await rereadAll(ledger)).toMatchObject([{ kind: 'changed', added: { outcome: 'revised', proposals: 0 } }]);
  const after = await ledger.head();
  expect(await rereadAll(ledger)).toMatchObject([{ kind: 'same' }]);
  expect(await ledger.head()).toBe(after);

  const articles = await ledger.articles();
  expect(articles).toMatchObject([{ ...given, url }]);
  const [first, second] = articles[0]?.revisions ?? [];
  expect(second?.capture).toBe(first?.capture);
  const older = await ledger.article(articles[0]!.id, first!.id);
  const newer = await ledger.article(articles[0]!.id);
  expect(older?.reading.text).toContain(LEFTOVER);
  expect(newer?.reading.text).not.toContain(LEFTOVER);
  expect(articlePage(newer!).revisions.map((one) => one.reread)).toEqual([false, true]);
  const difference = revisionDifference(older!, newer!);
  expect(difference.reread).toBe(true);
  expect(difference.changes.filter((change) => !change.announced)).toEqual([]);
  expect(brief((await ledger.story('all'))!, { today: '2025-07-12', asOf: null }).revised).toEqual([]);
  expect((await ledger.review()).proposals).toEqual([]);
  expect(await ledger.verify()).toMatchObject({ ok: true });
  await ledger.close();
});

test('an edit after a re-reading is an edit, and does not answer for what the re-reading left out', async () => {
  const url = 'https://lantern.example/edited';
  const ledger = await ledgerWithOldText('edited', url);
  await rereadAll(ledger);
  const text = 'Engineers look at the Kesra today.';
  await ledger.add({
    reading: readingOf({ ...given, url, text, statements: [{ content: 'Engineers look at the Kesra today' }] }),
    capture: pageOf(`<p>${text}</p>`, '2025-07-12T08:00:00Z'),
  });
  const { proposals } = await ledger.review();
  expect(proposals).toHaveLength(1);
  const [gone] = await ledger.claims({ text: 'lorries' });
  expect(proposals[0]?.subject).toMatchObject({ claim: gone?.id, status: 'dropped' });
  expect(brief((await ledger.story('all'))!, { today: '2025-07-12', asOf: null }).revised).toMatchObject([
    { what: 'seen in 2 revisions' },
  ]);
  await ledger.close();
});

test('what cannot be read again is named, and the text it had stays', async () => {
  const ledger = await ledgerWithOldText('broken', null);
  const broken = () => Promise.reject(new Error('no models'));
  expect(await rereadAll(ledger, { ready: broken })).toMatchObject([
    { kind: 'failure', failure: { message: 'no models', position: { source: given.title } } },
  ]);
  expect((await ledger.articles())[0]?.revisions).toHaveLength(1);
  await ledger.close();
});

/** Stands for newer models: they put it as only possible, and find a second claim. */
const newer: Read = async ({ id = 'x', text, article }) => ({
  ...readingOf({
    id,
    outlet: null,
    published: null,
    text,
    statements: [{ content: CLAIM, certainty: 'possible' }, { content: 'its engineers had signed that morning' }],
  }),
  article: { title: null, url: null, outlet: null, authors: [], published: null, language: null, ...article },
  madeBy: { program: PROGRAM, models: 'newer' },
});

const stateOf = async (ledger: Ledger) => ({
  articles: await ledger.articles(),
  claims: await Promise.all((await ledger.claims()).map(({ id }) => ledger.claim(id))),
  board: (await ledger.story('all'))?.claims.map(({ wording }) => wording),
});

test('newer models read an unchanged text again, and what persons decided of its claims holds', async () => {
  const ledger = await ledgerWithOldText('newer', null);
  await rereadAll(ledger);
  const [claim] = await ledger.claims({ text: 'lorries' });
  const decided = { kind: 'status-decided', claim: claim!.id, status: 'retracted', reason: '', evidence: [] } as const;
  await ledger.decide(decided, { kind: 'person', name: 'Ida' });
  const before = await ledger.counts();
  const again = { ready: readyBy(newer), models: 'newer' };
  expect(await rereadAll(ledger, { ...again, dryRun: true })).toMatchObject([{ kind: 'changed', added: null }]);
  expect(await ledger.counts()).toEqual(before);
  expect(await rereadAll(ledger, again)).toMatchObject([{ kind: 'changed', added: { mentions: 2 } }]);
  expect(await rereadAll(ledger, again)).toMatchObject([{ kind: 'same' }]);

  const [article] = await ledger.articles();
  expect(article?.revisions).toHaveLength(2);
  expect(article?.revisions.at(-1)?.madeBy.models).toBe('newer');
  const shown = await ledger.article(article!.id);
  expect(shown?.mentions.map(({ current, text }) => [current, text])).toEqual([
    [true, CLAIM],
    [true, 'its engineers had signed that morning'],
  ]);
  const dossier = await ledger.claim(claim!.id);
  expect(dossier?.claim).toMatchObject({ status: 'retracted', statusBy: 'person' });
  expect(dossier?.mentions.filter(({ current }) => current)).toMatchObject([{ certainty: { value: 'possible' } }]);
  expect((await ledger.entries()).filter(({ change }) => change.kind === 'revision-read')).toHaveLength(3);

  const live = await stateOf(ledger);
  expect(await ledger.verify()).toMatchObject({ ok: true });
  await ledger.rebuild();
  expect(await stateOf(ledger)).toEqual(live);
  await ledger.close();
});

test('a text whose reading a person corrected keeps that reading', async () => {
  const ledger = await ledgerWithOldText('corrected', null);
  await rereadAll(ledger);
  const [article] = await ledger.articles();
  const [mention] = (await ledger.article(article!.id))?.mentions ?? [];
  const value = { kind: 'certainty-corrected', mention: mention!.id, value: 'probable', polarity: 'positive' } as const;
  await ledger.decide({ ...value, reason: '' }, { kind: 'person', name: 'Ida' });
  const head = await ledger.head();
  expect(await rereadAll(ledger, { ready: readyBy(newer), models: 'newer' })).toMatchObject([{ kind: 'kept' }]);
  expect(await ledger.head()).toBe(head);
  await ledger.close();
});
