import { type AttributionModels, loadAttributionModels } from '../attribution/models.ts';
import { type LanguageModels, loadLanguageModels } from '../language/models.ts';
import { loadMeaningModels, type MeaningModels } from '../meaning/models.ts';

/** Everything trained that reading uses. */
export type Models = {
  readonly language: LanguageModels;
  readonly attribution: AttributionModels;
  readonly meaning: MeaningModels;
  /** Names these very weights, for a reading's `madeBy`. */
  readonly version: string;
};

/** The files that `loadModels` asks for, in `models/en/`. */
export const MODEL_FILES = ['language.bin', 'attribution.bin', 'meaning.bin'] as const;
export type ModelFileName = (typeof MODEL_FILES)[number];

/** Loads every model from the bytes of its file: read from disk by Node, fetched by a browser. */
export const loadModels = (bytesOf: (file: ModelFileName) => Uint8Array): Models => {
  const language = loadLanguageModels(bytesOf('language.bin'));
  const attribution = loadAttributionModels(bytesOf('attribution.bin'));
  const meaning = loadMeaningModels(bytesOf('meaning.bin'));
  return { language, attribution, meaning, version: `${language.name}-${attribution.name}-${meaning.name}` };
};
