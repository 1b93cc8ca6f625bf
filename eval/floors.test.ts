import { describe, expect, test } from 'vitest';
import { shortfall, updatedFloors } from './floors.ts';

const score = (value: number, more = {}) => ({ name: 'F1', value, size: 10, ...more });

describe('floors', () => {
  test.each([
    [score(90), 80, 0],
    [score(79.97), 80, 0],
    [score(75), 80, 5],
    [score(5, { lowerIsBetter: true }), 4, 1],
    [score(3, { lowerIsBetter: true }), 4, 0],
  ])('%o against %d', (found, floor, expected) => expect(shortfall(found, floor)).toBeCloseTo(expected));

  test('are raised, and lowered only where that is allowed', () => {
    expect(updatedFloors({ F1: 80 }, [score(85)], false)).toEqual({ F1: 85 });
    expect(updatedFloors({ F1: 80 }, [score(75)], false)).toEqual({ F1: 80 });
    expect(updatedFloors({ F1: 80 }, [score(75)], true)).toEqual({ F1: 75 });
    expect(updatedFloors({}, [score(75, { guarded: false })], false)).toEqual({});
  });
});
