import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const MAIN = join(ROOT, 'dist/cli/main.js');
const folder = mkdtempSync(join(tmpdir(), 'hearsay-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Run = { readonly code: number | null; readonly out: string; readonly err: string };

const hearsay = (args: readonly string[], { input = '', env = {} }: { input?: string; env?: NodeJS.ProcessEnv } = {}) =>
  new Promise<Run>((done) => {
    const child = spawn(process.execPath, [MAIN, ...args], {
      env: { ...process.env, HEARSAY_DB: join(folder, 'default.db'), DATABASE_URL: '', ...env },
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.stdin.end(input);
    child.on('close', (code) => done({ code, out, err }));
  });

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const ARTICLE = `Ministry denies the talks

Foreign Minister Ilsa Varn said on Tuesday that no talks with Ostrava had taken place.

"There was no meeting," she told the Lantern. According to two officials briefed on the matter, a meeting is planned within weeks.
`;

describe('hearsay read', () => {
  test('prints a reading for a person, without colours in a pipe', async () => {
    const { code, out, err } = await hearsay(['read', file('talks.txt', ARTICLE), '--published', '2026-03-04']);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toContain('Ilsa Varn');
    expect(out).not.toContain('\u001b[');
    expect(out.split('\n').every((line) => line.length <= 80)).toBe(true);
  });

  test('--json prints the contract, with offsets that fit and the text unchanged', async () => {
    const { out } = await hearsay(['read', file('talks.txt', ARTICLE), '--published', '2026-03-04', '--json']);
    const reading = JSON.parse(out);
    expect(reading.schema).toBe('hearsay/reading@1');
    expect(reading.text).toBe(ARTICLE);
    expect(reading.attributions.length).toBeGreaterThanOrEqual(2);
    for (const { cue, content } of reading.attributions)
      for (const [start, end] of [...cue, ...content]) {
        expect(end).toBeGreaterThan(start);
        expect(ARTICLE.slice(start, end).trim()).not.toBe('');
      }
  });

  test('reads standard input and pages', async () => {
    const piped = await hearsay(['read', '-', '--json'], { input: ARTICLE });
    expect(JSON.parse(piped.out).text).toBe(ARTICLE);
    const page = `<!doctype html><title>Talks</title><article><h1>Talks</h1>${ARTICLE.split('\n\n')
      .map((paragraph) => `<p>${paragraph}</p>`)
      .join('')}</article>`;
    const html = await hearsay(['read', file('page.html', page), '--json']);
    expect(JSON.parse(html.out).text).toContain('no talks with Ostrava');
  });
});

describe('hearsay extract', () => {
  test('keeps order, names what it could not read at the end, and goes on', async () => {
    const first = file('a-first.txt', ARTICLE);
    const empty = file('b-empty.txt', '');
    const last = file('c-last.txt', ARTICLE);
    const { code, out, err } = await hearsay(['extract', first, empty, last, '--jsonl']);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual(['a-first', 'c-last']);
    expect(err).toContain('b-empty.txt');
    expect(code).toBe(1);
  });

  test('what holds several articles is read for its first, which is said', async () => {
    const lines = file('two.jsonl', ['One', 'Two'].map((id) => JSON.stringify({ id, text: ARTICLE })).join('\n'));
    const { code, out, err } = await hearsay(['read', lines, '--json']);
    expect(JSON.parse(out).id).toBe('One');
    expect(err).toContain('hearsay extract');
    expect(code).toBe(0);
  });

  test('gives the readings that hearsay read gives', async () => {
    const path = file('same.txt', ARTICLE);
    const extracted = JSON.parse((await hearsay(['extract', path])).out);
    const one = JSON.parse((await hearsay(['read', path, '--json'])).out);
    expect(extracted).toEqual(one);
  });
});

describe('hearsay on a ledger', () => {
  test('adds, lists, shows and checks; a second time adds nothing', async () => {
    const db = join(folder, 'ledger.db');
    const path = file('story.txt', ARTICLE);
    const first = await hearsay(['add', path, '--db', db, '--story', 'The talks', '--outlet', 'The Lantern']);
    expect(first.err).toBe('');
    expect(first.out).toContain('1 added, 0 revised, 0 known before, 0 not readable');
    expect((await hearsay(['add', path, '--db', db, '--outlet', 'The Lantern'])).out).toContain(
      '0 added, 0 revised, 1 known before',
    );
    const claims = JSON.parse((await hearsay(['claims', '--db', db, '--json'])).out);
    expect(claims.length).toBeGreaterThan(0);
    const claim = await hearsay(['claim', claims[0].id, '--db', db]);
    expect(claim.out).toContain('The Lantern');
    expect((await hearsay(['articles', '--db', db])).out).toContain('The Lantern');
    expect((await hearsay(['brief', '--db', db, '--story', 'The talks'])).out).toContain('1 article');
    expect((await hearsay(['ledger', 'rebuild', '--db', db])).code).toBe(0);
    expect((await hearsay(['ledger', 'verify', '--db', db])).out).toContain('every one in its chain');
  });
});

/** Each ends with one line that says what is wrong and what to do, and an exit code that is not 0. */
const expectFailure = ({ code, out, err }: Run, words: RegExp): void => {
  expect(code).toBe(1);
  expect(out).toBe('');
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).toMatch(/^hearsay: /);
  expect(err).toMatch(words);
  expect(err).not.toMatch(/ at .*\.js:\d+/);
};

describe('bad input', () => {
  const ledger = join(folder, 'kept.db');
  const snapshot = (): Buffer | null => (existsSync(ledger) ? readFileSync(ledger) : null);

  const INPUTS: [string, () => string, RegExp][] = [
    ['a missing file', () => join(folder, 'nowhere.txt'), /nowhere\.txt/],
    ['an empty folder', () => mkdtempSync(join(folder, 'empty-')), /empty/],
    ['an empty file', () => file('empty.txt', ''), /empty/],
    ['100 MB of zeros', () => file('zeros.txt', new Uint8Array(100 * 1024 * 1024)), /zero|large|MB/i],
    [
      'invalid UTF-8',
      () => file('invalid.txt', Uint8Array.from([0x41, 0xc3, 0x28, 0x80, 0xfe, 0x00, 0x81, 0xff])),
      /text|encod|UTF/i,
    ],
    [
      'a page with no article',
      () => file('none.html', '<!doctype html><title>x</title><nav><a href="/">Home</a></nav>'),
      /article/,
    ],
  ];
  test.each(INPUTS)('%s', async (_name, path, words) => {
    expectFailure(await hearsay(['read', path()]), words);
  });

  test.each(INPUTS)('%s, to be added: the ledger stays as it was', async (_name, path, words) => {
    if (!existsSync(ledger)) await hearsay(['add', file('good.txt', ARTICLE), '--db', ledger]);
    const before = JSON.parse((await hearsay(['articles', '--db', ledger, '--json'])).out);
    const run = await hearsay(['add', path(), '--db', ledger]);
    expect(run.code).toBe(1);
    expect(run.err).toMatch(words);
    expect(JSON.parse((await hearsay(['articles', '--db', ledger, '--json'])).out)).toEqual(before);
    expect(snapshot()).not.toBeNull();
  });

  test('UTF-16 with a byte order mark and windows-1252 are read right', async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('“Café” is open, the mayor said.', 'utf16le')]);
    expect(JSON.parse((await hearsay(['read', file('utf16.txt', utf16), '--json'])).out).text).toContain(
      '“Café” is open',
    );
    const windows = Buffer.from(
      'The \x93Caf\xe9 Nord\x94 is open again, the mayor said. It\x92s the town\x92s last.',
      'latin1',
    );
    expect(JSON.parse((await hearsay(['read', file('windows.txt', windows), '--json'])).out).text).toContain(
      '“Café Nord” is open again',
    );
  });

  test('a malformed date', async () => {
    expectFailure(await hearsay(['read', file('dated.txt', ARTICLE), '--published', '12/07/2025']), /2025-07-12/);
  });

  test('no moment to look from, no file to write to', async () => {
    if (!existsSync(ledger)) await hearsay(['add', file('good.txt', ARTICLE), '--db', ledger]);
    expectFailure(await hearsay(['brief', '--as-of', 'yesterday', '--db', ledger]), /neither a day nor a time/);
    const nowhere = join(folder, 'nowhere', 'claims.csv');
    expectFailure(await hearsay(['export', '--as', 'csv', '--out', nowhere, '--db', ledger]), /cannot be written/);
    expectFailure(await hearsay(['fallen', 'Nobody Known', '--db', ledger]), /Nobody called/);
  });

  test('a ledger file that is not a database', async () => {
    const path = file('not-a-ledger.db', 'Dear diary,\n'.repeat(100));
    expectFailure(await hearsay(['claims', '--db', path]), /not a Hearsay ledger/);
    expect(readFileSync(path, 'utf8')).toBe('Dear diary,\n'.repeat(100));
  });

  test('a ledger made by a newer version', async () => {
    const path = join(folder, 'newer.db');
    await hearsay(['add', file('newer.txt', ARTICLE), '--db', path]);
    const database = new Database(path);
    database.pragma('user_version = 9999');
    database.close();
    expectFailure(await hearsay(['claims', '--db', path]), /newer/);
  });

  test('a port in use', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const run = await hearsay(['serve', '--port', String(port), '--db', join(folder, 'port.db')]);
    other.close();
    expect(run.code).toBe(1);
    expect(run.err).toMatch(/in use.*--port/);
  });
});

