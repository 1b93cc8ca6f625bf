import type { Addition } from '../../src/ledger/ledger.ts';
import { type ReadingFixture, readingOf } from '../../src/ledger/testing/reading-fixture.ts';

/**
 * A small invented story for the browser tests: a wire story and its copy, one unnamed source behind three outlets, a hedge that gets
 * lost, two tolls, a denial, a forecast, and a page changed without notice. Read by hand, so that no model can move the tests.
 */
const STORY = { id: 'port-of-anselm', title: 'Port of Anselm' };

const person = 'person' as const;
const organisation = 'organisation' as const;

const wireText = [
  'Blast shuts port of Anselm',
  'ANSELM, 3 March (Tarn Press) - An explosion at the port of Anselm on Tuesday killed 12 dock workers, harbour master Ilse Morand said.',
  'The explosion might have been caused by a faulty gas line, Morand said. The claim could not be independently verified.',
  'Morand said the port would reopen by 20 March if the quay walls held.',
].join('\n\n');

const morand = { source: 'Morand', cue: 'said' };

const wire: ReadingFixture = {
  outlet: 'Tarn Press',
  published: '2031-03-03T09:00:00Z',
  url: 'https://tarnpress.example/blast',
  title: 'Blast shuts port of Anselm',
  text: wireText,
  names: { 'Ilse Morand': person, Morand: person },
  numbers: { '12': { value: 12, of: 'dock workers' } },
  days: { 'on Tuesday': ['2031-03-03', '2031-03-03'], 'by 20 March': ['2031-03-20', '2031-03-20'] },
  statements: [
    {
      source: 'Ilse Morand',
      cue: 'said',
      content: 'An explosion at the port of Anselm on Tuesday killed 12 dock workers',
    },
    {
      ...morand,
      content: 'The explosion might have been caused by a faulty gas line',
      certainty: 'possible',
      verification: 'unverified',
    },
    {
      ...morand,
      content: 'the port would reopen by 20 March if the quay walls held',
      condition: 'if the quay walls held',
      act: 'promise',
      forecast: { from: '2031-03-03', until: '2031-03-20' },
    },
  ],
};

const copy: ReadingFixture = {
  ...wire,
  outlet: 'The Anselm Ledger',
  published: '2031-03-03T11:30:00Z',
  url: 'https://ledger.example/port-blast',
  title: 'Port blast kills 12',
  text: wireText.replace('Blast shuts port of Anselm', 'Port blast kills 12'),
};

const hardened: ReadingFixture = {
  outlet: 'Daily Harbour',
  published: '2031-03-04T07:15:00Z',
  url: 'https://harbour.example/gas',
  title: 'Gas line caused port blast',
  text: [
    'Gas line caused port blast',
    'The explosion at the port of Anselm was caused by a faulty gas line, harbour master Ilse Morand said on Wednesday.',
    'Rescuers reported that the explosion killed 14 dock workers at the port of Anselm on Tuesday.',
  ].join('\n\n'),
  names: { 'Ilse Morand': person },
  numbers: { '14': { value: 14, of: 'dock workers' } },
  days: { 'on Tuesday': ['2031-03-03', '2031-03-03'], 'on Wednesday': ['2031-03-04', '2031-03-04'] },
  statements: [
    {
      source: 'Ilse Morand',
      cue: 'said',
      content: 'The explosion at the port of Anselm was caused by a faulty gas line',
    },
    {
      source: 'Rescuers',
      cue: 'reported',
      content: 'the explosion killed 14 dock workers at the port of Anselm on Tuesday',
    },
  ],
};

const denial: ReadingFixture = {
  outlet: 'Ministry of Transport',
  published: '2031-03-04T12:00:00Z',
  url: 'https://transport.example/statement',
  title: 'Statement on the port of Anselm',
  text: [
    'Statement on the port of Anselm',
    'The ministry denied that the explosion at the port of Anselm was caused by a faulty gas line.',
  ].join('\n\n'),
  statements: [
    {
      source: 'The ministry',
      cue: 'denied',
      act: 'deny',
      negative: true,
      content: 'the explosion at the port of Anselm was caused by a faulty gas line',
    },
  ],
};

/** Three outlets that look independent and lean on one unnamed source. */
const pivots: ReadingFixture[] = (
  [
    ['The Observer of Anselm', '2031-03-05T06:00:00Z', 'https://observer.example/talks'],
    ['Vantage', '2031-03-05T08:30:00Z', 'https://vantage.example/talks'],
    ['Coastline', '2031-03-05T10:10:00Z', 'https://coastline.example/talks'],
  ] as const
).map(([outlet, published, url], index) => ({
  outlet,
  published,
  url,
  title:
    ['Port owner seeks buyer', 'Anselm port for sale, says source', 'Sale of the port is being prepared'][index] ?? '',
  text: [
    [
      'The owner of the port of Anselm is seeking a buyer, a person familiar with the talks said.',
      'In private, a person familiar with the talks said the owner of the port of Anselm is seeking a buyer.',
      'The port owner of Anselm is seeking a buyer for the port, said a person familiar with the talks.',
    ][index],
    'The owner did not answer questions.',
  ].join('\n\n'),
  statements: [
    {
      source: 'a person familiar with the talks',
      cue: 'said',
      content:
        [
          'The owner of the port of Anselm is seeking a buyer',
          'the owner of the port of Anselm is seeking a buyer',
          'The port owner of Anselm is seeking a buyer for the port',
        ][index] ?? '',
      certainty: 'probable',
    },
    { content: 'The owner did not answer questions' },
  ],
}));

const offerText = (wording: string): string =>
  ['Insurers weigh the damage', `Insurer Castell Re said the damage ${wording} 40 million crowns.`].join('\n\n');

const offer = (wording: string): ReadingFixture => ({
  outlet: 'Daily Harbour',
  published: '2031-03-06T09:00:00Z',
  url: 'https://harbour.example/insurers',
  title: 'Insurers weigh the damage',
  text: offerText(wording),
  names: { 'Castell Re': organisation },
  numbers: { '40 million crowns': { value: 40_000_000, unit: 'crown', of: 'damage' } },
  statements: [
    {
      source: 'Castell Re',
      cue: 'said',
      content: `the damage ${wording} 40 million crowns`,
      certainty: wording === 'may exceed' ? 'possible' : 'certain',
    },
  ],
});

/** What the page of a fixture looks like as a hostile web page: it tries to run, to call out and to break out of its frame. */
const captureOf = ({ title, text }: ReadingFixture): string =>
  `<!doctype html><title>${title}</title><script>top.hearsayWasHere = true</script>` +
  `<img src="x" onerror="top.hearsayWasHere = true">${text
    .split('\n\n')
    .map((line) => `<p>${line}</p>`)
    .join('')}`;

const FIXTURES = [wire, copy, hardened, denial, ...pivots, offer('may exceed'), offer('exceeds')];

/** The articles of the story in the order they came. */
export const portStory = (): Addition[] =>
  FIXTURES.map((fixture) => ({
    reading: readingOf(fixture),
    capture: {
      bytes: Buffer.from(captureOf(fixture)),
      mediaType: 'text/html; charset=utf-8',
      fetched: fixture.published ?? '',
    },
    stories: [STORY],
  }));
