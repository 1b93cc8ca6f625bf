import { describe, expect, test } from 'vitest';
import { readingOf } from '../testing/reading-fixture.ts';
import { type Compared, compared } from './compared.ts';
import { draftMentions } from './draft.ts';
import { judge } from './judge.ts';
import { weigherOf } from './weigh.ts';

type Given =
  | string
  | {
      readonly text: string;
      readonly published?: string;
      readonly outlet?: string;
      readonly days?: Record<string, [string, string]>;
      readonly persons?: readonly string[];
      readonly numbers?: Record<string, number | { readonly value: number; readonly change: 'to' }>;
      /** Words that are a time of day. */
      readonly clocks?: Record<string, string>;
    };

const featuresOf = (given: Given): Compared => {
  const {
    text,
    published = '2031-03-04',
    outlet = 'The Lantern',
    days = {},
    persons = [],
    numbers = {},
    clocks = {},
  } = typeof given === 'string' ? { text: given } : given;
  const reading = readingOf({
    outlet,
    published,
    text: `${text}.`,
    days,
    clocks,
    numbers: Object.fromEntries(
      Object.entries(numbers).map(([words, one]) => [words, typeof one === 'number' ? { value: one } : one]),
    ),
    names: Object.fromEntries(persons.map((name) => [name, 'person' as const])),
    statements: [{ content: text }],
  });
  return compared(draftMentions(reading)[0]!.features);
};

const judged = (a: Given, b: Given) =>
  judge(
    featuresOf(b),
    featuresOf(a),
    weigherOf(() => 2.6),
  );

describe('what is contrary is tied and not merged', () => {
  const PAIRS: readonly (readonly [string, string, string])[] = [
    ['Parliament in Velmar approved the pension law', 'Parliament in Velmar rejected the pension law', 'denies'],
    ['The court in Mirel allowed the rally', 'The court in Mirel banned the rally', 'denies'],
    ['The Reform Party won the election in Orlen', 'The Reform Party lost the election in Orlen', 'denies'],
    [
      'The chairman backs the merger of the two lenders',
      'The chairman opposes the merger of the two lenders',
      'denies',
    ],
    ['The water in Orlen is safe to drink', 'The water in Orlen is unsafe to drink', 'denies'],
    ['The pilot survived the crash near Mirel', 'The pilot died in the crash near Mirel', 'denies'],
    ['The papers on the Solen plant are genuine', 'The papers on the Solen plant are forged', 'denies'],
    ['The unions agreed to the wage offer in Orlen', 'The unions failed to agree to the wage offer in Orlen', 'denies'],
    ['Investigators have ruled out sabotage at Solen', 'Investigators have not ruled out sabotage at Solen', 'denies'],
    ['The minister knew of the leak at Solen', 'The minister did not know of the leak at Solen', 'denies'],
    ['The Orlen border crossing is open', 'The Orlen border crossing is closed', 'denies'],
    ['Velmar resumed gas deliveries to Osk', 'Velmar suspended gas deliveries to Osk', 'denies'],
  ];
  test.each(PAIRS)('%s | %s', (a, b, link) => {
    expect(judged(a, b)).toMatchObject({ kind: 'link', link });
  });

  test('a state that has turned since brings the earlier report up to date', () => {
    const earlier = 'The Orlen border crossing is closed';
    expect(judged(earlier, { text: 'The Orlen border crossing is open', published: '2031-03-09' })).toMatchObject({
      kind: 'link',
      link: 'updates',
    });
  });
});

describe('words of negation that deny nothing', () => {
  const PAIRS: readonly (readonly [string, string])[] = [
    ['The factory in Mirel closed without warning', 'The factory in Mirel has closed'],
    [
      'Not only pupils but also teachers took part in the march in Mirel',
      'Pupils and teachers took part in the march in Mirel',
    ],
    ['Velmar halts deliveries to Osk in April if no treaty is signed', 'Velmar halts deliveries to Osk in April'],
    ['The bridge at Mirel fell, but no cars were on it', 'The bridge at Mirel fell'],
  ];
  test.each(PAIRS)('%s | %s', (a, b) => {
    expect(judged(a, b).kind).toBe('same');
  });
});

