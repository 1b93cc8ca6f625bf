import { rememberOf } from '../../text/remember.ts';
import type { LinkKind } from '../record.ts';
import { clashingUnits, countAlike, findNumberClash, numbersAgree } from './compare-numbers.ts';
import type { Compared } from './compared.ts';
import type { Features, NumberFeature } from './features.ts';
import type { Mark } from './find-marks.ts';
import { findFate, findOtherName, findSubstitute } from './find-substitute.ts';
import type { Opposition } from './opposites.ts';
import { soundOf } from './same-name.ts';
import { TRAIT } from './term-traits.ts';
import { countOfBoth, termsOfBoth } from './terms-of-both.ts';

/**
 * What forbids that two mentions are merged, however alike. A typed link where their words show how they stand to one another; `null`
 * where they only show that a person has to look.
 */
export type Guard = {
  readonly link: LinkKind | null;
  readonly why: string;
  /** How alike two mentions must be for the link to be stated; below that the guard only forbids a merge. */
  readonly least?: number;
};

/** A day alone says little: much of one story happens on different days. */
const LEAST_OF_DAYS = 0.75;
const NEVER = 2;

type Days = Compared['spans'][number];
const isSingle = ([from, until]: Days): boolean => from === until;
/** One day of slack between single days alone: nights, and two time zones. */
const within = (a: Days, b: Days, slack: number): boolean => {
  const room = isSingle(a) && isSingle(b) ? slack : 0;
  return a[0] <= b[1] + room && b[0] <= a[1] + room;
};

const daysMeet = (a: Compared, b: Compared, slack: number): boolean =>
  a.spans.length === 0 ||
  b.spans.length === 0 ||
  a.spans.some((one) => b.spans.some((other) => within(one, other, slack)));

/** Both speak of days, and none of the one's lies within a day of one of the other's. */
export const daysClash = (a: Compared, b: Compared): boolean => !daysMeet(a, b, 1);

/** Days between the articles of two mentions; 0 where one has no date. */
const daysBetween = ({ told: a }: Compared, { told: b }: Compared): number =>
  a === null || b === null ? 0 : Math.abs(a - b);

/** One outlet's own voice on one day. */
const sameVoice = (a: Compared, b: Compared): boolean =>
  a.speaker === null && b.speaker === null && a.published === b.published && a.outlet !== null && a.outlet === b.outlet;

/** Days from which on a story has moved on, and the same words may well speak of something else. */
const FAR = 45;

/** Whether months lie between the articles of two mentions. */
export const farApart = (a: Compared, b: Compared): boolean => daysBetween(a, b) > FAR;

/** What one wants and another says, or two want, is no denial; only what one wants and then does not, or foretells and then is not so. */
const wantsApart = (a: Compared, b: Compared): boolean =>
  a.forecast === b.forecast && (a.attitude || b.attitude) && (a.attitude !== b.attitude || !sameSpeaker(a, b));

/**
 * Whether two can be at odds with one another: no outlet denies itself in one breath, what was said long ago is not what is denied now, and who refuses an offer
 * denies nobody who welcomes it.
 */
export const mayDispute = (a: Compared, b: Compared): boolean =>
  !sameVoice(a, b) && !farApart(a, b) && !wantsApart(a, b);

/** Both name places, and none is the same. */
export const placesClash = (a: Features, b: Features): boolean =>
  a.places.length > 0 &&
  b.places.length > 0 &&
  !a.places.some((place) => b.places.includes(place) || b.terms.includes(place)) &&
  !b.places.some((place) => a.terms.includes(place));

/** One denies what the other says: a term both share is negated in one alone. */
export const negationClash = (a: Compared, b: Compared): boolean => {
  if (a.negative === b.negative && a.negated.twice.length + b.negated.twice.length === 0) return false;
  if (countOfBoth(a, b, TRAIT.doubly, TRAIT.negated) + countOfBoth(a, b, TRAIT.negated, TRAIT.doubly) > 0) return true;
  if (a.negative === b.negative) return false;
  // Negative as a whole, with no word of it that covers only a part.
  const [no, other] = a.negative ? [a, b] : [b, a];
  if (no.marks.includes('part:denied') && !other.marks.includes('doing:told')) return false;
  return no.negated.once.length === 0 || isNegatedInOne(a, b);
};

/** Whether a negation covers in one alone what both say: their telling words, or any where they have none of these in common. */
const isNegatedInOne = (a: Compared, b: Compared): boolean => {
  const { count, here, there } = termsOfBoth(a, b);
  let [telling, tellingNegated, anyNegated] = [0, false, false];
  for (let n = 0; n < count; n++) {
    const [left, right] = [a.traits[here[n]!]!, b.traits[there[n]!]!];
    const inOne = ((left ^ right) & TRAIT.negated) !== 0;
    anyNegated ||= inOne;
    if ((left & TRAIT.commonplace) !== 0 || (left & right & TRAIT.name) !== 0) continue;
    telling++;
    tellingNegated ||= inOne;
  }
  return telling > 0 ? tellingNegated : anyNegated;
};

