import { type ModelFile, readModelFile, type Section, writeModelFile } from '../learn/model-file.ts';
import { type CertaintyRegressor, readRegressor, regressorSections } from './certainty/regressor.ts';
import type { AntecedentWeights } from './entities/antecedent.ts';
import type { RemarkModel, RemarkModels } from './verification/remark-model.ts';

/** The trained parts of the meaning stage; null where certainty, pronouns and remarks are read by rules alone. */
export type MeaningModels = {
  readonly name: string;
  readonly certainty: CertaintyRegressor | null;
  readonly antecedents: AntecedentWeights | null;
  readonly remarks: RemarkModels | null;
};

export const MEANING_BY_RULES: MeaningModels = { name: 'rules', certainty: null, antecedents: null, remarks: null };

const NAME = 'meaning';

/** The weights of remarks, or of what they are about, in a model file. */
const readRemarkModel = ({ meta, sections }: ModelFile, name: 'remark' | 'tie'): RemarkModel => ({
  bits: meta[`${name}Bits`] as number,
  scale: meta[`${name}Scale`] as number,
  weights: sections[`${name}s`] as Int8Array,
  bias: sections[`${name}Bias`] as Float32Array,
});

/** Loads the meaning models from the bytes of their file (`models/en/meaning.bin`); who calls it reads or fetches the file. */
export const loadMeaningModels = (bytes?: Uint8Array): MeaningModels => {
  if (!bytes) return MEANING_BY_RULES;
  const file: ModelFile = readModelFile(bytes, NAME);
  return {
    name: file.checksum,
    certainty: readRegressor(file),
    antecedents: file.sections.antecedents as Float32Array,
    remarks: { parts: readRemarkModel(file, 'remark'), ties: readRemarkModel(file, 'tie') },
  };
};

/** The bytes of a file of meaning models. */
export const writeMeaningModels = (
  certainty: CertaintyRegressor,
  antecedents: AntecedentWeights,
  { parts, ties }: RemarkModels,
): Uint8Array<ArrayBuffer> => {
  const { bits, hidden, outputs, nets } = certainty;
  const sections: Record<string, Section> = {
    ...regressorSections(certainty),
    antecedents,
    remarks: parts.weights,
    remarkBias: parts.bias,
    ties: ties.weights,
    tieBias: ties.bias,
  };
  const meta = {
    bits,
    hidden,
    outputs,
    nets: nets.length,
    remarkBits: parts.bits,
    remarkScale: parts.scale,
    tieBits: ties.bits,
    tieScale: ties.scale,
  };
  return writeModelFile(NAME, meta, sections);
};
