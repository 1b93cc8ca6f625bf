import { type ModelFile, readModelFile, type Section, writeModelFile } from '../learn/model-file.ts';
import { type CertaintyRegressor, readRegressor, regressorSections } from './certainty/regressor.ts';
import type { AntecedentWeights } from './entities/antecedent.ts';

/** The trained parts of the meaning stage; null where certainty and pronouns are read by rules alone. */
export type MeaningModels = {
  readonly name: string;
  readonly certainty: CertaintyRegressor | null;
  readonly antecedents: AntecedentWeights | null;
};

export const MEANING_BY_RULES: MeaningModels = { name: 'rules', certainty: null, antecedents: null };

const NAME = 'meaning';

/** Loads the meaning models from the bytes of their file (`models/en/meaning.bin`); who calls it reads or fetches the file. */
export const loadMeaningModels = (bytes?: Uint8Array): MeaningModels => {
  if (!bytes) return MEANING_BY_RULES;
  const file: ModelFile = readModelFile(bytes, NAME);
  return {
    name: file.checksum,
    certainty: readRegressor(file),
    antecedents: file.sections.antecedents as Float32Array,
  };
};

/** The bytes of a file of meaning models. */
export const writeMeaningModels = (
  certainty: CertaintyRegressor,
  antecedents: AntecedentWeights,
): Uint8Array<ArrayBuffer> => {
  const { bits, hidden, outputs, nets } = certainty;
  const sections: Record<string, Section> = { ...regressorSections(certainty), antecedents };
  return writeModelFile(NAME, { bits, hidden, outputs, nets: nets.length }, sections);
};
