import PgBoss from 'pg-boss';
import type { ReadingInput } from '../../reading/read.ts';
import type { Added, Addition, Ledger } from '../ledger.ts';
import { ledgerError } from '../ledger-error.ts';
import type { MakeReady, ReadyAddition } from '../prepare/ready-addition.ts';
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
  /** Reads an article and does all of adding it that needs no ledger. */
  readonly ready: MakeReady;
  readonly stopped?: () => boolean;
  readonly untilEmpty?: boolean;
  /** Hears of every batch that was added. */
  readonly tick?: (added: readonly Added[]) => void;
};

const QUEUE = 'read-and-link';
/**
 * Jobs a transaction: the chain has one writer at a time, and whoever writes after another has nothing at hand, so workers take turns seldom and
 * write much; but no more than a share of what waits, lest the others stand idle.
 */
const MOST = 128;
const LEAST = 16;
const SHARE = 1 / 8;
/** A worker silent for this long is taken for dead, and its jobs are handed out anew. */
const EXPIRE_SECONDS = 120;
const IDLE_MILLISECONDS = 250;

const givenOf = ({ capture, stories }: ReadingJob): Omit<Addition, 'reading'> => ({
  capture: capture && {
    bytes: Buffer.from(capture.base64, 'base64'),
    mediaType: capture.mediaType,
    fetched: capture.fetched,
  },
  ...(stories ? { stories } : {}),
});

/** A job whose article is being read, and what came of that. */
type Read =
  | { readonly id: string; readonly addition: ReadyAddition }
  | { readonly id: string; readonly error: unknown };

/** Takes the next jobs and begins to read them; not one of them makes the whole fail. */
const takeJobs = async (boss: PgBoss, { ready }: Worker): Promise<Promise<Read>[]> => {
  const share = Math.ceil(SHARE * (await boss.getQueueSize(QUEUE, { before: 'active' })));
  const jobs = await boss.fetch<ReadingJob>(QUEUE, { batchSize: Math.min(MOST, Math.max(LEAST, share)) });
  return jobs.map(({ id, data }) =>
    ready(data.input, givenOf(data)).then(
      (addition) => ({ id, addition }),
      (error: unknown) => ({ id, error }),
    ),
  );
};

/** Adds a batch; where that fails, each alone, so that one bad article does not hold up the others. */
const addBatch = async (boss: PgBoss, batch: readonly Read[], { ledger, tick }: Worker): Promise<number> => {
  const fail = (id: string, error: unknown) =>
    boss.fail(QUEUE, id, { message: error instanceof Error ? error.message : String(error) });
  for (const one of batch) if ('error' in one) await fail(one.id, one.error);
  const readable = batch.flatMap((one) => ('addition' in one ? [one] : []));
  const add = async (jobs: typeof readable): Promise<number> => {
    const added = await ledger.addAll(jobs.map(({ addition }) => addition));
    tick?.(added);
    await boss.complete(
      QUEUE,
      jobs.map(({ id }) => id),
    );
    return jobs.length;
  };
  if (readable.length === 0) return 0;
  try {
    return await add(readable);
  } catch {
    let done = 0;
    for (const job of readable)
      await add([job]).then(
        (n) => {
          done += n;
        },
        (error: unknown) => fail(job.id, error),
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
      let next: Promise<Promise<Read>[]> | null = null;
      const take = (): Promise<Promise<Read>[]> => {
        const taken = told(takeJobs(boss, worker));
        // an error is met when its turn comes
        taken.catch(() => undefined);
        return taken;
      };
      while (next !== null || !worker.stopped?.()) {
        const jobs: Promise<Read>[] = await (next ?? take());
        // the next articles are read while these are written
        next = jobs.length > 0 && !worker.stopped?.() ? take() : null;
        if (jobs.length > 0) done += await told(addBatch(boss, await Promise.all(jobs), worker));
        else if (worker.untilEmpty && (await waiting()) === 0) return done;
        else await pause();
      }
      return done;
    },
    close,
  };
};
