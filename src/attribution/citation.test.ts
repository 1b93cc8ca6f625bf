import { describe, expect, it } from 'vitest';
import { analysisOf } from './analysis-fixture.ts';
import { isCitation } from './citation.ts';

const relation = (source: number[], cue: number[], content: number[]) => ({ source, cue, content, confidence: 0.9 });

describe('isCitation', () => {
  const named = analysisOf(
    'Tarvo/PROPN/6/nsubj ,/PUNCT/1/punct citing/VERB/1/acl two/NUM/5/nummod officials/NOUN/3/obj/official said/VERB/0/root no/INTJ/6/obj ./PUNCT/6/punct',
  );

  it('knows one who is only cited', () => {
    expect(isCitation(named, relation([0], [2], [3, 4]))).toBe(true);
  });

  it('leaves other cues alone', () => {
    expect(isCitation(named, relation([0], [5], [6]))).toBe(false);
  });

  it('keeps what is cited as a reason', () => {
    const reason = analysisOf(
      'Tarvo/PROPN/4/nsubj left/VERB/0/root ,/PUNCT/2/punct citing/VERB/2/advcl a/DET/6/det threat/NOUN/4/obj ./PUNCT/2/punct',
    );
    expect(isCitation(reason, relation([0], [3], [4, 5]))).toBe(false);
  });
});
