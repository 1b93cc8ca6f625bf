import type { Span } from '../src/text/span.ts';

/** Spans of one relation, as predicted or as annotated. */
export type ScoredRelation = {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
};

export const MEASURES = [
  'detect',
  'sourceExact',
  'sourceOverlap',
  'contentExact',
  'contentOverlap',
  'full',
  'exact',
] as const;
export type Measure = (typeof MEASURES)[number];
export type Counts = Record<Measure, { hit: number; pred: number; gold: number }>;

export const newCounts = (): Counts => ({
  detect: { hit: 0, pred: 0, gold: 0 },
  sourceExact: { hit: 0, pred: 0, gold: 0 },
  sourceOverlap: { hit: 0, pred: 0, gold: 0 },
  contentExact: { hit: 0, pred: 0, gold: 0 },
  contentOverlap: { hit: 0, pred: 0, gold: 0 },
  full: { hit: 0, pred: 0, gold: 0 },
  exact: { hit: 0, pred: 0, gold: 0 },
});

const WORD = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;

/** Spans of the words that scores are counted in: punctuation at a boundary never decides. */
export const wordSpans = (text: string): Span[] =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => [index, index + word.length]);

type WordRelation = { readonly source: Set<number>; readonly cue: Set<number>; readonly content: Set<number> };

const wordsIn = (spans: readonly Span[], words: readonly Span[]): Set<number> => {
  const found = new Set<number>();
  for (const [start, end] of spans) {
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (words[middle]![1] <= start) low = middle + 1;
      else high = middle;
    }
    for (; low < words.length && words[low]![0] < end; low++) found.add(low);
  }
  return found;
};

const shared = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => {
  let count = 0;
  for (const word of a) if (b.has(word)) count++;
  return count;
};

const same = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean => a.size === b.size && shared(a, b) === a.size;

const jaccard = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => {
  const both = shared(a, b);
  const either = a.size + b.size - both;
  return either === 0 ? 1 : both / either;
};

/**
 * Pairs gold and predicted relations one to one, greedily by shared words of the cue, then of the content; cues without a word (a
 * colon) pair by content alone.
 */
const pairUp = (gold: readonly WordRelation[], pred: readonly WordRelation[]): [WordRelation, WordRelation][] => {
  const candidates: [cue: number, content: number, gold: number, pred: number][] = [];
  gold.forEach((g, i) => {
    pred.forEach((p, j) => {
      const cue = shared(g.cue, p.cue);
      if (cue > 0) candidates.push([cue, shared(g.content, p.content), i, j]);
    });
  });
  candidates.sort((a, b) => b[0] - a[0] || b[1] - a[1] || a[2] - b[2] || a[3] - b[3]);
  const usedGold = new Set<number>();
  const usedPred = new Set<number>();
  const pairs: [WordRelation, WordRelation][] = [];
  const take = (i: number, j: number): void => {
    usedGold.add(i);
    usedPred.add(j);
    pairs.push([gold[i]!, pred[j]!]);
  };
  for (const [, , i, j] of candidates) if (!usedGold.has(i) && !usedPred.has(j)) take(i, j);
  gold.forEach((g, i) => {
    if (usedGold.has(i) || g.cue.size > 0) return;
    const j = pred.findIndex((p, at) => !usedPred.has(at) && p.cue.size === 0 && shared(g.content, p.content) > 0);
    if (j >= 0) take(i, j);
  });
  return pairs;
};

/** Adds the counts of one article to `counts`; the measures are those of docs/reading.md. */
export const scoreArticle = (
  counts: Counts,
  text: string,
  goldSpans: readonly ScoredRelation[],
  predSpans: readonly ScoredRelation[],
): void => {
  const words = wordSpans(text);
  const toWords = ({ source, cue, content }: ScoredRelation): WordRelation => ({
    source: wordsIn(source, words),
    cue: wordsIn(cue, words),
    content: wordsIn(content, words),
  });
  const gold = goldSpans.map(toWords);
  const pred = predSpans.map(toWords);
  const pairs = pairUp(gold, pred);
  const add = (measure: Measure, hit: number, predicted = pred.length, annotated = gold.length): void => {
    counts[measure].hit += hit;
    counts[measure].pred += predicted;
    counts[measure].gold += annotated;
  };
  const agreeing = (test: (g: WordRelation, p: WordRelation) => boolean): number =>
    pairs.filter(([g, p]) => test(g, p)).length;
  add('detect', pairs.length);
  add(
    'sourceExact',
    agreeing((g, p) => same(g.source, p.source)),
  );
  add(
    'contentExact',
    agreeing((g, p) => same(g.content, p.content)),
  );
  add(
    'full',
    agreeing((g, p) => same(g.source, p.source) && jaccard(g.content, p.content) >= 0.8),
  );
  add(
    'exact',
    agreeing((g, p) => same(g.source, p.source) && same(g.content, p.content) && same(g.cue, p.cue)),
  );
  for (const [measure, role] of [
    ['sourceOverlap', 'source'],
    ['contentOverlap', 'content'],
  ] as const) {
    const size = (relations: readonly WordRelation[]): number =>
      relations.reduce((sum, relation) => sum + relation[role].size, 0);
    const hit = pairs.reduce((sum, [g, p]) => sum + shared(g[role], p[role]), 0);
    add(measure, hit, size(pred), size(gold));
  }
};

export type Score = { readonly precision: number; readonly recall: number; readonly f1: number };

/** Precision, recall and F1 in percent. */
export const scoreOf = ({ hit, pred, gold }: { hit: number; pred: number; gold: number }): Score => {
  const precision = pred === 0 ? 0 : (100 * hit) / pred;
  const recall = gold === 0 ? 0 : (100 * hit) / gold;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
};
