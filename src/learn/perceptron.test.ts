import { expect, test } from 'vitest';
import { clipOf, Perceptron, quantise } from './perceptron.ts';
import { randomFrom, shuffled } from './random.ts';

test('learns what features say, and keeps it in a byte a weight', () => {
  const model = new Perceptron(10, 3);
  const examples = [0, 1, 2, 3, 4, 5].map((i) => ({ features: Int32Array.of(100 * i, 7), label: i % 3 }));
  for (let round = 0; round < 10; round++)
    for (const { features, label } of examples) {
      const scores = [0, 1, 2].map((each) => model.scoreOf(features, 2, each));
      const best = scores.indexOf(Math.max(...scores));
      model.step();
      if (best === label) continue;
      model.add(features, 2, label, 1);
      model.add(features, 2, best, -1);
    }
  const average = model.average();
  const weights = quantise(average, clipOf(average, 1));
  for (const { features, label } of examples) {
    const scores = [0, 1, 2].map((each) => weights[features[0]! + each]! + weights[features[1]! + each]!);
    expect(scores.indexOf(Math.max(...scores))).toBe(label);
  }
});

test('chance is the same for the same seed', () => {
  expect(shuffled([1, 2, 3, 4, 5], 9)).toEqual(shuffled([1, 2, 3, 4, 5], 9));
  expect(shuffled([1, 2, 3, 4, 5], 9).sort()).toEqual([1, 2, 3, 4, 5]);
  const [a, b] = [randomFrom(3), randomFrom(3)];
  expect([a(), a()]).toEqual([b(), b()]);
});
