/**
 * The words of time expressions, sorted into kinds. A word has one kind only, so that patterns (pattern.ts) can match a text as a
 * string of kinds; a pattern names one kind, or a class of several (CLASSES), or a word of WORDS by itself.
 */
export type Entry = { readonly kind: string; readonly value: number; readonly code: string };

const entry = (kind: string, value: number, code = ''): Entry => ({ kind, value, code });

/** Zones and what they lie ahead of Greenwich by, as ISO 8601 writes it; empty where that depends on the season or the country. */
const ZONES: readonly (readonly [name: string, offset: string])[] = [
  ['est', '-05:00'],
  ['edt', '-04:00'],
  ['et', ''],
  ['cst', ''],
  ['cdt', '-05:00'],
  ['ct', ''],
  ['mst', '-07:00'],
  ['mdt', '-06:00'],
  ['pst', '-08:00'],
  ['pdt', '-07:00'],
  ['pt', ''],
  ['gmt', 'Z'],
  ['utc', 'Z'],
  ['bst', '+01:00'],
  ['cet', '+01:00'],
  ['cest', '+02:00'],
  ['eet', '+02:00'],
  ['eest', '+03:00'],
  ['msk', '+03:00'],
  ['kst', '+09:00'],
  ['jst', '+09:00'],
  ['ist', ''],
];

/** Places whose hour is told: "3 a.m. Moscow time". Those that change their clocks twice a year have no offset of their own. */
const CITY_ZONES: readonly (readonly [name: string, offset: string])[] = [
  ['moscow', '+03:00'],
  ['istanbul', '+03:00'],
  ['ankara', '+03:00'],
  ['riyadh', '+03:00'],
  ['baghdad', '+03:00'],
  ['nairobi', '+03:00'],
  ['tehran', '+03:30'],
  ['dubai', '+04:00'],
  ['kabul', '+04:30'],
  ['islamabad', '+05:00'],
  ['delhi', '+05:30'],
  ['dhaka', '+06:00'],
  ['bangkok', '+07:00'],
  ['hanoi', '+07:00'],
  ['jakarta', '+07:00'],
  ['beijing', '+08:00'],
  ['taipei', '+08:00'],
  ['manila', '+08:00'],
  ['singapore', '+08:00'],
  ['seoul', '+09:00'],
  ['pyongyang', '+09:00'],
  ['tokyo', '+09:00'],
  ['eastern', ''],
  ['central', ''],
  ['pacific', ''],
  ['kyiv', ''],
  ['kiev', ''],
  ['london', ''],
  ['paris', ''],
  ['berlin', ''],
  ['brussels', ''],
  ['rome', ''],
  ['jerusalem', ''],
  ['washington', ''],
];

