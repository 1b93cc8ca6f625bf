import { describe, expect, test } from 'vitest';
import { type Echoing, findEcho } from './echo.ts';
import { findShingles, winnow } from './shingle.ts';

const WIRE = [
  'SORVAL, May 4 (Orlen Press) — A ferry with 212 people on board ran aground on a sandbank off the island of Mirel early on Friday after its rudder jammed, the coast guard said.',
  'Nobody was hurt. Two tugs were sent from the port of Dravik to pull the vessel free at the next high tide, but strong winds delayed the attempt until the afternoon.',
  '“We felt a jolt, and then everything was very quiet,” said Lene Harst, a teacher who was travelling with a class of thirty pupils.',
  'The Alba, built in 1998, has been out of service twice this year because of trouble with its steering gear, according to the transport authority in Sorval.',
  'The shipping line said passengers would get their money back and that an inquiry had been opened. It did not say when the service would start again.',
];
const RELEASE = [
  'The Velmar Shipping Line regrets the interruption of its service to the island of Mirel on Friday morning. The safety of passengers and crew comes first for us at all times.',
  '“Our crews are trained for situations of this kind and acted quickly and calmly,” said managing director Odd Brenner. “We will examine the steering gear of all four vessels in our fleet before the end of the month.”',
  'Passengers can claim the price of their ticket at every counter of the line. A replacement bus runs from the port of Dravik to the northern crossing every two hours.',
];

const articleOf = (
  outlet: string | null,
  text: readonly string[],
  published: string | null = '2031-05-04T08:00:00Z',
  id = 1,
): Echoing => {
  const whole = text.join('\n\n');
  return {
    article: `r${id}`,
    revision: String(id),
    reading: { article: { title: null, url: null, outlet, authors: [], published, language: 'en' }, text: whole },
    known: '2031-05-05T00:00:00Z',
    shingles: findShingles(whole),
  };
};

/** What the ledger would find of two articles: first by the index, where no other holds a fingerprint of theirs, then word by word. */
const echoOf = (a: Echoing, b: Echoing) => {
  const prints = (one: Echoing): Set<number> => new Set(winnow(one.shingles));
  const shared = [...prints(a)].filter((hash) => prints(b).has(hash)).length;
  return shared === 0 ? null : findEcho(a, b);
};

const wire = articleOf('Orlen Press', WIRE);
const release = articleOf('Velmar Shipping Line', RELEASE);
const later = (outlet: string, text: readonly string[]): Echoing => articleOf(outlet, text, '2031-05-04T11:00:00Z', 2);

const OWN = [
  'For the islanders the ferry is the only way to the doctor, to the cinema and to most jobs. Many of them have long asked for a second ship.',
  'The council of Mirel met on Thursday to talk about a bridge, which would cost more than the island earns in thirty years, and put the plan aside once more.',
  'Fishermen at the pier had little hope that anything would change before the autumn, when the storms begin and the boats stay in.',
];

describe('copied text is found', () => {
  const COPIES: readonly (readonly [string, Echoing, Echoing, string])[] = [
    ['whole', wire, later('Mirel Gazette', WIRE), 'copy'],
    ['cut to two paragraphs', wire, later('Mirel Gazette', WIRE.slice(0, 2)), 'truncated'],
    ['cut to one paragraph', wire, later('Mirel Gazette', WIRE.slice(1, 2)), 'truncated'],
    ['in another order', wire, later('Mirel Gazette', [WIRE[0]!, WIRE[3]!, WIRE[4]!, WIRE[1]!, WIRE[2]!]), 'copy'],
    [
      'with a lead of its own',
      wire,
      later('Mirel Gazette', [
        'Frightening hours for a school class: their ship lay stuck on the sand all morning.',
        ...WIRE.slice(1),
      ]),
      'truncated',
    ],
    [
      'lightly edited throughout',
      wire,
      later('Mirel Gazette', [
        'A ferry with more than 200 people on board ran aground on a sandbank off Mirel early today after its rudder jammed, the coast guard said.',
        'No one was hurt. Two tugs were sent from the port of Dravik to pull the ship free at the next high tide, but strong winds put off the attempt until afternoon.',
        'The Alba, built in 1998, has been out of service twice this year over trouble with its steering gear, the transport authority in Sorval said.',
      ]),
      'edited',
    ],
    ['a paragraph inside a longer story', wire, later('The Islander', [...OWN, WIRE[3]!, ...RELEASE]), 'passage'],
    [
      'one sentence of twelve words',
      articleOf('Orlen Press', [...WIRE, 'The pier at Mirel, built in 1911, has no roof over its stairs.']),
      later('The Islander', [...OWN, 'The pier at Mirel, built in 1911, has no roof over its stairs.']),
      'passage',
    ],
    [
      'touched in every sentence',
      wire,
      later('Mirel Gazette', [
        'A ferry carrying 212 people ran aground on a sandbank off the island of Mirel on Friday when the rudder jammed, coast guards said.',
        'No one was hurt. Two tugs were sent out from the port of Dravik to pull the ship free at the next high tide, but the strong winds delayed that attempt until afternoon.',
        'The line said passengers would get their money back and an inquiry was opened. When the service would start again it did not say.',
      ]),
      'edited',
    ],
    ['a release put into the paper', release, later('Mirel Gazette', RELEASE), 'release'],
    [
      'a release told with its own quotation',
      release,
      later('Mirel Gazette', [
        'The Velmar line has apologised to its customers.',
        '“Our crews are trained for situations of this kind and acted quickly and calmly,” said Odd Brenner, who manages the line. “We will examine the steering gear of all four vessels in our fleet before the end of the month.”',
        OWN[1]!,
      ]),
      'release',
    ],
  ];
  test.each(COPIES)('%s', (_, a, b, kind) => {
    expect(echoOf(a, b)).toMatchObject({ article: 'r2', of: 'r1', kind });
  });

  test('two copies of one text that keep different parts are both copies of it', () => {
    const head = later('Mirel Gazette', WIRE.slice(0, 2));
    const tail = articleOf('The Islander', WIRE.slice(2), '2031-05-04T12:00:00Z', 3);
    expect(echoOf(wire, head)).not.toBeNull();
    expect(echoOf(wire, tail)).not.toBeNull();
  });
});

