import type { Prepared } from '../prepare/prepared.ts';
import type { Database, Store } from '../store/store.ts';
import type { WriteMemory } from '../store/write-memory.ts';

/** What folding an entry works with. Everything it writes follows from the entries and the kept bytes alone. */
export type FoldContext = {
  readonly store: Pick<Store, 'kind'>;
  readonly tx: Database;
  readonly memory: WriteMemory;
  /** The reading kept under a hash. */
  readonly prepared: (reading: string) => Promise<Prepared>;
};

/** The number inside an id: 12 of `c12`. */
export const numberOf = (id: string): number => Number(id.slice(1));