describe('what nobody can settle by words alone is for a person to judge', () => {
  const PAIRS: readonly (readonly [string, Given, Given])[] = [
    ['killed, injured', 'Miners were killed in the Dravik shaft', 'Miners were injured in the Dravik shaft'],
    ['north, south', 'The fighting is north of the Orlen river', 'The fighting is south of the Orlen river'],
    ['all, some', 'All hostages in Mirel were freed', 'Some hostages in Mirel were freed'],
    ['partly, fully', 'The airport of Mirel was partly closed', 'The airport of Mirel was fully closed'],
    ['before, after', 'The dam broke before the evacuation of Mirel', 'The dam broke after the evacuation of Mirel'],
    ['import, export', 'Velmar imports wheat by way of Osk', 'Velmar exports wheat by way of Osk'],
    ['second, third', 'The second tanker left the port of Mirel', 'The third tanker left the port of Mirel'],
    ['numbered things', 'Reactor 2 at the Solen plant was shut down', 'Reactor 3 at the Solen plant was shut down'],
    ['flights', 'Flight VA 204 landed safely in Mirel', 'Flight VA 240 landed safely in Mirel'],
    [
      'accuser and accused',
      'Velmar accused Osk of shelling the town of Mirel',
      'Osk accused Velmar of shelling the town of Mirel',
    ],
    ['giver and given', 'Velmar gave Osk the plans of the depot', 'Osk gave Velmar the plans of the depot'],
    [
      'another person in the same office',
      { text: 'Finance minister Anna Kolar has resigned over the loans', persons: ['Anna Kolar'] },
      { text: 'Finance minister Pavel Doren has resigned over the loans', persons: ['Pavel Doren'] },
    ],
    [
      'two of one family',
      { text: 'Anna Kolar has resigned over the loans', persons: ['Anna Kolar'] },
      { text: 'Pavel Kolar has resigned over the loans', persons: ['Pavel Kolar'] },
    ],
    ['threat and deed', 'Osk threatened to cut gas deliveries to Velmar', 'Osk cut gas deliveries to Velmar'],
    ['offer and payment', 'Velmar offered to pay for the Orlen bridge', 'Velmar paid for the Orlen bridge'],
    [
      'call and order',
      'The mayor called for the closure of the Solen plant',
      'The mayor ordered the closure of the Solen plant',
    ],
    [
      'attempt and success',
      'The rebels attempted to seize the airport of Mirel',
      'The rebels seized the airport of Mirel',
    ],
    [
      'days next to one another',
      { text: 'The letter was sent to the ministry on July 3', days: { 'July 3': ['2030-07-03', '2030-07-03'] } },
      { text: 'The letter was sent to the ministry on July 4', days: { 'July 4': ['2030-07-04', '2030-07-04'] } },
    ],
    [
      'told in passing',
      'A blast killed miners at the Dravik shaft',
      'Work was taken up again at the Dravik shaft for the first time since a blast killed miners there',
    ],
  ];
  const TWINS: readonly (readonly [string, string, string])[] = [
    ['another part', 'Divers brought up the voice recorder off Mirel', 'Divers brought up the data recorder off Mirel'],
    ['another goods', 'Velmar taxes imports of wheat by ship', 'Velmar taxes imports of maize by ship'],
    [
      'found, mended',
      'The crack in the left wing was found in Mirel',
      'The crack in the left wing was repaired in Mirel',
    ],
    [
      'signed, drafted',
      'The mayor signed the order on the Orlen bridge',
      'The mayor drafted the order on the Orlen bridge',
    ],
    ['on board, dead', 'Four people were on board the Solen', 'Four people on board the Solen are dead'],
    ['to and from', 'The tug was on its way to Mirel', 'The tug was on its way from Mirel'],
    ['leads, won', 'The Reform Party leads in the vote in Orlen', 'The Reform Party won in the vote in Orlen'],
    ['a deputy', 'The deputy minister resigned over the loans', 'The minister resigned over the loans'],
    ['first, last', 'The first batch of the vaccine reached Mirel', 'The last batch of the vaccine reached Mirel'],
    ['with, without', 'The tug left the port with its cargo', 'The tug left the port without its cargo'],
    ['called, called off', 'The union called off the strike in the port', 'The union called a strike in the port'],
  ];
  test.each([...PAIRS, ...TWINS])('%s', (_, a, b) => {
    const found = judged(a, b);
    expect(found.kind === 'propose' && found.stops, JSON.stringify(found)).toBe(true);
  });
});

describe('a plan and what came of it', () => {
  test('the deed, reported later, supports the plan', () => {
    expect(
      judged('The government will close the Solen plant', {
        text: 'The government closed the Solen plant',
        published: '2031-06-01',
      }),
    ).toMatchObject({
      kind: 'link',
      link: 'supports',
    });
  });
  test('to think about it is less than to mean it', () => {
    expect(
      judged(
        'The committee will suspend the licence of Solen',
        'The committee is discussing whether to suspend the licence of Solen',
      ),
    ).toMatchObject({
      kind: 'link',
      link: 'refines',
    });
  });
  test('may and will are two ways to put one plan', () => {
    expect(
      judged('The ministry may close the Solen plant in spring', 'The ministry will close the Solen plant in spring')
        .kind,
    ).toBe('same');
  });
  test('"may have" speaks of what is past', () => {
    expect(
      judged('The engineers may have forged the papers on the dam', 'The engineers forged the papers on the dam').kind,
    ).toBe('same');
  });
  test('the month of May is no maybe', () => {
    expect(
      judged(
        'The lead at Solen was first measured in March, not in May',
        'The lead at Solen was first measured in March',
      ).kind,
    ).not.toBe('propose');
  });
});

