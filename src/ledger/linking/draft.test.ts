import { expect, test } from 'vitest';
import { readingOf } from '../testing/reading-fixture.ts';
import { draftMentions } from './draft.ts';

const INNER = 'the ferry to Osk was overloaded';
const TEXT = `Dana Wirth said Karel Dunmore insisted ${INNER}.`;

/** The chain of "Dana Wirth said […]", where what stands inside was read as `inner`, a statement of Karel Dunmore's. */
const chainOfOuter = (inner: string): unknown => {
  const reading = readingOf({
    outlet: 'The Lantern',
    published: '2031-03-04',
    text: TEXT,
    names: { 'Dana Wirth': 'person', 'Karel Dunmore': 'person', Osk: 'place' },
    statements: [
      { content: inner, source: 'Karel Dunmore', cue: 'insisted' },
      { content: `Karel Dunmore insisted ${INNER}`, source: 'Dana Wirth', cue: 'said' },
    ],
  });
  const [first, outer] = reading.attributions;
  if (!first || !outer) throw new Error('two attributions');
  const nested = { ...reading, attributions: [{ ...first, within: outer.id }, outer] };
  const drafts = draftMentions(nested);
  const nameOf = (id: string) => reading.entities.find((entity) => entity.id === id)?.name;
  return drafts.find(({ local }) => local === outer.id)?.chain.map(({ entity, role }) => [nameOf(entity), role]);
};

test.each([INNER, 'the ferry'])(
  'whoever only passes something on has it from whom he passes on, and is no origin of it (%s)',
  (inner) => {
    expect(chainOfOuter(inner)).toEqual([
      ['Dana Wirth', 'carrier'],
      ['Karel Dunmore', 'origin'],
    ]);
  },
);
