import type { Reading } from '../../reading/reading.ts';
import { findShingles, winnow } from '../echo/shingle.ts';
import type { Prepared } from '../fold/fold-context.ts';
import { draftMentions, type MentionDraft } from './draft.ts';

/** Everything about a reading that needs no ledger: done before the write lock is asked for. */
export const prepareReading = (reading: Reading): Prepared => {
  const shingles = findShingles(reading.text);
  let drafts: readonly MentionDraft[] | null = null;
  return {
    reading,
    shingles,
    fingerprints: winnow(shingles),
    // a text that another is only compared with needs none
    get drafts() {
      drafts ??= draftMentions(reading);
      return drafts;
    },
  };
};
