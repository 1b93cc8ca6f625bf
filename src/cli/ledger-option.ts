/** `--db PATH`, which every command on a ledger takes. */
export type LedgerOption = { readonly db?: string };

export const DB_OPTION = [
  '--db <path>',
  'the ledger (default: HEARSAY_DB, or ledger.db in the data folder; DATABASE_URL for PostgreSQL)',
] as const;
