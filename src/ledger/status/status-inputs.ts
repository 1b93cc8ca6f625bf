import type { MentionBrief, OriginDecision, Ownership } from '../dossier.ts';
import type { ArticleId } from '../ids.ts';
import { articleKeys, readArticles, readOriginDecisions, readOwners } from '../queries/read-records.ts';
import type { ArticleRecord } from '../record.ts';
import type { Database } from '../store/store.ts';

/** The articles of some mentions, and their ids by their numbers. */
export const readArticlesOf = async (
  db: Database,
  mentions: readonly MentionBrief[],
): Promise<{ readonly keys: ReadonlyMap<number, ArticleId>; readonly articles: readonly ArticleRecord[] }> => {
  const keys = await articleKeys(db, [...new Set(mentions.map((mention) => mention.article))]);
  return { keys, articles: await readArticles(db, [...keys.keys()]) };
};

/** What persons have said of owners and origins. */
export const originDecisionsAndOwners = async (
  db: Database,
): Promise<{ readonly origins: readonly OriginDecision[]; readonly owners: readonly Ownership[] }> => ({
  origins: await readOriginDecisions(db),
  owners: await readOwners(db),
});
