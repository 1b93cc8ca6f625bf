import { expect, test } from 'vitest';
import type { Span } from '../text/span.ts';
import { inside } from './inside.ts';

const things = (
  [
    [0, 2],
    [4, 6],
    [8, 12],
    [20, 21],
  ] as const
).map((span: Span) => ({ span }));

test.each<[string, Span[], Span[]]>([
  [
    'all',
    [[0, 30]],
    [
      [0, 2],
      [4, 6],
      [8, 12],
      [20, 21],
    ],
  ],
  [
    'those of two spans',
    [
      [0, 5],
      [8, 30],
    ],
    [
      [0, 2],
      [8, 12],
      [20, 21],
    ],
  ],
  ['none that is cut', [[5, 11]], []],
  ['none of no span', [], []],
])('%s', (_, spans, found) => expect(inside(things, spans).map(({ span }) => span)).toEqual(found));
