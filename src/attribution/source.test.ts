import { describe, expect, it } from 'vitest';
import { analysisOf } from './analysis-fixture.ts';
import { withoutClock } from './source.ts';

const CASES: readonly [line: string, kept: string][] = [
  ['14:32/NUM/2/dep Police/NOUN/0/root', 'Police'],
  ['9:05/NUM/3/dep p.m./NOUN/3/dep Odell/PROPN/0/root', 'Odell'],
  ['14:32/NUM/3/dep GMT/PROPN/3/dep Odell/PROPN/0/root', 'Odell'],
  ['12/NUM/2/nummod people/NOUN/0/root', '12 people'],
  ['Police/NOUN/0/root', 'Police'],
];

describe('withoutClock', () => {
  it.each(CASES)('reads %s', (line, kept) => {
    const analysis = analysisOf(line);
    const tokens = withoutClock(
      analysis,
      analysis.tokens.map((_, index) => index),
    );
    expect(tokens.map((token) => analysis.tokens[token]!.form).join(' ')).toBe(kept);
  });

  it('leaves an empty source empty', () => {
    expect(withoutClock(analysisOf('Rain/NOUN/0/root'), [])).toEqual([]);
  });
});
