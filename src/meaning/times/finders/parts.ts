import type { Match } from '../finder.ts';
import type { Side, Unit, YearSense } from '../sense.ts';
import { yearNumber, yearShift } from '../sense.ts';

const SIDES: Readonly<Record<string, Side>> = {
  last: -1,
  past: -1,
  previous: -1,
  preceding: -1,
  recent: -1,
  latest: -1,
  next: 1,
  coming: 1,
  following: 1,
  upcoming: 1,
  ensuing: 1,
};

/** Which way a word such as "last" or "coming" points; 0 for "this". */
export const sideOf = (word: string): Side => SIDES[word] ?? 0;

/** The year a match names: `year` in figures, `rel` as "last", "this" or "next". */
export const yearOf = (match: Match): YearSense | null => {
  if (match.has('year')) return yearNumber(match.value('year'));
  return match.has('rel') ? yearShift(sideOf(match.word('rel'))) : null;
};

const UNITS: Readonly<Record<string, Unit>> = {
  D: 'D',
  W: 'W',
  M: 'M',
  Q: 'Q',
  Y: 'Y',
  E: 'E',
  C: 'C',
  L: 'L',
  TH: 'TH',
  TM: 'TM',
  TS: 'TS',
};

/** The unit a group names; a weekend or fortnight has no letter of its own in the lexicon. */
export const unitOf = (match: Match, label = 'unit'): Unit =>
  UNITS[match.code(label)] ?? (match.word(label).startsWith('weekend') ? 'WE' : 'W');

/** A fortnight is two weeks. */
export const timesOf = (match: Match, label = 'unit'): number => (match.word(label) === 'fortnight' ? 2 : 1);
