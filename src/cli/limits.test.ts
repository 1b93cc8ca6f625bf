import { InvalidArgumentError } from 'commander';
import { expect, test } from 'vitest';
import { DEFAULT_LIMITS, LIMIT_KEYS, LIMITS, readLimitValue, renderLimit } from '../ingest/limits.ts';
import { LIMIT_OPTION, limitsOf } from './limits.ts';

const [, , collect] = LIMIT_OPTION;
const given = (...texts: string[]) =>
  texts.reduce<ReturnType<typeof collect> | undefined>((all, one) => collect(one, all), undefined);

test('the command line holds against the environment, which holds against the defaults; of two the last', () => {
  const environment = { HEARSAY_LIMITS: 'document-size=1MB, fetch-time=2min\nrecords=7' };
  const limits = limitsOf({ limit: given('records=8', 'records=9') ?? {} }, environment);
  expect(limits).toEqual({ ...DEFAULT_LIMITS, documentBytes: 1024 ** 2, fetchMs: 120_000, records: 9 });
  expect(limitsOf({}, {})).toEqual(DEFAULT_LIMITS);
});

test.each([
  ['no such thing=3', /no limit "no such thing": it is one of document-size, /],
  ['document-size', /document-size is a size, as 64MB/],
  ['document-size=big', /not "big"/],
  ['document-size=64', /a size, as 64MB/],
  ['fetch-time=0s', /from 100 ms to 24 h/],
  ['records=1.5', /a whole number/],
  ['nesting=5000', /from 1 to 100/],
  ['parse-memory=1MB', /from 64 MB/],
])('%s is refused and says why', (text, why) => {
  expect(() => given(text)).toThrow(InvalidArgumentError);
  expect(() => given(text)).toThrow(why);
  expect(() => limitsOf({}, { HEARSAY_LIMITS: text.replaceAll(' ', '-') })).toThrow(/HEARSAY_LIMITS: /);
});

test.each([
  ['1.5GB', 'bytes', 1.5 * 1024 ** 3],
  ['64 mb', 'bytes', 64 * 1024 ** 2],
  ['64M', 'bytes', 64 * 1024 ** 2],
  ['2m', 'milliseconds', 120_000],
  ['500ms', 'milliseconds', 500],
  ['0.5h', 'milliseconds', 1_800_000],
  ['12', 'count', 12],
  ['12', 'bytes', null],
  ['12 apples', 'bytes', null],
  ['-3s', 'milliseconds', null],
] as const)('%s as %s', (text, unit, value) => {
  expect(readLimitValue(text, unit)).toBe(value);
});

test('every default lies in its own bounds and reads back as it is written', () => {
  for (const key of LIMIT_KEYS) {
    const { value, least, most, unit } = LIMITS[key];
    expect(value, key).toBeGreaterThanOrEqual(least);
    expect(value, key).toBeLessThanOrEqual(most);
    expect(readLimitValue(renderLimit(value, unit).replaceAll(',', ''), unit), key).toBe(value);
  }
});
