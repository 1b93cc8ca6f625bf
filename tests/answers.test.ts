import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ledger } from '../src/ledger/ledger.ts';
import { openLedger } from '../src/ledger/open-ledger.ts';
import { readingOf } from '../src/ledger/testing/reading-fixture.ts';
import { ANSWERS, type AnswerName } from '../src/server/answers/answers.ts';
import { OPERATIONS } from '../src/server/operations.ts';
import { type RunningServer, startServer } from '../src/server/start.ts';
import { portStory } from './browser/port-story.ts';

/** Every answer of a live server, on a ledger with a bit of everything, held to the schema that openapi.json publishes for it. */
const HEADERS = { 'hearsay-client': 'test', 'content-type': 'application/json' };
const ARTICLE = {
  text: 'Quays shut\n\nThe quays were shut, Odo Brandt said.',
  outlet: 'Vantage',
  published: '2031-03-20',
};

let ledger: Ledger;
let server: RunningServer;
beforeAll(async () => {
  ledger = await openLedger({ path: ':memory:' });
  for (const addition of portStory()) await ledger.add(addition);
  const reading = readingOf({
    ...ARTICLE,
    url: 'https://vantage.example/quays',
    title: 'Quays shut',
    statements: [{ source: 'Odo Brandt', cue: 'said', content: 'The quays were shut' }],
  });
  const add = () => ledger.add({ reading, capture: null });
  const intake = {
    read: async () => reading,
    add,
    fetch: async () => [await add()],
    example: async () => [await add()],
  };
  server = await startServer({
    ledger,
    port: 0,
    login: { kind: 'none', person: 'ada' },
    today: () => '2031-03-21',
    intake,
  });
  const ada = { kind: 'person', name: 'ada' } as const;
  const common = { mention: 'm1', reason: 'misread' } as const;
  await ledger.decide({ kind: 'speaker-corrected', ...common, speaker: null, name: 'Odo Brandt' }, ada);
  await ledger.decide({ kind: 'certainty-corrected', ...common, value: 'possible', polarity: 'positive' }, ada);
  await ledger.decide(
    { kind: 'status-decided', claim: 'c1', status: 'disputed', reason: 'two tolls', evidence: [] },
    ada,
  );
  await ledger.decide({ kind: 'source-graded', source: 'p1', grade: 'B', reason: 'often right' }, ada);
});
afterAll(async () => {
  await server?.close();
  await ledger?.close();
});

const addresses = async (): Promise<Readonly<Record<string, readonly string[]>>> => {
  const articles = await ledger.articles();
  const claims = (await ledger.story('all'))?.claims ?? [];
  const revised = articles.find(({ revisions }) => revisions.length > 1);
  const [from, to] = revised?.revisions ?? [];
  return {
    '/api/stories': ['?since=2031-03-01'],
    '/api/stories/:id': ['/port-of-anselm', '/all', '/all?asOf=2031-03-04', '/all?asOf=2031-03-04&clock=known'].map(
      (end) => end,
    ),
    '/api/claims/:id': claims.flatMap(({ id }) => [`/${id}`, `/${id}?asOf=2031-03-04`]),
    '/api/times': [`?claims=${claims.map(({ id }) => id).join()}`],
    '/api/articles': ['', '?story=port-of-anselm&asOf=2031-03-04'],
    '/api/articles/:id': articles.map(({ id }) => `/${id}`),
    '/api/articles/:id/difference': [`/${revised?.id}/difference?from=${from?.id}&to=${to?.id}`],
    '/api/sources/:id': Array.from({ length: 6 }, (_, index) => `/p${index + 1}`),
    '/api/sources/:id/fallen': ['/p1/fallen', '/p2/fallen?story=port-of-anselm'],
    '/api/search': ['?q=port', '?q=Tarn', '?q=Morand'],
    '/api/entries': ['?limit=1000'],
  };
};

const BODIES: Readonly<Record<string, unknown>> = {
  '/api/decisions': { kind: 'claim-worded', claim: 'c2', wording: 'A gas line may have caused it.' },
  '/api/read': ARTICLE,
  '/api/articles': { item: ARTICLE },
  '/api/fetch': { url: 'https://vantage.example/quays' },
  '/api/example': {},
  '/api/logout': {},
};

const expectAnswer = async (name: AnswerName, path: string, init?: RequestInit): Promise<void> => {
  const answer = await fetch(server.url + path, init);
  const result = ANSWERS[name].safeParse(await answer.json());
  expect(result.error?.issues.slice(0, 3), path).toBeUndefined();
};

test('every answer is as openapi.json says, and holds no field it does not name', async () => {
  const known = await addresses();
  let asked = 0;
  for (const { method, path, answer } of OPERATIONS) {
    if (typeof answer !== 'string' || path === '/api/login') continue;
    const stem = path.replace(/\/:id.*$/, '');
    const ends = method === 'get' ? (known[path] ?? ['']) : [''];
    for (const end of ends) {
      const init = method === 'get' ? {} : { method, headers: HEADERS, body: JSON.stringify(BODIES[path]) };
      await expectAnswer(answer, stem + end, init);
      asked += 1;
    }
  }
  expect(asked).toBeGreaterThan(40);
});

test('a refusal is as it says, too', async () => {
  for (const path of ['/api/claims/c9999', '/api/claims/x', '/api/nothing']) await expectAnswer('Refusal', path);
});

test('what the document refers to is in it', async () => {
  const document = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as {
    components: { schemas: Record<string, { properties?: object }> };
  };
  const names = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
    (match) => match[1],
  );
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => !(name && name in document.components.schemas))).toEqual([]);
  expect(Object.keys(document.components.schemas.ClaimPage?.properties ?? {})).toContain('independence');
  const changes = document.components.schemas.Change as { oneOf: { properties: { kind: { const: string } } }[] };
  const kinds = changes.oneOf.map(({ properties }) => properties.kind.const);
  expect(kinds).toContain('mentions-linked');
  expect(kinds).toContain('certainty-corrected');
  expect(JSON.stringify(document)).not.toContain('"$ref":"__');
});
