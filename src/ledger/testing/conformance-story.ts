import type { ReadingFixture } from './reading-fixture.ts';

/** The articles the stores are tried on: a wire report, its copy, a denial, and another number. */

export const at = (day: number, hour = 9): string =>
  `2031-03-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00Z`;
export const desk = { kind: 'person', name: 'Ada' } as const;

export const wire: ReadingFixture = {
  outlet: 'Meridian News Agency',
  published: at(3, 8),
  url: 'https://mna.example/blast',
  title: 'Blast on Kesra bridge kills nine',
  text: 'KESRA, March 3 (MNA) - An explosion on the Kesra bridge killed nine people on Tuesday, the emergency service said. Fourteen wagons of a freight train from the south burned for hours while crews fought the fire from both banks of the river. The emergency service said that the rail line would stay closed until the middle of next week.',
  names: { Kesra: 'place' },
  numbers: { nine: { value: 9, of: 'people' }, Fourteen: { value: 14, of: 'wagons' } },
  days: { Tuesday: ['2031-03-03', '2031-03-03'] },
  statements: [
    { content: 'An explosion on the Kesra bridge killed nine people on Tuesday', source: 'the emergency service' },
    {
      content: 'that the rail line would stay closed until the middle of next week',
      source: 'The emergency service',
      forecast: { from: null, until: '2031-03-12' },
    },
  ],
};

export const copy: ReadingFixture = {
  ...wire,
  outlet: 'Harbour Post',
  published: at(3, 11),
  url: 'https://harbour.example/blast',
  title: 'Nine die in bridge blast',
};

export const denial: ReadingFixture = {
  outlet: 'The Lantern',
  published: at(4),
  url: 'https://lantern.example/denial',
  title: 'Ministry denies toll',
  text: 'The ministry denied that an explosion on the Kesra bridge killed nine people on Tuesday.',
  names: { Kesra: 'place' },
  numbers: { nine: { value: 9, of: 'people' } },
  days: { Tuesday: ['2031-03-03', '2031-03-03'] },
  statements: [
    {
      content: 'that an explosion on the Kesra bridge killed nine people on Tuesday',
      source: 'The ministry',
      cue: 'denied',
      act: 'deny',
      negative: true,
    },
  ],
};

/** A sentence that leans on the one before it, and one that does not. */
export const leaning: ReadingFixture = {
  outlet: 'The Lantern',
  published: at(5),
  url: 'https://lantern.example/fund',
  title: 'Fund',
  text: 'Some fly for a living. These pilots of Velmar plan to double their strike fund.',
  names: { Velmar: 'place' },
  statements: [{ content: 'These pilots of Velmar plan to double their strike fund' }],
};

export const standing: ReadingFixture = {
  outlet: 'The Ledger',
  published: at(5, 12),
  url: 'https://ledger.example/fund',
  title: 'Strike fund',
  text: 'Nobody had expected it. The pilots of Velmar plan to double their strike fund.',
  names: { Velmar: 'place' },
  statements: [{ content: 'The pilots of Velmar plan to double their strike fund' }],
};

export const toll: ReadingFixture = {
  outlet: 'The Ledger',
  published: at(4, 12),
  url: 'https://ledger.example/toll',
  title: 'Toll put at fifteen',
  text: 'Fifteen people were killed by the explosion on the Kesra bridge on Tuesday, the rail union said.',
  names: { Kesra: 'place' },
  numbers: { Fifteen: { value: 15, of: 'people' } },
  days: { Tuesday: ['2031-03-03', '2031-03-03'] },
  statements: [
    { content: 'Fifteen people were killed by the explosion on the Kesra bridge on Tuesday', source: 'the rail union' },
  ],
};
