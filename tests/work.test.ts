import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPostgres, type TemporaryPostgres } from '../src/ledger/testing/temporary-postgres.ts';

const MAIN = resolve(import.meta.dirname, '../dist/cli/main.js');
const ARTICLES = 24;

let folder: string;
let server: TemporaryPostgres;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-work-'));
  for (let n = 0; n < ARTICLES; n++)
    writeFileSync(
      join(folder, `${n}.txt`),
      `Bridge ${n} closed\n\nEngineer Ivo Brandt said on Tuesday that bridge number ${n} over the Kesra had been closed to lorries.\n`,
    );
  server = await startPostgres();
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const hearsay = (
  args: readonly string[],
  DATABASE_URL: string,
): Promise<{ readonly out: string; readonly err: string }> =>
  new Promise((done) => {
    execFile(process.execPath, [MAIN, ...args], { env: { ...process.env, DATABASE_URL } }, (_, out, err) =>
      done({ out, err }),
    );
  });

test('what one puts in the queue others read and add, each article once', async () => {
  expect(await hearsay(['add', folder, '--queue', '--story', 'Bridges'], server.url)).toEqual({
    out: `${ARTICLES} in the queue for "hearsay work", 0 not readable\n`,
    err: '',
  });
  const workers = await Promise.all([1, 2].map(() => hearsay(['work', '--until-empty'], server.url)));
  expect(workers.map(({ err }) => err)).toEqual(['', '']);
  const done = workers.map(({ out }) => Number(/^(\d+) read and added, 0 waiting/.exec(out)?.[1]));
  expect(done.reduce((sum, n) => sum + n, 0)).toBe(ARTICLES);
  const { out } = await hearsay(['articles', '--json'], server.url);
  expect(out.match(/"Bridge \d+ closed"/g)).toHaveLength(ARTICLES);
  expect((await hearsay(['ledger', 'verify'], server.url)).out).toContain('every one in its chain');
});

test('without a server there is no queue, and it is said what to do', async () => {
  const { err } = await hearsay(['work'], '');
  expect(err).toMatch(/PostgreSQL.*DATABASE_URL/s);
});