describe('limits and what is watched', () => {
  test('a limit set on the command line or in the environment holds, and the error names it', async () => {
    const path = file('long.txt', ARTICLE.repeat(20));
    const run = await hearsay(['read', path, '--limit', 'document-size=2KB']);
    expectFailure(run, /larger than 2 KB\. .*document-size/);
    expectFailure(await hearsay(['read', path], { env: { HEARSAY_LIMITS: 'document-size=2KB' } }), /document-size/);
    expect((await hearsay(['read', path, '--limit', 'document-size=2'])).code).toBe(2);
  });

  test('a source that fails is shown, and can be taken out again', async () => {
    const db = join(folder, 'watched.db');
    const address = 'http://127.0.0.1:8911/feed.xml';
    expect((await hearsay(['watch', '--once', address, '--db', db])).out).toContain('HEARSAY_ALLOWED_HOSTS');
    expect((await hearsay(['sources', '--failing', '--db', db])).out).toContain(address);
    expect((await hearsay(['sources', '--remove', address, '--db', db])).out).toContain('watched no more');
    expect((await hearsay(['sources', '--db', db])).out).toContain('Nothing is watched');
    expectFailure(await hearsay(['sources', '--remove', address, '--db', db]), /not watched/);
  });
});

describe('hearsay demo', () => {
  test('reads the example once, then starts at once and doubles nothing; Ctrl-C ends it cleanly', async () => {
    const db = join(folder, 'demo.db');
    const first = await hearsay(['demo', '--no-serve', '--db', db]);
    expect(first.err).toBe('');
    expect(first.code).toBe(0);
    const second = await hearsay(['demo', '--no-serve', '--db', db]);
    expect(second.out).toBe(first.out);
    const child = spawn(process.execPath, [MAIN, 'demo', '--port', '0', '--db', db]);
    let out = '';
    const closed = new Promise<number | null>((done) => child.on('close', done));
    await new Promise<void>((done) =>
      child.stdout.on('data', (chunk) => {
        out += chunk;
        if (out.includes('http://127.0.0.1:')) done();
      }),
    );
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(out)?.[0] ?? '';
    expect((await fetch(address)).status).toBe(200);
    child.kill('SIGINT');
    expect(await closed).toBe(0);
  });
});
