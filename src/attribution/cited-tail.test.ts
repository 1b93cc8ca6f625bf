import { expect, test } from 'vitest';
import { analysisOf } from './analysis-fixture.ts';
import { withoutCitedTails } from './cited-tail.ts';

const SENTENCE =
  'Doral/PROPN/2/nsubj said/VERB/0/root it/PRON/5/nsubj was/AUX/5/cop late/ADJ/2/ccomp ,/PUNCT/2/punct according/VERB/9/case to/ADP/9/case minutes/NOUN/2/obl ./PUNCT/2/punct';
const SAID = { source: [0], cue: [1], content: [2, 3, 4, 5, 6, 7, 8], confidence: 1 };

test('whose word all of it is told on is no part of what was said', () => {
  const minutes = { source: [8], cue: [6, 7], content: [0, 1, 2, 3, 4], confidence: 1 };
  expect(withoutCitedTails(analysisOf(SENTENCE), [SAID, minutes])[0]?.content).toEqual([2, 3, 4]);
});

test('it stays where only what was said is told on it', () => {
  const minutes = { source: [8], cue: [6, 7], content: [2, 3, 4], confidence: 1 };
  expect(withoutCitedTails(analysisOf(SENTENCE), [SAID, minutes])[0]?.content).toEqual(SAID.content);
});
