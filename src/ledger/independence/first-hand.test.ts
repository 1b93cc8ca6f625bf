import { expect, test } from 'vitest';
import { draftMentions } from '../linking/draft.ts';
import { readingOf } from '../testing/reading-fixture.ts';

const CASES: readonly (readonly [string, string, boolean])[] = [
  ['The ferry came in at noon', 'The ferry came in at noon. The Gazette’s reporter saw thirty people leave it.', true],
  ['The ferry came in at noon', 'The ferry came in at noon, as pictures taken by our photographer show.', true],
  ['The ferry came in at noon', 'The ferry came in at noon. A reporter of the Lantern saw it.', false],
  ['The ferry came in at noon', 'The ferry came in at noon.\n\nOur reporter was at the court.', false],
  ['Mirel Gazette could not verify it', 'Mirel Gazette could not verify it.', true],
  [
    'The ferry came in at noon',
    'The ferry came in at noon, the harbour master told Mirel Gazette. We wish him well.',
    false,
  ],
];

test.each(CASES)('%s: %s', (content, text, seen) => {
  const reading = readingOf({ outlet: 'Mirel Gazette', published: '2031-03-04', text, statements: [{ content }] });
  expect(draftMentions(reading)[0]?.firstHand).toBe(seen);
});

test('a page called a statement is its outlet’s own word, where that is no newsroom', () => {
  const pageOf = (outlet: string) =>
    readingOf({
      outlet,
      published: '2031-03-04',
      text: 'Statement on the storm\n\nFerries will not sail on Friday.',
      statements: [{ content: 'Ferries will not sail on Friday' }],
    });
  expect(draftMentions(pageOf('Velmar Ferries'))[0]?.firstHand).toBe(true);
  expect(draftMentions(pageOf('Mirel Gazette'))[0]?.firstHand).toBe(false);
});
