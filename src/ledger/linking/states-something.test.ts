import { expect, test } from 'vitest';
import type { Act } from '../../meaning/meaning.ts';
import { readingOf } from '../testing/reading-fixture.ts';
import { draftMentions } from './draft.ts';

/** Whether "Doral CUE CONTENT" becomes a mention. */
const isFollowed = (cue: string, content: string, act: Act = 'say'): boolean =>
  draftMentions(
    readingOf({
      outlet: 'The Lantern',
      published: '2026-03-04',
      text: `Doral ${cue} ${content}.`,
      names: { Doral: 'person' },
      statements: [{ source: 'Doral', cue, content, act }],
    }),
  ).length > 0;

test.each([
  ['told', 'it'],
  ['told', 'Portside'],
  ['declined', 'to comment'],
  ['did not reply to', 'questions'],
  ['did not respond to', 'a request for comment'],
  ['said', 'without giving further details'],
  ['asked not', 'to be named because the talks are private'],
  ['asked', 'not to be named for fear of losing his job'],
  ['refused', 'to discuss the details of the offer made on the bridge'],
])('"Doral %s %s" states nothing', (cue, content) => {
  expect(isFollowed(cue, content)).toBe(false);
});

test.each<readonly [string, string, Act]>([
  ['said', 'nothing had been decided', 'say'],
  ['said', 'he would resign', 'say'],
  ['spoke of', 'a terrorist act', 'say'],
  ['denied', 'any part', 'deny'],
  ['said', 'the bridge was closed to lorries on both sides', 'say'],
])('"Doral %s %s" can be followed', (cue, content, act) => {
  expect(isFollowed(cue, content, act)).toBe(true);
});

/** Whether a sentence of the writer's own becomes a mention. */
const isTold = (text: string): boolean =>
  draftMentions(
    readingOf({ outlet: 'The Lantern', published: '2026-03-04', text: `${text}.`, statements: [{ content: text }] }),
  ).length > 0;

test.each<readonly [string, boolean]>([
  ['The ministry of works did not immediately respond to a request for comment', false],
  ['A spokeswoman for the port declined to comment on the report', false],
  ['The harbour master could not be reached for comment', false],
  ['The harbour master did not return to his post after the fire', true],
  ['The crew did not answer three calls from the coast guard before the ferry sank', true],
])('"%s": %s', (text, told) => {
  expect(isTold(text)).toBe(told);
});
