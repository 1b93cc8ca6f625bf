import type { Change } from './entry.ts';
import { foldEntry } from './fold/fold.ts';
import type { FoldContext } from './fold/fold-context.ts';
import { readEntries, readHead } from './store/chain-entries.ts';
import { PROJECTION_TABLES, REFOLD } from './store/schema.ts';

const BATCH = 200;

/**
 * Folds every projection anew, in the caller's one transaction: whoever reads meanwhile sees the old ones, and a rebuild that is broken off
 * leaves them as they were.
 */
export const rebuildProjections = async (
  context: FoldContext,
  progress: (done: number, of: number) => void,
): Promise<void> => {
  const { store, tx, memory } = context;
  const { seq: of } = await readHead(tx);
  memory.forget();
  await memory.begin(tx);
  for (const table of PROJECTION_TABLES) await tx.deleteFrom(table).execute();
  let before: Change | null = null;
  for (let done = 0; done < of; ) {
    for (const entry of await readEntries(tx, done, BATCH)) {
      await foldEntry(context, entry, before);
      before = entry.change;
      done = entry.seq;
    }
    await memory.flush(store, tx);
    progress(done, of);
  }
  await tx.deleteFrom('meta').where('key', '=', REFOLD).execute();
};
