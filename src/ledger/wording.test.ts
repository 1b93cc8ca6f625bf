import { expect, test } from 'vitest';
import type { Reading } from '../reading/reading.ts';
import { type ReadingFixture, readingOf } from './reading-fixture.ts';
import { standAlone } from './wording.ts';

const wordingOf = (
  fixture: Omit<ReadingFixture, 'outlet' | 'published'>,
  pronouns: Record<string, string> = {},
): string => {
  const made = readingOf({ outlet: 'The Lantern', published: '2026-03-04', ...fixture });
  const entities = made.entities.map((entity) => {
    const word = pronouns[entity.name];
    const at = word === undefined ? -1 : made.text.search(new RegExp(`\\b${word}\\b`));
    return at < 0 ? entity : { ...entity, mentions: [...entity.mentions, [at, at + (word?.length ?? 0)] as const] };
  });
  const reading: Reading = { ...made, entities };
  const statement = reading.attributions[0] ?? reading.assertions[0];
  return statement ? standAlone(reading, statement, false) : '';
};

test('a pronoun that begins what is reported is the speaker', () => {
  expect(
    wordingOf({
      text: 'Vessel Railways said it had suspended all traffic.',
      names: { 'Vessel Railways': 'organisation' },
      statements: [{ source: 'Vessel Railways', cue: 'said', content: 'it had suspended all traffic' }],
    }),
  ).toBe('Vessel Railways had suspended all traffic.');
});

test('what is quoted word for word is left as it was said', () => {
  expect(
    wordingOf(
      {
        text: 'Yan Doral said the men would be released “when they are ready”. Yan Doral left.',
        names: { 'Yan Doral': 'person' },
        statements: [{ source: 'Yan Doral', cue: 'said', content: 'the men would be released “when they are ready”' }],
      },
      { 'Yan Doral': 'they' },
    ),
  ).toBe('The men would be released “when they are ready”.');
});

test('a body keeps its "its"', () => {
  expect(
    wordingOf(
      {
        text: 'The Harbour Office has not published the results of its inquiry.',
        names: { 'Harbour Office': 'organisation' },
        statements: [{ content: 'The Harbour Office has not published the results of its inquiry.' }],
      },
      { 'Harbour Office': 'its' },
    ),
  ).toBe('The Harbour Office has not published the results of its inquiry.');
});
