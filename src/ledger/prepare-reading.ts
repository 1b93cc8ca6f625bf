import type { Reading } from '../reading/reading.ts';
import { draftMentions } from './draft.ts';
import type { Prepared } from './fold-context.ts';
import { findShingles, winnow } from './shingle.ts';

/** Everything about a reading that needs no ledger: done before the write lock is asked for. */
export const prepareReading = (reading: Reading): Prepared => {
  const shingles = findShingles(reading.text);
  return { reading, drafts: draftMentions(reading), shingles, fingerprints: winnow(shingles) };
};
