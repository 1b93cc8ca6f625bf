import { HIDDEN } from './choice.ts';
import type { Linear } from './linear.ts';
import {
  type AttributionWeights,
  loadAttributionModels,
  type TrainedAttribution,
  writeAttributionModels,
} from './models.ts';
import { moveCount, OUTPUTS, priceTable } from './role-chain.ts';
import { BOUNDARIES } from './window.ts';

const BITS = 8;

/** Weights drawn from a fixed sequence: not trained, but of the right shape, for tests that must not depend on training. */
const weights = (outputs: number, seed: number): Linear => {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff - 0.5;
  };
  return {
    bits: BITS,
    outputs,
    rows: Float32Array.from({ length: outputs << BITS }, next),
    scale: new Float32Array(outputs).fill(1),
    bias: new Float32Array(outputs),
  };
};

/** Weights that find something nearly everywhere. */
export const randomWeights = (seed = 1): AttributionWeights => ({
  cue: {
    gate: { shutVerbs: new Uint8Array(1 << 15), openWords: new Uint8Array(1 << 15).fill(255) },
    weights: weights(1, seed),
  },
  roles: {
    weights: weights(OUTPUTS, seed + 1),
    prices: priceTable(new Float32Array(moveCount(BOUNDARIES)), BOUNDARIES),
  },
  choice: { weights: weights(HIDDEN, seed + 2), out: new Float32Array(HIDDEN).fill(0.1) },
  judge: { weights: weights(1, seed + 3), threshold: 0.1 },
  low: 0.1,
});

/** The same as a model that can be read with. */
export const randomModels = (seed = 1): TrainedAttribution =>
  loadAttributionModels(writeAttributionModels(randomWeights(seed)));
