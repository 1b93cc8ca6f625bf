import type { LedgerPlace } from '../ledger.ts';

/** A ledger as a child process of `faults.test.ts` is told of it: a file, or a server's address with the schema after a hash mark. */
export const placeIn = (place: string): LedgerPlace => {
  if (!place.startsWith('postgres')) return { path: place };
  const [databaseUrl = '', schema = 'hearsay'] = place.split('#');
  return { databaseUrl, schema };
};
