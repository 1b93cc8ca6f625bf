import { describe, expect, test } from 'vitest';
import { readingOf, type StatementFixture } from '../testing/reading-fixture.ts';
import { type Compared, compared } from './compared.ts';
import { draftMentions } from './draft.ts';
import { judge } from './judge.ts';
import { weigherOf } from './weigh.ts';

type Given = {
  readonly text: string;
  readonly published?: string;
  readonly numbers?: Record<string, { value: number; of?: string }>;
  readonly days?: Record<string, [string, string]>;
  readonly places?: readonly string[];
} & Partial<StatementFixture>;

/** What would be compared of a statement that is the whole of a text. */
const featuresOf = ({
  text,
  published = '2031-03-04',
  numbers = {},
  days = {},
  places = [],
  ...statement
}: Given): Compared => {
  const reading = readingOf({
    outlet: 'The Lantern',
    published,
    text: `${text} said the rail union.`,
    names: Object.fromEntries(places.map((place) => [place, 'place' as const])),
    numbers,
    days,
    statements: [{ content: text, source: 'the rail union', ...statement }],
  });
  return compared(draftMentions(reading)[0]!.features);
};

const weigh = weigherOf(() => 2);

describe('what is said of many things at once is no claim by itself', () => {
  const ofSomebody = (text: string, source: string, published = '2031-03-04'): Compared => {
    const reading = readingOf({
      outlet: 'The Lantern',
      published,
      text: `${source} rejected ${text}.`,
      names: { [source]: 'person' },
      statements: [{ content: text, source, cue: 'rejected', act: 'deny' }],
    });
    return compared(draftMentions(reading)[0]!.features);
  };

  test('two who reject "the idea" may reject two', () => {
    const judgement = judge(ofSomebody('the idea', 'Karel Dunmore'), ofSomebody('this idea', 'Greta Olmin'), weigh);
    expect(judgement.kind).not.toBe('same');
  });

  test('one who rejects it twice rejects one', () => {
    const judgement = judge(ofSomebody('the idea', 'Karel Dunmore'), ofSomebody('this idea', 'Karel Dunmore'), weigh);
    expect(judgement.kind).toBe('same');
  });

  test('but not months later', () => {
    const later = ofSomebody('this idea of a ring road', 'Karel Dunmore', '2031-09-04');
    expect(judge(later, ofSomebody('the idea of a toll', 'Karel Dunmore'), weigh).kind).not.toBe('same');
  });
});

const twelve = { twelve: { value: 12, of: 'people' } };

describe('two mentions are one claim', () => {
  const SAME: readonly (readonly [string, Given, Given])[] = [
    [
      'active and passive',
      { text: 'An explosion at the Kesra bridge killed twelve people', numbers: twelve },
      {
        text: 'Twelve people were killed by a blast at the Kesra bridge',
        numbers: { Twelve: { value: 12, of: 'people' } },
      },
    ],
    [
      'words and figures',
      { text: 'Twelve soldiers were wounded near Kesra', numbers: { Twelve: { value: 12, of: 'soldiers' } } },
      { text: '12 troops were injured near Kesra', numbers: { '12': { value: 12, of: 'troops' } } },
    ],
    [
      'tense',
      { text: 'The government closes the harbour of Mirel' },
      { text: 'The government has closed the harbour of Mirel' },
    ],
  ];
  test.each(SAME)('in other words: %s', (_, a, b) => {
    expect(judge(featuresOf(a), featuresOf(b), weigh).kind).toBe('same');
  });
});

describe('a guard keeps two mentions apart, however alike', () => {
  const APART: readonly (readonly [string, Given, Given, string])[] = [
    [
      'denies',
      { text: 'The bridge at Kesra was not closed to freight trains' },
      { text: 'The bridge at Kesra was closed to freight trains' },
      'denies',
    ],
    [
      'differs in number',
      {
        text: 'Fifteen people were killed at the Kesra bridge',
        numbers: { Fifteen: { value: 15, of: 'people' } },
      },
      { text: 'Twelve people were killed at the Kesra bridge', numbers: { Twelve: { value: 12, of: 'people' } } },
      'differs-in-number',
    ],
    [
      'updates',
      {
        text: 'Fifteen people were killed at the Kesra bridge',
        published: '2031-03-06',
        numbers: { Fifteen: { value: 15, of: 'people' } },
      },
      { text: 'Twelve people were killed at the Kesra bridge', numbers: { Twelve: { value: 12, of: 'people' } } },
      'updates',
    ],
    [
      'other days',
      { text: 'Talks will be held in Sorvik on Monday', days: { Monday: ['2031-03-10', '2031-03-10'] } },
      { text: 'Talks will be held in Sorvik on Friday', days: { Friday: ['2031-03-14', '2031-03-14'] } },
      'updates',
    ],
  ];
  test.each(APART)('%s', (_, a, b, link) => {
    expect(judge(featuresOf(a), featuresOf(b), weigh)).toMatchObject({ kind: 'link', link });
  });

  test('other places are for a person to judge', () => {
    const a = featuresOf({ text: 'The bridge at Kesra was closed to freight trains', places: ['Kesra'] });
    const b = featuresOf({ text: 'The bridge at Lorn was closed to freight trains', places: ['Lorn'] });
    expect(judge(a, b, weigh).kind).toBe('propose');
  });

  test('numbers of different things are no clash', () => {
    const a = featuresOf({ text: 'An explosion killed twelve people', numbers: twelve });
    const b = featuresOf({
      text: 'An explosion derailed forty wagons',
      numbers: { forty: { value: 40, of: 'wagons' } },
    });
    expect(judge(a, b, weigh).kind).not.toBe('link');
  });
});
