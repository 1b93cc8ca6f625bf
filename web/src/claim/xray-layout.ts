import { graphlib, layout } from '@dagrejs/dagre';
import {
  type Independence,
  LAYERS,
  type Layer,
  type XrayNode,
  type XrayStep,
} from '../../../src/ledger/independence/independence.ts';

export type PlacedNode = XrayNode & { readonly x: number; readonly y: number; readonly width: number };
export type PlacedStep = XrayStep & { readonly path: string; readonly middle: readonly [number, number] };
export type XrayDrawing = {
  readonly nodes: readonly PlacedNode[];
  readonly steps: readonly PlacedStep[];
  readonly columns: readonly { readonly layer: Layer; readonly x: number }[];
  readonly height: number;
};

export const NODE_HEIGHT = 38;
const ROW_GAP = 12;
/** How far the line between two nodes of one column bows out. */
const BOW = 46;
/** How the columns share the width: headlines are long, owners short. */
const SHARES: Readonly<Record<Layer, number>> = { article: 1.4, outlet: 1, publisher: 0.9, origin: 1 };
const ROOT = '\u0000reader';

/** Puts articles, outlets, publishers and origins into four columns; dagre orders each column so that few lines cross. */
export const layOutXray = ({ nodes, steps }: Independence, width: number): XrayDrawing => {
  const gap = Math.max(56, Math.min(120, width * 0.07));
  const last = new Set(nodes.filter(({ layer }) => layer === LAYERS.at(-1)).map(({ key }) => key));
  const room = steps.some(({ from, to }) => last.has(from) && last.has(to)) ? BOW : 0;
  const share = (width - room - gap * (LAYERS.length - 1)) / LAYERS.reduce((sum, layer) => sum + SHARES[layer], 0);
  const widthOf = (layer: Layer): number => SHARES[layer] * share;
  const xOf = (layer: Layer): number =>
    LAYERS.slice(0, LAYERS.indexOf(layer)).reduce((x, before) => x + widthOf(before) + gap, 0);
  const order = rowsOf(nodes, steps);
  const placed = nodes.map((node) => ({
    ...node,
    x: xOf(node.layer),
    y: order.get(node.key) ?? 0,
    width: widthOf(node.layer),
  }));
  const byKey = new Map(placed.map((node) => [node.key, node]));
  const height = Math.max(0, ...placed.map(({ y }) => y)) + NODE_HEIGHT;
  const lines = steps.flatMap((step): PlacedStep[] => {
    const from = byKey.get(step.from);
    const to = byKey.get(step.to);
    return from && to ? [{ ...step, ...lineOf(from, to) }] : [];
  });
  return { nodes: placed, steps: lines, columns: LAYERS.map((layer) => ({ layer, x: xOf(layer) })), height };
};

/** The top of every node. A hidden root holds each layer at its own rank; steps inside one layer do not count. */
const rowsOf = (nodes: readonly XrayNode[], steps: readonly XrayStep[]): Map<string, number> => {
  const graph = new graphlib.Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: ROW_GAP, ranksep: 80, edgesep: 4 });
  graph.setDefaultEdgeLabel(() => ({}));
  graph.setNode(ROOT, { width: 1, height: 1 });
  const layerOf = new Map(nodes.map(({ key, layer }) => [key, LAYERS.indexOf(layer)]));
  for (const { key, layer } of nodes) {
    graph.setNode(key, { width: 100, height: NODE_HEIGHT });
    graph.setEdge(ROOT, key, { minlen: LAYERS.indexOf(layer) + 1, weight: 0.01 });
  }
  for (const { from, to } of steps) {
    const length = (layerOf.get(to) ?? 0) - (layerOf.get(from) ?? 0);
    if (length > 0) graph.setEdge(from, to, { minlen: length, weight: 2 });
  }
  layout(graph);
  const tops = nodes.map(({ key }) => ({ key, y: graph.node(key).y - NODE_HEIGHT / 2 }));
  const least = Math.min(...tops.map(({ y }) => y));
  return new Map(tops.map(({ key, y }) => [key, y - least]));
};

/** A curve from one node to the next; a bow to the right where both stand in one column. */
const lineOf = (from: PlacedNode, to: PlacedNode): Pick<PlacedStep, 'path' | 'middle'> => {
  const y1 = from.y + NODE_HEIGHT / 2;
  const y2 = to.y + NODE_HEIGHT / 2;
  if (from.x === to.x) {
    const x = from.x + from.width;
    const bow = x + Math.min(BOW, 18 + Math.abs(y2 - y1) * 0.12);
    return { path: `M${x},${y1} C${bow},${y1} ${bow},${y2} ${x},${y2}`, middle: [x + (bow - x) * 0.75, (y1 + y2) / 2] };
  }
  const x1 = from.x + from.width;
  const half = (x1 + to.x) / 2;
  return { path: `M${x1},${y1} C${half},${y1} ${half},${y2} ${to.x},${y2}`, middle: [half, (y1 + y2) / 2] };
};
