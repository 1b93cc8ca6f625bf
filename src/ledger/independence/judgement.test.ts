import { expect, test } from 'vitest';
import { isJudgement } from './judgement.ts';

test.each<readonly [string, string, boolean]>([
  ['said', 'she is unfit to serve', true],
  ['said', '“deeply regrettable”', true],
  ['said', 'It’s been a total disaster', true],
  ['called', 'her handling of the papers “extremely careless”', true],
  ['said', 'the harbour was closed after the disaster', false],
  ['said', 'a fair number of boats were lost', false],
  ['said', 'the ferry is in good order and sails again on Monday with 40 passengers', false],
  ['called', 'the blast an accident', false],
])('%s: %s', (cue, content, judgement) => {
  expect(isJudgement(content, cue)).toBe(judgement);
});
