import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { snapshot } from './conformance.ts';
import type { Ledger, LedgerPlace } from './ledger.ts';
import { openLedger } from './open-ledger.ts';
import { syntheticAddition } from './synthetic-story.ts';
import { startPostgres, type TemporaryPostgres } from './temporary-postgres.ts';

/** How often a process is killed; a hundred times when asked: `HEARSAY_KILLS=100 npx vitest run src/ledger/faults`. */
const KILLS = Number(process.env.HEARSAY_KILLS ?? 4);
const MINUTES = 60_000;

let folder: string;
let server: TemporaryPostgres;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-faults-'));
  server = await startPostgres();
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const start = (place: string, work: 'add' | 'rebuild', from: number): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'fault-child.ts'), place, work, String(from)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });

/** Lets a child work for a while after it has opened the ledger, kills it, and returns the lines it wrote. */
const killAfter = (child: ChildProcess, milliseconds: number): Promise<string[]> =>
  new Promise((resolve) => {
    let out = '';
    let asked = false;
    child.stdout?.on('data', (data: Buffer) => {
      out += data.toString();
      if (!asked) setTimeout(() => child.kill('SIGKILL'), milliseconds);
      asked = true;
    });
    child.on('close', () => resolve(out.split('\n').slice(0, -1)));
  });

/** Spread over the whole of what a child does, the same in every run. */
const moment = (n: number): number => 20 + ((n * 7919) % 400);

const addressesOf = async (ledger: Ledger): Promise<string[]> =>
  (await ledger.articles({ limit: 1_000_000 })).flatMap((article) => article.url ?? []);

const survives = (name: string, placeOf: () => string, open: (place: string) => LedgerPlace): void => {
  describe(`a process killed on ${name}`, () => {
    test(
      'while adding loses nothing it acknowledged and doubles nothing',
      async () => {
        const acknowledged = new Set<number>();
        for (let n = 0; n < KILLS; n++) {
          // Some of what the last one was at is given again, as a caller would who got no answer.
          const from = Math.max(0, Math.max(-1, ...acknowledged) - 2);
          const lines = await killAfter(start(placeOf(), 'add', from), moment(n));
          for (const line of lines.slice(1)) acknowledged.add(Number(line));
        }
        const ledger = await openLedger(open(placeOf()));
        const addresses = await addressesOf(ledger);
        expect(new Set(addresses).size).toBe(addresses.length);
        for (const at of acknowledged) expect(addresses).toContain(`https://outlet.example/${at}`);
        expect(await ledger.verify()).toMatchObject({ ok: true, fault: null });
        const before = await snapshot(ledger);
        await ledger.rebuild();
        expect(await snapshot(ledger)).toBe(before);
        await ledger.close();
      },
      10 * MINUTES,
    );

    test(
      'while rebuilding leaves the projections as they were',
      async () => {
        const ledger = await openLedger(open(placeOf()));
        await ledger.add(syntheticAddition(100_000, 8));
        const before = await snapshot(ledger);
        await ledger.close();
        for (let n = 0; n < Math.ceil(KILLS / 2); n++) await killAfter(start(placeOf(), 'rebuild', 0), moment(n));
        const again = await openLedger(open(placeOf()));
        expect(await snapshot(again)).toBe(before);
        await again.close();
      },
      10 * MINUTES,
    );
  });
};

survives(
  'SQLite',
  () => join(folder, 'killed.db'),
  (path) => ({ path }),
);
survives(
  'PostgreSQL',
  () => server.url,
  (databaseUrl) => ({ databaseUrl }),
);

test('a full disk is said to be full, and adding goes on when there is room', async () => {
  const path = join(folder, 'full.db');
  const ledger = await openLedger({ path, maxBytes: 900_000 });
  let at = 0;
  const fill = async (): Promise<void> => {
    for (; at < 500; at++) await ledger.add(syntheticAddition(at, 8));
  };
  await expect(fill()).rejects.toMatchObject({ code: 'ledger-full', hint: expect.stringContaining('room') });
  expect((await ledger.counts()).articles).toBe(at);
  expect(await ledger.verify()).toMatchObject({ ok: true });
  await ledger.close();
  const roomy = await openLedger({ path });
  expect(await roomy.add(syntheticAddition(at, 8))).toMatchObject({ outcome: 'added' });
  await roomy.close();
});

test(
  'a database that goes away in mid-write is said to be gone, and adding goes on when it is back',
  async () => {
    const ledger = await openLedger({ databaseUrl: server.url, schema: 'gone' });
    await ledger.add(syntheticAddition(0, 8));
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    const adding = (async () => {
      for (let at = 1; at < 2000; at++) await ledger.add(syntheticAddition(at, 8));
    })();
    const outcome = expect(adding).rejects.toMatchObject({ code: 'ledger-gone' });
    await new Promise((resolve) => setTimeout(resolve, 150));
    await client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
    );
    await outcome;
    await client.end();
    const articles = (await ledger.counts()).articles;
    expect(await ledger.verify()).toMatchObject({ ok: true });
    expect(await ledger.add(syntheticAddition(articles, 8))).toMatchObject({ outcome: 'added' });
    await ledger.close();
  },
  MINUTES,
);
