import type { FoldContext } from '../fold/fold-context.ts';
import { boundIndependence } from '../independence/count-independence.ts';
import { readBareArticles, readBareEchoesAmong, readBriefsOfClaims } from '../queries/read-records.ts';
import { originDecisionsAndOwners } from './status-inputs.ts';

/** How many origins some claims have at least, with the sentence that counts them; claims by their numbers, merged ones by their root's. */
export const countOrigins = async (
  { store, tx, memory }: Pick<FoldContext, 'store' | 'tx' | 'memory'>,
  claims: readonly number[],
): Promise<ReadonlyMap<number, { readonly low: number; readonly sentence: string }>> => {
  if (claims.length === 0) return new Map();
  const mentions = await readBriefsOfClaims(store, tx, claims);
  const byNumber = await readBareArticles(store, tx, [...new Set(mentions.map((mention) => mention.article))]);
  const echoes = await readBareEchoesAmong(store, tx, new Map([...byNumber].map(([n, { id }]) => [n, id])));
  const articles = [...byNumber.values()];
  const tables = await originDecisionsAndOwners({ tx, memory });
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
