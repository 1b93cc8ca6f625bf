import { describe, expect, test } from 'vitest';
import type { MentionBrief } from '../dossier.ts';
import type { ArticleRecord, ChainLink, EchoRecord } from '../record.ts';
import { countIndependence } from './count-independence.ts';

/** One article: its outlet, and the words it names its origin by; null where it names nobody. `via` is who it has it through. */
type Said = {
  readonly outlet: string;
  readonly origin: string | null;
  readonly via?: string;
  /** The office the article gives the origin. */
  readonly role?: string;
  readonly firstHand?: boolean;
  readonly quotation?: string;
};

const isNamed = (name: string): boolean => /^\p{Lu}/u.test(name);

const articleOf = (at: number, { outlet }: Said): ArticleRecord => ({
  id: `r${at}`,
  title: `Article ${at}`,
  url: null,
  outlet,
  authors: [],
  published: `2031-03-0${at}`,
  language: 'en',
  known: `2031-03-0${at}T12:00:00Z`,
  revisions: [],
  words: 100,
});

const mentionOf = (
  at: number,
  { origin, via, role: office, firstHand = false, quotation }: Said,
  names: string[],
): MentionBrief => {
  const link = (name: string, role: ChainLink['role']): ChainLink => {
    if (!names.includes(name)) names.push(name);
    return {
      source: `p${names.indexOf(name) + 1}`,
      name,
      role,
      named: isNamed(name),
      roles: office ? [office] : [],
      evidence: [],
    };
  };
  const sure = { value: 'certain', polarity: 'positive', score: 3 } as const;
  return {
    id: `m${at}`,
    claim: 'c1',
    article: `r${at}`,
    revision: String(at),
    current: true,
    kind: origin === null ? 'assertion' : 'attribution',
    speaker: null,
    speakerName: origin,
    speakerNamed: origin !== null && isNamed(origin),
    chain: [...(via ? [link(via, 'carrier')] : []), ...(origin === null ? [] : [link(origin, 'origin')])],
    certainty: sure,
    writerCertainty: sure,
    verification: 'none',
    speculation: false,
    stance: 'states',
    firstHand,
    ...(quotation ? { quotations: [quotation] } : {}),
    speakerCorrected: null,
    certaintyCorrected: null,
  };
};

const echo = (article: number, of: number): EchoRecord => ({
  article: `r${article}`,
  of: `r${of}`,
  kind: 'copy',
  share: 0.9,
  direction: 'time',
  passages: [],
  evidence: [],
});

const count = (
  said: readonly Said[],
  more: {
    readonly echoes?: readonly EchoRecord[];
    readonly owners?: Readonly<Record<string, string>>;
    readonly same?: readonly [string, string, boolean];
  } = {},
) => {
  const names: string[] = [];
  return countIndependence({
    articles: said.map((one, at) => articleOf(at + 1, one)),
    mentions: said.map((one, at) => mentionOf(at + 1, one, names)),
    echoes: more.echoes ?? [],
    owners: Object.entries(more.owners ?? {}).map(([outlet, publisher]) => ({
      outlet,
      publisher,
      reason: 'the register',
    })),
    origins: more.same ? [{ left: more.same[0], right: more.same[1], same: more.same[2], reason: 'asked them' }] : [],
  });
};

