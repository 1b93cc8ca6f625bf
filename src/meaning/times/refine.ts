import { bySpan, covers } from '../../text/span.ts';
import type { Candidate } from './finder.ts';
import type { Lexemes } from './lexemes.ts';
import { letterOf } from './pattern.ts';

export type Refiner = (candidates: readonly Candidate[], lexemes: Lexemes) => readonly Candidate[];

const lettersOf = (kinds: string): ReadonlySet<string> => new Set(kinds.split(' ').map(letterOf));
const CONNECTORS = lettersOf('comma on at of in the open');
const COORDINATORS = lettersOf('or and to through hyphen comma');
const RANGERS = lettersOf('or to through hyphen');

const onlyBetween = (
  lexemes: Lexemes,
  from: number,
  to: number,
  allowed: ReadonlySet<string>,
  most: number,
): boolean => {
  if (to - from > most || to < from) return false;
  for (let at = from; at < to; at++) if (!allowed.has(lexemes.letters[at]!)) return false;
  return true;
};

const isDaytime = (candidate: Candidate): boolean => candidate.sense.kind === 'daytime';

/** A day to which an hour or a part of the day may be joined. */
const isDay = ({ sense, daytime }: Candidate): boolean =>
  daytime === undefined &&
  (sense.kind === 'weekday' ||
    (sense.kind === 'calendar' && sense.day !== null) ||
    (sense.kind === 'unit' && sense.unit === 'D'));

const joinPair = (a: Candidate, b: Candidate): Candidate | null => {
  const zone = a.zone ?? b.zone;
  const span = { first: a.first, next: b.next, zone };
  if (isDaytime(a) && isDay(b)) return { ...b, ...span, daytime: a.daytime ?? '', mod: a.mod ?? b.mod ?? null };
  if (isDay(a) && isDaytime(b)) return { ...a, ...span, daytime: b.daytime ?? '', mod: a.mod ?? b.mod ?? null };
  if (a.sense.kind === 'weekday' && b.sense.kind === 'calendar' && b.sense.day !== null)
    return a.daytime === undefined ? { ...b, ...span } : { ...b, ...span, daytime: a.daytime };
  return null;
};

/** "Saturday, April 25", "5 p.m. on Nov. 9", "Friday night": one expression. */
export const joinParts: Refiner = (candidates, lexemes) => {
  const joined: Candidate[] = [];
  for (const candidate of candidates) {
    const last = joined.at(-1);
    const pair =
      last && onlyBetween(lexemes, last.next, candidate.first, CONNECTORS, 2) ? joinPair(last, candidate) : null;
    if (pair) joined[joined.length - 1] = pair;
    else joined.push(candidate);
  }
  return joined;
};

/** What the first of two joined expressions takes from the second: its year, its week, its day. */
const withShared = (a: Candidate, b: Candidate): Candidate => {
  const [sense, to] = [a.sense, b.sense];
  if (sense.kind === 'daytime' && b.daytime !== undefined && to.kind !== 'daytime') return { ...a, sense: to };
  if (sense.kind === 'weekday' && to.kind === 'weekday' && sense.side === null && sense.week === null)
    return { ...a, sense: { ...sense, side: to.side, week: to.week } };
  const hasYear = sense.kind === 'calendar' || sense.kind === 'season' || sense.kind === 'quarter';
  if (!hasYear || sense.kind !== to.kind || sense.year !== null || to.year === null) return a;
  return { ...a, sense: { ...sense, year: to.year } };
};

/** Whether the second of two joined expressions is told by the first: "from Monday to Friday", "June or July". */
const goesOn = ({ sense: a }: Candidate, { sense: b }: Candidate): boolean =>
  (a.kind === 'weekday' && b.kind === 'weekday' && b.side === null && b.week === null) ||
  (a.kind === 'calendar' && b.kind === 'calendar' && b.year === null && b.side === null);

const areJoined = (
  lexemes: Lexemes,
  a: Candidate | undefined,
  b: Candidate | undefined,
  by: ReadonlySet<string>,
): boolean => a !== undefined && b !== undefined && b.first > a.next && onlyBetween(lexemes, a.next, b.first, by, 2);

/** "July or August of this year", "between 2 and 4 p.m. on Friday": what is said once holds for both. */
export const shareParts: Refiner = (candidates, lexemes) =>
  candidates.map((candidate, at) => {
    const [before, next] = [candidates[at - 1], candidates[at + 1]];
    const shared = areJoined(lexemes, candidate, next, COORDINATORS) ? withShared(candidate, next!) : candidate;
    return areJoined(lexemes, before, candidate, RANGERS) && goesOn(before!, candidate)
      ? { ...shared, follows: true }
      : shared;
  });

const ENDING = lettersOf('to through ended ending until till');

/** Whether an expression is a length that a date can end. */
const canEnd = ({ sense, rule }: Candidate): boolean =>
  (sense.kind === 'duration' && sense.side === 0 && sense.amount !== null && !sense.unit.startsWith('T')) ||
  rule === 'quarter-ended' ||
  rule === 'the-full-year';

/** "The three months to the end of March", "the fiscal year ending June 30": the date tells when the length ends. */
export const endLengths: Refiner = (candidates, lexemes) =>
  candidates.map((candidate, at) => {
    const next = candidates[at + 1];
    const ends =
      next?.sense.kind === 'calendar' &&
      canEnd(candidate) &&
      next.first - candidate.next === 1 &&
      ENDING.has(lexemes.letters[candidate.next]!);
    return ends ? { ...candidate, endsWith: next } : candidate;
  });

/** Words of the day that stand alone ("night fell", "a dawn raid") tell no time on the calendar. */
export const dropLoneDayparts: Refiner = (candidates) => candidates.filter((candidate) => candidate.rule !== 'daypart');

const NAME_TYPES = new Set(['person', 'organisation', 'outlet', 'document']);

/** "The Sunday Herald", "April Lowe": a word of time inside a longer name. */
export const dropInsideNames: Refiner = (candidates, { analysis, words, first, next }) => {
  if (candidates.length === 0) return candidates;
  const names = analysis.names
    .filter((name) => NAME_TYPES.has(name.type))
    .map(({ span }) => span)
    .sort(bySpan);
  let at = 0;
  return candidates.filter((candidate) => {
    const start = words.start[first[candidate.first]!]!;
    const end = words.end[next[candidate.next - 1]! - 1]!;
    while (at < names.length && names[at]![1] <= start) at++;
    const name = names[at];
    return !(name && covers(name, [start, end]) && name[1] - name[0] > end - start);
  });
};

/** In order: each works on what the one before it left. */
export const REFINERS: readonly Refiner[] = [dropInsideNames, joinParts, dropLoneDayparts, shareParts, endLengths];
