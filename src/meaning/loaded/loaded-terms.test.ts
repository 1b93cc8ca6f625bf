import { expect, test } from 'vitest';
import { parsed } from '../parsed-fixture.ts';
import { DEFAULT_LOADED_TERMS, findLoadedTerms } from './loaded-terms.ts';

const words = (text: string): string =>
  text
    .split(' ')
    .map((word) => `${word}/X/0/dep`)
    .join(' ');

test.each([
  ['The regime fell', ['regime']],
  ['a Special Military Operation began', ['special military operation']],
  ['so-called experts', ['so-called']],
  ['so - called experts', ['so-called']],
  ['the regiment marched', []],
])('%s', (text, terms) => {
  expect(findLoadedTerms(parsed([words(text)]), DEFAULT_LOADED_TERMS).map(({ term }) => term)).toEqual(terms);
});

test('a list of one’s own replaces ours', () => {
  const analysis = parsed([words('the regime and the blockade')]);
  expect(findLoadedTerms(analysis, ['blockade']).map(({ term }) => term)).toEqual(['blockade']);
});