/** How much of what two say both must say where the one denies all of it. */
const LEAST_DENIED = { ofShorter: 0.75, ofBoth: 0.4 };

/** Whether one plainly denies the other: what it says is not so is what the other says, or it denies as a whole what both say. */
const deniesPlainly = (a: Compared, b: Compared): boolean => {
  if (a.negative === b.negative) return true;
  const [no, other] = a.negative ? [a, b] : [b, a];
  const shared = termsOfBoth(a, b).count;
  const isOfBoth = shared >= LEAST_DENIED.ofBoth * (no.terms.length + other.terms.length - shared);
  if (no.negated.heads.length > 0)
    return (shared > 1 || isOfBoth) && no.negated.heads.some((head) => other.terms.includes(head));
  return isOfBoth && shared >= LEAST_DENIED.ofShorter * Math.min(no.terms.length, other.terms.length);
};

/** Of one opposition: no side in common; where the leading side counts, another one named first. */
const opposed = (left: readonly Mark[], right: readonly Mark[], leading: boolean): boolean => {
  if (!leading) return !left.some((side) => right.includes(side));
  const alike = left.length === right.length && left.every((side) => right.includes(side));
  return !alike && left[0] !== right[0];
};

const GRAVITY: Readonly<Record<Opposition['kind'], number>> = { contrary: 2, turn: 1, other: 0 };

/** The gravest opposition whose sides two mentions take; null where there is none. */
const findOpposition = (a: Compared, b: Compared): Opposition['kind'] | null => {
  let found: Opposition['kind'] | null = null;
  for (const { name, opposition, marks } of a.sides) {
    const other = b.sides.find((sides) => sides.name === name);
    if (!other || !opposed(marks, other.marks, opposition?.leading === true)) continue;
    const kind = opposition?.kind ?? 'other';
    if (found === null || GRAVITY[kind] > GRAVITY[found]) found = kind;
  }
  return found;
};

const isUndone = ({ marks }: Features): boolean => marks.includes('undone:yes');
const tellsCourse = ({ marks }: Features): boolean => marks.some((mark) => /^(?:course|access):/.test(mark));

/** The one takes back what the other says is on: a strike called and a strike called off. */
const undoneGuard = (a: Features, b: Features): Guard | null => {
  const left = isUndone(a);
  if (left === isUndone(b)) return null;
  const other = left ? b : a;
  if (other.negative || tellsCourse(other)) return null;
  return { link: left && later(a, b) ? 'updates' : null, why: 'one says that it is called off or over' };
};

const rankOf = ({ marks }: Features): string => marks.filter((mark) => mark.startsWith('rank:')).join(' ');

/** A deputy, or a former minister, and the minister. */
const ranksClash = (a: Features, b: Features): boolean =>
  (a.marks.length > 0 || b.marks.length > 0) && rankOf(a) !== rankOf(b);

/** The same deed with the doer and the one it is done to changed about. */
export const rolesSwapped = (a: Features, b: Features): boolean =>
  a.deeds.some((deed) =>
    b.deeds.some(
      (other) =>
        deed.verb === other.verb &&
        deed.by.some((term) => other.to.includes(term)) &&
        deed.to.some((term) => other.by.includes(term)) &&
        !deed.by.some((term) => other.by.includes(term)),
    ),
  );

const labelsClash = (a: Features, b: Features): boolean =>
  a.labels.some(({ of }) => {
    const [left, right] = [a, b].map((one) =>
      one.labels.filter((label) => label.of === of).map((label) => label.which),
    );
    return (right?.length ?? 0) > 0 && !left?.some((which) => right?.includes(which));
  });

/** One word of a name that has no other, or a first name as well: two of one family are two. */
const samePersonParts = (name: readonly string[], other: readonly string[]): boolean => {
  const shared = name.filter((word) => other.includes(word));
  return (
    shared.length > 1 ||
    (shared.length === 1 && (Math.min(name.length, other.length) === 1 || shared[0] !== name.at(-1)))
  );
};

/** How the names of what is no person in it sound. */
const soundsOfThings = rememberOf(({ names, persons }: Features): readonly string[] =>
  names.map(soundOf).filter((sound) => !persons.some((name) => name.some((part) => part.startsWith(sound)))),
);

/** A ship or a company that the one reading takes for a person and the other does not: both speak of it. */
const isThingIn = (name: readonly string[], other: Features): boolean =>
  soundsOfThings(other).some((sound) => name.at(-1)?.startsWith(sound));

