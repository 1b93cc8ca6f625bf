import { COMMONPLACE } from './concepts.ts';
import type { Features } from './features.ts';
import { termOfNumber } from './number-terms.ts';
import { termOf } from './stem.ts';

/**
 * What comparisons ask of a mention's term, as bits of one number: lists and sets are looked into once a mention, and not with every claim that it is
 * held against. `negated` is covered by a negation once, `doubly` twice; what is `plain` is no name, no event and not told in passing.
 */
export const TRAIT = {
  name: 1,
  aside: 2,
  beside: 4,
  negated: 8,
  doubly: 16,
  commonplace: 32,
  plain: 64,
} as const;

/** Of what happened much is told: "in the blast" adds nothing in the blast's own story. */
const EVENTS: ReadonlySet<string> = new Set(
  'explosion attack crash accident incident collapse flood storm fire earthquake disaster tragedy affair'
    .split(' ')
    .map(termOf),
);

/** What befalls somebody: with it a few words say another thing. */
const FATES: ReadonlySet<string> = new Set('kill injure missing release arrest'.split(' ').map(termOf));

export const isFate = (term: string): boolean => FATES.has(term);

const NOT_PLAIN = TRAIT.name | TRAIT.aside;

/** What a term is wherever it stands, by its number. */
const anywhere: number[] = [];

const traitsAnywhere = (number: number): number => {
  const known = anywhere[number];
  if (known !== undefined) return known;
  const term = termOfNumber(number);
  const found = (COMMONPLACE.has(term) ? TRAIT.commonplace : 0) | (EVENTS.has(term) ? 0 : TRAIT.plain);
  anywhere[number] = found;
  return found;
};

/** The traits of a mention's terms, which have these numbers. */
export const traitsOf = (
  { terms, names, aside, beside, negated }: Pick<Features, 'terms' | 'names' | 'aside' | 'beside' | 'negated'>,
  numbered: readonly number[],
): number[] =>
  terms.map((term, at) => {
    const here =
      (names.includes(term) ? TRAIT.name : 0) |
      (aside.includes(term) ? TRAIT.aside : 0) |
      (beside.includes(term) ? TRAIT.beside : 0) |
      (negated.once.includes(term) ? TRAIT.negated : 0) |
      (negated.twice.includes(term) ? TRAIT.doubly : 0);
    const found = traitsAnywhere(numbered[at]!) | here;
    return (here & NOT_PLAIN) === 0 ? found : found & ~TRAIT.plain;
  });

/** How many terms have a trait. */
export const countTrait = (traits: readonly number[], trait: number): number => {
  let count = 0;
  for (let at = 0; at < traits.length; at++) if ((traits[at]! & trait) !== 0) count++;
  return count;
};
