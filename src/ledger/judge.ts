import type { Features, NumberFeature } from './features.ts';
import type { LinkKind } from './record.ts';
import type { Weigh } from './weigh.ts';

/**
 * same: one claim. link: two claims, and how the first stands to the second. propose: likely the same, but a person must say.
 * Likeness alone never makes `same`: polarity, numbers, days and places have to agree first.
 */
export type Judgement =
  | { readonly kind: 'same'; readonly likeness: number; readonly reason: string }
  | { readonly kind: 'link'; readonly link: LinkKind; readonly likeness: number; readonly reason: string }
  | { readonly kind: 'propose'; readonly likeness: number; readonly reason: string }
  | { readonly kind: 'different'; readonly likeness: number };

/** Above `same` two mentions are one claim when the guards agree; above `propose` a person is asked; a guard that trips needs `link`. */
export const THRESHOLDS = { same: 0.55, propose: 0.42, link: 0.45, fragment: 0.9 };

const sum = (terms: Iterable<string>, weigh: Weigh): number => {
  let total = 0;
  for (const term of terms) total += weigh(term);
  return total;
};

/** Between 0 and 1: how much of the weight both share. The mean of overlap over the shorter and overlap over the union. */
export const likenessOf = (a: Features, b: Features, weigh: Weigh): number => {
  const other = new Set(b.terms);
  const shared = a.terms.filter((term) => other.has(term));
  if (shared.length < 2 && !(shared.length === 1 && a.terms.length === 1 && b.terms.length === 1)) return 0;
  const common = sum(shared, weigh);
  const left = sum(a.terms, weigh);
  const right = sum(b.terms, weigh);
  const shorter = Math.min(left, right);
  if (shorter === 0) return 0;
  return 0.5 * (common / shorter) + 0.5 * (common / (left + right - common));
};

const near = (a: number, b: number, slack: number): boolean =>
  Math.abs(a - b) <= slack * Math.max(Math.abs(a), Math.abs(b));

const admits = (number: NumberFeature, value: number): boolean => {
  const high = number.high ?? number.value;
  if (number.bound === 'at-least' || number.bound === 'more-than')
    return value >= number.value * 0.995 && value <= high * 1.5;
  if (number.bound === 'at-most' || number.bound === 'less-than')
    return value <= high * 1.005 && value >= number.value * 0.5;
  const slack = number.bound === 'approximately' ? 0.06 : 0.005;
  return (value >= number.value && value <= high) || near(value, number.value, slack) || near(value, high, slack);
};

const comparable = (a: NumberFeature, b: NumberFeature): boolean => {
  if (a.change !== b.change || (a.unit !== b.unit && a.unit !== null && b.unit !== null)) return false;
  return a.of.length === 0 || b.of.length === 0 || a.of.some((term) => b.of.includes(term));
};

const agrees = (a: NumberFeature, b: NumberFeature): boolean => admits(a, b.value) || admits(b, a.value);

/** Numbers of the same thing that cannot both be so; null where there are none. */
export const findNumberClash = (a: Features, b: Features): readonly [NumberFeature, NumberFeature] | null => {
  for (const left of a.numbers) {
    const others = b.numbers.filter((right) => comparable(left, right));
    const clash = others[0];
    if (clash && !others.some((right) => agrees(left, right))) return [left, clash];
  }
  return null;
};

const DAY = 86_400_000;
const dayOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;

/** Both speak of days, and none of the one's lies within a day of one of the other's. */
export const daysClash = (a: Features, b: Features): boolean =>
  a.days.length > 0 &&
  b.days.length > 0 &&
  !a.days.some(([from, until]) =>
    b.days.some(([start, end]) => dayOf(from) <= dayOf(end) + 1 && dayOf(start) <= dayOf(until) + 1),
  );

/** Both name places, and none is the same. */
export const placesClash = (a: Features, b: Features): boolean =>
  a.places.length > 0 &&
  b.places.length > 0 &&
  !a.places.some((place) => b.places.includes(place) || b.names.includes(place)) &&
  !b.places.some((place) => a.names.includes(place));

const percent = (likeness: number): string => `${Math.round(likeness * 100)} % alike`;
const spoken = (number: NumberFeature): string => `${number.value}${number.unit ? ` ${number.unit}` : ''}`;
const later = (a: Features, b: Features): boolean =>
  a.published !== null && b.published !== null && a.published > b.published;

/** How a new mention stands to one it resembles. */
export const judge = (a: Features, b: Features, weigh: Weigh): Judgement => {
  const likeness = likenessOf(a, b, weigh);
  if (likeness < THRESHOLDS.propose) return { kind: 'different', likeness };
  const shown = percent(likeness);
  if ((a.fragment || b.fragment) && likeness < THRESHOLDS.fragment) return { kind: 'different', likeness };
  if (placesClash(a, b))
    return likeness >= THRESHOLDS.same
      ? { kind: 'propose', likeness, reason: `${shown}, but of different places` }
      : { kind: 'different', likeness };
  if (likeness >= THRESHOLDS.link) {
    if (a.negative !== b.negative)
      return { kind: 'link', link: 'denies', likeness, reason: `${shown}, but one says that it is not so` };
    const clash = findNumberClash(a, b);
    if (clash) {
      const link = later(a, b) && a.speaker !== null && a.speaker === b.speaker ? 'updates' : 'differs-in-number';
      return { kind: 'link', link, likeness, reason: `${shown}, but ${spoken(clash[0])} against ${spoken(clash[1])}` };
    }
    if (daysClash(a, b)) return { kind: 'link', link: 'updates', likeness, reason: `${shown}, but of other days` };
  }
  if (likeness >= THRESHOLDS.same)
    return { kind: 'same', likeness, reason: `${shown}; polarity, numbers, days and places agree` };
  return { kind: 'propose', likeness, reason: `${shown}: not enough to merge` };
};
