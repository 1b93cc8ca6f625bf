import { expect, test } from 'vitest';
import { first, former, last, middle, one, three, two } from './feature-hashes.ts';

const [K, M, N, G] = [0x3c6ef372, 0x2c1b3c6d, 0x297a2d39, 0x9e3779b1] as const;

test.each([
  [1, 0, 0, 0],
  [42, 123456789, -987654321, 0x7fffffff],
  [140, -1, -0x80000000, 31],
])('the sums of template %i are the hashes the models were trained with', (template, a, b, c) => {
  const start = (a + Math.imul(template, K)) | 0;
  const pair = Math.imul(start, M) + b;
  expect((one(template) + last(a)) | 0).toBe(Math.imul(start, G));
  expect((two(template) + former(a) + last(b)) | 0).toBe(Math.imul(pair, G));
  expect((three(template) + first(a) + middle(b) + last(c)) | 0).toBe(Math.imul(Math.imul(pair, N) + c, G));
});
