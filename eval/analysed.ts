import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../src/language/analyse.ts';
import type { Analysis } from '../src/language/analysis.ts';
import { loadLanguageModels } from '../src/language/models.ts';

const MODEL = join(import.meta.dirname, '../models/en/language.bin');

/** The language stage as it ships, with its models loaded once. */
export const analyser = (): ((text: string) => Analysis) => {
  const models = loadLanguageModels(readFileSync(MODEL));
  return (text) => analyse(text, models);
};
