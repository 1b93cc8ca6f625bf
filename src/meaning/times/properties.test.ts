import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analysisOf } from './analysis-fixture.ts';
import { addMonths, civilOf, dayOf, isoDay, mondayOf, readIsoDay, weekdayOf, weekOf } from './calendar.ts';
import { findTimes } from './find-times.ts';
import { FINDERS } from './finders/index.ts';
import { intervalOf } from './interval.ts';
import { compilePattern, letterOf, neededLetters, placeIn, withPlaces } from './pattern.ts';

/** Microseconds of processor time: far more than a pass takes, far less than one that is not linear. */
const LINEAR = 10_000_000;

const day = fc.integer({ min: -800_000, max: 60_000 });
const WORDS = (
  'July 2 2025 the last next Friday week of in and to - , month quarter third early late 10 5 p.m. ago earlier year two three hundred ' +
  'summer morning today now every few several a half until by . 1989 1980s 7:30 ( GMT )'
).split(' ');
const phrase = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' '));

describe('the calendar', () => {
  test('civil dates and day numbers are inverse', () => {
    fc.assert(
      fc.property(day, (at) => {
        const { year, month, day: of } = civilOf(at);
        expect(dayOf(year, month, of)).toBe(at);
      }),
    );
  });

  test('agrees with Date from 1970 to 2100', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 47_000 }), (at) => {
        expect(isoDay(at)).toBe(new Date(at * 86_400_000).toISOString().slice(0, 10));
        expect(weekdayOf(at) % 7).toBe(new Date(at * 86_400_000).getUTCDay());
      }),
    );
  });

  test('a week begins with its Monday', () => {
    fc.assert(
      fc.property(day, (at) => {
        const { year, week } = weekOf(at);
        expect(mondayOf(year, week)).toBe(at - weekdayOf(at) + 1);
      }),
    );
  });

  test('a month later is no more than 31 days later', () => {
    fc.assert(
      fc.property(day, (at) => {
        expect(addMonths(at, 1) - at).toBeLessThanOrEqual(31);
      }),
    );
  });

  test.each(['2025-02-30', '2025-13-01', '20250101', 'soon', '2025-7-1'])('%s is no day', (text) =>
    expect(readIsoDay(text)).toBeNull(),
  );
});

describe('findTimes, whatever the words', () => {
  test('spans lie in the text, in order and apart; intervals are not reversed', () => {
    fc.assert(
      fc.property(
        phrase,
        fc.option(fc.constantFrom('2025-07-14', '2024-02-29T10:00:00', 'nonsense')),
        (text, published) => {
          let last = 0;
          for (const { span, value, from, until } of findTimes(analysisOf(text), published)) {
            expect(span[0]).toBeGreaterThanOrEqual(last);
            expect(span[1]).toBeGreaterThan(span[0]);
            expect(span[1]).toBeLessThanOrEqual(text.length);
            last = span[1];
            expect(value).not.toMatch(/NaN|undefined|null/);
            if (from !== null && until !== null) expect(from <= until).toBe(true);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test('finds the same again', () => {
    fc.assert(
      fc.property(phrase, (text) => {
        const analysis = analysisOf(text);
        expect(findTimes(analysis, '2025-07-14')).toEqual(findTimes(analysis, '2025-07-14'));
      }),
    );
  });

  test.each([
    'July '.repeat(20_000),
    '2 '.repeat(20_000),
    'the last '.repeat(10_000),
    '10:30 - '.repeat(10_000),
    'twenty '.repeat(20_000),
  ])('stays linear on %#', (text) => {
    const analysis = analysisOf(text);
    const begin = process.cpuUsage();
    findTimes(analysis, '2025-07-14');
    expect(process.cpuUsage(begin).user).toBeLessThan(LINEAR);
  });
});

describe('patterns', () => {
  test('refuse repetition and unknown words', () => {
    expect(() => compilePattern('unit+')).toThrow(RangeError);
    expect(() => compilePattern('gadget')).toThrow(RangeError);
  });

  test.each([
    ['the? (?<day>month) of? (?<year>year)?', ['month']],
    ['(?:each | every) (?<unit>weekend)', ['each every', 'weekend']],
    ['(?<day>number) of? (?:in (?<month>month))', ['number', 'in', 'month']],
    ['year | (?<=in) iso', ['year iso']],
    ['(?<=in|on) daypart (?!noon)', ['daypart']],
  ])('%s needs one of each of %j', (pattern, kinds) =>
    expect(neededLetters(pattern)).toEqual(kinds.map((each) => each.split(' ').map(letterOf).join(''))),
  );

  test('tell where their groups lie, however far into the text', () => {
    const { regexp, labels } = compilePattern('(?<day>number) of (?<month>month)');
    const letters = letterOf('other').repeat(40_000) + ['number', 'of', 'month'].map(letterOf).join('');
    const found = regexp.exec(withPlaces(letters));
    expect(labels).toEqual(['day', 'month']);
    expect(found?.slice(1).map((group) => placeIn(group, 40_000))).toEqual([40_000, 40_002]);
  });

  test('every finder has a name of its own', () => {
    expect(new Set(FINDERS.map(({ rule }) => rule)).size).toBe(FINDERS.length);
  });
});

test.each([
  ['2025', '2025-01-01', '2025-12-31'],
  ['2025-02', '2025-02-01', '2025-02-28'],
  ['2025-W01', '2024-12-30', '2025-01-05'],
  ['2025-W28-WE', '2025-07-12', '2025-07-13'],
  ['2025-Q3', '2025-07-01', '2025-09-30'],
  ['2025-H2', '2025-07-01', '2025-12-31'],
  ['2024-WI', '2024-12-21', '2025-03-20'],
  ['197', '1970-01-01', '1979-12-31'],
  ['19', '1900-01-01', '1999-12-31'],
  ['2025-07-02T17:00', '2025-07-02', '2025-07-02'],
  ['2025-07-02TNI', '2025-07-02', '2025-07-02'],
])('%s means %s to %s', (value, from, until) => expect(intervalOf(value)?.map(isoDay)).toEqual([from, until]));

test.each(['P3M', 'PRESENT_REF', 'XXXX-07-02', '2025-QX', 'XXXX-WXX-4', '2025-02-30', ''])(
  '%s means no days',
  (value) => expect(intervalOf(value)).toBeNull(),
);
