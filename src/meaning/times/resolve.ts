import { addMonths, civilOf, type Day, dayOf, isoDay, monthLength, pad, weekdayOf, weekOf } from './calendar.ts';
import { intervalOf } from './interval.ts';
import type { Sense, Side, Unit, YearSense } from './sense.ts';

/** What a sense is resolved against. */
export type Context = {
  /** The day of publication; null where it is not known. */
  readonly published: Day | null;
  /** The value of the last date spoken of. */
  readonly reference: string | null;
  /** The first day of what this goes on ("Monday" in "from Monday to Friday"); null where it goes on nothing. */
  readonly after: Day | null;
  /** The quarter spoken of, for "a year earlier" in a report of earnings. */
  readonly quarter: string | null;
  /** Where the governing verb puts the expression. */
  readonly side: Side;
};

const unitValue = (unit: Unit, at: Day): string => {
  const { year, month } = civilOf(at);
  const week = weekOf(at);
  switch (unit) {
    case 'Y':
      return pad(year, 4);
    case 'Q':
      return `${pad(year, 4)}-Q${Math.ceil(month / 3)}`;
    case 'M':
      return `${pad(year, 4)}-${pad(month)}`;
    case 'W':
      return `${pad(week.year, 4)}-W${pad(week.week)}`;
    case 'WE':
      return `${pad(week.year, 4)}-W${pad(week.week)}-WE`;
    case 'E':
      return pad(Math.floor(year / 10), 3);
    case 'C':
      return pad(Math.floor(year / 100));
    default:
      return isoDay(at);
  }
};

const MONTHS: Partial<Record<Unit, number>> = { Y: 12, Q: 3, M: 1, E: 120, C: 1200, L: 12_000 };

const DAYS: Partial<Record<Unit, number>> = { D: 1, W: 7, WE: 7 };

/** A day so many units away; hours count by whole days, and what is shorter stays on the day. */
export const moved = (at: Day, unit: Unit, by: number): Day => {
  const months = MONTHS[unit];
  if (unit === 'TH') return at + Math.trunc(by / 24);
  return months === undefined ? at + Math.round(by * (DAYS[unit] ?? 0)) : addMonths(at, Math.round(by * months));
};

const relative = (side: number): string => (side < 0 ? 'PAST_REF' : side > 0 ? 'FUTURE_REF' : 'PRESENT_REF');

/** The first day of the time spoken of last, if it is one on the calendar. */
const referenceDay = (context: Context): Day | null =>
  (context.reference === null ? null : intervalOf(context.reference)?.[0]) ?? context.published;

/** The quarter spoken of, else the last one that is over. */
const spokenQuarter = ({ quarter, published }: Context): string | null =>
  quarter ?? (published === null ? null : unitValue('Q', addMonths(published, -3)));

const ofUnit = (sense: Sense & { kind: 'unit' }, context: Context): string => {
  if (sense.unit === 'Q' && sense.anchor === 'reference') {
    const spoken = spokenQuarter(context);
    const begin = spoken === null || sense.by === 0 ? undefined : intervalOf(spoken)?.[0];
    return begin === undefined ? (spoken ?? relative(sense.by)) : unitValue('Q', moved(begin, 'Q', sense.by));
  }
  const anchor = sense.anchor === 'reference' ? referenceDay(context) : context.published;
  if (anchor === null) return relative(sense.by);
  // On a weekday "the weekend" that is over is the one before this week's.
  const by = sense.unit === 'WE' && sense.by < 0 && weekdayOf(anchor) >= 6 ? 0 : sense.by;
  return unitValue(sense.unit, moved(anchor, sense.unit, by));
};

/** Granularity of a value, as the unit that stands for it. */
const granularity = (value: string): Unit => {
  if (value.includes('W')) return 'W';
  if (value.includes('Q')) return 'Q';
  if (value.length === 7) return 'M';
  return value.length >= 10 ? 'D' : 'Y';
};

const COARSE: readonly Unit[] = ['Y', 'Q', 'M', 'W', 'D'];