/** Read as these only with a capital: "May", "March", "Sun." */
const CAPITALISED: readonly (readonly [string, Entry])[] = [
  ...['january', 'february', 'april', 'june', 'july', 'august', 'september', 'october', 'november', 'december'].map(
    (name, at) => [name, entry('month', [1, 2, 4, 6, 7, 8, 9, 10, 11, 12][at]!)] as const,
  ),
  ...['jan', 'feb', 'apr', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map(
    (name, at) => [name, entry('month', [1, 2, 4, 6, 7, 8, 9, 10, 11, 12][at]!)] as const,
  ),
  ['sept', entry('month', 9)],
  ['march', entry('march', 3)],
  ['mar', entry('march', 3)],
  ['may', entry('may', 5)],
  ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].flatMap((name, at) => [
    [name, entry('weekday', at + 1)] as const,
    [`${name}s`, entry('weekdays', at + 1)] as const,
  ]),
  ...['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((name, at) => [name, entry('shortday', at + 1)] as const),
  ['tues', entry('shortday', 2)],
  ['thur', entry('shortday', 4)],
  ['thurs', entry('shortday', 4)],
  ...ZONES.map(([name, offset]) => [name, entry('zone', 0, offset)] as const),
  ...CITY_ZONES.map(([name, offset]) => [name, entry('zonePlace', 0, offset)] as const),
  ['christmas', entry('holiday', 1225)],
  ['ramadan', entry('feast', 0)],
  ['easter', entry('feast', 0)],
  ['thanksgiving', entry('feast', 0)],
  ['halloween', entry('holiday', 1031)],
  ['valentine', entry('holiday', 214)],
];

const unitEntries = (name: string, code: string, plural = `${name}s`): readonly (readonly [string, Entry])[] => [
  [name, entry('unit', 1, code)],
  [plural, entry('units', 2, code)],
];

const ANY_CASE: readonly (readonly [string, Entry])[] = [
  ...unitEntries('day', 'D'),
  ...unitEntries('week', 'W'),
  ...unitEntries('month', 'M'),
  ...unitEntries('year', 'Y'),
  ...unitEntries('decade', 'E'),
  ...unitEntries('century', 'C', 'centuries'),
  ...unitEntries('millennium', 'L', 'millennia'),
  ...unitEntries('hour', 'TH'),
  ...unitEntries('minute', 'TM'),
  ['seconds', entry('units', 2, 'TS')],
  ['second', entry('second', 2, 'TS')],
  ['weekend', entry('weekend', 1)],
  ['weekends', entry('weekends', 2)],
  ['fortnight', entry('fortnight', 14)],
  ['quarter', entry('quarter', 1, 'Q')],
  ['quarters', entry('quarters', 2, 'Q')],
  ['half', entry('half', 0.5)],
  ['semester', entry('semester', 6)],
  ['spring', entry('spring', 1, 'SP')],
  ['summer', entry('season', 2, 'SU')],
  ['autumn', entry('season', 3, 'FA')],
  ['winter', entry('season', 4, 'WI')],
  ['springtime', entry('season', 1, 'SP')],
  ['summertime', entry('season', 2, 'SU')],
  ['fall', entry('fall', 3, 'FA')],
  ['summers', entry('seasons', 2, 'SU')],
  ['winters', entry('seasons', 4, 'WI')],
  ['morning', entry('daypart', 1, 'MO')],
  ['afternoon', entry('daypart', 2, 'AF')],
  ['evening', entry('daypart', 3, 'EV')],
  ['night', entry('daypart', 4, 'NI')],
  ['daytime', entry('daypart', 5, 'DT')],
  ['mornings', entry('dayparts', 1, 'MO')],
  ['afternoons', entry('dayparts', 2, 'AF')],
  ['evenings', entry('dayparts', 3, 'EV')],
  ['nights', entry('dayparts', 4, 'NI')],
  ['dawn', entry('dawn', 0, 'MO')],
  ['dusk', entry('dawn', 0, 'EV')],
  ['noon', entry('noon', 12)],
  ['midday', entry('noon', 12)],
  ['noontime', entry('noon', 12)],
  ['midnight', entry('midnight', 24)],
  ['today', entry('relday', 0)],
  ['tonight', entry('tonight', 0, 'NI')],
  ['tonite', entry('tonight', 0, 'NI')],
  ['yesterday', entry('relday', -1)],
  ['tomorrow', entry('relday', 1)],
  ['overnight', entry('overnight', 0, 'NI')],
  ['twenties', entry('decades', 20)],
  ['thirties', entry('decades', 30)],
  ['forties', entry('decades', 40)],
  ['fifties', entry('decades', 50)],
  ['sixties', entry('decades', 60)],
  ['seventies', entry('decades', 70)],
  ['eighties', entry('decades', 80)],
  ['nineties', entry('decades', 90)],
  ['daily', entry('frequency', 1, 'XXXX-XX-XX')],
  ['nightly', entry('frequency', 1, 'XXXX-XX-XXTNI')],
  ['hourly', entry('frequency', 1, 'PT1H')],
  ['weekly', entry('frequency', 1, 'P1W')],
  ['fortnightly', entry('frequency', 1, 'P2W')],
  ['monthly', entry('frequency', 1, 'P1M')],
  ['annually', entry('frequency', 1, 'P1Y')],
  ['yearly', entry('frequency', 1, 'P1Y')],
  ['q1', entry('nthQuarter', 1, 'Q1')],
  ['q2', entry('nthQuarter', 2, 'Q2')],
  ['q3', entry('nthQuarter', 3, 'Q3')],
  ['q4', entry('nthQuarter', 4, 'Q4')],
  ['h1', entry('nthQuarter', 1, 'H1')],
  ['h2', entry('nthQuarter', 2, 'H2')],
  ['annual', entry('annual', 1, 'P1Y')],
  ['now', entry('now', 0, 'PRESENT_REF')],
  ['nowadays', entry('presently', 0, 'PRESENT_REF')],
  ['currently', entry('presently', 0, 'PRESENT_REF')],
  ['presently', entry('presently', 0, 'PRESENT_REF')],
  ['recently', entry('pastly', 0, 'PAST_REF')],
  ['lately', entry('pastly', 0, 'PAST_REF')],
  ['soon', entry('soon', 0, 'FUTURE_REF')],
  ['shortly', entry('shortly', 0, 'FUTURE_REF')],
  ['several', entry('vague', 0)],
  ['few', entry('vague', 0)],
  ['many', entry('vague', 0)],
  ['couple', entry('couple', 2)],
  ['nearly', entry('approx', 0, 'LESS_THAN')],
  ['almost', entry('approx', 0, 'LESS_THAN')],
  ['barely', entry('approx', 0, 'APPROX')],
  ['about', entry('approx', 0, 'APPROX')],
  ['around', entry('approx', 0, 'APPROX')],
  ['approximately', entry('approx', 0, 'APPROX')],
  ['roughly', entry('approx', 0, 'APPROX')],
  ['circa', entry('approx', 0, 'APPROX')],
  ['early', entry('part', 0, 'START')],
  ['late', entry('part', 0, 'END')],
  ['mid', entry('part', 0, 'MID')],
  ['earlier', entry('earlier', 0, 'START')],
  ['later', entry('later', 0, 'END')],
  ['beginning', entry('edge', 0, 'START')],
  ['start', entry('edge', 0, 'START')],
  ['middle', entry('edge', 0, 'MID')],
  ['end', entry('edge', 0, 'END')],
  ['close', entry('edge', 0, 'END')],
  ['a.m.', entry('meridiem', 0)],
  ['a.m', entry('meridiem', 0)],
  ['am', entry('meridiem', 0)],
  ['p.m.', entry('meridiem', 12)],
  ['p.m', entry('meridiem', 12)],
  ['pm', entry('meridiem', 12)],
  ['its', entry('possessive', 0)],
  ['their', entry('possessive', 0)],
  ['his', entry('possessive', 0)],
  ['her', entry('possessive', 0)],
  ['our', entry('possessive', 0)],
  ['fiscal', entry('fiscal', 0)],
  ['financial', entry('fiscal', 0)],
  ['trading', entry('business', 0)],
  ['business', entry('business', 0)],
  ['working', entry('business', 0)],
  ['calendar', entry('business', 0)],
  [',', entry('comma', 0)],
  ['-', entry('hyphen', 0)],
  ['/', entry('slash', 0)],
  ['[', entry('bracket', 0)],
  ['(', entry('open', 0)],
  [')', entry('closing', 0)],
  ["o'clock", entry('oclock', 0)],
  ['o\u2019clock', entry('oclock', 0)],
  ["'", entry('possession', 0)],
  ['\u2019', entry('possession', 0)],
  ["'s", entry('possession', 0)],
  ['\u2019s', entry('possession', 0)],
  ['an', entry('a', 1)],
  ['a', entry('a', 1)],
];

/** Words with a kind of their own, named in patterns as they are. */
const WORDS =
  'the this that these those last past previous next coming current following same recent latest preceding upcoming ensuing ' +
  'corresponding comparable future near distant ago before after from hence within in on at of to and or by until till through ' +
  'over for since during between more less fewer than least most up under no as every each once twice times per other right just ' +
  'present moment time period date some so sometime beyond old term full whole entire additional another only then eve new oclock ' +
  'ended local turn already yet long short medium not any all ahead rest remainder course out very into throughout ending point straight consecutive successive';

const table = (rows: readonly (readonly [string, Entry])[]): ReadonlyMap<string, Entry> => new Map(rows);

/** Words whose kind hangs on a capital letter, without their full stop. */
export const NAMES_OF_TIMES: ReadonlyMap<string, Entry> = table(CAPITALISED);

export const TIME_WORDS: ReadonlyMap<string, Entry> = table([
  ...WORDS.split(' ').map((word) => [word, entry(word, 0)] as const),
  ...ANY_CASE,
]);

/** Kinds the lexer gives to numbers and number-like words. */
export const NUMBER_KINDS = ['number', 'year', 'ordinal', 'decade', 'clock', 'dotted', 'iso', 'other'] as const;

/** Names for several kinds at once. */
export const CLASSES: Readonly<Record<string, readonly string[]>> = {
  numeral: ['number', 'year'],
  nth: ['ordinal', 'second'],
  dayNumber: ['number', 'ordinal', 'second'],
  monthName: ['month', 'march', 'may'],
  seasonName: ['season', 'spring', 'fall'],
  oneUnit: ['unit', 'quarter', 'weekend', 'fortnight', 'second'],
  manyUnits: ['units', 'quarters', 'weekends'],
  anyUnit: ['unit', 'quarter', 'weekend', 'fortnight', 'second', 'units', 'quarters', 'weekends'],
};

/** Words of WORDS that can make a time expression without any other: "the past", "until then". */
const STRONG_WORDS = new Set([
  'past',
  'future',
  'present',
  'moment',
  'time',
  'term',
  'date',
  'then',
  'current',
  'period',
]);

/** Kinds that never make a time expression by themselves: without another kind next to them no pattern is tried. */
export const WEAK_KINDS: ReadonlySet<string> = new Set([
  ...WORDS.split(' ').filter((word) => !STRONG_WORDS.has(word)),
  ...(
    'number ordinal second half hyphen comma bracket open closing possession a approx part edge earlier later vague couple possessive ' +
    'fiscal business zonePlace'
  ).split(' '),
]);
