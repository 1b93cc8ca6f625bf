import { type ModelFile, readModelFile, type Section, writeModelFile } from '../learn/model-file.ts';
import type { ChoiceModel } from './choice.ts';
import type { CueModel } from './cue.ts';
import type { JudgeModel } from './judge.ts';
import type { Linear } from './linear.ts';
import { pack, type Unpacked } from './packed.ts';
import { quantise } from './quantise.ts';
import type { RoleModel } from './roles.ts';

export type TrainedAttribution = {
  readonly kind: 'trained';
  /** Names these very weights. */
  readonly name: string;
  readonly cue: CueModel;
  readonly roles: RoleModel;
  readonly choice: ChoiceModel;
  readonly judge: JudgeModel;
  /** Candidates below this confidence are not looked at a second time. */
  readonly low: number;
};

/** The same as training makes it: with floats. */
export type AttributionWeights = Pick<TrainedAttribution, 'cue' | 'judge' | 'low'> & {
  readonly roles: Unpacked<RoleModel>;
  readonly choice: Unpacked<ChoiceModel>;
};

/** The weights of the attribution stage; `RULES_ONLY` reads by syntax and word lists alone. */
export type AttributionModels = TrainedAttribution | { readonly kind: 'rules' };

export const RULES_ONLY: AttributionModels = { kind: 'rules' };

const NAME = 'attribution';
const PARTS = ['cue', 'roles', 'choice', 'judge'] as const;
type Part = (typeof PARTS)[number];
type Shape = Pick<Linear, 'bits' | 'outputs'>;
type Meta = { readonly shapes: Readonly<Record<Part, Shape>>; readonly low: number; readonly threshold: number };

/** The bytes of a file of attribution models, quantised. */
export const writeAttributionModels = ({
  cue,
  roles,
  choice,
  judge,
  low,
}: AttributionWeights): Uint8Array<ArrayBuffer> => {
  const parts: Readonly<Record<Part, Linear>> = {
    cue: cue.weights,
    roles: roles.weights,
    choice: choice.weights,
    judge: judge.weights,
  };
  const sections: Record<string, Section> = {
    shutVerbs: cue.gate.shutVerbs,
    openWords: cue.gate.openWords,
    prices: roles.prices,
    choiceOut: choice.out,
  };
  for (const part of PARTS) {
    const { rows, scale, bias } = quantise(parts[part]);
    sections[`${part}Rows`] = rows;
    sections[`${part}Scale`] = scale;
    sections[`${part}Bias`] = bias;
  }
  const shapeOf = ({ bits, outputs }: Linear): Shape => ({ bits, outputs });
  const meta: Meta = {
    shapes: {
      cue: shapeOf(cue.weights),
      roles: shapeOf(roles.weights),
      choice: shapeOf(choice.weights),
      judge: shapeOf(judge.weights),
    },
    low,
    threshold: judge.threshold,
  };
  return writeModelFile(NAME, meta, sections);
};

const weightsOf = ({ sections }: ModelFile, shape: Shape, part: Part): Linear => {
  return {
    ...shape,
    rows: sections[`${part}Rows`] as Int8Array,
    scale: sections[`${part}Scale`] as Float32Array,
    bias: sections[`${part}Bias`] as Float32Array,
  };
};

/**
 * Loads the attribution models from the bytes of their file (`models/en/attribution.bin`); who calls it reads or fetches the file.
 * Throws `model-damaged` where the bytes are not those of such a file.
 */
export const loadAttributionModels = (bytes: Uint8Array): TrainedAttribution => {
  const file = readModelFile(bytes, NAME);
  const { shapes, low, threshold } = file.meta as Meta;
  return {
    kind: 'trained',
    name: `${NAME}-${file.checksum}`,
    cue: {
      gate: { shutVerbs: file.sections.shutVerbs as Uint8Array, openWords: file.sections.openWords as Uint8Array },
      weights: weightsOf(file, shapes.cue, 'cue'),
    },
    roles: { weights: pack(weightsOf(file, shapes.roles, 'roles')), prices: file.sections.prices as Float32Array },
    choice: { weights: pack(weightsOf(file, shapes.choice, 'choice')), out: file.sections.choiceOut as Float32Array },
    judge: { weights: weightsOf(file, shapes.judge, 'judge'), threshold },
    low,
  };
};
