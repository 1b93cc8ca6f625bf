import { COMMONPLACE } from './concepts.ts';
import type { Features, NumberFeature } from './features.ts';
import { termOf } from './stem.ts';

const near = (a: number, b: number, slack: number): boolean =>
  Math.abs(a - b) <= slack * Math.max(Math.abs(a), Math.abs(b));

/** Whether a number, as it is bounded and rounded, leaves room for a value. */
const admits = (number: NumberFeature, value: number): boolean => {
  const high = number.high ?? number.value;
  if (number.bound === 'at-least' || number.bound === 'more-than')
    return value >= number.value * 0.995 && value <= high * 1.06;
  if (number.bound === 'at-most' || number.bound === 'less-than')
    return value <= high * 1.005 && value >= number.value * 0.94;
  const slack = number.bound === 'approximately' ? 0.09 : 0.005;
  return (value >= number.value && value <= high) || near(value, number.value, slack) || near(value, high, slack);
};

/** "Rose to 12" says 12; what rose by 12 does not. */
const kindOf = ({ change, unit }: NumberFeature): string | null => {
  if (change === 'percent' || (change === 'by' && unit === '%')) return 'percent';
  return change === 'to' ? null : change;
};

const shareTerm = (a: readonly string[], b: readonly string[]): boolean =>
  a.some((term) => !COMMONPLACE.has(term) && b.includes(term));

/** What befalls those who are counted: the dead are not the injured. */
const HARMS: ReadonlySet<string> = new Set(
  ['kill', 'injure', 'missing', 'survive', 'rescue', 'arrest', 'evacuate'].map(termOf),
);

const isHarm = (term: string): boolean => HARMS.has(term);
const harms = ({ of, near }: NumberFeature): boolean => of.some(isHarm) || near.some(isHarm);

const harmsClash = (a: NumberFeature, b: NumberFeature): boolean => {
  if (!harms(a) || !harms(b)) return false;
  const shared = (term: string): boolean => isHarm(term) && (b.of.includes(term) || b.near.includes(term));
  return !a.of.some(shared) && !a.near.some(shared);
};

/** So many of something, and so many metres or percent. */
const countsAndMeasures = (a: NumberFeature, b: NumberFeature): boolean =>
  (a.unit === null && a.of.length > 0 && b.unit !== null) || (b.unit === null && b.of.length > 0 && a.unit !== null);

/** Whether two numbers count the same thing, as far as their words say. */
const comparable = (a: NumberFeature, b: NumberFeature, kinds = true): boolean => {
  if ((kinds && kindOf(a) !== kindOf(b)) || (a.unit !== b.unit && a.unit !== null && b.unit !== null)) return false;
  if (a.of.length > 0 && b.of.length > 0 && !a.of.some((term) => b.of.includes(term) || b.near.includes(term)))
    return false;
  if (harmsClash(a, b) || countsAndMeasures(a, b)) return false;
  if (a.near.length === 0 || b.near.length === 0) return true;
  return shareTerm(a.near, b.near) || (a.unit !== null && a.unit === b.unit);
};

export const numbersAgree = (a: NumberFeature, b: NumberFeature): boolean => admits(a, b.value) || admits(b, a.value);

/** Numbers of the same thing that cannot both be so; null where there are none. */
export const findNumberClash = (a: Features, b: Features): readonly [NumberFeature, NumberFeature] | null => {
  if (a.numbers.length === 0 || b.numbers.length === 0) return null;
  // "46" and "46 of 210": what agrees with one number is no rival of the other.
  const paired = (right: NumberFeature, left: NumberFeature): boolean =>
    a.numbers.some((other) => other !== left && other.unit === right.unit && numbersAgree(other, right));
  for (const left of a.numbers) {
    const others = b.numbers.filter((right) => comparable(left, right));
    const clash = others.find((right) => !paired(right, left));
    if (clash && !others.some((right) => numbersAgree(left, right))) return [left, clash];
  }
  return null;
};

/** How many words beside what is counted must agree where only one of two numbers says what it counts. */
const LEAST_AROUND = 2;

/** Whether two numbers plainly count one thing: the same noun or unit, and something else that is said of it. */
export const countAlike = (a: NumberFeature, b: NumberFeature): boolean => {
  const around = a.near.filter((term) => !COMMONPLACE.has(term) && b.near.includes(term));
  if (around.some(isHarm)) return true;
  const beside = around.filter((term) => !a.of.includes(term) && !b.of.includes(term));
  if (a.of.length > 0 && b.of.length > 0) return beside.length > 0 && a.of.some((term) => b.of.includes(term));
  if (a.unit !== null || b.unit !== null) return beside.length > 0 && a.unit === b.unit;
  return a.of.length + b.of.length > 0 && around.length >= LEAST_AROUND;
};

/** How many numbers of the same thing agree. */
export const countAgreeing = (a: Features, b: Features): number => {
  if (a.numbers.length === 0 || b.numbers.length === 0) return 0;
  // "14 percent dearer" may be read as a change or as a share; where the number is the same, so is what is meant.
  const alike = (left: NumberFeature, right: NumberFeature): boolean =>
    numbersAgree(left, right) && comparable(left, right, left.unit !== '%' || right.unit !== '%');
  return a.numbers.filter((left) => b.numbers.some((right) => alike(left, right))).length;
};

/** Amounts of the same thing in units that cannot be compared ("5 million crowns", "5 million dollars"); null where there are none. */
export const clashingUnits = (a: Features, b: Features): readonly [NumberFeature, NumberFeature] | null => {
  for (const left of a.numbers) {
    if (left.unit === null || b.numbers.some((right) => comparable(left, right))) continue;
    const other = b.numbers.find(
      (right) => right.unit !== null && right.unit !== left.unit && shareTerm(left.near, right.near),
    );
    if (other) return [left, other];
  }
  return null;
};
