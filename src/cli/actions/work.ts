import { openReaderPool } from '../../intake/reader-pool.ts';
import { withLedger } from '../open.ts';
import { pace, progressOn } from '../progress.ts';
import { withQueue } from '../with-queue.ts';

export type Options = { readonly untilEmpty?: boolean };

/** Reads and adds what waits in the queue, until it is told to stop; what was begun is finished. */
export const run = (options: Options): Promise<void> =>
  withQueue((queue) =>
    withLedger({}, async (ledger) => {
      const pool = openReaderPool();
      const progress = progressOn(process.stderr);
      const started = Date.now();
      let stopping = false;
      for (const signal of ['SIGINT', 'SIGTERM'] as const)
        process.once(signal, () => {
          stopping = true;
        });
      let seen = 0;
      const done = await queue.work({
        ledger,
        ready: pool.ready,
        stopped: () => stopping,
        untilEmpty: options.untilEmpty ?? false,
        tick: (added) => {
          seen += added.length;
          progress.show(pace(seen, started, 'articles'));
        },
      });
      progress.clear();
      await pool.close();
      process.stdout.write(`${done} read and added, ${await queue.waiting()} waiting\n`);
    }),
  );
