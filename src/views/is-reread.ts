import type { RevisionRecord } from '../ledger/record.ts';

/** Whether a revision is the page of the one before it, read again by other rules: the outlet changed nothing. */
export const isReread = (revisions: readonly RevisionRecord[], at: number): boolean => {
  const capture = revisions[at]?.capture ?? null;
  return capture !== null && at > 0 && revisions[at - 1]?.capture === capture;
};
