import PgBoss from 'pg-boss';
import type { ReadingInput } from '../../reading/read.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Added, Addition, Ledger } from '../ledger.ts';
import { ledgerError } from '../ledger-error.ts';
import { onLiveConnection } from '../store/on-live-connection.ts';
import { openPool } from '../store/open-pool.ts';

/** One article that waits to be read and linked. Its bytes travel with it, in base 64. */
export type ReadingJob = {
  readonly input: ReadingInput;
  readonly capture: { readonly base64: string; readonly mediaType: string; readonly fetched: string } | null;
  readonly stories: Addition['stories'];
};

/**
 * Articles that wait in the ledger's own PostgreSQL, for any number of workers on any machine. A job is handed to one worker at a time and handed
 * out anew if that one dies; since adding twice adds once, each job takes effect exactly once.
 */
export type ReadingQueue = {
  readonly put: (jobs: readonly ReadingJob[]) => Promise<void>;
  /** Jobs not yet done. */
  readonly waiting: () => Promise<number>;
  /**
   * Works until `stopped` says so; with `untilEmpty`, until nothing waits. A job that fails three times is set aside, and the rest goes on.
   */
  readonly work: (worker: Worker) => Promise<number>;
  readonly close: () => Promise<void>;
};

export type Worker = {
  readonly ledger: Ledger;
  readonly read: (input: ReadingInput) => Promise<Reading>;
  readonly stopped?: () => boolean;
  readonly untilEmpty?: boolean;
  /** Hears of every batch that was added. */
  readonly tick?: (added: readonly Added[]) => void;
};

const QUEUE = 'read-and-link';
/** Jobs a transaction: the chain has one writer at a time, so workers take turns seldom and write much. */
const BATCH = 16;
/** A worker silent for this long is taken for dead, and its jobs are handed out anew. */
const EXPIRE_SECONDS = 120;
const IDLE_MILLISECONDS = 250;

const additionOf = ({ capture, stories }: ReadingJob, reading: Reading): Addition => ({
  reading,
  capture: capture && {
    bytes: Buffer.from(capture.base64, 'base64'),
    mediaType: capture.mediaType,
    fetched: capture.fetched,
  },
  ...(stories ? { stories } : {}),
});

type Batch = readonly PgBoss.Job<ReadingJob>[];

/** Adds a batch; where that fails, each alone, so that one bad article does not hold up the others. */
const addBatch = async (boss: PgBoss, batch: Batch, { ledger, read, tick }: Worker): Promise<number> => {
  const addOne = async (jobs: Batch): Promise<number> => {
    const additions = await Promise.all(jobs.map(async ({ data }) => additionOf(data, await read(data.input))));
    const added = await ledger.addAll(additions);
    tick?.(added);
    await boss.complete(
      QUEUE,
      jobs.map((job) => job.id),
    );
    return jobs.length;
  };
  try {
    return await addOne(batch);
  } catch {
    let done = 0;
    for (const job of batch)
      await addOne([job]).then(
        (n) => {
          done += n;
        },
        (error: unknown) =>
          boss.fail(QUEUE, job.id, { message: error instanceof Error ? error.message : String(error) }),
      );
    return done;
  }
};

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, IDLE_MILLISECONDS));

/** How many connections a worker's queue holds. */
const CONNECTIONS = 4;

/** Opens the queue beside the ledger's tables, making it where there is none. */
export const openQueue = async (databaseUrl: string, schema = 'hearsay_queue'): Promise<ReadingQueue> => {
  const { pool, place } = openPool(databaseUrl, CONNECTIONS);
  // Whatever of this is run twice after a cut does no harm: a job handed out in vain comes again, one put in twice is added once.
  const executeSql = (text: string, values: unknown[]) => onLiveConnection(CONNECTIONS, () => pool.query(text, values));
  const boss = new PgBoss({ db: { executeSql }, schema });
  // What its housekeeping runs into, the next call runs into too, and tells; without a listener it would end the process.
  boss.on('error', () => undefined);
  const told = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw ledgerError(error, place);
    });
  const close = async (): Promise<void> => {
    await boss.stop({ graceful: true, wait: true, timeout: 5000 });
    await pool.end();
  };
  try {
    await boss.start();
    await boss.createQueue(QUEUE);
  } catch (error) {
    await pool.end();
    throw ledgerError(error, place);
  }
  const waiting = (): Promise<number> => told(boss.getQueueSize(QUEUE, { before: 'completed' }));
  return {
    put: (jobs) =>
      told(
        boss.insert(
          jobs.map((data) => ({ name: QUEUE, data, retryLimit: 3, retryDelay: 1, expireInSeconds: EXPIRE_SECONDS })),
        ),
      ),
    waiting,
    work: async (worker) => {
      let done = 0;
      while (!worker.stopped?.()) {
        const batch = await told(boss.fetch<ReadingJob>(QUEUE, { batchSize: BATCH }));
        if (batch.length > 0) done += await told(addBatch(boss, batch, worker));
        else if (worker.untilEmpty && (await waiting()) === 0) return done;
        else await pause();
      }
      return done;
    },
    close,
  };
};
