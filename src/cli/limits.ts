import { InvalidArgumentError } from 'commander';
import {
  DEFAULT_LIMITS,
  LIMIT_KEYS,
  LIMITS,
  type Limits,
  type LimitUnit,
  readLimitValue,
  renderLimit,
} from '../ingest/limits.ts';
import { HearsayError } from '../text/error.ts';

/** `--limit NAME=VALUE`, which every command that takes sources in takes, any number of times. */
export type LimitOption = { readonly limit?: Partial<Limits> };

const EXAMPLES: Record<LimitUnit, string> = {
  bytes: 'a size, as 64MB or 2GB',
  milliseconds: 'a time, as 500ms, 30s or 2min',
  count: 'a whole number',
};

/** One `name=value`. Throws an `Error` that says what is wrong with it. */
const readSetting = (text: string): Partial<Limits> => {
  const [name = '', value = ''] = text.split(/=(.*)/s).map((part) => part.trim());
  const key = LIMIT_KEYS.find((each) => LIMITS[each].name === name);
  if (key === undefined)
    throw new Error(
      `There is no limit "${name}": it is one of ${LIMIT_KEYS.map((each) => LIMITS[each].name).join(', ')}.`,
    );
  const { unit, least, most } = LIMITS[key];
  const read = readLimitValue(value, unit);
  if (read === null) throw new Error(`${name} is ${EXAMPLES[unit]}, not "${value}".`);
  if (read < least || read > most)
    throw new Error(`${name} goes from ${renderLimit(least, unit)} to ${renderLimit(most, unit)}.`);
  return { [key]: read };
};

/** Collects `--limit` from the command line; what is said last holds. */
const collect = (text: string, before: Partial<Limits> | undefined): Partial<Limits> => {
  try {
    return { ...before, ...readSetting(text) };
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message);
  }
};

export const LIMIT_OPTION = [
  '--limit <name=value>',
  'set a limit, as document-size=64MB; can be given again; "hearsay limits" lists them all',
  collect,
] as const;

const fromEnvironment = (text: string): Partial<Limits> => {
  try {
    return Object.assign(
      {},
      ...text
        .split(/[\s,;]+/)
        .filter((part) => part !== '')
        .map(readSetting),
    );
  } catch (error) {
    throw new HearsayError('bad-limit', `HEARSAY_LIMITS: ${(error as Error).message}`, 'See hearsay limits.');
  }
};

/** The limits in force: `--limit`, else HEARSAY_LIMITS, else the defaults. Throws `bad-limit`. */
export const limitsOf = ({ limit }: LimitOption, environment: NodeJS.ProcessEnv = process.env): Limits => ({
  ...DEFAULT_LIMITS,
  ...fromEnvironment(environment.HEARSAY_LIMITS ?? ''),
  ...limit,
});
