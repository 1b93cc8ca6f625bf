import { expect, test } from 'vitest';
import type { Mark } from '../../../src/views/article-page.ts';
import { classOf, marksOf, segmentsOf } from './layers.ts';

const mark = (layer: Mark['layer'], start: number, end: number, group = 'a1'): Mark => ({
  layer,
  start,
  end,
  group,
  note: '',
});
const text = 'Officials said Reuters reported a blast.';

test('the segments of a paragraph rebuild it, whatever overlaps', () => {
  const marks = [
    mark('source', 0, 9),
    mark('cue', 10, 14),
    mark('content', 15, 39),
    mark('source', 15, 22, 'a2'),
    mark('content', 32, 39, 'a2'),
  ];
  const segments = segmentsOf(marks, [0, text.length]);
  expect(segments.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
  expect(segments.map(({ start, marks: here }) => [start, here.length])).toEqual([
    [0, 1],
    [9, 0],
    [10, 1],
    [14, 0],
    [15, 2],
    [22, 1],
    [32, 2],
    [39, 0],
  ]);
});

test('a mark that reaches over a paragraph is cut at its ends', () => {
  expect(segmentsOf([mark('content', 0, 40)], [10, 20])).toEqual([
    { start: 10, end: 20, marks: [mark('content', 0, 40)] },
  ]);
});

test('content inside content is told apart', () => {
  expect(classOf([mark('content', 0, 9), mark('content', 2, 5, 'a2')])).toBe('is-content is-nested');
});

test('only the layers that are on are marked', () => {
  const marks = [mark('source', 0, 1), mark('time', 2, 3), mark('certainty', 4, 5)];
  expect(marksOf(marks, new Set(['times'])).map(({ layer }) => layer)).toEqual(['time']);
  expect(marksOf(marks, new Set(['attributions', 'remarks'])).map(({ layer }) => layer)).toEqual([
    'source',
    'certainty',
  ]);
});
