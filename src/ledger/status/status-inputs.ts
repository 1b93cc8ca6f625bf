import type { FoldContext } from '../fold/fold-context.ts';
import { readMergedSources } from '../queries/merged-sources.ts';
import { readOriginDecisions, readOwners } from '../queries/read-records.ts';
import type { Judgements } from '../store/write-memory.ts';

/** What persons have said of owners, origins and sources. */
export const originDecisionsAndOwners = ({ tx, memory }: Pick<FoldContext, 'tx' | 'memory'>): Promise<Judgements> =>
  memory.judgements(async () => ({
    origins: await readOriginDecisions(tx),
    owners: await readOwners(tx),
    merged: await readMergedSources(tx),
  }));
