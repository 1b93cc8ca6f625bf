import { groupBy } from '../independence/groups.ts';
import type { Features } from './features.ts';
import type { Mark } from './find-marks.ts';
import { numberOfTerm } from './number-terms.ts';
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

export const compared = (features: Features): Compared => {
  const numbered = features.terms.map(numberOfTerm);
  const traits = traitsOf(features, numbered);
  return {
    ...features,
    numbered,
    traits,
    plain: countTrait(traits, TRAIT.plain),
    sides: features.marks.length === 0 ? NO_SIDES : sidesOf(features.marks),
    spans: features.days.map(([from, until]) => [dayOf(from), dayOf(until)]),
    speakerWords: features.speaker?.split(' ') ?? [],
    told: features.published === null ? null : dayOf(features.published),
  };
};