const personsClash = (a: Features, b: Features): boolean => {
  if (a.persons.length === 0 || b.persons.length === 0) return false;
  if (a.persons.some((name) => b.persons.some((other) => samePersonParts(name, other)))) return false;
  return a.persons.some((name) => !isThingIn(name, b)) && b.persons.some((name) => !isThingIn(name, a));
};

export const later = (a: Features, b: Features): boolean =>
  a.published !== null && b.published !== null && a.published > b.published;

/** "the city" and "City of Avren": every word of the shorter name stands in the longer. */
export const sameSpeaker = (a: Compared, b: Compared): boolean => {
  if (a.speaker === null || b.speaker === null) return false;
  if (a.speaker === b.speaker) return true;
  const [less, more] = a.speakerWords.length <= b.speakerWords.length ? [a, b] : [b, a];
  return less.speakerWords.every((word) => more.speakerWords.includes(word));
};

/** A count by the same counter that came out later stands in for the one before, and so does a higher one where the first was a least. */
export const numberLink = (
  a: Compared,
  b: Compared,
  [left, right]: readonly [NumberFeature, NumberFeature],
): LinkKind => {
  // "Has risen to 21": whoever says so knows the number before.
  if (left.change === 'to' && !later(b, a)) return 'updates';
  if (!later(a, b)) return 'differs-in-number';
  const open = right.bound === 'at-least' || right.bound === 'more-than';
  return sameSpeaker(a, b) || (open && left.value > right.value) ? 'updates' : 'differs-in-number';
};

/** Whether two numbers plainly count one thing of one thing: what Canal raised and what Port raised are two sums, and no dispute. */
export const countsOfOne = (
  a: Features,
  b: Features,
  [left, right]: readonly [NumberFeature, NumberFeature],
): boolean =>
  countAlike(left, right) &&
  (a.names.length === 0 || b.names.length === 0 || a.names.some((name) => b.terms.includes(name)));

export const spoken = (number: NumberFeature): string => `${number.value}${number.unit ? ` ${number.unit}` : ''}`;

/** Contrary by negation, by opposite words, or by both, which may come to the same again. */
export const polarityGuard = (a: Compared, b: Compared): Guard | null => {
  const negated = negationClash(a, b);
  const opposition = findOpposition(a, b);
  if (negated && (opposition === 'contrary' || opposition === 'turn'))
    return { link: null, why: 'one says no, and of the opposite' };
  if (negated && a.negative !== b.negative && later(a, b) && b.negative && b.marks.includes('yet:not'))
    return { link: 'updates', why: 'it was not so yet' };
  if (negated)
    return { link: 'denies', why: 'one says that it is not so', ...(deniesPlainly(a, b) ? {} : { least: NEVER }) };
  if (opposition === 'contrary') return { link: 'denies', why: 'one says the opposite' };
  if (opposition === 'turn')
    return later(a, b)
      ? { link: 'updates', why: 'it has turned to the opposite since' }
      : { link: 'denies', why: 'one says the opposite' };
  return null;
};

/** What may still go either way. */
const OPEN: ReadonlySet<Features['mode']> = new Set(['offered', 'threatened', 'attempted', 'weighed']);

/** What was to happen, and then did: the second settles the first and is no repetition of it. */
const modeGuard = (a: Features, b: Features): Guard | null => {
  if (a.mode === b.mode) return null;
  const modes = new Set([a.mode, b.mode]);
  if (modes.has('weighed') && modes.has('intended'))
    return { link: 'refines', why: 'one speaks of an intention, one of a thought' };
  if (a.mode === 'done' && b.mode === 'intended' && later(a, b) && !a.tentative)
    return { link: 'supports', why: 'one was said of the future' };
  const why = `one speaks of what is ${a.mode}, one of what is ${b.mode}`;
  const settles = OPEN.has(b.mode) && (a.mode === 'done' || a.mode === 'intended') && later(a, b) && !a.tentative;
  return { link: settles ? 'updates' : null, why };
};

const sortGuard = (a: Compared, b: Compared): Guard | null => {
  if (labelsClash(a, b)) return { link: null, why: 'of another of its kind' };
  if (findOpposition(a, b) === 'other') return { link: null, why: 'one names the opposite, or another harm' };
  if (ranksClash(a, b)) return { link: null, why: 'of another in office' };
  if (rolesSwapped(a, b)) return { link: null, why: 'who does it to whom is turned round' };
  if (personsClash(a, b)) return { link: null, why: 'of different persons' };
  return placesClash(a, b) ? { link: null, why: 'of different places' } : null;
};

/** How much of what both say may be told in passing in the one and be the point of the other. */
const MOST_IN_PASSING = 0.55;

