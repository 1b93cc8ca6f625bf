import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ledger } from '../ledger.ts';
import { openLedger } from '../open-ledger.ts';
import { readyBy } from '../testing/reading-fixture.ts';
import { syntheticAddition } from '../testing/synthetic-story.ts';
import { startPostgres, type TemporaryPostgres } from '../testing/temporary-postgres.ts';
import { openQueue, type ReadingJob, type ReadingQueue } from './queue.ts';

let server: TemporaryPostgres;
let ledgers: readonly Ledger[];
let queue: ReadingQueue;
beforeAll(async () => {
  server = await startPostgres();
  ledgers = [await openLedger({ databaseUrl: server.url }), await openLedger({ databaseUrl: server.url })];
  queue = await openQueue(server.url);
});
afterAll(async () => {
  await queue.close();
  for (const ledger of ledgers) await ledger.close();
  await server.stop();
});

const jobOf = (at: number): ReadingJob => ({ input: { id: String(at), text: '' }, capture: null, stories: [] });
/** Lets those who come go on once `all` different ones have come. */
const meeting = (all: number): ((who: unknown) => Promise<void>) => {
  const come = new Set<unknown>();
  let open: () => void = () => undefined;
  const met = new Promise<void>((resolve) => {
    open = resolve;
  });
  return (who) => {
    come.add(who);
    if (come.size >= all) open();
    return met;
  };
};
const read = (input: { readonly id: string }) => Promise.resolve(syntheticAddition(Number(input.id), 6).reading);

test('two workers share the jobs, and each takes effect once, though some come twice', async () => {
  const jobs = Array.from({ length: 60 }, (_, at) => jobOf(at));
  await queue.put([...jobs, ...jobs.slice(0, 20)]);
  const bothHaveJobs = meeting(2);
  const done = await Promise.all(
    ledgers.map((ledger) =>
      queue.work({ ledger, ready: readyBy((input) => bothHaveJobs(ledger).then(() => read(input))), untilEmpty: true }),
    ),
  );
  expect(done.reduce((sum, n) => sum + n, 0)).toBe(80);
  expect(Math.min(...done)).toBeGreaterThan(0);
  const articles = await ledgers[0]!.articles({ limit: 1000 });
  expect(articles).toHaveLength(60);
  expect(await ledgers[0]!.verify()).toMatchObject({ ok: true, fault: null });
  expect(await queue.waiting()).toBe(0);
});

test('an article that cannot be read is set aside, and the rest is added', async () => {
  const bad = { ...jobOf(999), input: { id: 'bad', text: '' } };
  await queue.put([jobOf(100), bad, jobOf(101)]);
  const faulty = (input: { readonly id: string }) =>
    input.id === 'bad' ? Promise.reject(new Error('no text in it')) : read(input);
  const worker = queue.work({ ledger: ledgers[0]!, ready: readyBy(faulty), untilEmpty: true });
  expect(await worker).toBe(2);
  expect(await ledgers[0]!.articles({ limit: 1000 })).toHaveLength(62);
});
