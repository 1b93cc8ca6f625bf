import type { Addition } from '../ledger.ts';
import { type ReadingFixture, readingOf, type StatementFixture } from './reading-fixture.ts';

/** A generator of chance numbers that gives the same ones every time (mulberry32). */
export const chanceFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

const SYLLABLES = 'ka ver mon tol ri sen dar lu pe ost bri na gor el win tam ur ze fal co mi shan dor ple ath ir'.split(
  ' ',
);
const ACTIONS = [
  ['killed', 'were killed by'],
  ['injured', 'were injured by'],
  ['displaced', 'were displaced by'],
  ['trapped', 'were trapped by'],
] as const;
const CAUSES = [
  'flood',
  'explosion',
  'landslide',
  'collapse',
  'blaze',
  'derailment',
  'storm',
  'epidemic',
  'shelling',
  'protest',
];
const COUNTED = ['people', 'workers', 'soldiers', 'villagers', 'passengers', 'miners', 'families'];
const DEEDS = [
  'close',
  'rebuild',
  'sell',
  'inspect',
  'nationalise',
  'defend',
  'flood',
  'dismantle',
  'privatise',
  'modernise',
];
const THINGS = [
  'bridge',
  'harbour',
  'refinery',
  'railway',
  'dam',
  'airport',
  'hospital',
  'pipeline',
  'border post',
  'power station',
];
const OFFICES = [
  'interior ministry',
  'rescue service',
  'regional governor',
  'defence ministry',
  'rail union',
  'opposition leader',
  'central bank',
  'health agency',
];

type Chance = () => number;
const pick = <T>(list: readonly T[], chance: Chance): T => list[Math.floor(chance() * list.length)]!;
const name = (chance: Chance, parts: number): string => {
  const word = Array.from({ length: parts }, () => pick(SYLLABLES, chance)).join('');
  return word[0]!.toUpperCase() + word.slice(1);
};

type Event = {
  readonly place: string;
  readonly cause: string;
  readonly counted: string;
  readonly action: number;
  readonly number: number;
  readonly thing: string;
  readonly deed: string;
  readonly office: string;
  readonly person: string;
  readonly due: string;
};

const dayAt = (day: number): string => new Date(Date.UTC(2031, 0, 1) + day * 86_400_000).toISOString().slice(0, 10);

/** Stories come and go: an event is reported for a few hundred articles and then no more, as in the news. */
const eventAt = (index: number): Event => {
  const chance = chanceFrom(index * 7919 + 17);
  return {
    place: name(chance, 2 + Math.floor(chance() * 2)),
    cause: pick(CAUSES, chance),
    counted: pick(COUNTED, chance),
    action: Math.floor(chance() * ACTIONS.length),
    number: 2 + Math.floor(chance() * 400),
    thing: pick(THINGS, chance),
    deed: pick(DEEDS, chance),
    office: pick(OFFICES, chance),
    person: `${name(chance, 2)} ${name(chance, 3)}`,
    due: dayAt(20 + Math.floor(index / 10)),
  };
};

type Told = {
  readonly sentence: string;
  readonly statement: StatementFixture;
  readonly names: string[];
  readonly number: string | null;
  readonly counted: string;
};

const tell = (event: Event, chance: Chance): Told => {
  const number = String(chance() < 0.9 ? event.number : event.number + 1 + Math.floor(chance() * 20));
  const [active, passive] = ACTIONS[event.action]!;
  const contents = [
    `the ${event.cause} near ${event.place} ${active} ${number} ${event.counted}`,
    `${number} ${event.counted} ${passive} the ${event.cause} near ${event.place}`,
    `the government would ${event.deed} the ${event.thing} at ${event.place} before summer`,
    `${event.person} had ordered engineers to ${event.deed} the ${event.thing} at ${event.place}`,
  ];
  const at = Math.floor(chance() * contents.length);
  const content = contents[at]!;
  const negative = chance() < 0.05;
  const source = `the ${event.place} ${event.office}`;
  const forecast = at === 2 ? { forecast: { from: null, until: event.due } } : {};
  return {
    sentence: `${source} ${negative ? 'denied' : 'said'} that ${content} according to documents seen on page ${Math.floor(chance() * 9000)}.`,
    statement: {
      content,
      source,
      cue: negative ? 'denied' : 'said',
      negative,
      certainty: chance() < 0.2 ? 'possible' : 'certain',
      ...forecast,
    },
    names: [event.place, ...(at === 3 ? [event.person] : [])],
    number: at < 2 ? number : null,
    counted: event.counted,
  };
};

const filler = (chance: Chance, words: number): string =>
  Array.from({ length: words }, () => pick(SYLLABLES, chance) + pick(SYLLABLES, chance)).join(' ');

/** Article number `index` of an endless news flow: about 30 mentions and 700 words; a fifth are copies of a recent one under another outlet. */
export const syntheticAddition = (index: number, mentions = 30): Addition => {
  const chance = chanceFrom(index + 1);
  const copied = index > 5 && chance() < 0.2;
  const body = copied ? index - 1 - Math.floor(chance() * 5) : index;
  const made = chanceFrom(body * 31 + 7);
  const told = Array.from({ length: mentions }, () =>
    tell(eventAt(Math.floor(body / 12) + Math.floor(made() ** 2 * 40)), made),
  );
  const unique = [...new Map(told.map((one) => [one.statement.content, one])).values()];
  const names = Object.fromEntries(
    unique.flatMap((one) => one.names.map((place) => [place, place.includes(' ') ? 'person' : 'place'] as const)),
  );
  const numbers = Object.fromEntries(
    unique.flatMap((one) =>
      one.number ? [[one.number, { value: Number(one.number), of: one.counted }] as const] : [],
    ),
  );
  const outlet = `Outlet ${Math.floor(chance() * 60)}`;
  const fixture: ReadingFixture = {
    outlet,
    published: `${dayAt(Math.floor(index / 120))}T${String(index % 24).padStart(2, '0')}:00:00Z`,
    url: `https://outlet.example/${index}`,
    title: `Report ${index} on ${unique[0]?.names[0]}`,
    text: unique.map((one, at) => one.sentence + (at % 3 === 0 ? ` ${filler(made, 18)}.` : '')).join('\n'),
    statements: unique.map((one) => one.statement),
    names,
    numbers,
  };
  return {
    reading: readingOf(fixture),
    capture: { bytes: Buffer.from(fixture.text), mediaType: 'text/plain', fetched: fixture.published ?? '' },
  };
};
