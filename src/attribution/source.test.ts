import { describe, expect, it } from 'vitest';
import type { Analysis } from '../language/analysis.ts';
import { analysisOf } from './analysis-fixture.ts';
import { withoutClock, withoutDateline, withoutDay } from './source.ts';

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

/** The fixture parts all tokens by spaces; here they stand as they are printed. */
const printed = (text: string): Analysis => {
  const forms = text.match(/[\p{L}\d]+|[^\p{L}\d\s]/gu) ?? [];
  const analysis = analysisOf(forms.map((form) => `${form}/X/0/root`).join(' '));
  let at = 0;
  const tokens = analysis.tokens.map((token) => {
    const start = text.indexOf(token.form, at);
    at = start + token.form.length;
    return { ...token, start, end: at };
  });
  const span = [0, text.length] as const;
  const whole = <T>(list: readonly T[]): T[] => list.map((one) => ({ ...one, span }));
  return { ...analysis, text, tokens, sentences: whole(analysis.sentences), paragraphs: whole(analysis.paragraphs) };
};

describe('withoutDateline', () => {
  it.each([
    ['CASTREL, March 4 (MNA) — Ilmaria denied it', 'Ilmaria denied it'],
    ['MIRGRAD, July 12. /TANA/. Ilmaria denied it', 'Ilmaria denied it'],
    ['Ilmaria denied it', 'Ilmaria denied it'],
    ['', ''],
  ])('reads "%s"', (text, kept) => {
    const analysis = printed(text);
    const found = withoutDateline(
      analysis,
      analysis.tokens.map((_, index) => index),
    );
    expect(found.map((index) => analysis.tokens[index]!.form).join(' ')).toBe(kept);
  });
});

describe('withoutDay', () => {
  it.each([
    ['the/DET/2/det ministry/NOUN/0/root on/ADP/4/case Friday/PROPN/2/nmod', 'the ministry'],
    ['Karel/PROPN/0/root Dunmore/PROPN/1/flat Friday/PROPN/1/nmod night/NOUN/3/flat', 'Karel Dunmore'],
    ['Earlier/ADV/4/advmod Tuesday/PROPN/4/nmod a/DET/4/det judge/NOUN/0/root', 'a judge'],
    ['a/DET/2/det poll/NOUN/0/root released/VERB/2/acl Sunday/PROPN/3/obl', 'a poll released Sunday'],
    ['Friday/PROPN/4/nmod ’s/PART/1/case court/NOUN/4/compound ruling/NOUN/0/root', 'Friday ’s court ruling'],
    ['Monday/PROPN/0/root', ''],
    ['The/DET/3/det Sunday/PROPN/3/compound Lantern/PROPN/0/root', 'The Sunday Lantern'],
  ])('reads "%s"', (line, kept) => {
    const analysis = analysisOf(line);
    const found = withoutDay(
      analysis,
      analysis.tokens.map((_, index) => index),
    );
    expect(found.map((index) => analysis.tokens[index]!.form).join(' ')).toBe(kept);
  });
});
