import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { PARSERS_IN_THIS_THREAD } from '../ingest/parse.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { openLedger } from '../ledger/open-ledger.ts';
import { readingOf, readyBy } from '../ledger/testing/reading-fixture.ts';
import type { ReadingInput } from '../reading/read.ts';
import { takeIn } from './take-in.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-page-words-'));
afterAll(() => rmSync(folder, { recursive: true }));

const CLOSED = 'the bridge over the Kesra was closed to lorries for nine weeks';
const PROSE = `On Friday ${CLOSED}, the ministry of works said in a statement that its engineers had signed that same morning in the town hall of the port.`;
const page = (prose: string, around: string): string =>
  `<!doctype html><html lang="en"><body><article><h1>Bridge closed</h1>${`<p>${prose}</p>`.repeat(3)}${around}</article></body></html>`;

/** Stands for the models: it finds the one claim where the text holds it. */
const pool = {
  size: 1,
  ready: readyBy(async ({ id, text, article }: ReadingInput) => {
    const statements = text.includes(CLOSED) ? [{ content: CLOSED }] : [];
    const reading = readingOf({ id, outlet: null, published: null, text, statements });
    return { ...reading, article: { ...reading.article, ...article } };
  }),
};

const add = async (ledger: Ledger, html: string, given: { outlet: string; url: string; published: string }) => {
  const file = join(folder, 'page.html');
  writeFileSync(file, html);
  for await (const taken of takeIn(
    [file],
    { ledger, pool, now: () => given.published },
    { given, parsers: PARSERS_IN_THIS_THREAD },
  ))
    if (taken.kind === 'failure') throw new Error(taken.failure.message);
};

const lantern = { outlet: 'The Lantern', url: 'https://lantern.example/bridge' };

test('a credit line beside the text tells which of two articles repeats the other', async () => {
  const ledger = await openLedger({ path: join(folder, 'credit.db') });
  const published = '2031-03-04';
  await add(ledger, page(PROSE, '<p>Source: Meridian News Agency</p>'), { ...lantern, published });
  await add(ledger, page(PROSE, ''), { outlet: 'Meridian News Agency', url: 'https://mna.example/1', published });
  const [claim] = await ledger.claims();
  const dossier = await ledger.claim(claim!.id);
  const [copy] = (await ledger.articles()).filter(({ outlet }) => outlet === lantern.outlet);
  expect(dossier?.echoes).toMatchObject([{ article: copy?.id, direction: 'credit' }]);
  expect(dossier?.echoes[0]?.evidence[0]).toMatchObject({ spans: [], text: 'Source: Meridian News Agency' });
  await ledger.close();
});

test.each([
  [
    'with a note of correction',
    '<p>Correction: An earlier version said the bridge was closed for weeks.</p>',
    'corrected',
  ],
  ['without a word', '', 'dropped'],
])('a claim taken from a page %s', async (_, around, status) => {
  const ledger = await openLedger({ path: join(folder, `${status}.db`) });
  await add(ledger, page(PROSE, ''), { ...lantern, published: '2031-03-04' });
  const changed = PROSE.replace(' for nine weeks', '');
  await add(ledger, page(changed, around), { ...lantern, published: '2031-03-04' });
  const { proposals } = await ledger.review();
  expect(proposals).toMatchObject([{ subject: { kind: 'status', status } }]);
  expect(proposals[0]?.evidence.map(({ text }) => text)).toEqual(
    around === '' ? [] : ['Correction: An earlier version said the bridge was closed for weeks.'],
  );
  await ledger.close();
});
