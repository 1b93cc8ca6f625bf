import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenise } from './tokenise.ts';

/** Microseconds of processor time: far more than a pass takes, far less than one that is not linear. */
const LINEAR = 20_000_000;

const formsOf = (text: string): string[] => {
  const { count, starts, ends } = tokenise(text);
  return Array.from({ length: count }, (_, i) => text.slice(starts[i]!, ends[i]!));
};

/** Each line is a text as it should be parted, tokens by "|" where no space stands between them. */
const PARTED = [
  "They do|n't know Lavrov|'s mind|.",
  'He said|, “|I wo|n’t go|.|”',
  "The Democrats|' plan",
  'Mr. Smith of the U.S. paid $|2.5bn|.',
  'US$|5m at 5|pm on 9/11 or 10:30 a.m.',
  'a well|-|known co-founder|, re-elected in 2015|-|16',
  "O’Malley|’s camp and d'Arcy",
  '@foo wrote #NotOver at https://t.co/abc?x=1|.',
  'mail a.b@example.org|, read example.com/a|.',
  'KYIV|, July 2 (|Reuters|) — Two men|—|both armed|—|fled',
  'AT&T|, R&D|, 1,000 men|, 46|%|, -|5',
  'the ’80s and ‘|em|’',
  "I|'d|'ve said|: ca|n't|!!!",
  'gon|na see|, can|not go',
  'Wait|... what|?!',
  'J. K. Rowling et al. wrote p. 28',
  'end|.|Next',
  'He won|.|"|She lost|.',
  '👍🏽 fine 👨‍👩‍👧',
];

describe('tokenise', () => {
  test.each(PARTED)('%s', (parted) => {
    expect(formsOf(parted.replaceAll('|', ''))).toEqual(parted.split(/[| ]/));
  });

  test('tokens stand in order, apart, and only gaps lie between them', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        "n't",
        "'s",
        '’',
        '“',
        '.',
        '...',
        'U.S.',
        '@',
        'http://',
        '-',
        ' ',
        '\n',
        '\u200f',
        '$',
        '2,500',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const { count, starts, ends } = tokenise(text);
        let at = 0;
        for (let i = 0; i < count; i++) {
          expect(text.slice(at, starts[i])).toMatch(/^[\s\p{Cc}\p{Cf}]*$/u);
          expect(ends[i]).toBeGreaterThan(starts[i]!);
          at = ends[i]!;
        }
        expect(text.slice(at)).toMatch(/^[\s\p{Cc}\p{Cf}]*$/u);
      }),
      { numRuns: 400 },
    );
  });

  test.each(['a', "'", '.', 'a.', "a's", '@a', '-', '"', '1,', '\ud800', 'a/', '(', 'x@', 'http://', "'s", '\u200d'])(
    'a megabyte of %j takes no more than seconds',
    (unit) => {
      const begin = process.cpuUsage();
      tokenise(unit.repeat(1_000_000 / unit.length));
      expect(process.cpuUsage(begin).user).toBeLessThan(LINEAR);
    },
  );
});
