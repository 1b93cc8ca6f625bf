import { expect, test } from 'vitest';
import type { Independence, Layer, XrayStep } from '../../../src/ledger/independence/independence.ts';
import { layOutXray, NODE_HEIGHT } from './xray-layout.ts';

const bounds = { low: 1, high: 1 };
const node = (key: string, layer: Layer) => ({
  key,
  layer,
  label: key,
  article: null,
  source: null,
  unknown: false,
  mentions: [],
  first: null,
});
const step = (from: string, to: string): XrayStep => ({ from, to, reason: 'chain', sure: true, why: '', evidence: [] });

const independence: Independence = {
  articles: bounds,
  outlets: bounds,
  publishers: bounds,
  origins: bounds,
  unknownPublishers: 0,
  unknownOrigins: 0,
  pivots: [],
  circles: [],
  merges: [],
  sentence: '',
  nodes: [
    ...['a1', 'a2', 'a3'].map((key) => node(key, 'article')),
    ...['o1', 'o2'].map((key) => node(key, 'outlet')),
    node('p1', 'publisher'),
    node('s1', 'origin'),
  ],
  steps: [
    step('a1', 'o1'),
    step('a2', 'o1'),
    step('a3', 'o2'),
    step('a3', 'a1'),
    step('o1', 'p1'),
    step('o2', 'p1'),
    step('p1', 's1'),
  ],
};

test('every layer has its column, in order, within the width', () => {
  const { nodes } = layOutXray(independence, 1000);
  const left = (layer: Layer) => [...new Set(nodes.filter((one) => one.layer === layer).map(({ x }) => Math.round(x)))];
  const columns = (['article', 'outlet', 'publisher', 'origin'] as const).map(left);
  expect(columns.every((column) => column.length === 1)).toBe(true);
  expect(columns.flat()).toEqual([...columns.flat()].sort((a, b) => a - b));
  expect(Math.max(...nodes.map(({ x, width }) => x + width))).toBeLessThan(1000.5);
});

test('no two nodes of a column lie on each other, and every step is drawn', () => {
  const { nodes, steps, height } = layOutXray(independence, 1000);
  for (const one of nodes)
    for (const other of nodes)
      if (one.key < other.key && one.layer === other.layer)
        expect(Math.abs(one.y - other.y)).toBeGreaterThan(NODE_HEIGHT);
  expect(steps).toHaveLength(independence.steps.length);
  expect(Math.max(...nodes.map(({ y }) => y + NODE_HEIGHT))).toBeLessThan(height + 0.5);
});