describe('origins are counted as bounds', () => {
  const CASES: readonly (readonly [
    string,
    readonly Said[],
    readonly [number, number],
    Parameters<typeof count>[1]?,
  ])[] = [
    [
      'one named source behind two outlets is one',
      [
        { outlet: 'Lantern', origin: 'Karel Dunmore' },
        { outlet: 'Harbour Post', origin: 'Karel Dunmore' },
      ],
      [1, 1],
    ],
    [
      'two named sources are two',
      [
        { outlet: 'Lantern', origin: 'Karel Dunmore' },
        { outlet: 'Harbour Post', origin: 'Greta Olmin' },
      ],
      [2, 2],
    ],
    [
      'whoever is quoted with the same words is one, whatever he is called',
      [
        { outlet: 'Lantern', origin: 'Karel Dunmore', quotation: 'a1' },
        { outlet: 'Harbour Post', origin: 'Conservative', quotation: 'a1' },
      ],
      [1, 1],
    ],
    [
      'a country and its officials may be one voice',
      [
        { outlet: 'Lantern', origin: 'Turkey' },
        { outlet: 'Harbour Post', origin: 'Karel Dunmore', role: 'Turkish Prime Minister' },
      ],
      [1, 2],
    ],
    [
      'officials of two countries are two',
      [
        { outlet: 'Lantern', origin: 'Turkey' },
        { outlet: 'Harbour Post', origin: 'Karel Dunmore', role: 'Greek Prime Minister' },
      ],
      [2, 2],
    ],
    [
      'a paper is nobody beside whoever speaks in it',
      [
        { outlet: 'Lantern', origin: 'Karel Dunmore' },
        { outlet: 'Harbour Post', origin: 'a statement published on the website' },
      ],
      [1, 2],
    ],
    [
      'a paper is the word of whoever put it out',
      [
        { outlet: 'Lantern', origin: 'Selmar Institute' },
        { outlet: 'Harbour Post', origin: 'a report released on Tuesday by the Selmar Institute' },
      ],
      [1, 1],
    ],
    ['an origin nobody names corroborates nobody', [{ outlet: 'Lantern', origin: null }], [0, 1]],
    [
      'one known and one unknown origin are one or two',
      [
        { outlet: 'Lantern', origin: 'Greta Olmin' },
        { outlet: 'Harbour Post', origin: null },
      ],
      [1, 2],
    ],
    [
      'described, unnamed sources may be one person',
      [
        { outlet: 'Lantern', origin: 'a person familiar with the talks' },
        { outlet: 'Harbour Post', origin: 'someone close to the talks' },
      ],
      [1, 2],
    ],
    [
      'a copy has its origin from what it copies',
      [
        { outlet: 'Meridian News Agency', origin: 'Greta Olmin' },
        { outlet: 'Lantern', origin: null },
      ],
      [1, 1],
      { echoes: [echo(2, 1)] },
    ],
    [
      'an outlet that is cited hands on its own origin',
      [
        { outlet: 'Lantern', origin: 'Greta Olmin' },
        { outlet: 'Harbour Post', origin: 'Lantern' },
      ],
      [1, 1],
    ],
    ['a ministry that publishes speaks for itself', [{ outlet: 'Ministry of the Interior', origin: null }], [1, 1]],
    [
      'a name in another spelling is one name',
      [
        { outlet: 'Lantern', origin: 'Oleksei Hrabsky' },
        { outlet: 'Harbour Post', origin: 'Alexei Grabski' },
      ],
      [1, 1],
    ],
    [
      '"the ministry" is the ministry named',
      [
        { outlet: 'Lantern', origin: 'Ilmarian Energy Ministry' },
        { outlet: 'Harbour Post', origin: 'the ministry' },
      ],
      [1, 1],
    ],
    [
      'a spokesman is heard for whom he speaks for',
      [
        { outlet: 'Lantern', origin: 'a spokeswoman for Prime Minister Helene Varo' },
        { outlet: 'Harbour Post', origin: 'Helene Varo' },
      ],
      [1, 1],
    ],
    [
      'a press office speaks for its ministry',
      [
        { outlet: 'Lantern', origin: 'the Energy Ministry’s press office' },
        { outlet: 'Harbour Post', origin: 'Energy Ministry' },
      ],
      [1, 1],
    ],
    [
      'a minister and the ministry are one office',
      [
        { outlet: 'Lantern', origin: 'Karel Dunmore', role: 'Velmar’s Interior Minister' },
        { outlet: 'Harbour Post', origin: 'Interior Ministry of Velmar' },
      ],
      [1, 1],
    ],
    [
      'a former minister speaks for himself',
      [
        { outlet: 'Lantern', origin: 'Karel Dunmore', role: 'former Interior Minister' },
        { outlet: 'Harbour Post', origin: 'Interior Ministry of Velmar' },
      ],
      [2, 2],
    ],
    [
      'a country is no other name for its railways',
      [
        { outlet: 'Lantern', origin: 'Velmar' },
        { outlet: 'Harbour Post', origin: 'Velmari Railways' },
      ],
      [2, 2],
    ],
    [
      'an institution by a definite word is somebody',
      [
        { outlet: 'Lantern', origin: 'hospitals in Kesra' },
        { outlet: 'Harbour Post', origin: 'Interior Ministry of Velmar' },
      ],
      [2, 2],
    ],
    [
      'one institution in other words',
      [
        { outlet: 'Lantern', origin: 'the laboratory of the health ministry' },
        { outlet: 'Harbour Post', origin: 'the health ministry’s laboratory' },
      ],
      [1, 1],
    ],
    [
      '"the company" may be any body named',
      [
        { outlet: 'Lantern', origin: 'Solen Power' },
        { outlet: 'Harbour Post', origin: 'the company' },
      ],
      [1, 2],
    ],
    [
      'an outlet’s own witness knows at first hand',
      [
        { outlet: 'Lantern', origin: 'a Lantern reporter' },
        { outlet: 'Harbour Post', origin: 'Greta Olmin' },
      ],
      [2, 2],
    ],
    [
      'another outlet’s witness is still one witness',
      [
        { outlet: 'Lantern', origin: 'a Lantern reporter' },
        { outlet: 'Harbour Post', origin: 'a Lantern witness' },
      ],
      [1, 1],
    ],
    [
      'an outlet whose own reporter saw it knows it, and who cites it has it from there',
      [
        { outlet: 'Lantern', origin: null, firstHand: true },
        { outlet: 'Harbour Post', origin: 'Lantern' },
        { outlet: 'Courier', origin: 'Greta Olmin' },
      ],
      [2, 2],
    ],
    ['officials in the plural are nobody sure', [{ outlet: 'Lantern', origin: 'officials in Castrel' }], [1, 1]],
    [
      'a letter somebody has seen may come from anybody',
      [
        { outlet: 'Lantern', origin: 'a letter seen by the Lantern' },
        { outlet: 'Harbour Post', origin: 'Greta Olmin' },
      ],
      [1, 2],
    ],
    [
      'observers of an election are somebody, observers in general are not',
      [
        { outlet: 'Lantern', origin: 'the observer mission of the League' },
        { outlet: 'Harbour Post', origin: 'observers' },
      ],
      [1, 2],
    ],
    ['a shipping line that publishes speaks for itself', [{ outlet: 'Velmar Shipping Line', origin: null }], [1, 1]],
    ['a newspaper with an office’s word in its name does not', [{ outlet: 'Energy Monitor', origin: null }], [0, 1]],
    [
      'an office behind which nobody stands speaks for itself',
      [{ outlet: 'Lantern', origin: null, via: 'Velmar Medicines Agency' }],
      [1, 1],
    ],
    ['posts on social media are nobody', [{ outlet: 'Lantern', origin: 'posts on social media' }], [0, 1]],
  ];
  for (const [name, said, [low, high], more] of CASES)
    test(name, () => {
      expect(count(said, more).origins).toEqual({ low, high });
    });
});

