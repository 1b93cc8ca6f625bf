import { groupBy } from '../independence/groups.ts';
import { type Features, PLAIN } from './features.ts';
import type { Mark } from './find-marks.ts';
import { numberOfTerm, termOfNumber } from './number-terms.ts';
import { OPPOSITES, type Opposition } from './opposites.ts';
import { countTrait, TRAIT, traitsOf } from './term-traits.ts';

/** The sides that a statement names of one opposition, in its order; of what follows on another word ("before the vote") none is listed. */
export type Sides = {
  readonly name: string;
  readonly opposition: Opposition | undefined;
  readonly marks: readonly Mark[];
};

/** Features, with what is asked of them in every comparison: made once, as a mention is held against dozens of others. */
export type Compared = Features & {
  /** `terms` by their numbers (`number-terms.ts`), in the same order. */
  readonly numbered: readonly number[];
  /** What each of `terms` is, as `TRAIT` has it. */
  readonly traits: readonly number[];
  /** How many of `terms` are plain. */
  readonly plain: number;
  readonly sides: readonly Sides[];
  /** `days` as days since 1970. */
  readonly spans: readonly (readonly [from: number, until: number])[];
  readonly speakerWords: readonly string[];
  /** The day of `published` since 1970. */
  readonly told: number | null;
};

const BY_NAME: ReadonlyMap<string, Opposition> = new Map(OPPOSITES.map((one) => [one.name, one]));
const nameOf = (mark: Mark): string => mark.slice(0, mark.lastIndexOf(':'));

const sidesOf = (marks: readonly Mark[]): Sides[] =>
  [...groupBy(marks, nameOf)].map(([name, list]) => ({ name, opposition: BY_NAME.get(name), marks: list }));

const DAY = 86_400_000;
const dayOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;

const NO_SIDES: readonly Sides[] = [];
const NO_SPANS: Compared['spans'] = [];
const NO_WORDS: readonly string[] = [];

/**
 * Features ready to be compared; what is left out is plain, also of what an earlier program kept, which knew fewer parts. Every part is named: put together
 * of other objects, each would be several times as large, and slower to look into.
 */
export const compared = (given: Partial<Features>): Compared => {
  const numbered = (given.terms ?? PLAIN.terms).map(numberOfTerm);
  const negated = given.negated === undefined ? PLAIN.negated : { ...PLAIN.negated, ...given.negated };
  const parts = {
    // one string for one term, in all mentions
    terms: numbered.map(termOfNumber),
    names: given.names ?? PLAIN.names,
    aside: given.aside ?? PLAIN.aside,
    beside: given.beside ?? PLAIN.beside,
    negated,
  };
  const traits = traitsOf(parts, numbered);
  const marks = given.marks ?? PLAIN.marks;
  const days = given.days ?? PLAIN.days;
  const speaker = given.speaker ?? PLAIN.speaker;
  const published = given.published ?? PLAIN.published;
  return {
    terms: parts.terms,
    numbered,
    traits,
    plain: countTrait(traits, TRAIT.plain),
    numbers: given.numbers ?? PLAIN.numbers,
    negative: given.negative ?? PLAIN.negative,
    negated,
    fragment: given.fragment ?? PLAIN.fragment,
    speaker,
    speakerWords: speaker?.split(' ') ?? NO_WORDS,
    days,
    spans: days.length === 0 ? NO_SPANS : days.map(([from, until]) => [dayOf(from), dayOf(until)]),
    marks,
    sides: marks.length === 0 ? NO_SIDES : sidesOf(marks),
    names: parts.names,
    aside: parts.aside,
    beside: parts.beside,
    clocks: given.clocks ?? PLAIN.clocks,
    places: given.places ?? PLAIN.places,
    deeds: given.deeds ?? PLAIN.deeds,
    labels: given.labels ?? PLAIN.labels,
    persons: given.persons ?? PLAIN.persons,
    mode: given.mode ?? PLAIN.mode,
    forecast: given.forecast ?? PLAIN.forecast,
    attitude: given.attitude ?? PLAIN.attitude,
    tentative: given.tentative ?? PLAIN.tentative,
    published,
    told: published === null ? null : dayOf(published),
    outlet: given.outlet ?? PLAIN.outlet,
  };
};
