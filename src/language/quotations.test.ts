import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../text/span.ts';
import { findQuotations } from './quotations.ts';

/** Microseconds of processor time: far more than a pass takes, far less than one that is not linear. */
const LINEAR = 20_000_000;

/** Paragraphs between line breaks, as the sentence splitter gives them. */
const paragraphsOf = (text: string): Span[] =>
  [...text.matchAll(/[^\n]+/g)].map((match): Span => [match.index, match.index + match[0].length]);
const quotedIn = (text: string): string[] =>
  findQuotations(text, paragraphsOf(text)).map(({ inner, continues }) => (continues ? '+' : '') + text.slice(...inner));

const CASES: readonly [text: string, quoted: readonly string[]][] = [
  ['"Yes," he said. "No."', ['Yes,', 'No.']],
  ['He said “we go” and left.', ['we go']],
  ['„Nein“, sagte er. «Oui», dit-il. »Ja« sa han.', ['Nein', 'Oui', 'Ja']],
  ["``It is,'' she said.", ['It is,']],
  ['”Kyllä”, he said.', ['Kyllä']],
  ["He called it ‘a trap’ on Monday, didn't he?", ['a trap']],
  ["It's the Democrats' plan, not O'Malley's.", []],
  ["The '90s and 'em were rock 'n' roll.", []],
  ['She said, “He told me ‘never’ and went.”', ['He told me ‘never’ and went.', 'never']],
  ["'We lost the hawks' vote,' he said.", ["We lost the hawks' vote,"]],
  ['He is 6\' 2" tall.', []],
  ['He said, “we will go. The minister left.', ['we will go.']],
  ['“One.\n\n“Two.\n\n“Three,” she said.', ['One.', '+Two.', '+Three,']],
  ['“One.\n\nTwo,” she said.', ['One.', '+Two,']],
  ['It closed” he said.', []],
  ['“Outer “inner” rest,” he said.', ['Outer “inner” rest,', 'inner']],
  ['“Wrong way“ he said.', ['Wrong way']],
];

describe('findQuotations', () => {
  test.each(CASES)('%j', (text, quoted) => {
    expect(quotedIn(text)).toEqual(quoted);
  });

  test('spans lie inside their paragraph, in order, and the outer holds the inner', () => {
    const piece = fc.constantFrom(
      '"',
      '“',
      '”',
      "'",
      '’',
      '‘',
      '«',
      '»',
      "''",
      '``',
      'a',
      's ',
      ' ',
      '.',
      '\n',
      'word',
      '(',
      '9',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const paragraphs = paragraphsOf(text);
        let before = -1;
        for (const { inner, outer } of findQuotations(text, paragraphs)) {
          expect(outer[0]).toBeGreaterThanOrEqual(before);
          expect(outer[0] <= inner[0] && inner[0] < inner[1] && inner[1] <= outer[1]).toBe(true);
          expect(paragraphs.some(([start, end]) => start <= outer[0] && outer[1] <= end)).toBe(true);
          before = outer[0];
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each(['"', "'", '“', '‘a ', "a' ", '“a” ', '"\n', "'a "])(
    'a megabyte of %j takes no more than seconds',
    (unit) => {
      const text = unit.repeat(1_000_000 / unit.length);
      const paragraphs = paragraphsOf(text);
      const begin = process.cpuUsage();
      findQuotations(text, paragraphs);
      expect(process.cpuUsage(begin).user).toBeLessThan(LINEAR);
    },
  );
});
