import { describe, expect, test } from 'vitest';
import type { Decision } from '../ledger/entry.ts';
import { appOf } from './app.ts';
import type { Desk } from './context.ts';
import { type Login, openSessions } from './login.ts';
import { OPERATIONS } from './operations.ts';
import type { Pages } from './pages.ts';

const HOST = '127.0.0.1:4173';
const WRITES = { host: HOST, 'hearsay-client': 'test', 'content-type': 'application/json' };

const CAPTURE = 'a'.repeat(64);

const emptyPages: Pages = {
  stories: async () => ({ stories: [] }),
  story: async () => null,
  claim: async () => null,
  times: async () => ({ items: [] }),
  articles: async () => null,
  article: async () => null,
  difference: async () => null,
  sources: async () => null,
  source: async () => null,
  fallen: async () => null,
  docket: async () => ({ today: '2031-03-01', overdue: [], soon: [], later: [], open: [], settled: [], outlets: [] }),
  review: async () => ({
    open: 0,
    kinds: { status: 0, 'claim-link': 0, 'same-source': 0, 'same-claim': 0 },
    items: [],
  }),
  decided: async () => ({ lines: [], more: false }),
  tallies: async () => ({ proposals: 0, due: 0 }),
  search: async (query) => ({ query, results: [] }),
  capture: async (id) =>
    id === CAPTURE
      ? { bytes: Buffer.from('<script>alert(1)</script>'), mediaType: 'text/html; charset=utf-8' }
      : { bytes: Buffer.from('x'), mediaType: 'application/x-msdownload' },
  head: async () => 0,
};

const deskOf = (login: Login = { kind: 'none', person: 'ada' }) => {
  const decided: { decision: Decision; by: string }[] = [];
  const desk: Desk = {
    pages: emptyPages,
    decide: async (change, by) => {
      decided.push({ decision: change, by: by.name });
      return { seq: 7, at: '2031-03-01T00:00:00Z', by, change, previous: '', hash: '' };
    },
    entries: async (after = 0) => [
      {
        seq: after + 1,
        at: '2031-03-01T00:00:00Z',
        by: { kind: 'person', name: after === 4 ? 'grace' : 'ada' },
        change: { kind: 'claim-worded', claim: 'c1', wording: 'x' },
        previous: '',
        hash: '',
      },
    ],
    intake: null,
    uploadBytes: 3000,
    live: { listen: () => () => {}, look: async () => {}, close: () => {} },
    login,
    sessions: login.kind === 'passphrase' ? openSessions(login.passphrases) : null,
    version: 'test',
  };
  const app = appOf(desk, ['127.0.0.1', 'localhost'], null);
  const ask = (path: string, init: RequestInit = {}) =>
    app.request(`http://${HOST}${path}`, { headers: { host: HOST }, ...init });
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    ask(path, { method: 'POST', body: JSON.stringify(body), headers: { ...WRITES, ...headers } });
  return { app, ask, post, decided };
};

const merge = { kind: 'claims-merged', from: 'c1', into: 'c2', reason: 'one and the same' };

describe('changes come from the desk itself only', () => {
  test('a decision from the desk is recorded under the name of whoever made it', async () => {
    const { post, decided } = deskOf();
    expect((await post('/api/decisions', merge)).status).toBe(200);
    expect(decided).toEqual([{ decision: merge, by: 'ada' }]);
  });

  test.each([
    ['a page of another origin', { origin: 'https://evil.example' }],
    ['an opaque origin', { origin: 'null' }],
    ['a cross-site request', { 'sec-fetch-site': 'cross-site' }],
    ['a form, which cannot send our header', { 'hearsay-client': '' }],
  ])('%s is refused', async (_, headers) => {
    const { post, decided } = deskOf();
    const answer = await post('/api/decisions', merge, headers as Record<string, string>);
    expect(answer.status).toBe(403);
    expect(decided).toEqual([]);
  });

  test('a name that was pointed at this machine gets nothing', async () => {
    const { ask } = deskOf();
    expect((await ask('/api/stories', { headers: { host: 'evil.example' } })).status).toBe(421);
  });
});

describe('what comes in is checked', () => {
  test.each([
    ['an unknown kind', { kind: 'claims-burned', from: 'c1' }],
    ['an id of another kind', { ...merge, from: 'm1' }],
    ['a field too many', { ...merge, opens: 'c9' }],
    ['no reason', { kind: 'claims-merged', from: 'c1', into: 'c2' }],
  ])('%s is refused with a word on what is wrong', async (_, body) => {
    const { post, decided } = deskOf();
    const answer = await post('/api/decisions', body);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: { code: 'REQUEST_INVALID', hint: expect.any(String) } });
    expect(decided).toEqual([]);
  });

  test('what is not there is said to be not there', async () => {
    const { ask } = deskOf();
    expect((await ask('/api/claims/c1')).status).toBe(404);
    expect((await ask('/api/claims/nothing')).status).toBe(404);
    expect((await ask('/api/claims/c1?asOf=yesterday')).status).toBe(400);
    expect((await ask('/api/nothing')).status).toBe(404);
  });
});

