import { type Finder, finder, type Match } from '../finder.ts';
import type { Found } from '../sense.ts';
import { sideOf } from './parts.ts';

/** Days with a name of their own: when they fall is not told by the week. */
const FEASTS = new Set([
  'easter',
  'good',
  'palm',
  'black',
  'bloody',
  'ash',
  'holy',
  'cyber',
  'super',
  'shrove',
  'maundy',
  'whit',
]);

const plainWeekday = (match: Match): Found | null =>
  FEASTS.has(match.before) || isNamed(match) ? null : weekday(match);

/** "The Sunday Courier": a day between "the" and another capital is part of a name. */
const isNamed = ({ before, lexemes, next }: Match): boolean => {
  const { words } = lexemes;
  const after = lexemes.next[next - 1]!;
  return (
    before === 'the' &&
    words.lower[after] !== undefined &&
    words.facts[after]!.time === undefined &&
    /^\p{Lu}\p{Ll}/u.test(words.text.slice(words.start[after], words.end[after]))
  );
};

const weekday = (match: Match): Found => ({
  sense: {
    kind: 'weekday',
    weekday: match.value('weekday'),
    side: match.has('shift') ? sideOf(match.word('shift')) : null,
    week: match.has('week') ? sideOf(match.word('week')) : null,
  },
  mod: match.code('part') || null,
});

/** "Friday last week", "Tuesday of next week": the week is named too. */
const weekdayOfWeek = (match: Match): Found | null => (match.code('unit') === 'W' ? weekday(match) : null);

export const weekdays: readonly Finder[] = [
  finder('weekday', '(?:(?<part>part|earlier|later) hyphen? (?:on)?)? (?<weekday>weekday)', plainWeekday),
  finder(
    'shifted-weekday',
    '(?<part>part)? (?<shift>last|next|this|past|coming|previous|following) (?:past|coming)? (?<weekday>weekday)',
    weekday,
  ),
  finder('weekday-of-week', '(?<weekday>weekday) of? (?<week>last|next|this) (?<unit>unit)', weekdayOfWeek),
  finder('the-week-weekday', '(?<week>last|next|this) (?<unit>unit) on (?<weekday>weekday)', weekdayOfWeek),
  finder('short-weekday', '(?<weekday>shortday) (?=comma? (?:monthName|number|daypart|clock))', weekday),
];
