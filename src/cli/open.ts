import { existsSync } from 'node:fs';
import type { Ledger } from '../ledger/ledger.ts';
import { openLedger } from '../ledger/open-ledger.ts';
import { HearsayError } from '../text/error.ts';
import { ledgerPath } from './data-folder.ts';
import type { LedgerOption } from './ledger-option.ts';

const placeOf = ({ db }: LedgerOption, readOnly: boolean) =>
  db === undefined && process.env.DATABASE_URL
    ? { databaseUrl: process.env.DATABASE_URL }
    : { path: ledgerPath(db), readOnly };

/** Opens the ledger a command names, hands it to `work`, and closes it whatever happens. */
export const withLedger = async <Result>(
  options: LedgerOption,
  work: (ledger: Ledger) => Promise<Result>,
  { readOnly = false }: { readonly readOnly?: boolean } = {},
): Promise<Result> => {
  const ledger = await openLedger(placeOf(options, readOnly));
  try {
    return await work(ledger);
  } finally {
    await ledger.close();
  }
};

/** `withLedger` for a command that only reads: nothing is made where there is no ledger. Throws `no-ledger`. */
export const withKeptLedger: typeof withLedger = async (options, work, access) => {
  const place = placeOf(options, true);
  if ('path' in place && !existsSync(place.path))
    throw new HearsayError(
      'no-ledger',
      `There is no ledger at ${place.path}.`,
      'Begin one with hearsay add, or name another with --db; hearsay demo shows an example.',
    );
  return withLedger(options, work, access);
};

/** Lets what fell due by today be so. A ledger that cannot be written to is shown as it stands. */
export const turnToToday = async ({ advance }: Pick<Ledger, 'advance'>): Promise<void> => {
  await advance(today()).catch((error: unknown) => {
    if (!(error instanceof HearsayError)) throw error;
  });
};

/** Today on this machine's clock, as an ISO 8601 day. */
export const today = (): string => new Date().toISOString().slice(0, 10);
