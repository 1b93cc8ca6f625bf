import { type Finder, finder, type Match } from '../finder.ts';
import type { Found } from '../sense.ts';
import { yearNumber } from '../sense.ts';
import { sideOf } from './parts.ts';

const yearFound = (match: Match): Found => ({
  sense: { kind: 'year', year: yearNumber(match.value('year')) },
  mod: match.code('part') || match.code('approx') || null,
});

/** Bare figures that count or name something are no year: "$1990", "2000 people", "No. 1812". */
const NOT_BEFORE = new Set([
  '/',
  '$',
  '£',
  '€',
  '¥',
  '#',
  '#.',
  'no.',
  'flight',
  'route',
  'highway',
  'room',
  'boeing',
  'article',
  'resolution',
  'c$',
  'a$',
]);
const NOT_AFTER = new Set(
  (
    '% percent people troops soldiers dead wounded miles feet metres meters km kilometers kilometres tons tonnes points men women children ' +
    'members shares jobs dollars euros pounds francs marks yen rubles roubles workers employees others homes houses acres hectares ' +
    'barrels voters votes students cases deaths refugees fighters prisoners residents police officers square'
  ).split(' '),
);

const counts = ({ before, after }: Match): boolean => NOT_BEFORE.has(before) || NOT_AFTER.has(after);

const bareYear = (match: Match): Found | null => {
  const year = match.value('year');
  return counts(match) || year < 1900 || year >= 2060 ? null : yearFound(match);
};

/** After a preposition earlier years are years too: "since 1648". */
const earlyYear = (match: Match): Found | null => {
  const year = match.value('year');
  return counts(match) || year < 1200 || year >= 2200 ? null : yearFound(match);
};

/** "The 2024/25 financial year", "2019-23": from one year into another. */
const yearPair = (match: Match): Found | null => {
  const [from, said] = [match.value('year'), match.value('second')];
  const until = said < 100 ? said + 100 * Math.floor(from / 100) : said;
  if (counts(match) || from < 1900 || until <= from || until - from > 20 || !Number.isInteger(until)) return null;
  if (match.has('unit') && match.code('unit') !== 'Y') return null;
  return { sense: { kind: 'fixed', type: 'DATE', value: `${from}/${until}` } };
};

const open =
  (mod: string) =>
  (match: Match): Found => ({ ...yearFound(match), mod });

export const year: readonly Finder[] = [
  finder('year', '(?:the? (?<part>part) hyphen? | (?<approx>approx))? (?<year>year)', bareYear),
  finder('early-modern-year', '(?<=in|since|of|from|between|by|until|after|before|during) (?<year>year)', earlyYear),
  finder('named-year', 'the? unit (?<year>year)', (match) =>
    match.lexemes.code[match.at('year') - 1] === 'Y' ? yearFound(match) : null,
  ),
  finder('named-year-spoken', 'the unit (?<year>number)', (match) =>
    match.lexemes.code[match.first + 1] === 'Y' && match.value('year') >= 1000 && match.value('year') < 2200
      ? yearFound(match)
      : null,
  ),
  finder('year-pair', 'the? (?<year>year) (?:slash|hyphen) (?<second>number|year) fiscal? (?<unit>unit)?', yearPair),
  finder('fiscal-year', 'fiscal unit? (?<year>year)', yearFound),
  finder('year-and-beyond', '(?<year>year) and beyond', open('ON_OR_AFTER')),
  finder('year-or-later', '(?<year>year) or later', open('ON_OR_AFTER')),
  finder('year-or-earlier', '(?<year>year) or earlier', open('ON_OR_BEFORE')),
  finder('year-edge', 'the? (?<part>edge) of (?<year>year)', (match) => yearFound(match)),
  finder(
    'part-of-relative-year',
    '(?<part>part|earlier|later|sometime) (?:in)? (?<shift>this|last|next) (?<unit>unit)',
    (match) =>
      match.code('unit') === 'Y'
        ? {
            sense: { kind: 'unit', unit: 'Y', by: sideOf(match.word('shift')), anchor: 'published' },
            mod: match.code('part') || null,
          }
        : null,
  ),
];

const century = (match: Match): Found | null => {
  if (match.code('unit') !== 'C') return null;
  const value = match.value('nth') - 1;
  return value < 1 || value > 29
    ? null
    : {
        sense: { kind: 'fixed', type: 'DATE', value: String(value).padStart(2, '0') },
        mod: match.code('part') || null,
      };
};

/** "the 1970s" is 197, "the nineties" 199: TIMEX3 cuts a decade's value short. */
const decade = (match: Match): Found => {
  const said = match.value('decade');
  const first = said >= 1000 ? said : said + (said < 30 ? 2000 : 1900);
  return {
    sense: { kind: 'fixed', type: 'DATE', value: String(Math.floor(first / 10)) },
    mod: match.code('part') || null,
  };
};

export const decadeAndCentury: readonly Finder[] = [
  finder('century', 'the? (?:(?<part>part) hyphen?)? (?<nth>nth) hyphen? (?<unit>unit)', century),
  finder('decade', 'the? (?:(?<part>part) hyphen?)? (?<decade>decade)', decade),
  finder('spoken-decade', '(?:the (?:(?<part>part) hyphen?)? | (?<part2>part) hyphen?) (?<decade>decades)', decade),
];
