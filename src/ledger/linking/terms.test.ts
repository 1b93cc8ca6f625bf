import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findWords } from './terms.ts';

/** What a word is, as one pattern: slower, and easy to be sure of. */
const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;

test('words are what the pattern says, wherever they stand', () => {
  const piece = fc.constantFrom(
    ...[
      'a',
      'Z',
      '9',
      'é',
      'Ж',
      '漢',
      '𝒜',
      '😀',
      "'",
      '’',
      '.',
      '-',
      '--',
      ' ',
      '\n',
      "n't",
      "'s",
      '’s',
      '\ud835',
      'U.S.',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(40), fc.nat(40), (pieces, a, b) => {
      const text = pieces.join('');
      const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
      const wanted = [...text.slice(start, end).matchAll(WORD)].map((match) => ({
        start: start + match.index,
        end: start + match.index + match[0].length,
        lower: match[0].toLowerCase().replaceAll('’', "'").replace(/'s$/, ''),
      }));
      expect(findWords(text, [start, end])).toEqual(wanted);
    }),
    { numRuns: 3000 },
  );
});
