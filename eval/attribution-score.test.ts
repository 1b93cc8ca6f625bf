import { describe, expect, it } from 'vitest';
import {
  type Counts,
  type Measure,
  newCounts,
  type ScoredRelation,
  scoreArticle,
  scoreOf,
} from './attribution-score.ts';

const TEXT =
  'Ines Varga said: “The dam held.” Poll: Voters tire of both. Officials believe it leaks, she added on Monday.';

const at = (...parts: readonly string[]): [number, number][] =>
  parts.map((part) => [TEXT.indexOf(part), TEXT.indexOf(part) + part.length]);

const relation = (source: readonly string[], cue: string, ...content: readonly string[]): ScoredRelation => ({
  source: at(...source),
  cue: at(cue),
  content: at(...content),
});

const GOLD = [
  relation(['Ines Varga'], 'said:', '“The dam held.”'),
  { source: at('Poll'), cue: [[37, 38]] as const, content: at('Voters tire of both') },
  relation(['she'], 'added', 'Officials believe it leaks'),
];

const f1 = (counts: Counts, measure: Measure): number => scoreOf(counts[measure]).f1;

const scored = (...found: readonly ScoredRelation[]): Counts => {
  const counts = newCounts();
  scoreArticle(counts, TEXT, GOLD, found);
  return counts;
};

describe('scoreArticle', () => {
  it('gives full marks to the gold itself', () => {
    const counts = scored(...GOLD);
    for (const measure of ['detect', 'sourceExact', 'contentExact', 'full', 'exact'] as const)
      expect(f1(counts, measure)).toBe(100);
  });

  it('does not mind punctuation and quotation marks at an edge', () => {
    const counts = scored(relation(['Ines Varga'], 'said', 'The dam held'), ...GOLD.slice(1));
    expect(f1(counts, 'exact')).toBe(100);
  });

  it('pairs cues without a word by their content', () => {
    const counts = scored({ source: at('Poll'), cue: [[37, 38]], content: at('Voters tire') });
    expect(counts.detect).toEqual({ hit: 1, pred: 1, gold: 3 });
    expect(counts.sourceExact.hit).toBe(1);
    expect(counts.contentExact.hit).toBe(0);
    expect(counts.full.hit).toBe(0);
  });

  it('pairs one to one, by the most words of the cue', () => {
    const counts = scored(
      relation(['she'], 'added on', 'Officials'),
      relation(['she'], 'added', 'Officials believe it leaks'),
    );
    expect(counts.detect).toEqual({ hit: 1, pred: 2, gold: 3 });
    expect(counts.contentExact.hit).toBe(1);
  });

  it('counts a relation as full from four fifths of its content on', () => {
    const counts = scored(relation(['she'], 'added', 'Officials believe it leaks', 'held'));
    expect(counts.full.hit).toBe(1);
    expect(counts.contentExact.hit).toBe(0);
    expect(counts.contentOverlap).toEqual({ hit: 4, pred: 5, gold: 11 });
  });

  it('counts nothing for nothing', () => {
    const counts = scored();
    expect(f1(counts, 'detect')).toBe(0);
    expect(counts.detect).toEqual({ hit: 0, pred: 0, gold: 3 });
  });
});
