import type { Change, Entry } from '../entry.ts';
import { canonicalJson } from '../store/canonical.ts';
import type { Database } from '../store/store.ts';
import { type FoldContext, numberOf } from './fold-context.ts';

type Proposed = Extract<Change, { kind: 'status-proposed' }>;

/** What the rules say anew of a claim as its mentions change: each word takes the place of the one before it. */
const ANEW = ['two-origins', 'origins-lost', 'denied-within', 'denial-gone'];

/** Asks no more what the same rules asked before and nobody answered; answers with how many questions that were. */
const withdrawEarlier = async (tx: Database, claim: number): Promise<number> => {
  const said = await tx
    .selectFrom('statuses')
    .select('entry')
    .where('claim', '=', claim)
    .where('state', '=', 'proposed')
    .where('rule', 'in', ANEW)
    .execute();
  if (said.length === 0) return 0;
  const open = await tx
    .selectFrom('proposals')
    .select('id')
    .where('claim', '=', claim)
    .where('state', '=', 'open')
    .where(
      'entry',
      'in',
      said.map(({ entry }) => entry),
    )
    .execute();
  for (const { id } of open)
    await tx.updateTable('proposals').set({ state: 'withdrawn' }).where('id', '=', id).execute();
  return open.length;
};

/** A rule's word: it stands until a person decides; after that it only waits beside what they decided. */
export const foldStatusProposed = async (
  { tx, memory }: FoldContext,
  entry: Entry,
  change: Proposed,
): Promise<void> => {
  const claim = numberOf(change.claim);
  const withdrawn = ANEW.includes(change.rule) ? await withdrawEarlier(tx, claim) : 0;
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
      // back where it stood before anybody was asked, there is nothing to ask
      state: withdrawn > 0 && change.status === 'reported' ? 'withdrawn' : 'open',
    })
    .execute();
  const { proposals } = await memory.numbers(tx);
  memory.raiseNumbers({ proposals: Math.max(proposals, numberOf(change.proposal)) });
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
