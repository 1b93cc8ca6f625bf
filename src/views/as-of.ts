import type { ArticleRecord } from '../ledger/record.ts';

/** A moment and the clock it is read on: what was published by then, or what this ledger knew by then. */
export type AsOf = { readonly at: string; readonly clock: 'published' | 'known' };

/** The end of a day stands for a bare day, so that "as of 3 March" holds what came out on 3 March. */
const instantOf = (text: string, end: boolean): number =>
  Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T${end ? '23:59:59.999' : '00:00:00'}Z` : text);

/** Whether an article was there at the moment. One without a publication date counts from when the ledger knew it. */
export const wasThere = (article: ArticleRecord, asOf: AsOf | null): boolean => {
  if (asOf === null) return true;
  const when = asOf.clock === 'published' ? (article.published ?? article.known) : article.known;
  return instantOf(when, false) <= instantOf(asOf.at, true);
};

/** Whether something the ledger did at `when` was done by the moment; on the published clock all decisions count. */
export const wasKnown = (when: string, asOf: AsOf | null): boolean =>
  asOf === null || asOf.clock === 'published' || instantOf(when, false) <= instantOf(asOf.at, true);
