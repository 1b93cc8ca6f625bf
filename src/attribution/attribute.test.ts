import { describe, expect, it } from 'vitest';
import { sliceOf } from '../text/span.ts';
import { analysisOf } from './analysis-fixture.ts';
import { attribute } from './attribute.ts';
import { RULES_ONLY } from './models.ts';

const CASES: readonly [name: string, lines: readonly string[], expected: readonly string[]][] = [
  [
    'a clausal complement',
    [
      'She/PRON/2/nsubj said/VERB/0/root/say that/SCONJ/6/mark the/DET/5/det bridge/NOUN/6/nsubj fell/VERB/2/ccomp ./PUNCT/2/punct',
    ],
    ['She | said | that the bridge fell'],
  ],
  [
    'according to',
    [
      'The/DET/2/det bridge/NOUN/3/nsubj fell/VERB/0/root ,/PUNCT/7/punct according/VERB/7/case to/ADP/5/fixed police/NOUN/3/obl ./PUNCT/3/punct',
    ],
    ['police | according to | The bridge fell'],
  ],
  [
    'a cue noun with its owner',
    [
      'Her/PRON/2/nmod:poss claim/NOUN/7/nsubj that/SCONJ/5/mark it/PRON/5/nsubj fell/VERB/2/acl was/AUX/7/cop wrong/ADJ/0/root ./PUNCT/7/punct',
    ],
    ['Her | claim | that it fell'],
  ],
];

describe('attribute', () => {
  it.each(CASES)('finds %s', (_, lines, expected) => {
    const analysis = analysisOf(...lines);
    const found = attribute(analysis, RULES_ONLY).map(({ source, cue, content }) =>
      [source, cue, content].map((spans) => spans.map((span) => sliceOf(analysis.text, span)).join(' … ')).join(' | '),
    );
    expect(found).toEqual(expected);
  });

  it('finds nothing in nothing', () => {
    expect(attribute(analysisOf(), RULES_ONLY)).toEqual([]);
  });
});
