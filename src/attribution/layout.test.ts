import { describe, expect, it } from 'vitest';
import type { Analysis } from '../language/analysis.ts';
import { sliceOf } from '../text/span.ts';
import { analysisOf } from './analysis-fixture.ts';
import { findByLayout } from './layout.ts';
import { pageOf } from './page.ts';
import { toRelations } from './relation.ts';

/** One paragraph a line; only forms matter here. */
const lines = (...texts: readonly string[]): Analysis => {
  const analysis = analysisOf(
    ...texts.map((text) =>
      text
        .split(' ')
        .map((form) => `${form}/${/\p{L}/u.test(form) ? 'X' : 'PUNCT'}/0/dep`)
        .join(' '),
    ),
  );
  return {
    ...analysis,
    sentences: analysis.sentences.map((sentence, paragraph) => ({ ...sentence, paragraph })),
    paragraphs: analysis.sentences.map(({ span }, index) => ({ span, first: index, last: index + 1 })),
  };
};

const CASES: readonly [name: string, texts: readonly string[], expected: readonly string[]][] = [
  [
    'the turns of a transcript',
    ['MR. ODELL : We closed it .', 'Q : Why now ?'],
    ['MR. ODELL | We closed it .', 'Q | Why now ?'],
  ],
  [
    'an answer of two paragraphs, another turn behind it',
    ['Q : Why ?', 'A : It leaked .', 'Badly .', 'Q : And now ?'],
    ['Q | Why ?', 'A | It leaked . Badly .', 'Q | And now ?'],
  ],
  [
    'names that come back',
    ['Vera Lind : Yes .', 'Tom Ash : No .', 'Vera Lind : Why ?'],
    ['Vera Lind | Yes .', 'Tom Ash | No .', 'Vera Lind | Why ?'],
  ],
  ['no single line with a colon', ['Weather : Rain is coming .', 'It rained .'], []],
  ['no labels', ['UPDATE : It rained .', 'CORRECTION : It did not .'], []],
  ['a quotation signed on its line', ['“ It held . ” — Ines Varga'], ['Ines Varga | “ It held . ”']],
  ['a quotation signed below', ['“ It held . ”', '— Ines Varga .'], ['Ines Varga | “ It held . ”']],
  ['no dash inside prose', ['The dam — Ines Varga built it — held .'], []],
];

describe('findByLayout', () => {
  it.each(CASES)('finds %s', (_, texts, expected) => {
    const analysis = lines(...texts);
    const found = toRelations(analysis, findByLayout(pageOf(analysis))).map(({ source, content }) =>
      [source, content].map((spans) => spans.map((span) => sliceOf(analysis.text, span)).join(' ')).join(' | '),
    );
    expect(found).toEqual(expected);
  });
});
