import { expect, test } from 'vitest';
import type { Reading } from '../../reading/reading.ts';
import { type ReadingFixture, readingOf } from '../testing/reading-fixture.ts';
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

test('… also before a word or two', () => {
  expect(
    wordingOf({
      text: 'Vessel Railways said it still expected to reopen one track.',
      names: { 'Vessel Railways': 'organisation' },
      statements: [{ source: 'Vessel Railways', cue: 'said', content: 'it still expected to reopen one track' }],
    }),
  ).toBe('Vessel Railways still expected to reopen one track.');
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

test('"it" and "they" are named only where the speaker means itself', () => {
  const text = 'Marta Olm said they were welders. It could mean more, Marta Olm said.';
  const names = { 'Marta Olm': 'person' } as const;
  const welders = { source: 'Marta Olm', cue: 'said', content: 'they were welders' };
  expect(wordingOf({ text, names, statements: [welders] }, { 'Marta Olm': 'they' })).toBe('They were welders.');
  const more = { source: 'Marta Olm', cue: 'said', content: 'It could mean more' };
  expect(wordingOf({ text, names, statements: [more] }, { 'Marta Olm': 'It' })).toBe('It could mean more.');
});

test('a body named by a common noun takes its article', () => {
  expect(
    wordingOf({
      text: 'Energy Ministry said it had received no notice.',
      names: { 'Energy Ministry': 'organisation' },
      statements: [{ source: 'Energy Ministry', cue: 'said', content: 'it had received no notice' }],
    }),
  ).toBe('The Energy Ministry had received no notice.');
});

test('what is asked of somebody is given with who asks', () => {
  expect(
    wordingOf({
      text: 'Yan Doral promised to show it within a week.',
      names: { 'Yan Doral': 'person' },
      statements: [{ source: 'Yan Doral', cue: 'promised', content: 'to show it within a week' }],
    }),
  ).toBe('Yan Doral promised to show it within a week.');
});

test('a thing denied is given with who denies it', () => {
  expect(
    wordingOf({
      text: 'Yan Doral on Monday denied any part in the explosion on the rail bridge.',
      names: { 'Yan Doral': 'person' },
      statements: [
        { source: 'Yan Doral', cue: 'denied', content: 'any part in the explosion on the rail bridge', act: 'deny' },
      ],
    }),
  ).toBe('Yan Doral on Monday denied any part in the explosion on the rail bridge.');
});

test('parts of a quotation are joined without the marks between them', () => {
  const second = '“This is an absurd accusation.”';
  const reading = readingOf({
    outlet: null,
    published: null,
    text: `“Nobody had anything to do with this,” Yan Doral said. ${second}`,
    names: { 'Yan Doral': 'person' },
    statements: [{ source: 'Yan Doral', cue: 'said', content: '“Nobody had anything to do with this,”' }],
  });
  const [statement] = reading.attributions;
  const from = reading.text.indexOf(second);
  const whole = statement && { ...statement, content: [...statement.content, [from, from + second.length] as const] };
  expect(whole && standAlone(reading, whole, false)).toBe(
    'Nobody had anything to do with this … This is an absurd accusation.',
  );
});

test('an "if" that sets a condition stays; one that was asked goes', () => {
  const text = 'If the pictures are genuine, a crossing is being built. Reporters asked if a crossing was being built.';
  const guess = {
    content: 'If the pictures are genuine, a crossing is being built',
    condition: 'If the pictures are genuine',
  };
  expect(wordingOf({ text, statements: [guess] })).toBe('If the pictures are genuine, a crossing is being built.');
  const asked = { source: 'Reporters', cue: 'asked', content: 'if a crossing was being built' };
  expect(wordingOf({ text, statements: [asked] })).toBe('A crossing was being built.');
});

test('what is said by nobody in particular is given with the words that say so', () => {
  const text = 'One sailor is said to have jumped overboard.';
  const reading = readingOf({
    outlet: 'The Lantern',
    published: '2026-03-04',
    text,
    statements: [{ source: 'One sailor', cue: 'is said', content: 'to have jumped overboard' }],
  });
  const [statement] = reading.attributions;
  const raised = statement && { ...statement, source: [], content: [...statement.source, ...statement.content] };
  expect(raised && standAlone(reading, raised, true)).toBe('One sailor is said to have jumped overboard.');
});

test('a few words of the writer are put into nobody’s mouth', () => {
  const text = 'The ferry sank.';
  const reading = readingOf({ outlet: 'The Lantern', published: '2026-03-04', text, statements: [{ content: text }] });
  expect(reading.assertions[0] && standAlone(reading, reading.assertions[0], true)).toBe('The ferry sank.');
});

test('a mark that closes a quotation at the end stays', () => {
  const text = 'The firm said it took no part in "guessing games".';
  expect(
    wordingOf({
      text,
      statements: [{ source: 'The firm', cue: 'said', content: 'it took no part in "guessing games"' }],
    }),
  ).toBe('It took no part in "guessing games".');
});

test('a thing that somebody has not done keeps the words that say so', () => {
  expect(
    wordingOf({
      text: 'The Interior Ministry has not published the results of its inquiry.',
      names: { 'Interior Ministry': 'organisation' },
      statements: [
        { source: 'The Interior Ministry', cue: 'published', content: 'the results of its inquiry', negative: true },
      ],
    }),
  ).toBe('The Interior Ministry has not published the results of its inquiry.');
});

test('of pronouns for one person the first alone is named, where nobody else can be meant', () => {
  const text = 'Yan Doral said he held no grudge.';
  const alone = wordingOf(
    {
      text: `${text} Yan Doral left.`,
      names: { 'Yan Doral': 'person' },
      statements: [{ source: 'Yan Doral', cue: 'said', content: 'he held no grudge' }],
    },
    { 'Yan Doral': 'he' },
  );
  expect(alone).toBe('Yan Doral held no grudge.');
  const made = readingOf({
    outlet: 'The Lantern',
    published: '2026-03-04',
    text: 'He held no grudge, despite all that was done to him. Yan Doral left.',
    names: { 'Yan Doral': 'person' },
    statements: [{ content: 'He held no grudge, despite all that was done to him' }],
  });
  const withBoth: Reading = {
    ...made,
    entities: made.entities.map((entity) => ({
      ...entity,
      mentions: [
        ...entity.mentions,
        [0, 2] as const,
        [made.text.indexOf('him'), made.text.indexOf('him') + 3] as const,
      ],
    })),
  };
  expect(standAlone(withBoth, withBoth.assertions[0]!, false)).toBe(
    'Yan Doral held no grudge, despite all that was done to him.',
  );
});

test('what is asked for reads as what should be', () => {
  expect(
    wordingOf({
      text: 'The governor ordered that the affected areas be placed under watch.',
      statements: [
        {
          source: 'The governor',
          cue: 'ordered',
          act: 'order',
          content: 'that the affected areas be placed under watch',
        },
      ],
    }),
  ).toBe('The affected areas should be placed under watch.');
});
