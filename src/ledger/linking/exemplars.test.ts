import { expect, test } from 'vitest';
import { readingOf } from '../testing/reading-fixture.ts';
import { compared } from './compared.ts';
import { draftMentions } from './draft.ts';
import { packExemplars, unpackExemplars } from './exemplars.ts';

const text = 'Parliament has not approved the second reading of the pension law in Mirel';
const features = draftMentions(
  readingOf({
    outlet: 'The Lantern',
    published: '2031-03-04',
    text: `${text}.`,
    names: { Mirel: 'place' },
    statements: [{ content: text, negative: true }],
  }),
)[0]!.features;

test('what is kept of a claim is what was there', () => {
  expect(unpackExemplars(packExemplars([features]))).toEqual([compared(features)]);
});

test('what an earlier program kept is read with nothing of what it did not know', () => {
  const { marks: _, mode: __, ...earlier } = features;
  expect(unpackExemplars(JSON.stringify([earlier]))).toEqual([compared({ ...features, marks: [], mode: 'done' })]);
});
