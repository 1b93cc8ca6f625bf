import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ReadyAddition } from '../src/ledger/prepare/ready-addition.ts';
import { startPostgres } from '../src/ledger/testing/temporary-postgres.ts';
import { builtLedger } from './built-ledger.ts';
import { costOf, median } from './costs.ts';
import { type Incoming, inBatches, incoming, readyAll } from './flow.ts';

/** Articles a transaction, as the queue's workers write them where much waits. */
const BATCH = 128;

/** One worker on the queue, in a process of its own: says that it is ready, waits for the word, and works until nothing waits. */
export const workUntilEmpty = async (databaseUrl: string, schema: string): Promise<void> => {
  const { openLedger, openQueue, openReaderPool } = await builtLedger();
  const ledger = await openLedger({ databaseUrl, schema });
  const queue = await openQueue(databaseUrl, `${schema}_queue`);
  const pool = openReaderPool(1);
  await readyAll(pool, [incoming(0)]);
  process.send?.('ready');
  await once(process, 'message');
  const done = await queue.work({ ledger, ready: pool.ready, untilEmpty: true });
  process.send?.(done);
  await Promise.all([queue.close(), ledger.close(), pool.close()]);
  process.disconnect();
};

const fill = async (databaseUrl: string, schema: string, articles: readonly Incoming[]): Promise<void> => {
  const { openQueue } = await builtLedger();
  const queue = await openQueue(databaseUrl, `${schema}_queue`);
  for (const batch of inBatches(articles))
    await queue.put(
      batch.map(({ input, given: { capture, stories } }) => ({
        input,
        capture: capture && {
          base64: Buffer.from(capture.bytes).toString('base64'),
          mediaType: capture.mediaType,
          fetched: capture.fetched,
        },
        stories,
      })),
    );
  await queue.close();
};

/** Milliseconds that so many workers take to empty the queue. */
const timeWorkers = async (databaseUrl: string, workers: number, articles: readonly Incoming[]): Promise<number> => {
  const schema = `bench_${workers}`;
  await fill(databaseUrl, schema, articles);
  const script = fileURLToPath(new URL('./ledger.ts', import.meta.url));
  const processes = Array.from({ length: workers }, () =>
    spawn(process.execPath, [...process.execArgv, script, '--worker', databaseUrl, '--schema', schema], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    }),
  );
  await Promise.all(processes.map((child) => once(child, 'message')));
  const start = performance.now();
  const done = processes.map((child) => once(child, 'message'));
  for (const child of processes) child.send('go');
  const counts = (await Promise.all(done)).map(([count]) => Number(count));
  const took = performance.now() - start;
  console.log(
    `  ${workers} at work: ${((articles.length * 1000) / took).toFixed(1)} articles a second; added ${counts.join(' and ')}`,
  );
  return took;
};

/**
 * One worker and two on a queue of articles on PostgreSQL. Under the lock only one of them is at a time, so that two can do at most
 * `t / s` times the work of one, where `s` is the time under the lock and `t` all time an article takes; where a worker reads ahead while it writes, at most
 * `max(R, s) / s`. Two ledgers that write in turn give `s`: each finds that the other has written.
 */
export const benchWorkers = async (count: number): Promise<void> => {
  const { openLedger, openReaderPool } = await builtLedger();
  const server = await startPostgres();
  try {
    const articles = Array.from({ length: count }, (_, at) => incoming(at));
    const pool = openReaderPool(1);
    const ready: ReadyAddition[] = [];
    const reading: number[] = [];
    for (const batch of inBatches(articles, BATCH))
      reading.push((await costOf(async () => ready.push(...(await readyAll(pool, batch))))).cpu / batch.length);
    await pool.close();
    const ledgers = await Promise.all([1, 2].map(() => openLedger({ databaseUrl: server.url, schema: 'bench_turns' })));
    const locked: { wall: number; cpu: number }[] = [];
    for (const [at, batch] of inBatches(ready, BATCH).entries()) {
      const { wall, cpu } = await costOf(() => ledgers[at % 2]!.addAll(batch));
      locked.push({ wall: wall / batch.length, cpu: cpu / batch.length });
    }
    for (const ledger of ledgers) await ledger.close();
    const later = <T>(list: readonly T[]): readonly T[] => list.slice(list.length >> 1);
    const r = median(later(reading));
    const s = median(later(locked).map(({ wall }) => wall));
    const own = median(later(locked).map(({ cpu }) => cpu));
    console.log(`${count} articles on PostgreSQL, batches of ${BATCH}, writers in turn; milliseconds an article`);
    console.log(
      `  reading and making ready R = ${r.toFixed(2)} of processor time; under the lock s = ${s.toFixed(2)} on the wall, ${own.toFixed(2)} of them the writer's own`,
    );
    console.log(
      `  two workers of one reader each: t / s = ${Math.min(2, (r + s) / s).toFixed(2)} without reading ahead, max(R, s) / s = ${Math.min(2, Math.max(r, s) / s).toFixed(2)} with it`,
    );
    const alone = await timeWorkers(server.url, 1, articles);
    const two = await timeWorkers(server.url, 2, articles);
    console.log(
      `by the clock, on this machine's cores, with the server on them: ${(alone / two).toFixed(2)} times the work of one`,
    );
  } finally {
    await server.stop();
  }
};
