import { type ModelFile, readModelFile, type Section, writeModelFile } from '../learn/model-file.ts';
import type { ChoiceModel } from './choice.ts';
import type { CueModel } from './cue.ts';
import type { JudgeModel } from './judge.ts';
import { type Linear, packRows } from './linear.ts';
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

/** The weights of the attribution stage; `RULES_ONLY` reads by syntax and word lists alone. */
export type AttributionModels = TrainedAttribution | { readonly kind: 'rules' };

export const RULES_ONLY: AttributionModels = { kind: 'rules' };

const NAME = 'attribution';
const PARTS = ['cue', 'roles', 'choice', 'judge'] as const;
type Part = (typeof PARTS)[number];
type Shape = Pick<Linear, 'bits' | 'outputs'>;
type Meta = { readonly shapes: Readonly<Record<Part, Shape>>; readonly low: number; readonly threshold: number };

/** Shares of the largest weight at which a column may be cut off. */
const CUTS = [1, 0.7, 0.5, 0.35, 0.25, 0.18, 0.12, 0.08];

/** The squared error of keeping a column in steps of `step`, cut off at 127 of them. */
const errorOf = (column: Float32Array, step: number): number => {
  let error = 0;
  for (const value of column) {
    const kept = Math.max(-127, Math.min(127, Math.round(value / step))) * step;
    error += (value - kept) ** 2;
  }
  return error;
};

/** A few large weights would leave only coarse steps for all the small ones, so a column is cut off where that costs least. */
const stepOf = (column: Float32Array): number => {
  const largest = column.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (largest === 0) return 1;
  const steps = CUTS.map((cut) => (cut * largest) / 127);
  const errors = steps.map((step) => errorOf(column, step));
  return steps[errors.indexOf(Math.min(...errors))]!;
};

/** Whole numbers from -127 to 127, each column with a scale of its own. */
const quantise = (weights: Linear): Linear => {
  const { outputs, rows } = weights;
  const scale = weights.scale.map((unit, column) =>
    stepOf(Float32Array.from({ length: rows.length / outputs }, (_, row) => rows[row * outputs + column]! * unit)),
  );
  const whole = Int8Array.from(rows, (value, at) => {
    const column = at % outputs;
    return Math.max(-127, Math.min(127, Math.round((value * weights.scale[column]!) / scale[column]!)));
  });
  return { ...weights, rows: whole, packed: null, scale };
};

/** The bytes of a file of attribution models, quantised. */
export const writeAttributionModels = ({
  cue,
  roles,
  choice,
  judge,
  low,
}: TrainedAttribution): Uint8Array<ArrayBuffer> => {
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
  const rows = sections[`${part}Rows`] as Int8Array;
  return {
    ...shape,
    rows,
    packed: packRows(rows, shape.outputs),
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
    roles: { weights: weightsOf(file, shapes.roles, 'roles'), prices: file.sections.prices as Float32Array },
    choice: { weights: weightsOf(file, shapes.choice, 'choice'), out: file.sections.choiceOut as Float32Array },
    judge: { weights: weightsOf(file, shapes.judge, 'judge'), threshold },
    low,
  };
};
