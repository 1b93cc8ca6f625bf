import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ledger, LedgerPlace } from '../ledger.ts';
import { openLedger } from '../open-ledger.ts';
import { openQueue } from '../queue/queue.ts';
import { placeIn } from './fault-place.ts';
import { snapshot } from './snapshot.ts';
import { syntheticAddition } from './synthetic-story.ts';
import { startPostgres, type TemporaryPostgres } from './temporary-postgres.ts';

/** How often a process is killed; a hundred times when asked: `HEARSAY_KILLS=100 npx vitest run src/ledger/testing/faults`. */
const KILLS = Number(process.env.HEARSAY_KILLS ?? 4);
const MINUTES = 60_000;
const LONG = (10 + KILLS / 2) * MINUTES;

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

/** Built once, so that a child starts as quickly as the product does; beside the packages it needs. */
const child = join(import.meta.dirname, `../../../node_modules/.cache/fault-child-${process.pid}.mjs`);
beforeAll(async () => {
  await build({
    entryPoints: [join(import.meta.dirname, 'fault-child.ts')],
    outfile: child,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
  });
});
afterAll(() => rmSync(child, { force: true }));

const start = (place: string, work: 'add' | 'rebuild', from: number): ChildProcess =>
  spawn(process.execPath, [child, place, work, String(from)], { stdio: ['ignore', 'pipe', 'ignore'] });

/** When a child is killed: so many lines after it has opened the ledger, and so many milliseconds after that. */
type Moment = { readonly lines: number; readonly milliseconds: number };

/** Kills a child at its moment and returns the lines it wrote. Counted in its own lines, so that a slow machine kills it in the same places. */
const killAt = (child: ChildProcess, { lines, milliseconds }: Moment): Promise<string[]> =>
  new Promise((resolve) => {
    let out = '';
    let asked = false;
    child.stdout?.on('data', (data: Buffer) => {
      out += data.toString();
      if (asked || out.split('\n').length <= 1 + lines) return;
      asked = true;
      setTimeout(() => child.kill('SIGKILL'), milliseconds);
    });
    child.on('close', () => resolve(out.split('\n').slice(0, -1)));
  });

/** Spread over what a child does, the same in every run. */
const whileAdding = (n: number): Moment => ({ lines: (n * 7919) % 9, milliseconds: (n * 104_729) % 23 });
const whileRebuilding = (n: number, takes: number): Moment => ({
  lines: 0,
  milliseconds: ((n * 7919) % 1000) * 0.0012 * takes,
});

const addressesOf = async (ledger: Ledger): Promise<string[]> =>
  (await ledger.articles({ limit: 1_000_000 })).flatMap((article) => article.url ?? []);

const survives = (name: string, placeOf: (what: string) => string, open: (place: string) => LedgerPlace): void => {
  describe(`a process killed on ${name}`, () => {
    test(
      'while adding loses nothing it acknowledged and doubles nothing',
      async () => {
        const acknowledged = new Set<number>();
        for (let n = 0; n < KILLS; n++) {
          // Some of what the last one was at is given again, as a caller would who got no answer.
          const from = Math.max(0, Math.max(-1, ...acknowledged) - 2);
          const lines = await killAt(start(placeOf('added'), 'add', from), whileAdding(n));
          for (const line of lines.slice(1)) acknowledged.add(Number(line));
        }
        expect(acknowledged.size).toBeGreaterThan(KILLS);
        const ledger = await openLedger(open(placeOf('added')));
        const addresses = await addressesOf(ledger);
        expect(new Set(addresses).size).toBe(addresses.length);
        for (const at of acknowledged) expect(addresses).toContain(`https://outlet.example/${at}`);
        expect(await ledger.verify()).toMatchObject({ ok: true, fault: null });
        const before = await snapshot(ledger);
        await ledger.rebuild();
        expect(await snapshot(ledger)).toBe(before);
        await ledger.close();
      },
      LONG,
    );

    test(
      'while rebuilding leaves the projections as they were',
      async () => {
        const ledger = await openLedger(open(placeOf('rebuilt')));
        for (let at = 0; at < 60; at += 20)
          await ledger.addAll(Array.from({ length: 20 }, (_, n) => syntheticAddition(at + n, 8)));
        const before = await snapshot(ledger);
        const from = performance.now();
        await ledger.rebuild();
        const takes = performance.now() - from;
        await ledger.close();
        for (let n = 0; n < KILLS; n++)
          await killAt(start(placeOf('rebuilt'), 'rebuild', 0), whileRebuilding(n, takes));
        const again = await openLedger(open(placeOf('rebuilt')));
        expect(await snapshot(again)).toBe(before);
        await again.close();
      },
      LONG,
    );
  });
};

survives('SQLite', (what) => join(folder, `${what}.db`), placeIn);
survives('PostgreSQL', (what) => `${server.url}#${what}`, placeIn);

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

/** Cuts connections to the test's server; which ones is for `where` to say. Returns how many. */
const cut = async (where: string): Promise<number> => {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    const cuts = await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database() and ${where}`,
    );
    return cuts.rows.length;
  } finally {
    await client.end();
  }
};

/** Whoever writes to a ledger holds its lock. */
const WRITING = "pid in (select pid from pg_locks where locktype = 'advisory')";

test(
  'a database that goes away in mid-write is said to be gone, and adding goes on when it is back',
  async () => {
    const ledger = await openLedger({ databaseUrl: server.url, schema: 'gone' });
    await ledger.add(syntheticAddition(0, 8));
    let failed: unknown;
    let at = 1;
    const adding = (async () => {
      for (; ; at++) await ledger.add(syntheticAddition(at, 8));
    })().catch((error: unknown) => {
      failed = error;
    });
    // A cut that falls between two writes is mended by a new connection; one in mid-write is not.
    while (failed === undefined) await cut(WRITING);
    await adding;
    expect(failed).toMatchObject({ code: 'ledger-gone', hint: expect.stringContaining('run the same again') });
    // The one that failed is there wholly or not at all: its commit may have been cut off from its answer.
    expect([at, at + 1]).toContain((await ledger.counts()).articles);
    expect(await ledger.verify()).toMatchObject({ ok: true });
    await ledger.add(syntheticAddition(at, 8));
    expect((await ledger.counts()).articles).toBe(at + 1);
    await ledger.close();
  },
  2 * MINUTES,
);

test(
  'connections that die while nobody uses them are replaced without a word',
  async () => {
    const ledger = await openLedger({ databaseUrl: server.url, schema: 'idle' });
    const queue = await openQueue(server.url, 'idle_queue');
    for (let at = 0; at < 5; at++) {
      await Promise.all([ledger.counts(), ledger.stories(), ledger.articles(), queue.waiting()]);
      expect(await cut("state = 'idle'")).toBeGreaterThan(1);
      expect(await ledger.add(syntheticAddition(at, 8))).toMatchObject({ outcome: 'added' });
      expect(await ledger.counts()).toMatchObject({ articles: at + 1 });
      expect(await queue.waiting()).toBe(0);
    }
    await queue.close();
    await ledger.close();
  },
  2 * MINUTES,
);
