import type { FoldContext } from '../fold/fold-context.ts';
import { boundIndependence } from '../independence/count-independence.ts';
import { readBareEchoesAmong, readBriefs } from '../queries/read-records.ts';
import { originDecisionsAndOwners, readArticlesOf } from './status-inputs.ts';

/** How many origins some claims have at least, with the sentence that counts them; claims by their numbers, merged ones by their root's. */
export const countOrigins = async (
  { store, tx }: Pick<FoldContext, 'store' | 'tx'>,
  claims: readonly number[],
): Promise<ReadonlyMap<number, { readonly low: number; readonly sentence: string }>> => {
  if (claims.length === 0) return new Map();
  const mentions = await readBriefs(tx, 'claims.root', claims);
  const { keys, articles } = await readArticlesOf(tx, mentions);
  const echoes = await readBareEchoesAmong(store, tx, keys);
  const tables = await originDecisionsAndOwners(tx);
  return new Map(
    claims.map((claim) => {
      const own = mentions.filter((mention) => mention.claim === `c${claim}`);
      const carried = new Set(own.map((mention) => mention.article));
      const { origins, sentence } = boundIndependence({
        mentions: own,
        articles: articles.filter((article) => carried.has(article.id)),
        echoes,
        ...tables,
      });
      return [claim, { low: origins.low, sentence }];
    }),
  );
};
