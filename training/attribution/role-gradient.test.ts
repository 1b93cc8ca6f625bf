import { describe, expect, it } from 'vitest';
import { moveCount, OUTPUTS } from '../../src/attribution/role-chain.ts';
import { newLattice, roleGradient, type TrainingChain } from './role-gradient.ts';

const SIZE = 5;
const BOUNDARIES = 2;
const GOLD = Uint8Array.from([2, 1, 0, 3, 3]);

const chainOf = (): TrainingChain => ({
  size: SIZE,
  scores: Float32Array.from({ length: SIZE * OUTPUTS }, (_, at) => Math.sin(at * 1.7)),
  kinds: Int32Array.from({ length: SIZE }, (_, at) => at % BOUNDARIES),
  moves: Float32Array.from({ length: moveCount(BOUNDARIES) }, (_, at) => Math.cos(at * 0.9)),
  boundaries: BOUNDARIES,
});

const lossOf = (chain: TrainingChain): number => {
  const lattice = newLattice(SIZE, chain.moves.length);
  lattice.prices.set(Float64Array.from(chain.moves, Math.exp));
  return roleGradient(chain, lattice, GOLD, new Float32Array(SIZE * OUTPUTS), new Float32Array(chain.moves.length));
};

describe('roleGradient', () => {
  const chain = chainOf();
  const lattice = newLattice(SIZE, chain.moves.length);
  lattice.prices.set(Float64Array.from(chain.moves, Math.exp));
  const errors = new Float32Array(SIZE * OUTPUTS);
  const slopes = new Float32Array(chain.moves.length);
  const loss = roleGradient(chain, lattice, GOLD, errors, slopes);

  it('gives a loss above nothing', () => {
    expect(loss).toBeGreaterThan(0);
  });

  it.each([0, 3, 9, 12, 20, 28, 39])('slopes as the loss does, in score %i', (at) => {
    const step = 1e-2;
    const [up, down] = [step, -step].map((change) => {
      const moved = chainOf();
      moved.scores[at]! += change;
      return lossOf(moved);
    });
    expect(errors[at]!).toBeCloseTo((up! - down!) / (2 * step), 2);
  });

  it.each([0, 7, 30, 45, 60, 90])('slopes as the loss does, in move %i', (at) => {
    const step = 1e-2;
    const [up, down] = [step, -step].map((change) => {
      const moved = chainOf();
      moved.moves[at]! += change;
      return lossOf(moved);
    });
    expect(slopes[at]!).toBeCloseTo((up! - down!) / (2 * step), 2);
  });
});
