import { describe, expect, it } from 'vitest';
import { moveCount, NEXT, OUTPUTS, priceTable, ROLE, ROLE_OF, STATES, weighPairs } from './role-chain.ts';
import { type Chain, likelyRoles } from './role-paths.ts';

const BOUNDARIES = 2;

/** Numbers from a fixed sequence. */
const numbers = (length: number, seed: number): Float32Array => {
  let state = seed;
  return Float32Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state / 0x7fffffff - 0.5) * 4;
  });
};

const chainOf = (size: number, seed: number): Chain => ({
  size,
  scores: numbers(size * OUTPUTS, seed),
  kinds: Int32Array.from({ length: size }, (_, at) => at % BOUNDARIES),
  prices: priceTable(numbers(moveCount(BOUNDARIES), seed + 1), BOUNDARIES),
});

const scoreOfPath = ({ scores, kinds, prices }: Chain, roles: readonly number[]): number => {
  const worths = new Float64Array(16);
  let state = 0;
  let sum = 0;
  roles.forEach((role, t) => {
    weighPairs(scores, t, worths);
    sum += worths[ROLE_OF[state]! * 4 + role]! + prices[(kinds[t]! * STATES + state) * 4 + role]!;
    state = NEXT[state * 4 + role]!;
  });
  return sum;
};

const allPaths = (size: number): number[][] =>
  size === 0 ? [[]] : allPaths(size - 1).flatMap((path) => [0, 1, 2, 3].map((role) => [...path, role]));

describe('likelyRoles', () => {
  it.each([1, 2, 3, 4])('finds the best of all paths (%i)', (seed) => {
    const chain = chainOf(5, seed);
    const best = Math.max(...allPaths(5).map((path) => scoreOfPath(chain, path)));
    const [found] = likelyRoles(chain, 1);
    expect(scoreOfPath(chain, [...found!.roles])).toBeCloseTo(best, 4);
    expect(found!.score).toBeCloseTo(best, 4);
  });

  it('gives other paths in order, none twice, each with its true score', () => {
    const chain = chainOf(6, 7);
    const paths = likelyRoles(chain, 8);
    expect(paths.length).toBeGreaterThan(1);
    expect(new Set(paths.map(({ roles }) => roles.join(''))).size).toBe(paths.length);
    paths.forEach(({ roles, score }, index) => {
      expect(scoreOfPath(chain, [...roles])).toBeCloseTo(score, 3);
      if (index > 0) expect(score).toBeLessThanOrEqual(paths[index - 1]!.score);
    });
  });

  it('has the second best path among them', () => {
    const chain = chainOf(4, 3);
    const scores = allPaths(4)
      .map((path) => scoreOfPath(chain, path))
      .sort((a, b) => b - a);
    expect(likelyRoles(chain, 4)[1]!.score).toBeCloseTo(scores[1]!, 3);
  });

  it('knows the states that can be reached, and no other', () => {
    expect(STATES).toBe(17);
    expect(ROLE_OF[0]).toBe(ROLE.none);
  });
});