const ofDistance = (sense: Sense & { kind: 'distance' }, context: Context): string => {
  const { unit, amount, side } = sense;
  if (amount === null) return relative(side);
  const quarter = sense.ofQuarter ? spokenQuarter(context) : context.quarter;
  if (unit === 'Y' && amount === 1 && side === -1 && quarter !== null) return yearBefore(quarter);
  const useReference = sense.anchor === 'reference' && context.reference !== null;
  const anchor = useReference ? referenceDay(context) : context.published;
  if (anchor === null) return relative(side);
  const at = moved(anchor, unit, amount * side);
  if (!useReference) return unitValue(unit === 'Y' && !Number.isInteger(amount) ? 'M' : unit, at);
  const said = granularity(context.reference!);
  return unitValue(COARSE.indexOf(said) > COARSE.indexOf(unit) ? said : unit, at);
};

const yearBefore = (quarter: string): string =>
  /^\d{4}/.test(quarter) ? `${pad(Number(quarter.slice(0, 4)) - 1, 4)}${quarter.slice(4)}` : quarter;

const yearValue = (year: YearSense | null, context: Context): number | null => {
  if (year?.kind === 'number') return year.year;
  return year && context.published !== null ? civilOf(context.published).year + year.by : null;
};

/** News looks back more than ahead: a day to come counts as so many times as far. */
const AHEAD = 3;

/** Of the years a date without one may be in, the one its tense asks for, else the nearest to the day of publication. */
const chooseYear = (published: Day, from: (year: number) => Day, until: (year: number) => Day, side: Side): number => {
  const { year } = civilOf(published);
  if (side < 0) return from(year) <= published ? year : year - 1;
  if (side > 0) return until(year) >= published ? year : year + 1;
  const away = (candidate: number): number =>
    Math.max(AHEAD * (from(candidate) - published), published - until(candidate), 0);
  return [year, year - 1, year + 1].reduce((best, candidate) => (away(candidate) < away(best) ? candidate : best));
};

/** How far ahead a date may lie that a past verb governs before it is put in the year before: "the offer, payable Dec. 1, was…". */
const NEAR = 75;

/** How many days past a date may lie before a verb that points ahead puts it in the year to come. */
const JUST_PAST = 14;

const calendarYear = (sense: Sense & { kind: 'calendar' }, published: Day, side: Side): number => {
  const { month, day } = sense;
  const from = (year: number): Day => dayOf(year, month, Math.min(day ?? 1, monthLength(year, month)));
  const until = (year: number): Day => (day === null ? dayOf(year, month, monthLength(year, month)) : from(year));
  if (sense.side !== null && sense.side < 0) {
    const { year } = civilOf(published);
    return until(year) < published ? year : year - 1;
  }
  if (sense.side === 0) return civilOf(published).year;
  if (sense.side !== null)
    return chooseYear(
      published,
      (year) => from(year) - 1,
      (year) => from(year) - 1,
      1,
    );
  const ahead = from(civilOf(published).year) - published;
  if (day !== null && side < 0 && ahead > 0 && ahead < NEAR) return civilOf(published).year;
  // "May 13" in a dateline of May 14 is yesterday, whatever verb the tree hangs it from.
  if (day !== null && side > 0 && ahead < 0 && -ahead < JUST_PAST) return civilOf(published).year;
  return chooseYear(published, from, until, side);
};

/** The first such date that does not lie before a day. */
const yearAfter = ({ month, day }: Sense & { kind: 'calendar' }, after: Day): number => {
  const { year } = civilOf(after);
  return dayOf(year, month, day ?? monthLength(year, month)) >= after ? year : year + 1;
};

const ofCalendar = (sense: Sense & { kind: 'calendar' }, context: Context): string => {
  const { month, day } = sense;
  const said = yearValue(sense.year, context);
  const open = context.published === null ? null : calendarYear(sense, context.published, context.side);
  const year = said ?? (context.after === null ? open : yearAfter(sense, context.after));
  return `${year === null ? 'XXXX' : pad(year, 4)}-${pad(month)}${day === null ? '' : `-${pad(day)}`}`;
};

const ofWeekday = (sense: Sense & { kind: 'weekday' }, context: Context): string => {
  if (context.published === null) return `XXXX-WXX-${sense.weekday}`;
  if (context.after !== null) return isoDay(context.after + ((sense.weekday - weekdayOf(context.after) + 7) % 7));
  const today = weekdayOf(context.published);
  if (sense.week !== null) return isoDay(context.published - today + sense.weekday + 7 * sense.week);
  const back = (today - sense.weekday + 7) % 7;
  const side = sense.side ?? (context.side === 0 ? -1 : context.side);
  if (sense.side === 0) return isoDay(context.published - today + sense.weekday);
  if (side < 0) return isoDay(context.published - (back === 0 && sense.side !== null ? 7 : back));
  return isoDay(context.published + (back === 0 ? (sense.side === null ? 0 : 7) : 7 - back));
};

