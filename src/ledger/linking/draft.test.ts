import { expect, test } from 'vitest';
import { readingOf } from '../testing/reading-fixture.ts';
import { draftMentions } from './draft.ts';

const INNER = 'the ferry to Osk was overloaded';
const TEXT = `Dana Wirth said Karel Dunmore insisted ${INNER}.`;

test('whoever only passes something on has it from whom he passes on, and is no origin of it', () => {
  const reading = readingOf({
    outlet: 'The Lantern',
    published: '2031-03-04',
    text: TEXT,
    names: { 'Dana Wirth': 'person', 'Karel Dunmore': 'person', Osk: 'place' },
    statements: [
      { content: INNER, source: 'Karel Dunmore', cue: 'insisted' },
      { content: `Karel Dunmore insisted ${INNER}`, source: 'Dana Wirth', cue: 'said' },
    ],
  });
  const [inner, outer] = reading.attributions;
  if (!inner || !outer) throw new Error('two attributions');
  const nested = { ...reading, attributions: [{ ...inner, within: outer.id }, outer] };
  const drafts = draftMentions(nested);
  const nameOf = (id: string) => reading.entities.find((entity) => entity.id === id)?.name;
  const chain = drafts.find(({ local }) => local === outer.id)?.chain.map(({ entity, role }) => [nameOf(entity), role]);
  expect(chain).toEqual([
    ['Dana Wirth', 'carrier'],
    ['Karel Dunmore', 'origin'],
  ]);
});
