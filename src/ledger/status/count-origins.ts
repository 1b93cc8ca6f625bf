import type { MentionBrief } from '../dossier.ts';
import type { FoldContext } from '../fold/fold-context.ts';
import { boundIndependence, hasSeveralOrigins } from '../independence/count-independence.ts';
import { withMerged } from '../queries/merged-sources.ts';
import type { EchoRecord } from '../record.ts';
import { loadArticles } from '../store/kept-articles.ts';
import { briefOf, type KeptBrief, loadBriefs } from '../store/kept-briefs.ts';
import { bareEcho, lastOfEach, loadEchoes } from '../store/kept-echoes.ts';
import { originDecisionsAndOwners } from './status-inputs.ts';

const articlesOf = (briefs: readonly KeptBrief[]): number[] =>
  [...new Set(briefs.map(({ article }) => article))].sort((a, b) => a - b);

/** Those who say that it is so. Two who condemn an attack, or want the same, bear nobody out. */
const affirming = (briefs: readonly KeptBrief[]): readonly KeptBrief[] =>
  briefs.filter((kept) => briefOf(kept).attitude !== true);

/** What two say with one voice, as in a joint statement, is theirs both and still one word: neither bears the other out. */
const withOneVoice = ({ joint: _, ...brief }: MentionBrief): MentionBrief => brief;

/** How many origins say at least that some claims are so, with the sentence that counts them; claims by their numbers, merged ones by their root's. */
export const countOrigins = async (
  context: Pick<FoldContext, 'store' | 'tx' | 'memory'>,
  claims: readonly number[],
): Promise<ReadonlyMap<number, { readonly low: number; readonly sentence: string }>> => {
  if (claims.length === 0) return new Map();
  const briefs = await loadBriefs(context, claims);
  const all = articlesOf([...briefs.values()].flatMap(affirming));
  const articles = await loadArticles(context, all);
  const echoes = await loadEchoes(context, all);
  const { merged, ...tables } = await originDecisionsAndOwners(context);
  const among = (carriers: readonly number[]): EchoRecord[] =>
    carriers.flatMap((article) =>
      lastOfEach(echoes.get(article) ?? []).flatMap((echo) => {
        const [from, of] = [articles.get(article)?.record.id, articles.get(echo.of_article)?.record.id];
        if (!from || !of || !carriers.includes(echo.of_article)) return [];
        return [bareEcho(echo, from, of)];
      }),
    );
  return new Map(
    claims.map((claim) => {
      const own = affirming(briefs.get(claim) ?? []);
      const carriers = articlesOf(own);
      const { origins, sentence } = boundIndependence({
        mentions: own.map((kept) => withMerged(withOneVoice(briefOf(kept)), merged)),
        articles: carriers.flatMap((id) => articles.get(id)?.record ?? []),
        echoes: among(carriers),
        ...tables,
      });
      return [claim, { low: origins.low, sentence }];
    }),
  );
};

/** Those of the claims that may have two origins: what all their mentions come from is not one and the same. A first look, which is cheap. */
export const withSeveralOrigins = async (
  context: Pick<FoldContext, 'store' | 'tx' | 'memory'>,
  claims: readonly number[],
): Promise<number[]> => {
  const briefs = await loadBriefs(context, claims);
  const articles = await loadArticles(context, articlesOf([...briefs.values()].flat()));
  return claims.filter((claim) => {
    const own = briefs.get(claim) ?? [];
    return hasSeveralOrigins(
      own.map(briefOf),
      articlesOf(own).flatMap((id) => articles.get(id)?.record ?? []),
    );
  });
};
