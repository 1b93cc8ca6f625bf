import type { Change, Entry } from '../entry.ts';
import { canonicalJson } from '../store/canonical.ts';
import type { Database } from '../store/store.ts';
import { type FoldContext, numberOf } from './fold-context.ts';

type Proposed = Extract<Change, { kind: 'status-proposed' }>;

/** A rule's word: it stands until a person decides; after that it only waits beside what they decided. */
export const foldStatusProposed = async ({ tx }: FoldContext, entry: Entry, change: Proposed): Promise<void> => {
  const claim = numberOf(change.claim);
  await tx
    .insertInto('statuses')
    .values({
      entry: entry.seq,
      claim,
      at: entry.at,
      status: change.status,
      state: 'proposed',
      actor: canonicalJson(entry.by),
      rule: change.rule,
      reason: change.reason,
      evidence: JSON.stringify(change.evidence),
      active: 1,
    })
    .execute();
  await tx
    .insertInto('proposals')
    .values({
      id: numberOf(change.proposal),
      entry: entry.seq,
      at: entry.at,
      actor: canonicalJson(entry.by),
      subject: canonicalJson({ kind: 'status', claim: change.claim, status: change.status }),
      claim,
      likeness: 1,
      reason: change.reason,
      evidence: JSON.stringify(change.evidence),
      state: 'open',
    })
    .execute();
  await deriveStatus(tx, claim);
};

/** A claim's status from its history: the last decision that holds, else the last proposal that was not turned down. */
export const deriveStatus = async (tx: Database, claim: number): Promise<void> => {
  const rows = await tx
    .selectFrom('statuses')
    .select(['status', 'state', 'entry'])
    .where('claim', '=', claim)
    .where('active', '=', 1)
    .orderBy('entry')
    .execute();
  const decided = rows.findLast((row) => row.state === 'decided');
  const proposed = rows.findLast((row) => row.state === 'proposed');
  const row = await tx.selectFrom('claims').select('forecast').where('id', '=', claim).executeTakeFirst();
  const first = row?.forecast ? 'pending' : 'reported';
  const waiting =
    decided && proposed && proposed.entry > decided.entry && proposed.status !== decided.status
      ? proposed.status
      : null;
  await tx
    .updateTable('claims')
    .set({
      status: decided?.status ?? proposed?.status ?? first,
      status_by: decided ? 'person' : 'machine',
      status_proposed: waiting,
    })
    .where('id', '=', claim)
    .execute();
};
