import type { ArticleRecord, MentionRecord } from '../ledger/record.ts';
import type { DriftPoint, HedgeDrop } from './claim-page.ts';
import { conditionOf } from './mention-view.ts';

/** An earlier revision's mention that the page still puts the same way. */
const isRepeated = (mention: MentionRecord, mentions: readonly MentionRecord[]): boolean =>
  !mention.current &&
  mentions.some(
    (other) =>
      other.current &&
      other.article === mention.article &&
      other.certainty.value === mention.certainty.value &&
      conditionOf(other) === conditionOf(mention),
  );

/** How surely each mention puts a claim, in time order. The speaker's certainty; for an assertion the writer's. */
export const driftOf = (
  mentions: readonly MentionRecord[],
  articles: ReadonlyMap<string, ArticleRecord>,
): DriftPoint[] =>
  mentions
    .filter((mention) => mention.stance === 'states' && !isRepeated(mention, mentions))
    .map((mention): DriftPoint => {
      const article = articles.get(mention.article);
      return {
        mention: mention.id,
        article: mention.article,
        outlet: article?.outlet ?? null,
        at: article?.published ?? null,
        holder: mention.kind === 'attribution' ? 'speaker' : 'writer',
        certainty: mention.certainty,
        condition: conditionOf(mention),
      };
    })
    .sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : (a.at ?? '') > (b.at ?? '') ? 1 : 0));

/** Put as certain, and as depending on nothing. */
const isFirm = ({ certainty, condition }: DriftPoint): boolean => certainty.value === 'certain' && condition === null;

/** Put as less than certain, or as depending on something. */
const isHedged = ({ certainty, condition }: DriftPoint): boolean =>
  certainty.value === 'possible' || certainty.value === 'probable' || condition !== null;

/**
 * Who put as certain, and on no condition, what was hedged before. Compared with the mention before it of another article: a hedge within one's own page is no loss
 * on the way. Each outlet counts once; the first of them is marked.
 */
export const hedgeDropsOf = (points: readonly DriftPoint[]): HedgeDrop[] => {
  const drops: HedgeDrop[] = [];
  for (const [at, point] of points.entries()) {
    if (!isFirm(point) || drops.some((drop) => drop.outlet === point.outlet)) continue;
    const before = points.slice(0, at).findLast((one) => one.article !== point.article && isHedged(one));
    if (!before) continue;
    // Where somebody was certain before the hedge, nothing was lost on the way from it.
    const sureBefore = points
      .slice(0, points.indexOf(before))
      .some((one) => isFirm(one) && one.article !== point.article);
    if (sureBefore) continue;
    drops.push({
      mention: point.mention,
      outlet: point.outlet,
      at: point.at,
      from: before.certainty,
      to: point.certainty,
      condition: before.condition,
      before: before.mention,
      first: drops.length === 0,
    });
  }
  return drops;
};
