import { type Finder, finder, type Match } from '../finder.ts';
import type { Anchor, Found } from '../sense.ts';
import { sideOf, unitOf } from './parts.ts';

const ON_REFERENCE = new Set(['following', 'same', 'that', 'previous', 'preceding', 'ensuing']);
const CALENDAR = new Set(['D', 'W', 'M', 'Q', 'Y', 'E', 'C', 'WE']);

const unitFound = (match: Match, word: string, mod: string | null): Found | null => {
  const unit = unitOf(match);
  if (!CALENDAR.has(unit) || match.word('unit') === 'fortnight') return null;
  const anchor: Anchor = ON_REFERENCE.has(word) ? 'reference' : 'published';
  const isRolling = mod === null && (word === 'past' || word === 'coming' || (unit === 'E' && sideOf(word) !== 0));
  return { sense: { kind: 'unit', unit, by: sideOf(word), anchor }, mod, isRolling };
};

const shifted = (match: Match): Found | null => unitFound(match, match.word('shift'), match.code('part') || null);

/** "the past year" and "the next year" are years; with any other unit "the past week" is as well. */
const SHIFT =
  '(?<shift>last|past|previous|next|coming|this|current|following|same|preceding|upcoming|that|ensuing|latest)';

export const calendarUnit: readonly Finder[] = [
  finder(
    'shifted-unit',
    `(?:(?<part>part|earlier|later|sometime) hyphen? (?:in)?)? (?:the|possessive)? ${SHIFT} (?:full|fiscal|business)? (?<unit>oneUnit)`,
    shifted,
  ),
  finder('unit-edge', `(?:the (?:very)?)? (?<part>edge) of (?:the|possessive)? ${SHIFT} (?<unit>oneUnit)`, shifted),
  finder(
    'the-unit-edge',
    '(?:the (?:very)?)? (?<part>edge) of (?:the|possessive)? (?:fiscal|business)? (?<unit>oneUnit)',
    (match) => unitFound(match, 'this', match.code('part')),
  ),
  finder('year-end', '(?<unit>unit) (?:hyphen | possession)? (?<part>edge)', (match) =>
    match.word('part') === 'end' && ['Y', 'M'].includes(match.code('unit')) ? unitFound(match, 'this', 'END') : null,
  ),
  finder(
    'rest-of-unit',
    '(?:the (?:rest|remainder) | the second half | all) of (?<shift>this|the|next|last) (?<unit>oneUnit)',
    (match) => unitFound(match, match.word('shift'), null),
  ),
  finder('the-weekend', '(?<=over|at|during|for|on|of|by|this) the (?<unit>weekend)', (match) =>
    unitFound(match, 'last', null),
  ),
  finder('the-full-year', 'the (?:full|whole|entire|fiscal|business) hyphen? (?<unit>unit)', (match) =>
    match.code('unit') === 'Y' ? unitFound(match, 'this', null) : null,
  ),
  finder('the-year', '(?<=for|of|in|during) the (?<unit>unit)', (match) => {
    return match.code('unit') === 'Y' && !['ended', 'ending', 'of', '-', 'before', 'after', 'to'].includes(match.after)
      ? unitFound(match, 'this', null)
      : null;
  }),
];
