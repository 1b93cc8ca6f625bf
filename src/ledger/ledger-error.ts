import { HearsayError } from '../text/error.ts';

const codeOf = (error: unknown): string =>
  error !== null && typeof error === 'object' && 'code' in error && typeof error.code === 'string' ? error.code : '';

type Known = readonly [codes: RegExp, code: string, what: (place: string) => string, hint: string];

/** What SQLite, PostgreSQL and the operating system call it, and what we call it. */
const KNOWN: readonly Known[] = [
  [
    /^(SQLITE_FULL|ENOSPC|53100)$/,
    'ledger-full',
    (p) => `No room left to write ${p}.`,
    'Make room on the disk and run the same again: what was acknowledged is kept, the rest was not begun.',
  ],
  [
    /^(SQLITE_READONLY.*|EROFS|25006)$/,
    'ledger-read-only',
    (p) => `${p} cannot be written to.`,
    'Give yourself write permission to the file and its folder, or name another ledger with --db.',
  ],
  [
    /^(EACCES|EPERM|ENOENT|ENOTDIR|EEXIST|ENAMETOOLONG|SQLITE_CANTOPEN.*|SQLITE_PERM|SQLITE_AUTH)$/,
    'ledger-no-access',
    (p) => `${p} cannot be opened.`,
    'Check that the folder exists and that you may read and write there, or name another ledger with --db.',
  ],
  [
    /^(SQLITE_NOTADB)$/,
    'ledger-not-a-database',
    (p) => `${p} is not a Hearsay ledger.`,
    'Name another file with --db; this one is left as it was.',
  ],
  [
    /^(SQLITE_CORRUPT.*|XX001|XX002)$/,
    'ledger-damaged',
    (p) => `${p} is damaged.`,
    'Run "hearsay ledger verify" on a copy; restore a backup if it fails.',
  ],
  [
    /^(SQLITE_BUSY.*|SQLITE_LOCKED.*|55P03|40P01)$/,
    'ledger-busy',
    (p) => `${p} is in use by another writer that does not let go.`,
    'Wait for the other command to end and run this one again.',
  ],
  [
    /^(SQLITE_IOERR.*|EIO)$/,
    'ledger-disk',
    (p) => `The disk failed while reading or writing ${p}.`,
    'Check the disk; what was acknowledged is kept.',
  ],
  [
    /^(28P01|28000|3D000|42501)$/,
    'ledger-no-access',
    (p) => `The server does not let us in at ${p}.`,
    'Check user, password, database and rights in DATABASE_URL.',
  ],
  [
    /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|EPIPE|EAI_AGAIN|57P01|57P02|57P03|08.*)$/,
    'ledger-gone',
    (p) => `The database at ${p} does not answer.`,
    'Start it or check DATABASE_URL, then run the same again: nothing was written by halves.',
  ],
];

/** Turns a store's error into one a person can act on; other errors stay as they are. */
export const ledgerError = (error: unknown, place: string): unknown => {
  if (error instanceof HearsayError) return error;
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : String(error);
  const known =
    KNOWN.find(([codes]) => codes.test(code)) ??
    (/Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/i.test(
      message,
    )
      ? KNOWN.at(-1)
      : undefined) ??
    (/directory does not exist|unable to open database/i.test(message) ? KNOWN[2] : undefined);
  if (!known) return error;
  return new HearsayError(known[1], known[2](place), known[3], { cause: error });
};
