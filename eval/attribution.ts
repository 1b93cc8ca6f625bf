import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attribute } from '../src/attribution/attribute.ts';
import type { AttributionRelation } from '../src/attribution/attribution.ts';
import { type AttributionModels, loadAttributionModels, RULES_ONLY } from '../src/attribution/models.ts';
import type { Analysis } from '../src/language/analysis.ts';
import { overlaps } from '../src/text/span.ts';
import { readPolnear } from '../training/attribution/polnear.ts';
import { analyser } from './analysed.ts';
import { rolesByGivenCues } from './attribution-components.ts';
import { type Counts, type Measure, newCounts, scoreArticle, scoreOf } from './attribution-score.ts';
import type { GoldArticle, Half } from './gold/gold.ts';
import { readGold } from './gold/load.ts';
import type { Score, Suite } from './suite.ts';

const MODEL = join(import.meta.dirname, '../models/en/attribution.bin');

const TITLES: Readonly<Record<Measure, string>> = {
  detect: 'detected',
  sourceExact: 'source exact',
  sourceOverlap: 'source overlap',
  contentExact: 'content exact',
  contentOverlap: 'content overlap',
  full: 'full (source exact, content 0.8)',
  exact: 'all exact',
};
const MEASURES = Object.keys(TITLES) as Measure[];

const scoresOf = (counts: Counts, set: string, guarded: boolean): Score[] => [
  ...MEASURES.map((measure) => ({
    name: `${set}: ${TITLES[measure]} F1`,
    value: scoreOf(counts[measure]).f1,
    size: counts[measure].gold,
    guarded,
  })),
  { name: `${set}: precision`, value: scoreOf(counts.detect).precision, size: counts.detect.pred, guarded: false },
  { name: `${set}: recall`, value: scoreOf(counts.detect).recall, size: counts.detect.gold, guarded: false },
];

type Analysed<T> = { readonly article: T; readonly analysis: Analysis };

/** Doubtful relations bring neither reward nor penalty: they are left out, and so is what was found in their place. */
const withoutOptional = ({ relations }: GoldArticle, found: readonly AttributionRelation[]): AttributionRelation[] => {
  const doubtful = relations.filter(({ optional }) => optional).flatMap(({ cue }) => cue);
  return found.filter(({ cue }) => !cue.some((span) => doubtful.some((other) => overlaps(span, other))));
};

const scoreGold = (articles: readonly Analysed<GoldArticle>[], models: AttributionModels): Counts => {
  const counts = newCounts();
  for (const { article, analysis } of articles) {
    const wanted = article.relations.filter(({ optional }) => !optional);
    scoreArticle(counts, article.text, wanted, withoutOptional(article, attribute(analysis, models)));
  }
  return counts;
};

/** Who said what, from raw text: PolNeAR's development part against its first annotators, and the invented gold articles. */
export const attribution: Suite = {
  name: 'attribution',
  run: async ({ corpora }) => {
    const analyse = analyser();
    const models = loadAttributionModels(readFileSync(MODEL));
    const goldScores = (['tune', 'held'] as const satisfies readonly Half[]).flatMap((half) => {
      const articles = readGold(half).map((article) => ({ article, analysis: analyse(article.text) }));
      return scoresOf(scoreGold(articles, models), `gold articles, ${half}`, half === 'held');
    });
    if (!corpora) return goldScores;
    const articles = readPolnear(corpora, 'dev').map((article) => ({ article, analysis: analyse(article.text) }));
    const score = (chosen: AttributionModels): Counts => {
      const counts = newCounts();
      for (const { article, analysis } of articles)
        scoreArticle(counts, article.text, article.annotations[0]?.relations ?? [], attribute(analysis, chosen));
      return counts;
    };
    return [
      ...scoresOf(score(models), 'PolNeAR dev', true),
      ...scoresOf(score(RULES_ONLY), 'PolNeAR dev, rules alone', false),
      ...rolesByGivenCues(articles, models),
      ...goldScores,
    ];
  },
};
