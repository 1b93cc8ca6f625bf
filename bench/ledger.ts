import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ClaimId } from '../src/ledger/ids.ts';
import type { Ledger } from '../src/ledger/ledger.ts';
import { openLedger } from '../src/ledger/open-ledger.ts';
import { chanceFrom, syntheticAddition } from '../src/ledger/testing/synthetic-story.ts';
import { claimPage } from '../src/views/claim-page.ts';

/**
 * How the ledger bears size: `npm run bench:ledger -- --mentions 10000,100000 [--batch 32] [--database URL]`. Readings are made up ahead of
 * the clock, so what is timed is linking, echoes, entries and projections. Cost per article is the median batch of the last tenth before each
 * size, on the wall and in processor time: on a shared machine only the latter can be compared.
 */
const { values: flags } = parseArgs({
  options: {
    mentions: { type: 'string', default: '2000,10000' },
    batch: { type: 'string', default: '32' },
    database: { type: 'string' },
    keep: { type: 'string' },
  },
});

const sizes = flags.mentions.split(',').map(Number);
const batch = Number(flags.batch);

const percentile = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** Milliseconds on the wall, and of processor time. */
type Cost = { readonly wall: number; readonly cpu: number };

const costOf = async (work: () => Promise<unknown>): Promise<Cost> => {
  const before = process.cpuUsage();
  const wall = await timed(work);
  const { user, system } = process.cpuUsage(before);
  return { wall, cpu: (user + system) / 1000 };
};

const p95 = (costs: readonly Cost[]): string =>
  `${ms(
    percentile(
      costs.map(({ wall }) => wall),
      0.95,
    ),
  )} ${ms(
    percentile(
      costs.map(({ cpu }) => cpu),
      0.95,
    ),
  )}`;

const readTimes = async (
  ledger: Ledger,
  claims: number,
): Promise<{ readonly pages: Cost[]; readonly searches: Cost[] }> => {
  const chance = chanceFrom(99);
  const pages: Cost[] = [];
  const searches: Cost[] = [];
  for (let n = 0; n < 200; n++) {
    const id: ClaimId = `c${1 + Math.floor(chance() * claims)}`;
    let wording = '';
    pages.push(
      await costOf(async () => {
        const dossier = await ledger.claim(id);
        if (dossier) wording = claimPage(dossier, { today: '2031-06-01', asOf: null }).row.wording;
      }),
    );
    const words = wording.split(' ').filter((word) => word.length > 3);
    const query = n % 2 === 0 ? words.slice(-2).join(' ') : (words[0] ?? 'bridge');
    searches.push(await costOf(() => ledger.search(query)));
  }
  return { pages, searches };
};

const ms = (value: number): string => value.toFixed(2).padStart(9);

const run = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
  const path = flags.keep ?? join(folder, 'ledger.db');
  const ledger = await openLedger(
    flags.database ? { databaseUrl: flags.database, schema: `bench_${process.pid}` } : { path },
  );
  console.log(
    '  mentions  articles    claims   ms/article  (of CPU) articles/s  page p95  (of CPU)  search p95 (of CPU) KB/article        MB',
  );
  let articles = 0;
  let mentions = 0;
  let claims = 0;
  const first = performance.now();
  for (const size of sizes) {
    const recent: number[] = [];
    const cpu: number[] = [];
    while (mentions < size) {
      const additions = Array.from({ length: batch }, (_, n) => syntheticAddition(articles + n));
      const before = process.cpuUsage();
      const took = await timed(async () => {
        for (const added of await ledger.addAll(additions)) {
          mentions += added.mentions;
          claims += added.claimsOpened;
        }
      });
      const used = process.cpuUsage(before);
      articles += batch;
      if (mentions <= size * 0.9 && recent.length >= 4) continue;
      recent.push(took / batch);
      cpu.push((used.user + used.system) / 1000 / batch);
    }
    const cost = percentile(recent, 0.5);
    const computed = percentile(cpu, 0.5);
    const { pages, searches } = await readTimes(ledger, claims);
    const bytes = flags.database
      ? 0
      : [path, `${path}-wal`].reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0);
    console.log(
      `${String(mentions).padStart(10)}${String(articles).padStart(10)}${String(claims).padStart(10)}   ${ms(cost)} ${ms(computed)}  ${ms(1000 / cost)} ${p95(pages)}  ${p95(searches)}  ${ms(bytes / 1024 / articles)} ${ms(process.memoryUsage.rss() / 1048576)}`,
    );
  }
  console.log(
    `${((performance.now() - first) / 1000).toFixed(1)} s in all; ${(process.memoryUsage.rss() / 1048576).toFixed(0)} MB`,
  );
  await ledger.close();
  rmSync(folder, { recursive: true, force: true });
};

await run();
