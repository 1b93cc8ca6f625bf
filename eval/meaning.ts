import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attribute } from '../src/attribution/attribute.ts';
import { interpret } from '../src/meaning/interpret.ts';
import { loadMeaningModels } from '../src/meaning/models.ts';
import { modelsOnDisk } from '../src/reader/models-on-disk.ts';
import { analyser } from './analysed.ts';
import { type Folder, HALVES } from './gold/gold.ts';
import { readGold } from './gold/load.ts';
import {
  addArticle,
  emptyScore,
  FOUND,
  f1,
  goldRelations,
  type MeaningScore,
  percent,
  SHARES,
} from './meaning/score.ts';
import type { Score, Suite } from './suite.ts';

const scoresOf = (label: string, score: MeaningScore, guarded: boolean): Score[] => [
  ...SHARES.map((field) => ({
    name: `${label}: ${field} right`,
    value: percent(score[field]),
    size: score[field].of,
    guarded,
  })),
  ...FOUND.map((field) => ({
    name: `${label}: ${field} F1`,
    value: f1(score[field]),
    size: score[field].wanted,
    guarded,
  })),
];

/** Scores one folder, given the annotators' relations or, end to end, our own; in the latter only relations that were found count. */
const scoreFolder = (folder: Folder, endToEnd: boolean): MeaningScore => {
  const analyse = analyser();
  const meaning = loadMeaningModels(readFileSync(join(import.meta.dirname, '../models/en/meaning.bin')));
  const { attribution } = modelsOnDisk();
  const score = emptyScore();
  for (const article of readGold(folder)) {
    const analysis = analyse(article.text);
    const relations = endToEnd ? attribute(analysis, attribution) : goldRelations(article);
    const { outlet, published } = article;
    addArticle(score, article, interpret({ analysis, relations, article: { outlet, published } }, meaning));
  }
  return score;
};

/** Articles that only remarks are marked in, in usual density, and that were never read for tuning. */
const remarksHeldBack = (): Score[] =>
  [false, true].map((endToEnd) => {
    const { verification } = scoreFolder('remarks-held', endToEnd);
    const label = endToEnd ? 'fresh articles, held, end to end' : 'fresh articles, held';
    return { name: `${label}: verification F1`, value: f1(verification), size: verification.wanted };
  });

/** Speakers, chains, certainty, acts and remarks on invented articles; the half used for tuning is told apart from the one held back. */
export const meaning: Suite = {
  name: 'meaning',
  run: async () => [
    ...HALVES.flatMap((half) => [
      ...scoresOf(`gold articles, ${half}`, scoreFolder(half, false), half === 'held'),
      ...scoresOf(`gold articles, ${half}, end to end`, scoreFolder(half, true), false),
    ]),
    ...remarksHeldBack(),
  ],
};
