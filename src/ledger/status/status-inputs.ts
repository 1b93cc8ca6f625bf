import type { OriginDecision, Ownership } from '../dossier.ts';
import { readOriginDecisions, readOwners } from '../queries/read-records.ts';
import type { Database } from '../store/store.ts';

/** What persons have said of owners and origins. */
export const originDecisionsAndOwners = async (
  db: Database,
): Promise<{ readonly origins: readonly OriginDecision[]; readonly owners: readonly Ownership[] }> => ({
  origins: await readOriginDecisions(db),
  owners: await readOwners(db),
});
