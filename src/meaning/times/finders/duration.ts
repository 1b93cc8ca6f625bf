import { type Finder, finder, type Match } from '../finder.ts';
import type { Found, Side } from '../sense.ts';
import { sideOf, timesOf, unitOf } from './parts.ts';

const BOUND =
  '(?<bound>approx | no? (?:more|less|fewer) than | at (?:least|most) | up to | over | under | as (?:vague|long) as)?';
const ADJECTIVE = '(?:business|full|more|additional|fiscal|straight|consecutive|successive)?';

const BOUNDS: readonly (readonly [words: string, mod: string])[] = [
  ['no more', 'EQUAL_OR_LESS'],
  ['at most', 'EQUAL_OR_LESS'],
  ['up to', 'EQUAL_OR_LESS'],
  ['as ', 'EQUAL_OR_LESS'],
  ['no ', 'EQUAL_OR_MORE'],
  ['at least', 'EQUAL_OR_MORE'],
  ['more', 'MORE_THAN'],
  ['over', 'MORE_THAN'],
  ['less', 'LESS_THAN'],
  ['fewer', 'LESS_THAN'],
  ['under', 'LESS_THAN'],
];

/** TIMEX3 mod of the words before an amount. */
const boundOf = (match: Match): string | null => {
  const { words, first, code } = match.lexemes;
  const at = match.at('bound');
  if (at < 0) return null;
  const said = words.lower.slice(first[at]!, first[at]! + 2).join(' ');
  return BOUNDS.find(([start]) => said.startsWith(start))?.[1] ?? (code[at] || null);
};

const modOf = (match: Match): string | null => {
  if (match.has('high')) return 'EQUAL_OR_MORE';
  return match.has('orSo') ? 'APPROX' : boundOf(match);
};

const amountOf = (match: Match): number | null => {
  const half = match.has('half') ? 0.5 : 0;
  if (match.has('n')) return (match.value('n') + half) * timesOf(match);
  if (match.has('couple')) return 2;
  if (match.has('halfOf')) return 0.5;
  return match.has('one') ? (1 + half) * timesOf(match) : null;
};

const length = (match: Match): Found => {
  const side: Side = match.has('shift') ? sideOf(match.word('shift')) : 0;
  const high = match.has('high') ? match.value('high') * timesOf(match) : null;
  return { sense: { kind: 'duration', unit: unitOf(match), amount: amountOf(match), high, side }, mod: modOf(match) };
};

/** After these "one day" is a length, elsewhere it is "some day". */
const BEFORE_ONE_DAY = new Set(['for', 'in', 'within', 'after', 'by', 'least', 'than', 'just', 'only', 'about', '-']);

/** What an age is a length of time of: "a six-year-old war", but "a six-year-old girl" is not. */
const LASTS =
  /^(?:war|conflict|truce|ceasefire|dispute|siege|law|ban|deal|agreement|treaty|feud|blockade|crisis|rebellion|insurgency|uprising|strike|case|campaign|embargo|investigation|alliance|government)s?$/;

const isAge = ({ lexemes, next }: Match, following: string | undefined): boolean => {
  if (following === undefined || !/^old(?:er|s)?$/.test(following)) return false;
  const { words } = lexemes;
  const old = words.lower.indexOf(following, lexemes.next[next - 1]!);
  return !LASTS.test(words.lower[old + 1] ?? '');
};

/** Ages ("52 years old"), parts ("three-quarters") and "one day" as in "one day they will" are no lengths of time. */
const counted = (match: Match): Found | null => {
  const { words, first, next } = match.lexemes;
  const unit = first[match.at('unit')]!;
  const after = next[match.next - 1]!;
  const following = words.lower[after] === '-' ? words.lower[after + 1] : words.lower[after];
  if (match.code('unit') === 'Y' && isAge(match, following)) return null;
  if (words.lower[unit] === 'quarters' && words.lower[unit - 1] === '-') return null;
  const isOneDay = match.word('n') === 'one' && words.lower[unit] === 'day' && words.lower[unit - 1] === 'one';
  return isOneDay && !BEFORE_ONE_DAY.has(match.before) ? null : length(match);
};

/** "almost a quarter" is a share more often than three months. */
const oneUnit = (match: Match): Found | null => (match.code('unit') === 'Q' ? null : length(match));

/** "The year to March": a length only where a date ends it. */
const ending = (match: Match): Found | null => {
  const { words, next } = match.lexemes;
  const date = words.lower[next[match.next]!] ?? '';
  const isDate =
    /^(?:the|end|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b/;
  return match.code('unit') === 'Y' && isDate.test(date) ? length(match) : null;
};

const COUNTED = `(?:the (?=approx|number manyUnits))? ${BOUND} (?<n>number) (?:(?:hyphen|to|or|and) (?<high>number))? hyphen? ${ADJECTIVE} (?<unit>anyUnit)`;
const SHIFTED = '(?<shift>last|past|previous|next|coming|following|preceding|recent|latest)';

/** Lengths of time. One without a number counts only after a word that asks for it: "for a week", "within months". */
export const durations: readonly Finder[] = [
  finder('counted', `${COUNTED} (?<orSo>or so)?`, counted),
  finder('counted-and-half', `${BOUND} (?<n>number) (?<unit>anyUnit) and a (?<half>half)`, length),
  finder('nth-counted', '(?:the|possessive) nth (?<n>number) (?<unit>units)', length),
  finder(
    'shifted-counted',
    `(?:the|these|those|possessive)? ${SHIFTED} approx? (?<n>number) (?:(?:hyphen|to|or) (?<high>number))? ${ADJECTIVE} (?<unit>anyUnit) (?<orSo>or so)?`,
    length,
  ),
  finder(
    'shifted-vague',
    `(?:the|these|those|possessive)? ${SHIFTED} (?:a? vague | (?<couple>couple) of) ${ADJECTIVE} (?<unit>manyUnits)`,
    length,
  ),
  finder('recent-units', '(?<shift>recent) (?<unit>manyUnits)', length),
  finder(
    'vague-counted',
    `${BOUND} (?:a|the)? (?:vague | (?<couple>couple) of) hyphen? ${ADJECTIVE} (?<unit>anyUnit)`,
    length,
  ),
  finder(
    'one-unit',
    `(?<=for|in|within|after|over|than|approx|during|least|just|only|once|by) (?<one>a) ${ADJECTIVE} (?<unit>oneUnit)`,
    oneUnit,
  ),
  finder('bounded-unit', `(?=approx|more|less|at|over|under|no) ${BOUND} (?<one>a) (?<unit>oneUnit)`, oneUnit),
  finder('unit-ending', 'the (?<one>(?<unit>unit)) (?=to|ended|ending|through)', ending),
  finder('one-unit-and-half', '(?<one>a) (?<unit>oneUnit) and a (?<half>half)', length),
  finder('within-the-unit', '(?<=within) the (?<one>(?<unit>unit))', length),
  finder('half-unit', '(?<halfOf>half) (?:a|hyphen)? (?<unit>unit)', length),
  finder('another-unit', '(?:another | a additional) (?<n>number) (?<unit>units)', length),
  finder('one-more-unit', '(?<one>another) (?<unit>oneUnit)', length),
  finder('unit-before', '(?<one>a) (?<unit>oneUnit) (?=after|before)', oneUnit),
  finder('units-before', '(?<unit>units) (?=after|before)', length),
  finder(
    'bare-units',
    '(?<=for|in|within|after|over|of|than|during|least) (?<unit>units) (?:(?:and|or|to|comma) units)?',
    length,
  ),
];
