import type { Reading } from '../../reading/reading.ts';
import type { Shingle } from '../echo/shingle.ts';
import type { MentionDraft } from '../linking/draft.ts';
import type { Database, Store } from '../store/store.ts';
import type { WriteMemory } from '../store/write-memory.ts';

/** A reading with what is computed from it once: both adding and rebuilding fold from this. */
export type Prepared = {
  readonly reading: Reading;
  readonly drafts: readonly MentionDraft[];
  readonly shingles: readonly Shingle[];
  /** The ones the index keeps. */
  readonly fingerprints: readonly Shingle[];
};

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
