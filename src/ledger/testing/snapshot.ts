import type { Ledger } from '../ledger.ts';

/** All that can be seen of a ledger, as text, to compare two states by. */
export const snapshot = async (ledger: Ledger): Promise<string> => {
  const all = await ledger.story('all');
  const claims = await Promise.all((all?.claims ?? []).map((claim) => ledger.claim(claim.id)));
  const articles = await Promise.all((all?.articles ?? []).map((article) => ledger.article(article.id)));
  return JSON.stringify([
    await ledger.counts(),
    await ledger.stories(),
    all,
    claims,
    articles,
    await ledger.review({ limit: 500 }),
    await ledger.docket(),
  ]);
};
