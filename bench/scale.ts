import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClaimId } from '../src/ledger/ids.ts';
import type { Ledger } from '../src/ledger/ledger.ts';
import { chanceFrom, syntheticAddition } from '../src/ledger/testing/synthetic-story.ts';
import { builtLedger } from './built-ledger.ts';
import { type Cost, costOf, median, ms, percentile } from './costs.ts';

type Reads = { readonly pages: readonly Cost[]; readonly searches: readonly Cost[] };

const readTimes = async (ledger: Ledger, claims: number): Promise<Reads> => {
  const { claimPage } = await builtLedger();
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

const p95 = (costs: readonly Cost[]): string =>
  (['wall', 'cpu'] as const)
    .map((clock) =>
      ms(
        percentile(
          costs.map((cost) => cost[clock]),
          0.95,
        ),
      ),
    )
    .join(' ');

/**
 * How the ledger bears size. Articles are read and made ready ahead of the clock, so what is timed is what one thread alone does: linking, echoes,
 * entries and projections. The cost of an article is that of the median batch of the last tenth before each size.
 */
export const benchScale = async (
  sizes: readonly number[],
  { batch, database, keep }: { readonly batch: number; readonly database?: string; readonly keep?: string },
): Promise<void> => {
  const { openLedger, readyAddition } = await builtLedger();
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
  const path = keep ?? join(folder, 'ledger.db');
  const ledger = await openLedger(database ? { databaseUrl: database, schema: `bench_${process.pid}` } : { path });
  console.log(
    '  mentions  articles    claims   ms/article  (of CPU) articles/s  page p95  (of CPU)  search p95 (of CPU) KB/article        MB',
  );
  let articles = 0;
  let mentions = 0;
  let claims = 0;
  const first = performance.now();
  for (const size of sizes) {
    const recent: Cost[] = [];
    while (mentions < size) {
      const ready = Array.from({ length: batch }, (_, n) => readyAddition(syntheticAddition(articles + n)));
      const cost = await costOf(async () => {
        for (const added of await ledger.addAll(ready)) {
          mentions += added.mentions;
          claims += added.claimsOpened;
        }
      });
      articles += batch;
      if (mentions > size * 0.9 || recent.length < 4) recent.push({ wall: cost.wall / batch, cpu: cost.cpu / batch });
    }
    const [wall, cpu] = [median(recent.map((cost) => cost.wall)), median(recent.map((cost) => cost.cpu))];
    const { pages, searches } = await readTimes(ledger, claims);
    const bytes = database
      ? 0
      : [path, `${path}-wal`].reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0);
    console.log(
      `${String(mentions).padStart(10)}${String(articles).padStart(10)}${String(claims).padStart(10)}   ${ms(wall)} ${ms(cpu)}  ${ms(1000 / wall)} ${p95(pages)}  ${p95(searches)}  ${ms(bytes / 1024 / articles)} ${ms(process.memoryUsage.rss() / 1048576)}`,
    );
  }
  console.log(
    `${((performance.now() - first) / 1000).toFixed(1)} s in all; ${(process.memoryUsage.rss() / 1048576).toFixed(0)} MB`,
  );
  await ledger.close();
  rmSync(folder, { recursive: true, force: true });
};
