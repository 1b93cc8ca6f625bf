import { type Finder, finder, type Match } from '../finder.ts';
import type { Found } from '../sense.ts';
import { sideOf, yearOf } from './parts.ts';

const season = (match: Match): Found => ({
  sense: {
    kind: 'season',
    season: match.code('season'),
    year: yearOf(match),
    side: match.has('shift') ? sideOf(match.word('shift')) : null,
  },
  mod: match.code('part') || null,
});

/** "the fall of the city" is no autumn. */
const notOf = (match: Match): Found | null => {
  return match.after === 'of' && match.word('season') !== 'summer' && match.word('season') !== 'winter'
    ? null
    : season(match);
};

export const seasons: readonly Finder[] = [
  finder(
    'season-of-year',
    'the? (?:(?<part>part) hyphen?)? (?<season>seasonName) (?: (?:of|comma)? (?<year>year) | of (?<rel>this|last|next) unit)',
    season,
  ),
  finder(
    'shifted-season',
    '(?<part>part|earlier|later)? the? (?<shift>last|next|this|past|coming|previous|following) (?:past|coming)? (?<season>seasonName)',
    season,
  ),
  finder(
    'the-season',
    '(?<=in|by|during|until|since|through|of|for|from|throughout|into|before|after|over|as) (?:the|part) (?:(?<part>part) hyphen?)? (?<season>seasonName)',
    notOf,
  ),
  finder('bare-season', '(?<=in|by|during|until|since|through|before) (?<season>season|spring)', season),
  finder('part-of-season', '(?<part>part) hyphen? (?<season>season|spring)', season),
];