describe('what is no copy', () => {
  test('the same people quoted by two who were there', () => {
    const a = later('Mirel Gazette', [OWN[0]!, WIRE[2]!]);
    const b = articleOf('The Islander', [
      OWN[1]!,
      WIRE[2]!.replace('said Lene Harst, a teacher who was', 'Lene Harst told us. She was'),
    ]);
    expect(echoOf(a, b)).toBeNull();
  });

  test('a quotation that runs over paragraphs without being closed', () => {
    const speech = [
      '“We have lost a ship, and some of us have lost the trust that the next one will come in when it should come in',
      '“and that is why I ask the council to vote tonight and not in the autumn as the chairman would have it.”',
    ];
    expect(
      echoOf(later('Mirel Gazette', [OWN[0]!, ...speech]), articleOf('The Islander', [OWN[1]!, ...speech])),
    ).toBeNull();
  });

  test('turns of phrase that every office uses, here and there', () => {
    const a = later('Mirel Gazette', [
      'The Ministry of Transport of the Republic of Velmar said on Friday that it would wait.',
      OWN[0]!,
      'In an interview with the state broadcaster late on Thursday evening he was calm.',
    ]);
    const b = articleOf('The Islander', [
      'A new road is to be built, the Ministry of Transport of the Republic of Velmar said on Friday that week.',
      OWN[1]!,
      'She had said so in an interview with the state broadcaster late on Thursday evening.',
    ]);
    expect(echoOf(a, b)).toBeNull();
  });

  test('what every newsroom writes of whoever will not be named', () => {
    const said = 'Two officials spoke on condition of anonymity because they were not authorised to discuss it.';
    expect(echoOf(later('Mirel Gazette', [OWN[0]!, said]), articleOf('The Islander', [OWN[1]!, said]))).toBeNull();
  });

  test('the background an outlet puts under each of its own stories', () => {
    const a = later('Mirel Gazette', [OWN[1]!, OWN[2]!, WIRE[3]!]);
    const b = articleOf('Mirel Gazette', [OWN[0]!, WIRE[4]!, WIRE[3]!, ...RELEASE]);
    expect(echoOf(a, b)).toBeNull();
  });
});

describe('direction', () => {
  const day = '2031-05-04';
  test('by a credit line, whatever the clock says', () => {
    const copy = articleOf('Mirel Gazette', [...WIRE.slice(1), 'Reporting by Orlen Press'], '2031-05-04T07:00:00Z', 2);
    expect(echoOf(copy, wire)).toMatchObject({ article: 'r2', of: 'r1', direction: 'credit' });
  });

  test('by the dateline of an outlet’s own text, where only the day is known', () => {
    const copy = articleOf('Mirel Gazette', WIRE.slice(1), day, 2);
    const own = articleOf('Orlen Press', WIRE, day, 1);
    expect(echoOf(copy, own)).toMatchObject({ article: 'r2', of: 'r1' });
    expect(echoOf(own, copy)).toMatchObject({ article: 'r2', of: 'r1' });
  });

  test('a release comes before the stories that repeat it on the same day', () => {
    const copy = articleOf('Mirel Gazette', RELEASE, day, 2);
    expect(echoOf(copy, articleOf('Velmar Shipping Line', RELEASE, day, 1))).toMatchObject({
      of: 'r1',
      kind: 'release',
    });
  });

  test('unknown where nothing tells', () => {
    const [a, b] = [
      articleOf('The Islander', WIRE.slice(1), day, 1),
      articleOf('Mirel Gazette', WIRE.slice(1), day, 2),
    ];
    expect(echoOf(a, b)?.direction).toBe('unknown');
  });
});
