import { BREAK } from '../../quantities/words.ts';
import { pad } from '../calendar.ts';
import { type Finder, finder, type Match } from '../finder.ts';
import type { Found, Sense } from '../sense.ts';
import { sideOf } from './parts.ts';

const SOME_DAY: Sense = { kind: 'daytime', anchor: 'reference', by: 0 };

const onDay = (daytime: string, mod: string | null = null, sense: Sense = SOME_DAY): Found => ({ sense, mod, daytime });

const BESIDE_CLOCK = new Set([
  'on',
  'and',
  'to',
  'in',
  'at',
  'local',
  'when',
  'after',
  'before',
  'yesterday',
  'today',
  'tomorrow',
  'gmt',
  'the',
  'as',
]);

/** The figures of an hour: "10:30", "7.50" before "pm", or a number alone. */
const figuresOf = (match: Match): readonly number[] => {
  const said = match.has('clock') ? match.code('clock') : match.word('hour');
  return /^\d{1,2}(?:[:.]\d\d){1,2}$/.test(said) ? said.split(/[:.]/).map(Number) : [match.value('hour')];
};

const hourOf = (match: Match): string | null => {
  const [hour = 0, minute, second] = figuresOf(match);
  const noon = match.has('meridiem') ? match.value('meridiem') : null;
  if (!Number.isInteger(hour) || hour > 24 || (minute ?? 0) > 59 || (second ?? 0) > 59) return null;
  if (noon !== null && (hour > 12 || hour === 0)) return null;
  const full = noon === null ? hour : (hour % 12) + noon;
  return [full, ...(minute === undefined ? [] : [minute]), ...(second === undefined ? [] : [second])]
    .map((part) => pad(part))
    .join(':');
};

/** An hour, in the zone it is said to be of as far as that has an offset of its own. */
const atHour = (match: Match, hour: string): Found => {
  const zone = match.code(match.has('zone') ? 'zone' : 'place');
  return { ...onDay(hour, match.code('approx') || null), ...(zone !== '' && { zone }) };
};

const clock = (match: Match): Found | null => {
  const hour = hourOf(match);
  return hour === null ? null : atHour(match, hour.length === 2 ? `${hour}:00` : hour);
};

/** "at 18.42", "[18.42]"; "from 10.50 to 12.20 dollars" is money. */
const dotted = (match: Match): Found | null => {
  return /^(?:[%\p{L}])/u.test(match.after) && !BESIDE_CLOCK.has(match.after) ? null : clock(match);
};

const onPublished = (found: Found | null): Found | null =>
  found && { ...found, sense: { kind: 'daytime', anchor: 'published', by: 0 } };

