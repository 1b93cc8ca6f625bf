import type { Quantity } from '../meaning.ts';

type Bound = Quantity['bound'];

/** Words before an amount that bound it, longest first so that "no more than" is not read as "more than". */
export const BOUNDS_BEFORE: readonly (readonly [words: readonly string[], bound: Bound])[] = (
  [
    ['no less than', 'at-least'],
    ['no fewer than', 'at-least'],
    ['not less than', 'at-least'],
    ['not fewer than', 'at-least'],
    ['a minimum of', 'at-least'],
    ['no more than', 'at-most'],
    ['not more than', 'at-most'],
    ['a maximum of', 'at-most'],
    ['as many as', 'at-most'],
    ['as much as', 'at-most'],
    ['as few as', 'at-least'],
    ['as little as', 'at-least'],
    ['somewhere around', 'approximately'],
    ['in excess of', 'more-than'],
    ['well over', 'more-than'],
    ['just over', 'more-than'],
    ['just under', 'less-than'],
    ['at least', 'at-least'],
    ['at most', 'at-most'],
    ['up to', 'at-most'],
    ['more than', 'more-than'],
    ['greater than', 'more-than'],
    ['upwards of', 'more-than'],
    ['fewer than', 'less-than'],
    ['less than', 'less-than'],
    ['close to', 'approximately'],
    ['an estimated', 'approximately'],
    ['over', 'more-than'],
    ['above', 'more-than'],
    ['exceeding', 'more-than'],
    ['under', 'less-than'],
    ['below', 'less-than'],
    ['about', 'approximately'],
    ['around', 'approximately'],
    ['approximately', 'approximately'],
    ['roughly', 'approximately'],
    ['circa', 'approximately'],
    ['some', 'approximately'],
    ['nearly', 'approximately'],
    ['almost', 'approximately'],
    ['estimated', 'approximately'],
    ['minimum', 'at-least'],
    ['maximum', 'at-most'],
  ] as const
).map(([words, bound]) => [words.split(' '), bound] as const);

/** Words that may end a bound: the quick look before the list is tried. */
export const LAST_OF_BOUND: ReadonlySet<string> = new Set(BOUNDS_BEFORE.map(([words]) => words.at(-1)!));

/** Words after an amount that bound it: "40 or more", "a dozen or so". */
export const BOUNDS_AFTER: readonly (readonly [words: readonly string[], bound: Bound])[] = [
  [['or', 'more'], 'at-least'],
  [['at', 'most'], 'at-most'],
  [['at', 'least'], 'at-least'],
  [['or', 'less'], 'at-most'],
  [['or', 'fewer'], 'at-most'],
  [['or', 'so'], 'approximately'],
  [['-', 'plus'], 'at-least'],
  [['plus'], 'at-least'],
  [['+'], 'at-least'],
  [['-', 'odd'], 'approximately'],
];