test('outlets of one owner are one publisher, and an owner nobody entered is unknown', () => {
  const said = ['Lantern', 'Harbour Post', 'Courier'].map((outlet) => ({ outlet, origin: 'Greta Olmin' }));
  const found = count(said, { owners: { Lantern: 'North Press', 'Harbour Post': 'North Press' } });
  expect(found.outlets).toEqual({ low: 3, high: 3 });
  expect(found.publishers).toEqual({ low: 1, high: 2 });
  expect(found.sentence).toBe('3 articles from 3 outlets of 1 to 2 publishers, 1 origin');
});

test('the same unnamed source behind several outlets is shown as a pivot', () => {
  const [pivot] = count([
    { outlet: 'Lantern', origin: 'a person familiar with the talks' },
    { outlet: 'Courier', origin: 'a source close to the talks' },
  ]).pivots;
  expect(pivot?.outlets).toEqual(['Lantern', 'Courier']);
});

test('outlets that cite each other are shown as a circle', () => {
  const { circles, origins } = count([
    { outlet: 'Lantern', origin: 'Courier' },
    { outlet: 'Courier', origin: 'Lantern' },
  ]);
  expect(circles.map((circle) => circle.through)).toEqual([['Courier', 'Lantern']]);
  expect(origins).toEqual({ low: 0, high: 1 });
});

test('a person may say that two unnamed sources differ, or that two named ones are one', () => {
  const unnamed = [
    { outlet: 'Lantern', origin: 'a diplomat' },
    { outlet: 'Courier', origin: 'an engineer' },
  ];
  expect(count(unnamed, { same: ['d:p1:r1', 'd:p2:r2', false] }).origins).toEqual({ low: 2, high: 2 });
  const named = [
    { outlet: 'Lantern', origin: 'Greta Olmin' },
    { outlet: 'Courier', origin: 'Office of the Governor' },
  ];
  expect(count(named, { same: ['p:p1', 'p:p2', true] }).origins.high).toBe(1);
});

test('every step of the drawing runs between nodes that are drawn', () => {
  const found = count(
    [
      { outlet: 'Lantern', origin: 'Greta Olmin' },
      { outlet: 'Courier', origin: null },
      { outlet: 'Herald', origin: 'a diplomat', via: 'Courier' },
    ],
    { echoes: [echo(2, 1)] },
  );
  const keys = new Set(found.nodes.map((node) => node.key));
  const upward = found.steps.filter((step) => !['echo', 'person'].includes(step.reason));
  for (const step of upward)
    expect(
      [step.from, step.to].every((key) => keys.has(key)),
      `${step.from} → ${step.to}`,
    ).toBe(true);
  expect(found.steps.every((step) => step.why !== '')).toBe(true);
});
