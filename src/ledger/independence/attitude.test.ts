import { expect, test } from 'vitest';
import type { Act } from '../../meaning/meaning.ts';
import { isAttitude, isRefusal, isTopic } from './attitude.ts';

const REFUSALS: readonly (readonly [cue: string, content: string, refusal: boolean])[] = [
  ['refused', 'to stand down', true],
  ['rejected', 'the offer of a truce', true],
  ['has ruled out', 'talks with the rebels', true],
  ['rejected', 'claims that the dam had cracked', false],
  ['denied', 'any part in the raid', false],
];

test.each(REFUSALS)('%s %s', (cue, content, refusal) => {
  expect(isRefusal('deny', cue, content)).toBe(refusal);
});

test.each<readonly [Act | null, boolean]>([
  ['criticise', true],
  ['want', true],
  ['plan', true],
  ['say', false],
  ['deny', false],
  ['accuse', false],
  [null, false],
])('%s', (act, attitude) => {
  expect(isAttitude(act)).toBe(attitude);
});

test.each<readonly [string, string, boolean]>([
  ['spoke out about', 'the death of a deckhand', true],
  ['tweeted support for', 'the new rules on nets', true],
  ['spoke about', 'how the deckhand had died', false],
  ['reported', 'the death of a deckhand', false],
])('%s %s names only a matter: %s', (cue, content, topic) => {
  expect(isTopic(cue, content)).toBe(topic);
});