/** An hour that opens a line, as in a running report: "18.42 Trains are stopped." */
const stamp = (match: Match): Found | null => {
  const { words, next } = match.lexemes;
  const after = words.text[words.start[next[match.next - 1]!] ?? 0] ?? '';
  return (match.before === '' || match.before === BREAK) && /[\p{Lu}:"“]/u.test(after)
    ? onPublished(clock(match))
    : null;
};

/** "1500 GMT": hours and minutes without a mark between them. */
const fourFigures = (match: Match): Found | null => {
  const figures = /^([01]\d|2[0-3])([0-5]\d)$/.exec(match.word('figures'));
  return figures && atHour(match, `${figures[1]}:${figures[2]}`);
};

/** "at six in the evening", "by ten this morning". */
const hourOfDayPart = (match: Match): Found | null => {
  const hour = match.value('hour');
  if (!Number.isInteger(hour) || hour < 1 || hour > 12) return null;
  const isLate = match.code('daypart') !== 'MO' && !(match.code('daypart') === 'NI' && hour < 5);
  const part = dayPart(match);
  return { ...part, daytime: `${pad((hour % 12) + (isLate ? 12 : 0))}:00`, mod: null };
};

/** Before these the two numbers of "twenty to ten" are no range and no score. */
const BEFORE_CLOCK = new Set(['at', 'by', 'until', 'till', 'since', 'before', 'after', 'about', 'around']);

/** "Half past five", "a quarter to six", "at twenty to ten": the hour as it is said, or as the part of the day after it has it. */
const spokenClock = (match: Match): Found | null => {
  const hour = match.value('hour');
  const isPlain = match.has('minutes');
  const minutes = isPlain ? match.value('minutes') : match.has('half') ? 30 : 15;
  if (!Number.isInteger(hour) || hour < 1 || hour > 12 || (match.has('half') && match.has('to'))) return null;
  const isMinutes = Number.isInteger(minutes) && minutes > 0 && minutes < 30;
  if (isPlain && !(isMinutes && (match.has('daypart') || BEFORE_CLOCK.has(match.before)))) return null;
  const [full, past] = match.has('to') ? [hour - 1, 60 - minutes] : [hour, minutes];
  const part = match.has('daypart') ? hourOfDayPart(match) : null;
  const late = part !== null && Number(part.daytime?.slice(0, 2)) >= 12 ? 12 : 0;
  const daytime = `${pad((full % 12) + (part === null && full === 12 ? 12 : late))}:${pad(past)}`;
  return part === null ? onDay(daytime, match.code('approx') || null) : { ...part, daytime };
};

const dayPart = (match: Match): Found => {
  const shift = match.word('shift');
  const by = shift === 'last' ? -1 : shift === 'next' ? 1 : 0;
  const published = match.has('shift') && shift !== 'that' && shift !== 'same' && shift !== 'following';
  const sense: Sense = {
    kind: 'daytime',
    anchor: published ? 'published' : 'reference',
    by: published ? by : sideOf(shift),
  };
  return onDay(match.code('daypart'), match.code('mod') || null, sense);
};

/** A zone, and the same hour in another zone after it: "6 p.m. local time (1500 GMT)". */
const ZONE =
  '(?:open? (?:(?<zone>zone) | local time | (?<place>zonePlace) time) closing?)? (?:open (?:number|year|clock|dotted) meridiem? zone closing)?';

export const daytimes: readonly Finder[] = [
  finder(
    'clock-meridiem',
    `(?<approx>approx)? (?:(?<clock>clock|dotted)|(?<hour>number)) (?<meridiem>meridiem) ${ZONE}`,
    clock,
  ),
  finder(
    'dotted-clock',
    `(?<=at|between|from|to|until|till|by|since|before|after|bracket|and) (?<clock>dotted) ${ZONE}`,
    dotted,
  ),
  finder('stamp', '(?<clock>dotted)', stamp),
  finder('clock', `(?<approx>approx)? (?<clock>clock) ${ZONE}`, clock),
  finder(
    'hour-of-daypart',
    '(?<=at|by|until|since|from|before|after|approx) (?<hour>number) (?:in the | (?<shift>this|that|last)) (?<daypart>daypart)',
    hourOfDayPart,
  ),
  finder(
    'hour-of-weekday-part',
    '(?<=at|by|until|since|from|before|after|approx) (?<hour>number) (?=on? weekday (?<daypart>daypart))',
    hourOfDayPart,
  ),
  finder('hour-of-weekday', '(?<=at) (?<hour>number) (?=on weekday)', clock),
  finder(
    'spoken-clock',
    '(?<approx>approx)? (?:(?<half>half)|a? (?<quarter>quarter)|(?<minutes>number)) (?:past|(?<to>to)) (?<hour>number) (?:(?:in the|(?<shift>this|that|last)) (?<daypart>daypart))?',
    spokenClock,
  ),
  finder('four-figures', '(?<figures>number|year) (?<zone>zone)', fourFigures),
  finder('early-hours', 'the? (?<mod>part) (?<hours>units) (?=of|on)', (match) =>
    match.code('hours') === 'TH' ? onDay('MO', match.code('mod')) : null,
  ),
  finder('oclock', `(?<approx>approx)? (?<hour>number) oclock ${ZONE}`, clock),
  finder('noon', `(?<approx>approx)? (?:noon) ${ZONE}`, (match) => atHour(match, '12:00')),
  finder('midnight', `(?<approx>approx)? midnight ${ZONE}`, (match) => atHour(match, '24:00')),
  finder(
    'shifted-daypart',
    '(?<mod>part|earlier|later)? (?:the)? (?<shift>this|last|that|same|following|next) (?:part)? (?<daypart>daypart)',
    dayPart,
  ),
  finder(
    'the-daypart',
    '(?<=in|during|by|until|of|on|through|into|over) the (?:(?<mod>part) hyphen?)? (?<daypart>daypart)',
    dayPart,
  ),
  finder('part-of-daypart', '(?<mod>part) hyphen? (?<daypart>daypart)', dayPart),
  // Only a day next to it makes it a time ("Friday night"): alone it is dropped by the refiners.
  finder('daypart', '(?<mod>part|earlier|later)? (?<daypart>daypart|dawn)', (match) => ({
    ...dayPart(match),
    mod: match.code('mod') || null,
  })),
];
