import { openQueue, type ReadingQueue } from '../ledger/queue/queue.ts';
import { HearsayError } from '../text/error.ts';

/** Opens the queue that lies beside the ledger on the server, hands it to `work`, and closes it whatever happens. */
export const withQueue = async <Result>(work: (queue: ReadingQueue) => Promise<Result>): Promise<Result> => {
  const { DATABASE_URL } = process.env;
  if (!DATABASE_URL)
    throw new HearsayError(
      'no-queue',
      'Only a ledger on PostgreSQL has a queue.',
      'Set DATABASE_URL, or add articles directly with "hearsay add".',
    );
  const queue = await openQueue(DATABASE_URL);
  try {
    return await work(queue);
  } finally {
    await queue.close();
  }
};