const ofSeason = (sense: Sense & { kind: 'season' }, context: Context): string => {
  const said = yearValue(sense.year, context);
  const { published } = context;
  if (said !== null || published === null) return `${said === null ? 'XXXX' : pad(said, 4)}-${sense.season}`;
  const span = (year: number): readonly [Day, Day] =>
    intervalOf(`${pad(year, 4)}-${sense.season}`) ?? [published, published];
  const { year } = civilOf(published);
  if (sense.side === 0) return `${pad(year, 4)}-${sense.season}`;
  if (sense.side !== null && sense.side < 0)
    return `${pad(span(year)[1] < published ? year : year - 1, 4)}-${sense.season}`;
  const side = sense.side ?? context.side;
  return `${pad(
    chooseYear(
      published,
      (y) => span(y)[0],
      (y) => span(y)[1],
      side,
    ),
    4,
  )}-${sense.season}`;
};

const ofQuarter = (sense: Sense & { kind: 'quarter' }, context: Context): string => {
  const said = yearValue(sense.year, context);
  const { published } = context;
  if (said !== null || published === null) {
    const part = sense.part === '' || sense.part === 'QX' ? (context.quarter?.slice(5) ?? sense.part) : sense.part;
    return `${said === null ? 'XXXX' : pad(said, 4)}${part === '' ? '' : '-'}${part}`;
  }
  const { year, month } = civilOf(published);
  const nth = sense.part.startsWith('H') ? Number(sense.part[1]) * 2 : Number(sense.part[1] ?? 0);
  // Results come after the quarter: in the first months of a year "the fourth quarter" is last year's.
  const isLastYears = context.side <= 0 && nth * 3 - 2 > month + (context.side < 0 ? 0 : 2);
  return `${pad(isLastYears ? year - 1 : year, 4)}-${sense.part}`;
};

const duration = (unit: Unit, amount: number | null): string => {
  const time = unit.startsWith('T') ? 'T' : '';
  const letter = unit === 'WE' ? 'WE' : unit.replace('T', '');
  if (amount === null) return `P${time}X${letter}`;
  const whole = Math.floor(amount);
  const rest = amount - whole;
  const below: Partial<Record<Unit, readonly [number, string]>> = {
    Y: [12, 'M'],
    TH: [60, 'M'],
    TM: [60, 'S'],
    D: [24, 'H'],
  };
  const small = below[unit];
  if (rest === 0 || !small) return `P${time}${amount}${letter}`;
  const joint = unit === 'D' ? 'T' : '';
  return `P${time}${whole > 0 ? `${whole}${letter}` : ''}${joint}${Math.round(rest * small[0])}${small[1]}`;
};

/** The day an hour belongs to: that spoken of, if it is one day, else that of publication. */
const dayOfHour = (sense: Sense & { kind: 'daytime' }, context: Context): Day | null =>
  sense.anchor === 'reference' && context.reference !== null && granularity(context.reference) === 'D'
    ? referenceDay(context)
    : context.published;

const ofDaytime = (sense: Sense & { kind: 'daytime' }, context: Context): string => {
  const anchor = dayOfHour(sense, context);
  return anchor === null ? 'XXXX-XX-XX' : isoDay(anchor + sense.by);
};

/** The TIMEX3 value of a sense in its context. */
export const resolveValue = (sense: Sense, context: Context): string => {
  switch (sense.kind) {
    case 'calendar':
      return ofCalendar(sense, context);
    case 'year': {
      const year = yearValue(sense.year, context);
      return year === null ? 'XXXX' : pad(year, 4);
    }
    case 'weekday':
      return ofWeekday(sense, context);
    case 'season':
      return ofSeason(sense, context);
    case 'quarter':
      return ofQuarter(sense, context);
    case 'unit':
      return ofUnit(sense, context);
    case 'distance':
      return ofDistance(sense, context);
    case 'duration':
      return duration(sense.unit, sense.amount);
    case 'fixed':
      return sense.value;
    case 'daytime':
      return ofDaytime(sense, context);
  }
};
