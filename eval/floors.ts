import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Score } from './suite.ts';

/** Floors by suite, then by score. */
export type Floors = Readonly<Record<string, Readonly<Record<string, number>>>>;

const FILE = join(import.meta.dirname, 'floors.json');

/** Smaller changes are noise: no failure, and no new floor. */
export const EPSILON = 0.05;

export const readFloors = (): Floors => JSON.parse(readFileSync(FILE, 'utf8')) as Floors;

export const writeFloors = (floors: Floors): void => writeFileSync(FILE, `${JSON.stringify(floors, null, 2)}\n`);

/** How far a score lies on the wrong side of its floor (its ceiling, where lower is better); 0 where it holds. */
export const shortfall = (score: Score, floor: number): number => {
  const missing = score.lowerIsBetter ? score.value - floor : floor - score.value;
  return missing > EPSILON ? missing : 0;
};

/** Floors raised to what was scored; one is lowered only where that is allowed. */
export const updatedFloors = (
  floors: Readonly<Record<string, number>>,
  scores: readonly Score[],
  allowRegression: boolean,
): Readonly<Record<string, number>> => {
  const updated = { ...floors };
  for (const score of scores.filter(({ guarded }) => guarded !== false)) {
    const floor = floors[score.name];
    const isWorse = floor !== undefined && (score.lowerIsBetter ? score.value > floor : score.value < floor);
    if (!isWorse || allowRegression) updated[score.name] = Number(score.value.toFixed(2));
  }
  return updated;
};
