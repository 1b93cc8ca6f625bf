import { describe, expect, it } from 'vitest';
import { analysisOf } from './analysis-fixture.ts';
import { pageOf } from './page.ts';
import { windowOf } from './window.ts';

/** Sentences of words parted by spaces; the cue is the word in stars. */
const windowIn = (...sentences: readonly string[]): readonly [first: number, last: number] => {
  const analysis = analysisOf(
    ...sentences.map((sentence) =>
      sentence
        .split(' ')
        .map((form) => `${form.replaceAll('*', '')}/X/0/root`)
        .join(' '),
    ),
  );
  const anchor = sentences
    .join(' ')
    .split(' ')
    .findIndex((form) => form.startsWith('*'));
  const { first, last } = windowOf(pageOf(analysis), anchor);
  return [analysis.tokens[first]!.sentence, analysis.tokens[last - 1]!.sentence];
};

const LONG = 'the mayor of the old town by the sea and all of his men';

const CASES: readonly [why: string, sentences: readonly string[], window: readonly [number, number]][] = [
  ['a sentence by itself', ['It rained .', 'He *said so .', 'It snowed .'], [1, 1]],
  ['a quotation that runs on into the sentence', ['“ It is over .', `We lost , ” *said ${LONG} .`], [0, 1]],
  ['… from two sentences before', ['“ It is over .', 'We lost .', `Badly , ” *said ${LONG} .`], [0, 2]],
  ['a short sentence behind a quotation', ['“ It is over . ”', 'So he *said .'], [0, 1]],
  ['no quotation of scare quotes before', ['The “ old ” guard lost .', `Then *said ${LONG} nothing .`], [1, 1]],
  ['a quotation that goes on', [`“ It is over , ” *said ${LONG} .`, '“ We lost .', 'Badly . ”', 'It rained .'], [0, 2]],
  ['a quotation announced at the end', ['He *said this .', '“ It is over . ”'], [0, 1]],
  ['no quotation after a sentence without one', [`Then *said ${LONG} nothing .`, '“ It is over . ”'], [0, 0]],
  ['what follows a colon', [`Then *said ${LONG} this :`, 'It is over .'], [0, 1]],
];

describe('windowOf', () => {
  it.each(CASES)('takes in %s', (_, sentences, window) => {
    expect(windowIn(...sentences)).toEqual(window);
  });
});
