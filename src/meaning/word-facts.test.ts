import { describe, expect, test } from 'vitest';
import { SPECULATIVE_WORD, speculates } from './assertions/speculation.ts';
import { ESTIMATIVE, ESTIMATIVES } from './certainty/cues.ts';
import { parsed } from './parsed-fixture.ts';
import { factsIn, factsOf, MARKS } from './word-facts.ts';

test.each([
  ['not', MARKS.negator],
  ['quote', MARKS.passing],
  ['42', MARKS.number | MARKS.time],
  ['monday', MARKS.time],
  ['minister', MARKS.role | MARKS.title],
  ['russian', MARKS.place | MARKS.placeName],
  ['likely', MARKS.odds | MARKS.estimative | MARKS.ahead],
  ['table', 0],
])('%s', (word, marks) => expect(factsOf(word).marks & (marks === 0 ? ~0 : marks)).toBe(marks));

test('tokens of one form share what is known of it, whatever their lemmas', () => {
  const { tokens, ...rest } = parsed(['saw/VBD/0/root/see saw/NN/1/obj/saw saw/VBD/1/dep/see']);
  const memo = { known: undefined };
  const { facts, lemmas } = factsIn({ ...rest, tokens: tokens.map((token) => ({ ...token, memo })) });
  expect(facts.map(({ word }) => word)).toEqual(['saw', 'saw', 'saw']);
  expect(lemmas.map(({ word }) => word)).toEqual(['see', 'saw', 'see']);
});

describe('the quick look sees whatever the closer one finds', () => {
  test.each([
    'could go',
    'raises new questions',
    'raised doubts',
    'speculated',
    'perhaps',
    'possible',
    'seem',
    'one might',
  ])('%s', (words) => {
    expect(speculates(words)).toBe(true);
    expect(words.split(' ').some((word) => SPECULATIVE_WORD.test(word))).toBe(true);
  });

  test.each([
    'almost no chance',
    'remote',
    'highly improbable',
    'unlikely',
    'even odds',
    'fifty-fifty',
    'very probably',
    'nearly certain',
  ])('%s', (words) => {
    expect(ESTIMATIVES.some(([pattern]) => new RegExp(pattern.source, 'i').test(words))).toBe(true);
    expect(words.split(' ').some((word) => ESTIMATIVE.test(word))).toBe(true);
  });
});