/** What one says is only told besides in the other: "trains run again for the first time since twelve people were killed". */
const inPassing = (a: Compared, b: Compared): boolean => {
  if (a.aside.length + b.aside.length === 0) return false;
  const { count, here, there } = termsOfBoth(a, b);
  // of all terms that both have, and of those that are no name in either
  let [said, asideHere, asideThere, allHere, allThere] = [0, 0, 0, 0, 0];
  for (let n = 0; n < count; n++) {
    const [left, right] = [a.traits[here[n]!]!, b.traits[there[n]!]!];
    const inOne = (left ^ right) & TRAIT.aside;
    const [ours, theirs] = [inOne & left ? 1 : 0, inOne & right ? 1 : 0];
    allHere += ours;
    allThere += theirs;
    if (((left | right) & TRAIT.name) !== 0) continue;
    said++;
    asideHere += ours;
    asideThere += theirs;
  }
  const most = MOST_IN_PASSING * Math.max(1, said > 0 ? said : count);
  return said > 0 ? Math.max(asideHere, asideThere) > most : Math.max(allHere, allThere) > most;
};

/** All that both say of an event is in a side clause of the one alone: "45 were at work when the roof came down", "the roof came down". */
const ofSideEvent = (a: Compared, b: Compared): boolean => {
  if (a.beside.length + b.beside.length === 0) return false;
  const { count, here, there } = termsOfBoth(a, b);
  let [shared, ours, theirs] = [0, 0, 0];
  for (let n = 0; n < count; n++) {
    const [left, right] = [a.traits[here[n]!]!, b.traits[there[n]!]!];
    if (((left | right) & TRAIT.name) !== 0) continue;
    shared++;
    const inOne = (left ^ right) & TRAIT.beside;
    if (inOne & left) ours++;
    if (inOne & right) theirs++;
  }
  return shared > 0 && (ours === shared || theirs === shared);
};

/** Minutes by which two reports of one moment may differ. */
const CLOCK_SLACK = 15;

const clocksClash = (a: Features, b: Features): boolean =>
  a.clocks.length > 0 &&
  b.clocks.length > 0 &&
  !a.clocks.some((one) => b.clocks.some((other) => Math.abs(one - other) <= CLOCK_SLACK));

/** Both give numbers, and not one of them is the same: whatever they count, a person has to look. */
const numbersApart = (a: Features, b: Features): boolean =>
  a.numbers.length > 0 &&
  b.numbers.length > 0 &&
  !a.numbers.some((one) => b.numbers.some((other) => numbersAgree(one, other)));

const PRIVATIVE = /^(?:un|in|im|non|dis)/;

/** The word that one puts for the other's is just what it says is not so: "carried out", "not completed". */
const deniesItsWord = (a: Features, b: Features, [left, right]: readonly [string, string]): boolean => {
  if (a.negative === b.negative) return false;
  const [no, words, other] = a.negative ? [a, left, right] : [b, right, left];
  // "Not drinkable" denies no "unfit to drink".
  if (other.split(' ').some((word) => PRIVATIVE.test(word))) return false;
  return words.split(' ').every((word) => no.negated.once.includes(word));
};

/** The first guard that forbids a merge; null where polarity, numbers, days, places and persons agree. */
export const trippedGuard = (a: Compared, b: Compared): Guard | null => {
  const polarity = polarityGuard(a, b);
  if (polarity) return polarity;
  const undone = undoneGuard(a, b);
  if (undone) return undone;
  const clash = findNumberClash(a, b);
  if (clash)
    return {
      link: numberLink(a, b, clash),
      why: `${spoken(clash[0])} against ${spoken(clash[1])}`,
      ...(countsOfOne(a, b, clash) ? {} : { least: NEVER }),
    };
  const units = clashingUnits(a, b);
  if (units) return { link: 'differs-in-number', why: `${spoken(units[0])} against ${spoken(units[1])}` };
  if (daysClash(a, b)) return { link: 'updates', why: 'of other days', least: LEAST_OF_DAYS };
  const sort = sortGuard(a, b);
  if (sort) return sort;
  if (inPassing(a, b)) return { link: null, why: 'one only tells it in passing' };
  if (ofSideEvent(a, b)) return { link: null, why: 'one only tells it of the time of something else' };
  if (numbersApart(a, b)) return { link: null, why: 'of other numbers' };
  if (clocksClash(a, b)) return { link: null, why: 'of another time of day' };
  const mode = modeGuard(a, b);
  if (mode) return mode;
  if (!daysMeet(a, b, 0)) return { link: null, why: 'of days next to one another' };
  const substitute = findSubstitute(a, b);
  if (substitute) {
    const why = `one says “${substitute[0]}” where the other says “${substitute[1]}”`;
    return { link: deniesItsWord(a, b, substitute) ? 'denies' : null, why };
  }
  const other = findOtherName(a, b);
  if (other) return { link: null, why: `one names “${other[0]}” where the other names “${other[1]}”` };
  const fate = findFate(a, b);
  return fate === null ? null : { link: null, why: `one alone says “${fate}”` };
};
