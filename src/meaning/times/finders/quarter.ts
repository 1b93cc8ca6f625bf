import { type Finder, finder, type Match } from '../finder.ts';
import type { Found } from '../sense.ts';
import { yearOf } from './parts.ts';

const quarter = (match: Match): Found | null => {
  const nth = match.value('nth');
  return nth > 4
    ? null
    : { sense: { kind: 'quarter', part: `Q${nth}`, year: yearOf(match) }, mod: match.code('part') || null };
};

const half = (match: Match): Found | null => {
  const nth = match.value('nth');
  return nth > 2 ? null : { sense: { kind: 'quarter', part: `H${nth}`, year: yearOf(match) } };
};

/** "the latest quarter", "the year-ago quarter": told from the quarter spoken of. */
const referenced = (): Found => ({ sense: { kind: 'unit', unit: 'Q', by: 0, anchor: 'reference' } });
const yearEarlier = (match: Match): Found | null =>
  match.code('unit') === 'Y'
    ? {
        sense: {
          kind: 'distance',
          unit: 'Y',
          amount: 1,
          side: -1,
          anchor: 'reference',
          ofQuarter: match.has('quarter'),
        },
      }
    : null;

const OF_YEAR = '(?: (?:of|comma)? (?<year>year) | of (?<rel>this|last|next) unit | of the unit)';

export const quarters: readonly Finder[] = [
  finder(
    'quarter',
    `the? (?:fiscal|business)? hyphen? (?<part>part)? (?<nth>nth) hyphen? quarter ${OF_YEAR}?`,
    quarter,
  ),
  finder('year-quarter', 'the? fiscal? (?<year>year) fiscal? (?<nth>nth) hyphen? quarter', quarter),
  finder(
    'relative-year-quarter',
    '(?<rel>this|last|next) unit possession? (?:fiscal)? (?<nth>nth) hyphen? quarter',
    quarter,
  ),
  finder('half-of-year', `the? (?<nth>nth) hyphen? half ${OF_YEAR}`, half),
  finder('relative-year-half', '(?<rel>this|last|next) unit possession (?<nth>nth) half', half),
  finder('q-year', '(?<q>nthQuarter) of? (?<year>year)?', (match) => ({
    sense: { kind: 'quarter', part: match.code('q'), year: yearOf(match) },
  })),
  finder('first-two-quarters', `the? (?<nth>nth) (?<n>number) quarters ${OF_YEAR}`, (match) =>
    match.value('nth') === 1 && match.value('n') === 2
      ? { sense: { kind: 'quarter', part: 'H1', year: yearOf(match) } }
      : null,
  ),
  finder('year-x-quarter', 'the (?<year>year) (?:quarter|(?<period>period))', (match) => ({
    sense: { kind: 'quarter', part: match.has('period') ? '' : 'QX', year: yearOf(match) },
  })),
  finder('latest-quarter', 'the? latest fiscal? (?:quarter|period)', referenced),
  finder(
    'year-ago-quarter',
    'the? (?:corresponding|comparable|same)? (?<unit>unit) hyphen? (?:ago|earlier) (?:(?<quarter>quarter)|period)',
    yearEarlier,
  ),
  finder('year-ago', 'the? (?<unit>unit) hyphen (?:ago|earlier)', yearEarlier),
  finder(
    'quarter-year-ago',
    'the (?:corresponding|comparable|same)? (?:(?<quarter>quarter)|period) a (?<unit>unit) (?:ago|earlier)',
    yearEarlier,
  ),
  finder(
    'quarter-last-year',
    'the (?:corresponding|comparable|same)? (?:(?<quarter>quarter)|period) (?:of|in)? (?:last|previous) (?<unit>unit)',
    yearEarlier,
  ),
  finder(
    'last-years-quarter',
    '(?:last|previous) (?<unit>unit) possession (?:corresponding|comparable|same)? (?<quarter>quarter)',
    yearEarlier,
  ),
  finder('quarter-ended', 'the? (?<unit>quarter) (?=ended|ending)', () => ({
    sense: { kind: 'quarter', part: 'QX', year: null },
  })),
  finder('the-quarter', '(?<=for|in|during) the quarter', () => ({
    sense: { kind: 'unit', unit: 'Q', by: 0, anchor: 'reference' },
  })),
];
