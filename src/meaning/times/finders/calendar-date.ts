import { monthLength } from '../calendar.ts';
import { type Finder, finder, type Match } from '../finder.ts';
import type { Found, Side, YearSense } from '../sense.ts';
import { yearNumber } from '../sense.ts';
import { sideOf, yearOf } from './parts.ts';

const LEAP_YEAR = 2000;

const dated = (month: number, day: number, year: YearSense | null, mod: string | null = null): Found | null => {
  const inYear = year?.kind === 'number' ? year.year : LEAP_YEAR;
  if (month < 1 || month > 12 || day < 1 || day > monthLength(inYear, month) || !Number.isInteger(day)) return null;
  return { sense: { kind: 'calendar', year, month, day, side: null }, mod };
};

const fullYear = (value: number): number => (value >= 100 ? value : value + (value < 60 ? 2000 : 1900));

const wordDate = (match: Match): Found | null =>
  dated(match.value('month'), match.value('day'), yearOf(match), match.code('part') || null);

/** "July 2-4", "2 and 3 July". */
const dayRange = (match: Match): Found | null => {
  const lastDay = match.value('last');
  const found = dated(match.value('month'), match.value('day'), yearOf(match));
  if (found?.sense.kind !== 'calendar' || lastDay <= match.value('day')) return null;
  return dated(match.value('month'), lastDay, yearOf(match)) && { sense: { ...found.sense, lastDay } };
};

/** "the first week of July": its start, middle or end. */
const weekOfMonth = (match: Match): Found | null => {
  const nth = match.has('nth') ? match.value('nth') : 4;
  if (match.code('unit') !== 'W' || nth > 5) return null;
  return { ...monthAlone(match), mod: nth === 1 ? 'START' : nth < 4 ? 'MID' : 'END' };
};

const newYear = (match: Match): Found | null => {
  const { words, first } = match.lexemes;
  const isName = /^[A-Z]/.test(words.text.slice(words.start[first[match.first]!]!));
  if (!isName || match.lexemes.code[match.first + 1] !== 'Y') return null;
  return match.has('eve') ? dated(12, 31, yearOf(match)) : dated(1, 1, yearOf(match));
};

const isoDate = (match: Match): Found | null => {
  const iso = match.code('iso');
  const found = dated(Number(iso.slice(5, 7)), Number(iso.slice(8, 10)), yearNumber(Number(iso.slice(0, 4))));
  return found && iso.length > 10 ? { ...found, daytime: iso.slice(11) } : found;
};

/** 7/14/2025 or 14/7/2025: the American order, unless only the other makes a date. */
const slashDate = (match: Match): Found | null => {
  const year = yearNumber(fullYear(match.value('year')));
  return dated(match.value('a'), match.value('b'), year) ?? dated(match.value('b'), match.value('a'), year);
};

const monthAlone = (match: Match): Found => {
  const side: Side | null = match.has('shift') ? sideOf(match.word('shift')) : null;
  return {
    sense: { kind: 'calendar', year: yearOf(match), month: match.value('month'), day: null, side },
    mod: match.code('part') || null,
  };
};

/** "Christmas", "Halloween": month and day in one number, as the lexicon keeps them. */
const holiday = (match: Match): Found | null => {
  const monthAndDay = match.value('holiday') - (match.has('eve') ? 1 : 0);
  return dated(Math.floor(monthAndDay / 100), monthAndDay % 100, yearOf(match));
};

const YEAR = '(?:comma? (?<year>year) | of? (?<rel>this|last|next) unit)';

export const calendarDate: readonly Finder[] = [
  finder('iso-date', '(?<iso>iso)', isoDate),
  finder('slash-date', '(?<a>number) slash (?<b>number) slash (?<year>year|number)', slashDate),
  finder('month-day', `(?:(?<part>part) hyphen?)? (?<month>monthName) the? (?<day>dayNumber) ${YEAR}?`, wordDate),
  finder('day-month', `the? (?<day>dayNumber) hyphen? of? (?<month>monthName) hyphen? ${YEAR}?`, wordDate),
  finder(
    'month-year',
    `the? (?:(?<part>part|earlier|later) hyphen? (?:in)?)? (?<month>monthName) (?:hyphen|of)? ${YEAR}`,
    monthAlone,
  ),
  finder('month', '(?:the? (?<part>part) hyphen?)? (?<month>month)', monthAlone),
  // "May" and "March" are names and verbs too: only after a word that asks for a time.
  finder(
    'may-march',
    '(?:the? (?<part>part) hyphen? | (?<=monthName (?:and|or|to|hyphen) | anyUnit to | in|by|until|till|since|through|from|between|for|before|after|during)) (?<month>march|may)',
    monthAlone,
  ),
  finder(
    'shifted-month',
    '(?<shift>last|next|this|past|coming|previous|following) (?:past|coming)? (?<month>monthName)',
    monthAlone,
  ),
  finder(
    'month-days',
    `(?<month>monthName) (?<day>dayNumber) (?:hyphen|to|and|or|through) (?<last>dayNumber) ${YEAR}?`,
    dayRange,
  ),
  finder(
    'days-month',
    `the? (?<day>dayNumber) (?:hyphen|to|and|or|through) the? (?<last>dayNumber) of? (?<month>monthName) ${YEAR}?`,
    dayRange,
  ),
  finder(
    'week-of-month',
    `the? (?:(?<nth>nth)|last) (?<unit>unit) (?:of|in) (?<month>monthName) ${YEAR}?`,
    weekOfMonth,
  ),
  finder('new-year', `new unit possession? (?:(?<eve>eve)|unit) ${YEAR}?`, newYear),
  finder('holiday', `(?<holiday>holiday) possession? (?:(?<eve>eve) | unit)? ${YEAR}?`, holiday),
  finder('month-edge', `the? (?<part>edge) of (?<month>monthName) ${YEAR}?`, monthAlone),
];
