import { cueConfidences } from '../src/attribution/cue.ts';
import type { TrainedAttribution } from '../src/attribution/models.ts';
import { pageOf } from '../src/attribution/page.ts';
import { toRelations } from '../src/attribution/relation.ts';
import { rivalsOf } from '../src/attribution/rivals.ts';
import { assignRoles, roleOptions } from '../src/attribution/roles.ts';
import type { Analysis } from '../src/language/analysis.ts';
import { toTokenGold } from '../training/attribution/gold.ts';
import type { PolnearArticle } from '../training/attribution/polnear.ts';
import { newCounts, scoreArticle, scoreOf } from './attribution-score.ts';
import type { Score } from './suite.ts';

/** The role stage by itself: how often it is right when it is told where the annotators' cues are. */
export const rolesByGivenCues = (
  articles: readonly { readonly article: PolnearArticle; readonly analysis: Analysis }[],
  { cue, roles, choice }: TrainedAttribution,
): Score[] => {
  const counts = newCounts();
  for (const { article, analysis } of articles) {
    const gold = article.annotations[0]?.relations ?? [];
    const page = pageOf(analysis);
    const anchors = gold.map((relation) => toTokenGold(analysis, relation).anchor).filter((anchor) => anchor >= 0);
    const cues = [...new Set(anchors)].sort((a, b) => a - b).map((anchor) => ({ anchor, confidence: 1 }));
    const options = roleOptions(page, cues, rivalsOf(page, cueConfidences(page, cue)), roles);
    scoreArticle(counts, article.text, gold, toRelations(analysis, assignRoles(page, cues, options, choice)));
  }
  return (['sourceExact', 'contentExact', 'contentOverlap', 'full'] as const).map((measure) => ({
    name: `PolNeAR dev, cues given: ${measure} recall`,
    value: scoreOf(counts[measure]).recall,
    size: counts[measure].gold,
    guarded: false,
  }));
};
