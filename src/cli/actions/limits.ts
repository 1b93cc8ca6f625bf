import { LIMIT_KEYS, LIMITS, type LimitKey, renderLimit } from '../../ingest/limits.ts';
import { type LimitOption, limitsOf } from '../limits.ts';
import { type Column, table, terminalOf } from '../terminal.ts';

export type Options = LimitOption & { readonly json?: boolean };

/** Prints the limits in force; those that were set are marked. */
export const run = async (options: Options): Promise<void> => {
  const limits = limitsOf(options);
  const columns: Column<LimitKey>[] = [
    { title: 'limit', of: (key) => LIMITS[key].name },
    {
      title: 'value',
      of: (key) => `${renderLimit(limits[key], LIMITS[key].unit)}${limits[key] === LIMITS[key].value ? '' : ' (set)'}`,
    },
    { title: 'of what', of: (key) => LIMITS[key].says, grows: true },
  ];
  const shown = options.json
    ? JSON.stringify(
        LIMIT_KEYS.map((key) => ({
          name: LIMITS[key].name,
          unit: LIMITS[key].unit,
          value: limits[key],
          default: LIMITS[key].value,
          of: LIMITS[key].says,
        })),
        null,
        2,
      )
    : `${table(LIMIT_KEYS, columns, terminalOf(process.stdout))}\n\nSet them with --limit NAME=VALUE, or for good with HEARSAY_LIMITS="NAME=VALUE …".`;
  process.stdout.write(`${shown}\n`);
};
