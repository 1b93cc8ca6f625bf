import { expect, test } from 'vitest';
import { readingOf } from '../testing/reading-fixture.ts';
import { goesOn } from './goes-on.ts';

/** By whose cue the last sentence of a text is heard too; null where it is the writer's own. */
const heardFrom = (first: { content: string; source: string; cue: string }, between: string, last: string) => {
  const { content, source, cue } = first;
  const said = between.startsWith('that') ? `${source} ${cue} ${content}` : `${content}, ${source} ${cue}`;
  const text = `${said}${between.replace(/^that/, '')}${last}`;
  const reading = readingOf({
    outlet: 'The Lantern',
    published: '2026-03-04',
    text,
    statements: [first, { content: last }],
  });
  const assertion = reading.assertions[0];
  return assertion ? (goesOn(reading, assertion)?.id ?? null) : undefined;
};

const strike = { content: 'The strike is over', source: 'the festival', cue: 'said' };
const LAST = 'Wages for two months were paid.';

test('a bare sentence goes on what the one before was told by somebody', () => {
  expect(heardFrom(strike, '. ', LAST)).toBe('a1');
  expect(heardFrom(strike, ' on Friday evening in Velmar. ', LAST)).toBe('a1');
});

test.each([
  ['in another paragraph', '.\n\n'],
  ['behind a sentence between', '. It rained. '],
  ['where the one before only begins with who said it', 'that. '],
])('it is the writer’s own %s', (_, between) => {
  expect(heardFrom(strike, between, LAST)).toBeNull();
});