describe('every answer is guarded', () => {
  test('pages allow no inline script or style and no other origin', async () => {
    const policy = (await deskOf().ask('/api/stories')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
  });

  test('a capture is sandboxed wherever it is opened', async () => {
    const answer = await deskOf().ask(`/captures/${CAPTURE}`);
    expect(answer.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('a capture of a kind no browser should open is plain text', async () => {
    const answer = await deskOf().ask('/captures/other');
    expect(answer.headers.get('content-type')).toBe('text/plain');
  });
});

describe('login', () => {
  const passphrases = { reader: 'only here to look', analyst: 'decides every day', admin: 'keeps the whole house' };
  const desk = () => deskOf({ kind: 'passphrase', passphrases });
  const enter = async (post: ReturnType<typeof deskOf>['post'], passphrase: string) => {
    const answer = await post('/api/login', { name: 'grace', passphrase });
    return { status: answer.status, cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
  };

  test('nobody sees a page before they log in', async () => {
    const { ask } = desk();
    for (const path of ['/api/stories', '/api/events', `/captures/${CAPTURE}`])
      expect((await ask(path)).status).toBe(401);
    expect(await (await ask('/api/me')).json()).toMatchObject({ person: null, login: 'passphrase' });
  });

  test('the cookie is out of reach of scripts and other sites', async () => {
    const answer = await desk().post('/api/login', { name: 'grace', passphrase: passphrases.analyst });
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Strict|SameSite=Strict.*HttpOnly/);
  });

  test('readers look, analysts decide under their name', async () => {
    const { ask, post, decided } = desk();
    const reader = await enter(post, passphrases.reader);
    expect((await ask('/api/stories', { headers: { host: HOST, cookie: reader.cookie } })).status).toBe(200);
    expect((await post('/api/decisions', merge, { cookie: reader.cookie })).status).toBe(403);
    const analyst = await enter(post, passphrases.analyst);
    expect((await post('/api/decisions', merge, { cookie: analyst.cookie })).status).toBe(200);
    expect(decided.map(({ by }) => by)).toEqual(['grace']);
  });

  test("an analyst undoes what is their own; an admin what is anybody's", async () => {
    const { post } = desk();
    const undo = async (passphrase: string, entry: number): Promise<number> => {
      const { cookie } = await enter(post, passphrase);
      return (await post('/api/decisions', { kind: 'undone', entry, reason: 'wrong' }, { cookie })).status;
    };
    expect(await undo(passphrases.analyst, 5)).toBe(200);
    expect(await undo(passphrases.analyst, 6)).toBe(403);
    expect(await undo(passphrases.admin, 6)).toBe(200);
  });

  test('a forged or changed session opens nothing', async () => {
    const { ask, post } = desk();
    const { cookie } = await enter(post, passphrases.reader);
    const [, body = '', signature = ''] = /=(.*)\.(.*)$/.exec(cookie) ?? [];
    const raised = Buffer.from(
      JSON.stringify({ ...JSON.parse(Buffer.from(body, 'base64url').toString()), role: 'admin' }),
    ).toString('base64url');
    for (const forged of [`${raised}.${signature}`, `${body}.`, 'x.y', ''])
      expect((await ask('/api/stories', { headers: { host: HOST, cookie: `hearsay_session=${forged}` } })).status).toBe(
        401,
      );
  });

  test('guessing is slowed down', async () => {
    const { post } = desk();
    const statuses: number[] = [];
    for (let guess = 0; guess < 12; guess += 1) statuses.push((await enter(post, `guess number ${guess}`)).status);
    expect(statuses.slice(0, 10).every((status) => status === 401)).toBe(true);
    expect(statuses.at(-1)).toBe(429);
  });

  test('a header counts only from a proxy that is trusted', async () => {
    const login = {
      kind: 'proxy',
      header: 'x-forwarded-user',
      trusted: ['10.0.0.1'],
      analysts: ['grace'],
      admins: [],
    } as const;
    const { app } = deskOf(login);
    const from = (remoteAddress: string) =>
      app.request(
        `http://${HOST}/api/me`,
        { headers: { host: HOST, 'x-forwarded-user': 'grace' } },
        { incoming: { socket: { remoteAddress, remotePort: 1, remoteFamily: 'IPv4' } } },
      );
    expect(await (await from('10.0.0.1')).json()).toMatchObject({ person: { name: 'grace', role: 'analyst' } });
    expect(await (await from('10.0.0.9')).json()).toMatchObject({ person: null });
  });

  test('a short or doubled passphrase is no login', () => {
    expect(() => openSessions({ reader: 'short' })).toThrow(/too short/);
    expect(() => openSessions({ reader: 'long enough it is', admin: 'long enough it is' })).toThrow(/same/);
    expect(() => openSessions({})).toThrow(/no passphrase/);
  });
});

test('the published description has every route, and no other', () => {
  const routes = deskOf()
    .app.routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/') && !path.includes('*'))
    .map(({ method, path }) => `${method.toLowerCase()} ${path}`);
  const described = OPERATIONS.map(({ method, path }) => `${method} ${path}`);
  expect([...new Set(routes)].sort()).toEqual(described.sort());
});

test('the description is a document of OpenAPI with the schemas the routes check by', async () => {
  const answer = await deskOf().ask('/api/openapi.json');
  const document = (await answer.json()) as {
    openapi: string;
    paths: Record<string, Record<string, { parameters: { name: string }[]; requestBody?: object }>>;
  };
  expect(document.openapi).toBe('3.1.0');
  expect(JSON.stringify(document.paths['/api/decisions']?.post?.requestBody)).toContain('status-decided');
  const parameters = document.paths['/api/claims/{id}']?.get?.parameters ?? [];
  expect(parameters.map(({ name }) => name)).toEqual(['id', 'asOf', 'clock']);
});
