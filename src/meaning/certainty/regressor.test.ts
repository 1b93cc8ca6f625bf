import { expect, test } from 'vitest';
import { loadMeaningModels, writeMeaningModels } from '../models.ts';
import { type Net, packRegressor, scoreEvent } from './regressor.ts';

const net = (seed: number): Net => ({
  rows: Int8Array.from({ length: 8 * 2 }, (_, at) => ((at * 7 + seed * 5) % 11) - 5),
  rowScale: 0.1,
  direct: Int8Array.from({ length: 8 * 2 }, (_, at) => ((at * 3 + seed) % 7) - 3),
  directScale: 0.2,
  hiddenBias: Float32Array.of(0.1, -0.1),
  out: Float32Array.of(0.5, 0.25, -0.5, 1),
  outBias: Float32Array.of(1, 2),
});

const regressor = packRegressor({ bits: 3, hidden: 2, outputs: ['one', 'two'], nets: [net(1), net(2)] });

test('the mean of networks alike is what one of them says', () => {
  const features = Int32Array.of(1, 5, 14);
  const single = (seed: number) => packRegressor({ ...regressor, nets: [net(seed)] });
  const each = [1, 2].map((seed) => scoreEvent(single(seed), features, 3, 1));
  expect(scoreEvent(regressor, features, 3, 1)).toBeCloseTo((each[0]! + each[1]!) / 2);
});

test('scores stay between certainly not and certainly', () => {
  const many = Int32Array.from({ length: 100 }, () => 3);
  for (const output of [0, 1]) expect(Math.abs(scoreEvent(regressor, many, 100, output))).toBeLessThan(3.0001);
});

test('a model file gives back what was written', () => {
  const parts = {
    bits: 1,
    weights: Int8Array.of(1, -2, 3, 4, 5, 6, 7, 8),
    scale: 0.5,
    bias: Float32Array.of(1, 2, 3, 4),
  };
  const remarks = { parts, ties: { ...parts, scale: 0.25 } };
  const models = loadMeaningModels(writeMeaningModels(regressor, Float32Array.of(1, 2, 3), remarks));
  const features = Int32Array.of(2, 9);
  expect(scoreEvent(models.certainty!, features, 2)).toBeCloseTo(scoreEvent(regressor, features, 2));
  expect([...models.antecedents!]).toEqual([1, 2, 3]);
  expect(models.remarks).toEqual(remarks);
});
