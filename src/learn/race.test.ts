import { describe, expect, it } from 'vitest';
import { createRace, narrowRace, runRace, sendForRows, startRace, winnerOf } from './race.ts';

const MASK = 15;
/** Feature 0 likes label 1, feature 4 likes label 2 more, feature 8 likes label 0. */
const weights = Int8Array.from({ length: 20 }, (_, slot) => ({ 1: 10, 6: 25, 8: 20 })[slot] ?? 0);
const features = Int32Array.of(0, 4, 8);

const lined = (scores?: Int32Array) => {
  const race = createRace(8);
  startRace(race, Uint8Array.of(0, 1, 2), scores);
  return race;
};

describe('a race between labels', () => {
  it('finds the label with the highest sum of weights', () => {
    const race = lined();
    runRace(race, weights, MASK, features, 0, 3);
    expect([...race.scores.subarray(0, 3)]).toEqual([20, 10, 25]);
    expect(winnerOf(race)).toBe(2);
  });

  it('comes out the same where its rows were sent for before', () => {
    const race = lined();
    sendForRows(race, weights, MASK, features, 3);
    runRace(race, weights, MASK, features, 0, 3);
    expect([...race.scores.subarray(0, 3)]).toEqual([20, 10, 25]);
    expect(race.size).toBe(3);
  });

  it('starts from the scores the labels bring along', () => {
    const race = lined(Int32Array.of(30, 0, 0));
    runRace(race, weights, MASK, features, 0, 3);
    expect(winnerOf(race)).toBe(0);
  });

  it('gives up what is more than the bound behind, and nothing at it', () => {
    const race = lined();
    runRace(race, weights, MASK, features, 0, 1);
    narrowRace(race, 10);
    expect(race.size).toBe(3);
    narrowRace(race, 9);
    expect([...race.labels.subarray(0, race.size)]).toEqual([1]);
    runRace(race, weights, MASK, features, 1, 3);
    expect(winnerOf(race)).toBe(1);
  });

  it('takes the first of equals', () => {
    expect(winnerOf(lined())).toBe(0);
  });
});
