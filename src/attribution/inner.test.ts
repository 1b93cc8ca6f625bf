import { describe, expect, it } from 'vitest';
import { sliceOf } from '../text/span.ts';
import { analysisOf } from './analysis-fixture.ts';
import { innerRelations } from './inner.ts';
import { type TokenRelation, toRelations } from './relation.ts';

const SENTENCE =
  'Tarvo/PROPN/2/nsubj said/VERB/0/root/say that/SCONJ/6/mark two/NUM/5/nummod officials/NOUN/6/nsubj believe/VERB/2/ccomp/believe the/DET/8/det vote/NOUN/10/nsubj was/AUX/10/cop unfair/ADJ/6/ccomp ./PUNCT/2/punct';
const OUTER: TokenRelation = { source: [0], cue: [1], content: [2, 3, 4, 5, 6, 7, 8, 9], confidence: 0.9 };

const told = (line: string, outer: TokenRelation): string[] => {
  const analysis = analysisOf(line);
  return toRelations(analysis, [outer, ...innerRelations(analysis, [outer])])
    .slice(1)
    .map(({ source, cue, content, within }) => {
      const [who, how, what] = [source, cue, content].map((spans) =>
        spans.map((span) => sliceOf(analysis.text, span)).join(' … '),
      );
      return `${who} | ${how} | ${what} | ${within}`;
    });
};

describe('innerRelations', () => {
  it('finds whose belief it is that another tells', () => {
    expect(told(SENTENCE, OUTER)).toEqual(['two officials | believe | the vote was unfair | 0']);
  });

  it('takes a pronoun for the speaker himself', () => {
    expect(told(SENTENCE.replace('two/NUM/5/nummod officials/NOUN', 'now/ADV/6/advmod they/PRON'), OUTER)).toEqual([]);
  });

  it('leaves alone what the subject sees, knows or begins', () => {
    expect(told(SENTENCE.replace('believe/VERB/2/ccomp/believe', 'saw/VERB/2/ccomp/see'), OUTER)).toEqual([]);
  });

  it('finds nothing where the cue is taken', () => {
    const analysis = analysisOf(SENTENCE);
    const inner: TokenRelation = { source: [3, 4], cue: [5], content: [6, 7, 8, 9], confidence: 0.5 };
    expect(innerRelations(analysis, [OUTER, inner])).toEqual([]);
  });
});
