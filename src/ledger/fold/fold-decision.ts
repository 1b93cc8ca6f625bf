import type { Decision, Entry } from '../entry.ts';
import { canonicalJson } from '../store/canonical.ts';
import { deriveAll } from './derive.ts';
import { type FoldContext, numberOf } from './fold-context.ts';
import { openByHand } from './open-by-hand.ts';

/**
 * What a decision speaks of. Everything a decision changes is worked out anew from all decisions on the same subjects that still hold, so
 * that undoing one is nothing but counting it no longer.
 */
const subjectsOf = (change: Decision): string[] => {
  switch (change.kind) {
    case 'status-decided':
    case 'claim-worded':
    case 'claim-graded':
      return [`claim:${change.claim}`];
    case 'proposal-accepted':
    case 'proposal-rejected':
      return [`proposal:${change.proposal}`];
    case 'mention-moved':
      return [`mention:${change.mention}`];
    case 'claim-split':
      return [`claim:${change.claim}`, ...change.mentions.map((mention) => `mention:${mention}`)];
    case 'claims-merged':
      return [`merge:${change.from}`, `merge:${change.into}`, `claim:${change.from}`, `claim:${change.into}`];
    case 'claims-linked':
    case 'claims-unlinked':
      return [`link:${change.from}:${change.to}:${change.link}`, `claim:${change.from}`, `claim:${change.to}`];
    case 'source-graded':
      return [`source:${change.source}`];
    case 'sources-merged':
      return [`merge:${change.from}`, `merge:${change.into}`, `source:${change.from}`, `source:${change.into}`];
    case 'source-split':
      return [`split:${change.source}`, `source:${change.source}`];
    case 'outlet-owned':
      return [`outlet:${change.outlet}`];
    case 'origins-judged':
      return [`origins:${change.left}:${change.right}`];
    case 'story-made':
      return [`story:${change.story}`];
    case 'article-filed':
      return [`filed:${change.story}:${change.article}`];
    case 'spans-corrected':
      return [`spans:${change.mention}`];
    case 'speaker-corrected':
      return [`speaker:${change.mention}`];
    case 'certainty-corrected':
      return [`certainty:${change.mention}`];
    case 'undone':
      return [`entry:${change.entry}`];
  }
};

const foldUndone = async (context: FoldContext, undone: number, active: 0 | 1): Promise<void> => {
  const { tx } = context;
  const row = await tx.selectFrom('decisions').selectAll().where('entry', '=', undone).executeTakeFirst();
  if (!row) return;
  await tx.updateTable('decisions').set({ active }).where('entry', '=', undone).execute();
  const change = JSON.parse(row.change) as Decision;
  // Taking back an undo brings the decision back.
  if (change.kind === 'undone') return foldUndone(context, change.entry, active === 1 ? 0 : 1);
  for (const table of ['statuses', 'owners', 'origin_judgements', 'claim_links'] as const)
    await tx.updateTable(table).set({ active }).where('entry', '=', undone).execute();
  await deriveAll(context, change, { seq: row.entry, at: row.at, actor: row.actor });
};

/** A person's decision: kept as it is, then everything it touches is derived anew. */
export const foldDecision = async (context: FoldContext, entry: Entry, change: Decision): Promise<void> => {
  const { store, tx, memory } = context;
  await memory.settle(store, tx);
  const actor = canonicalJson(entry.by);
  await tx
    .insertInto('decisions')
    .values({ entry: entry.seq, kind: change.kind, actor, at: entry.at, change: canonicalJson(change), active: 1 })
    .execute();
  const subjects = [...new Set(subjectsOf(change))];
  await tx
    .insertInto('subjects')
    .values(subjects.map((subject) => ({ subject, entry: entry.seq })))
    .execute();
  if (change.kind !== 'story-made' && change.kind !== 'article-filed') await memory.letGoOfClaims(store, tx);
  if (change.kind === 'undone') return foldUndone(context, numberOf(`e${change.entry}`), 0);
  await openByHand(context, entry, change);
  await deriveAll(context, change, { seq: entry.seq, at: entry.at, actor });
};