test('who denies a part in something denies what is said of them, and not that it happened', () => {
  const denial = 'Osk denied any part in the explosion on the rail bridge at Mirel';
  expect(judged('An explosion broke the rail bridge at Mirel', denial)).not.toMatchObject({ link: 'denies' });
  expect(judged('Osk planned the explosion on the rail bridge at Mirel', denial)).toMatchObject({ link: 'denies' });
});

test('a word more, or another in a long sentence, is an editor’s choice', () => {
  expect(
    judged(
      'An explosion tore through a freight train on the rail bridge in Mirel before dawn and broke windows in the harbour',
      'An explosion ripped through a freight train on the rail bridge in Mirel before dawn and broke windows in the harbour',
    ).kind,
  ).toBe('same');
  expect(
    judged('The guard was found bound in the cloakroom', 'The guard was found bound in Mirel’s cloakroom').kind,
  ).toBe('same');
});

test('who is done to and who does it may change places with the voice of the verb', () => {
  expect(judged('Anna Kolar sued Pavel Doren for libel', 'Pavel Doren was sued by Anna Kolar for libel').kind).toBe(
    'same',
  );
  expect(judged('Anna Kolar sued Pavel Doren for libel', 'Pavel Doren sued Anna Kolar for libel').kind).toBe('propose');
  expect(
    judged('Velmar and Osk signed a treaty on fishing', 'Osk and Velmar have signed a treaty on fishing').kind,
  ).toBe('same');
});

describe('what is alike in words and not in what it counts or when', () => {
  const PAIRS: readonly (readonly [string, Given, Given])[] = [
    [
      'one only tells it of the time of something else',
      'The roof of the Solen mine came down in gallery seven',
      'Some workers were asleep when the roof of the Solen mine came down in gallery seven',
    ],
    [
      'of another time of day',
      { text: 'The tug Marit left the port of Dravik at 02:30', days: {}, clocks: { '02:30': '02:30' } },
      { text: 'The tug Marit left the port of Dravik at 06:10', days: {}, clocks: { '06:10': '06:10' } },
    ],
  ];
  test.each(PAIRS)('%s', (why, a, b) => {
    const verdict = judged(a, b);
    expect(verdict).toMatchObject({ kind: 'propose', stops: true });
    expect(verdict).toHaveProperty('reason', expect.stringContaining(why));
  });

  test('a toll that has risen brings the one before up to date, in whatever words', () => {
    const first = { text: 'At least 11 miners were killed in the collapse at the Solen mine', numbers: { '11': 11 } };
    const second = {
      text: 'The death toll from the collapse at the Solen mine has risen to 14',
      numbers: { '14': { value: 14, change: 'to' as const } },
    };
    expect(judged(first, second)).toMatchObject({ kind: 'link', link: 'updates' });
  });
});

describe('a tie is told only where it is plain', () => {
  const CAMPAIGN = 'Voters in Orlen grew tired of the campaign trail';
  const TOLD: readonly (readonly [string, Given, Given, boolean])[] = [
    [
      'the very word is denied',
      'The company will pay a ransom for the tanker',
      { text: 'The company will not pay a ransom', outlet: 'The Beacon' },
      true,
    ],
    [
      'one outlet in one breath',
      'The company will pay a ransom for the tanker',
      'The company will not pay a ransom',
      false,
    ],
    [
      'what was said months before',
      { text: 'The company will not pay a ransom', outlet: 'The Beacon', published: '2031-09-04' },
      'The company will pay a ransom for the tanker',
      false,
    ],
    ['another word is denied', CAMPAIGN, 'His wife does not mention the campaign trail', false],
    [
      'numbers of one thing',
      { text: 'Bandits killed 12 shepherds near Orlen', numbers: { '12': 12 } },
      { text: 'Bandits killed 40 shepherds near Orlen', numbers: { '40': 40 }, outlet: 'The Beacon' },
      true,
    ],
    [
      'numbers of two things',
      { text: 'The Canova campaign raised 12 crates of coins', numbers: { '12': 12 }, persons: ['Canova'] },
      { text: 'The Wessel campaign raised 40 crates of coins', numbers: { '40': 40 }, persons: ['Wessel'] },
      false,
    ],
  ];
  test.each(TOLD)('%s', (_, a, b, told) => {
    const judgement = judged(a, b);
    expect(judgement.kind === 'link' && judgement.stated).toBe(told);
    expect(judgement.kind).not.toBe('same');
  });
});
