import { describe, expect, it } from 'vitest';
import { analysisOf } from './analysis-fixture.ts';
import { quoteKindOf, spansOfTokens, toRelations } from './relation.ts';

const TALK = analysisOf(
  '“/PUNCT/2/punct Rain/NOUN/0/root ,/PUNCT/2/punct ”/PUNCT/2/punct she/PRON/6/nsubj said/VERB/2/parataxis of/ADP/8/case it/PRON/6/obl ./PUNCT/2/punct',
);

describe('spansOfTokens', () => {
  it('joins neighbours and parts the rest', () => {
    expect(spansOfTokens(TALK, [0, 1, 2, 5])).toEqual([
      [0, 8],
      [15, 19],
    ]);
  });

  it('gives nothing for nothing', () => {
    expect(spansOfTokens(TALK, [])).toEqual([]);
  });
});

describe('quoteKindOf', () => {
  it.each([
    ['direct', [0, 1, 2, 3]],
    ['indirect', [6, 7]],
    ['mixed', [1, 7]],
  ] as const)('calls it %s', (kind, tokens) => {
    expect(quoteKindOf(TALK, tokens)).toBe(kind);
  });
});

describe('toRelations', () => {
  it('sets what lies within what, and sorts by cue', () => {
    const analysis = analysisOf(
      'Reuters/PROPN/2/nsubj said/VERB/0/root officials/NOUN/4/nsubj believe/VERB/2/ccomp it/PRON/6/nsubj fell/VERB/4/ccomp',
    );
    const [outer, inner] = toRelations(analysis, [
      { source: [2], cue: [3], content: [4, 5], confidence: 0.7 },
      { source: [0], cue: [1], content: [2, 3, 4, 5], confidence: 0.9 },
    ]);
    expect(outer).toMatchObject({ within: null, confidence: 0.9 });
    expect(inner).toMatchObject({ within: 0, confidence: 0.7 });
  });

  it('leaves out what has no content', () => {
    expect(toRelations(TALK, [{ source: [4], cue: [5], content: [], confidence: 1 }])).toEqual([]);
  });
});
