import type { MentionBrief, OriginDecision, Ownership } from '../dossier.ts';
import { articleNumbers, readArticles, readOriginDecisions, readOwners } from '../queries/read-records.ts';
import type { ArticleRecord } from '../record.ts';
import type { Database } from '../store/store.ts';

/** The articles of some mentions, with their numbers. */
export const readArticlesOf = async (
  db: Database,
  mentions: readonly MentionBrief[],
): Promise<{ readonly ids: readonly number[]; readonly articles: readonly ArticleRecord[] }> => {
  const ids = await articleNumbers(db, [...new Set(mentions.map((mention) => mention.article))]);
  return { ids, articles: await readArticles(db, ids) };
};

/** What persons have said of owners and origins. */
export const originDecisionsAndOwners = async (
  db: Database,
): Promise<{ readonly origins: readonly OriginDecision[]; readonly owners: readonly Ownership[] }> => ({
  origins: await readOriginDecisions(db),
  owners: await readOwners(db),
});
