import type { AttributionModels } from '../attribution/models.ts';
import { RULES_ONLY } from '../attribution/models.ts';
import { type LanguageModels, loadLanguageModels } from '../language/models.ts';

/** Everything trained that reading uses. */
export type Models = {
  readonly language: LanguageModels;
  readonly attribution: AttributionModels;
  /** Names these very weights, for a reading's `madeBy`. */
  readonly version: string;
};

/** The files a host has to give `loadModels`, by name, from `models/en/`. */
export const MODEL_FILES = ['language.bin'] as const satisfies readonly string[];

/** Loads every model from the bytes of its file: read from disk by Node, fetched by a browser. */
export const loadModels = (bytesOf: (file: string) => Uint8Array): Models => ({
  language: loadLanguageModels(bytesOf('language.bin')),
  attribution: RULES_ONLY,
  version: 'rules',
});
