import { dirname, join } from 'node:path';
import { ledgerError } from '../ledger/ledger-error.ts';
import { makeFolder } from '../ledger/store/make-folder.ts';
import { dataFolder, ledgerPath } from './data-folder.ts';
import type { LedgerOption } from './ledger-option.ts';

/** A small file that belongs to a ledger: beside it, or in the data folder where the ledger is on a server. */
export const besideLedger = ({ db }: LedgerOption, ending: string): string => {
  const onServer = db === undefined && Boolean(process.env.DATABASE_URL);
  const path = onServer ? join(dataFolder(), `server${ending}`) : `${ledgerPath(db)}${ending}`;
  try {
    makeFolder(dirname(path));
  } catch (error) {
    throw ledgerError(error, path);
  }
  return path;
};
