import { type ModelFile, readModelFile, type Section, writeModelFile } from '../learn/model-file.ts';
import type { ChoiceModel } from './choice.ts';
import type { CueModel } from './cue.ts';
import type { JudgeModel } from './judge.ts';
import type { Network } from './network.ts';
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
type Shape = Pick<Network, 'bits' | 'hidden' | 'outputs'>;
type Meta = { readonly shapes: Readonly<Record<Part, Shape>>; readonly low: number; readonly threshold: number };

/** Whole numbers from -127 to 127, each column with a scale of its own. */
const quantise = (network: Network): Network => {
  const width = network.hidden + network.outputs;
  const largest = new Float32Array(width);
  network.rows.forEach((value, at) => {
    largest[at % width] = Math.max(largest[at % width]!, Math.abs(value * network.scale[at % width]!));
  });
  const scale = largest.map((value) => (value === 0 ? 1 : value / 127));
  const rows = Int8Array.from(network.rows, (value, at) =>
    Math.round((value * network.scale[at % width]!) / scale[at % width]!),
  );
  return { ...network, rows, scale };
};

/** The bytes of a file of attribution models, quantised. */
export const writeAttributionModels = ({
  cue,
  roles,
  choice,
  judge,
  low,
}: TrainedAttribution): Uint8Array<ArrayBuffer> => {
  const networks: Readonly<Record<Part, Network>> = {
    cue: cue.network,
    roles: roles.network,
    choice: choice.network,
    judge: judge.network,
  };
  const sections: Record<string, Section> = {
    shutVerbs: cue.gate.shutVerbs,
    openWords: cue.gate.openWords,
    prices: roles.prices,
  };
  for (const part of PARTS) {
    const { rows, scale, bias, output } = quantise(networks[part]);
    sections[`${part}Rows`] = rows;
    sections[`${part}Scale`] = scale;
    sections[`${part}Bias`] = bias;
    sections[`${part}Output`] = output;
  }
  const shapeOf = ({ bits, hidden, outputs }: Network): Shape => ({ bits, hidden, outputs });
  const meta: Meta = {
    shapes: {
      cue: shapeOf(cue.network),
      roles: shapeOf(roles.network),
      choice: shapeOf(choice.network),
      judge: shapeOf(judge.network),
    },
    low,
    threshold: judge.threshold,
  };
  return writeModelFile(NAME, meta, sections);
};

const networkOf = ({ sections }: ModelFile, shape: Shape, part: Part): Network => ({
  ...shape,
  rows: sections[`${part}Rows`] as Int8Array,
  scale: sections[`${part}Scale`] as Float32Array,
  bias: sections[`${part}Bias`] as Float32Array,
  output: sections[`${part}Output`] as Float32Array,
});

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
      network: networkOf(file, shapes.cue, 'cue'),
    },
    roles: { network: networkOf(file, shapes.roles, 'roles'), prices: file.sections.prices as Float32Array },
    choice: { network: networkOf(file, shapes.choice, 'choice') },
    judge: { network: networkOf(file, shapes.judge, 'judge'), threshold },
    low,
  };
};
