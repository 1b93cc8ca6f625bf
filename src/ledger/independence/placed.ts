import type { MentionBrief } from '../dossier.ts';
import type { ArticleRecord } from '../record.ts';
import type { IndependenceInput } from './independence.ts';
import { type Origin, originOf, outletName } from './origin.ts';

export type Placed = {
  readonly mention: MentionBrief;
  readonly article: ArticleRecord;
  readonly outlet: string | null;
  readonly publisher: string | null;
  readonly origin: Origin;
};

/** Places mentions one by one; null for one that is not counted. */
export const placing = ({
  articles,
  owners,
}: Pick<IndependenceInput, 'articles' | 'owners'>): ((mention: MentionBrief) => Placed | null) => {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const ownerOf = new Map(owners.map((owner) => [owner.outlet, owner.publisher]));
  const outlets = [...new Set(articles.flatMap((article) => article.outlet ?? []))].sort().map(outletName);
  return (mention) => {
    if (!mention.current || mention.stance !== 'states') return null;
    const article = byId.get(mention.article);
    if (!article) return null;
    return {
      mention,
      article,
      outlet: article.outlet,
      publisher: article.outlet === null ? null : (ownerOf.get(article.outlet) ?? null),
      origin: originOf(mention, article.outlet, outlets),
    };
  };
};

export const place = ({
  mentions,
  ...input
}: Pick<IndependenceInput, 'mentions' | 'articles' | 'owners'>): Placed[] => {
  const placeOne = placing(input);
  return mentions.flatMap((mention) => placeOne(mention) ?? []);
};

export const originKey = (origin: Origin): string => `n:${origin.key}`;

export const outletKey = ({ outlet, article }: Placed): string => `o:${outlet ?? `?${article.id}`}`;

export const publisherKey = (one: Placed): string =>
  one.publisher === null ? `b:?${outletKey(one)}` : `b:${one.publisher}`;
