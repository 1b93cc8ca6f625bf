import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attribute } from '../src/attribution/attribute.ts';
import { type AttributionModels, loadAttributionModels, RULES_ONLY } from '../src/attribution/models.ts';
import { analyse } from '../src/language/analyse.ts';
import { loadLanguageModels } from '../src/language/models.ts';
import { readPolnear } from '../training/attribution/polnear.ts';
import { type Counts, type Measure, newCounts, scoreArticle, scoreOf } from './attribution-score.ts';
import type { Score, Suite } from './suite.ts';

const MODELS = join(import.meta.dirname, '../models/en');

const TITLES: Readonly<Record<Measure, string>> = {
  detect: 'detected',
  sourceExact: 'source exact',
  sourceOverlap: 'source overlap',
  contentExact: 'content exact',
  contentOverlap: 'content overlap',
  full: 'full (source exact, content 0.8)',
  exact: 'all exact',
};

const scoresOf = (counts: Counts, set: string, guarded: boolean): Score[] => [
  ...(Object.keys(TITLES) as Measure[]).map((measure) => ({
    name: `${set}: ${TITLES[measure]} F1`,
    value: scoreOf(counts[measure]).f1,
    size: counts[measure].gold,
    guarded,
  })),
  { name: `${set}: precision`, value: scoreOf(counts.detect).precision, size: counts.detect.pred, guarded: false },
  { name: `${set}: recall`, value: scoreOf(counts.detect).recall, size: counts.detect.gold, guarded: false },
];

/** Who said what, from raw text: PolNeAR's development part against its first annotators, by the trained models and by rules alone. */
export const attribution: Suite = {
  name: 'attribution',
  run: async ({ corpora }) => {
    if (!corpora) return null;
    const language = loadLanguageModels(readFileSync(join(MODELS, 'language.bin')));
    const trained = loadAttributionModels(readFileSync(join(MODELS, 'attribution.bin')));
    const articles = readPolnear(corpora, 'dev').map((article) => ({
      ...article,
      analysis: analyse(article.text, language),
    }));
    const score = (models: AttributionModels): Counts => {
      const counts = newCounts();
      for (const { text, annotations, analysis } of articles)
        scoreArticle(counts, text, annotations[0]?.relations ?? [], attribute(analysis, models));
      return counts;
    };
    return [
      ...scoresOf(score(trained), 'PolNeAR dev', true),
      ...scoresOf(score(RULES_ONLY), 'PolNeAR dev, rules', false),
    ];
  },
};
