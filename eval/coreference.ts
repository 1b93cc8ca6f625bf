import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadMeaningModels } from '../src/meaning/models.ts';
import { analyser } from './analysed.ts';
import { type GumDocument, onOwnAnalysis, readGum } from './coreference/gum.ts';
import { scoreCoreference } from './coreference/score.ts';
import type { Score, Suite } from './suite.ts';

const scoresOf = (
  label: string,
  documents: readonly GumDocument[],
  weights: Float32Array | null,
  guarded: boolean,
): Score[] => {
  const { muc, bcubed, ceafe, conll, pronouns, pronounCount } = scoreCoreference(documents, weights);
  const size = documents.length;
  return [
    { name: `${label}: CoNLL F1`, value: conll, size, guarded },
    { name: `${label}: MUC, B3, CEAF-e F1 (mean above)`, value: muc, size, guarded: false },
    { name: `${label}: B3 F1`, value: bcubed, size, guarded: false },
    { name: `${label}: CEAF-e F1`, value: ceafe, size, guarded: false },
    { name: `${label}: pronoun antecedents right`, value: pronouns, size: pronounCount, guarded },
  ];
};

/** Coreference of people and bodies on GUM dev, once with our own tokens, trees and names and once with the annotators'. */
export const coreference: Suite = {
  name: 'coreference',
  run: async ({ corpora }) => {
    if (corpora === null) return null;
    const weights = loadMeaningModels(readFileSync(join(import.meta.dirname, '../models/en/meaning.bin'))).antecedents;
    const gold = readGum(corpora, 'dev');
    const analyse = analyser();
    return [
      ...scoresOf(
        'GUM dev, own analysis',
        gold.map((document) => onOwnAnalysis(document, analyse)),
        weights,
        true,
      ),
      ...scoresOf('GUM dev, gold analysis', gold, weights, true),
      ...scoresOf(
        'GUM dev, news and interviews, own analysis',
        gold
          .filter(({ id }) => /_(?:news|interview|speech)_/.test(id))
          .map((document) => onOwnAnalysis(document, analyse)),
        weights,
        false,
      ),
    ];
  },
};
