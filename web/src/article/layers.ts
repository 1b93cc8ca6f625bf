import type { Span } from '../../../src/text/span.ts';
import type { Mark } from '../../../src/views/article-page.ts';

/** What a reader can switch on in a text. Each layer shows one or several kinds of marks. */
export const LAYERS = [
  'attributions',
  'voice',
  'conditions',
  'times',
  'quantities',
  'remarks',
  'loaded',
  'names',
  'echoes',
] as const;
export type Layer = (typeof LAYERS)[number];

/** What is on where the address says nothing. */
export const FIRST_LAYERS = ['attributions', 'conditions'] as const satisfies readonly Layer[];

type LayerLook = { readonly name: string; readonly marks: readonly Mark['layer'][]; readonly means: string };

export const LAYER_LOOKS: Readonly<Record<Layer, LayerLook>> = {
  attributions: { name: 'Who said what', marks: ['content', 'source', 'cue'], means: 'source, cue and content' },
  voice: { name: "Writer's voice", marks: ['assertion'], means: 'what the writer says without a source' },
  conditions: {
    name: 'Conditions',
    marks: ['condition'],
    means: 'what a statement depends on: if, unless, provided that',
  },
  times: { name: 'Times', marks: ['time'], means: 'days and hours, as they resolve' },
  quantities: { name: 'Quantities', marks: ['quantity'], means: 'numbers with their units' },
  remarks: {
    name: 'Hedges and checking',
    marks: ['certainty', 'verification'],
    means: 'words that make it less or more sure',
  },
  loaded: { name: 'Loaded terms', marks: ['loaded'], means: 'words that judge' },
  names: { name: 'Names', marks: ['entity'], means: 'people, organisations, places' },
  echoes: { name: 'Echoes', marks: ['echo'], means: 'passages that stand in another article' },
};

export const marksOf = (marks: readonly Mark[], layers: ReadonlySet<Layer>): Mark[] => {
  const shown = new Set(LAYERS.filter((layer) => layers.has(layer)).flatMap((layer) => LAYER_LOOKS[layer].marks));
  return marks.filter(({ layer }) => shown.has(layer));
};

/** Layers the article has something for. */
export const layersIn = (marks: readonly Mark[]): Layer[] => {
  const present = new Set(marks.map(({ layer }) => layer));
  return LAYERS.filter((layer) => LAYER_LOOKS[layer].marks.some((mark) => present.has(mark)));
};

/** A run of text under the same marks. */
export type Segment = { readonly start: number; readonly end: number; readonly marks: readonly Mark[] };

/** Cuts `[from, until)` wherever a mark begins or ends, so that each piece is rendered once, as one text node. */
export const segmentsOf = (marks: readonly Mark[], [from, until]: Span): Segment[] => {
  const inside = marks.filter(({ start, end }) => start < until && end > from);
  const cuts = new Set([from, until]);
  for (const { start, end } of inside) {
    cuts.add(Math.max(from, start));
    cuts.add(Math.min(until, end));
  }
  const points = [...cuts].sort((a, b) => a - b);
  return points.slice(1).map((end, index) => {
    const start = points[index] ?? from;
    return { start, end, marks: inside.filter((mark) => mark.start < end && mark.end > start) };
  });
};

/** The class of a segment: one per kind of mark, and how many contents lie over one another. */
export const classOf = (marks: readonly Mark[]): string => {
  const kinds = new Set(marks.map(({ layer }) => `is-${layer}`));
  const depth = marks.filter(({ layer }) => layer === 'content').length;
  return [...kinds, ...(depth > 1 ? ['is-nested'] : [])].join(' ');
};
