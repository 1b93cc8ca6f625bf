import type { Ledger } from '../ledger/ledger.ts';
import { openLedger } from '../ledger/open-ledger.ts';
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

/** Today on this machine's clock, as an ISO 8601 day. */
export const today = (): string => new Date().toISOString().slice(0, 10);
