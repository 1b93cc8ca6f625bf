import type { Actor } from '../actor.ts';
import type { Decision } from '../entry.ts';
import type { ProposalRecord } from '../record.ts';
import type { StoredBrief, StoredDetail } from '../store/rows.ts';
import { reindexText } from '../store/search-index.ts';
import type { Database } from '../store/store.ts';
import { deriveHolder } from './derive-holder.ts';
import { deriveSpans } from './derive-spans.ts';
import { type FoldContext, numberOf } from './fold-context.ts';
import { deriveStatus } from './fold-status.ts';

type Held = { readonly entry: number; readonly actor: string; readonly change: Decision };
type Origin = { readonly seq: number; readonly at: string; readonly actor: string };

/** The decisions on a subject that still hold, oldest first. */
const decisionsOn = async (tx: Database, subjects: readonly string[]): Promise<Held[]> => {
  const rows = await tx
    .selectFrom('subjects')
    .innerJoin('decisions', 'decisions.entry', 'subjects.entry')
    .select(['decisions.entry as entry', 'decisions.actor as actor', 'decisions.change as change'])
    .distinct()
    .where('subjects.subject', 'in', subjects)
    .where('decisions.active', '=', 1)
    .orderBy('decisions.entry')
    .execute();
  return rows.map((row) => ({ entry: row.entry, actor: row.actor, change: JSON.parse(row.change) as Decision }));
};

const mergeOf = (change: Decision): readonly [string, string] | null =>
  change.kind === 'claims-merged' || change.kind === 'sources-merged' ? [change.from, change.into] : null;

/** Follows merges that hold from each of a group's members to where it ends up. */
const deriveRoots = async (tx: Database, table: 'claims' | 'sources', start: readonly string[]): Promise<void> => {
  const members = new Set<string>(start);
  const parents = new Map<string, string>();
  for (let frontier = [...start]; frontier.length > 0; ) {
    // Undone merges count for who belongs to the group, so that members they once joined get their own root back.
    const rows = await tx
      .selectFrom('subjects')
      .innerJoin('decisions', 'decisions.entry', 'subjects.entry')
      .select(['decisions.entry as entry', 'change', 'active'])
      .where(
        'subject',
        'in',
        frontier.map((id) => `merge:${id}`),
      )
      .orderBy('decisions.entry')
      .execute();
    frontier = [];
    for (const row of rows) {
      const merge = mergeOf(JSON.parse(row.change) as Decision);
      if (!merge) continue;
      if (row.active === 1) parents.set(merge[0], merge[1]);
      for (const id of merge) if (!members.has(id)) frontier.push(id);
      for (const id of merge) members.add(id);
    }
  }
  for (const member of members) {
    let root = member;
    for (const seen = new Set<string>(); parents.has(root) && !seen.has(root); root = parents.get(root) ?? root)
      seen.add(root);
    await tx
      .updateTable(table)
      .set({ root: numberOf(root) })
      .where('id', '=', numberOf(member))
      .execute();
  }
};

const deriveMentions = async (tx: Database, mentions: readonly string[]): Promise<void> => {
  const touched = new Set<number>();
  for (const mention of mentions) {
    const row = await tx
      .selectFrom('mentions')
      .select(['claim', 'machine_claim', 'detail'])
      .where('id', '=', numberOf(mention))
      .executeTakeFirst();
    if (!row) continue;
    const held = (await decisionsOn(tx, [`mention:${mention}`])).at(-1);
    const { moved: _, ...read } = JSON.parse(row.detail) as StoredDetail;
    const last = held?.change;
    const target =
      last?.kind === 'mention-moved'
        ? (last.claim ?? last.opens)
        : last?.kind === 'claim-split'
          ? last.opens
          : undefined;
    const moved = held && last && 'reason' in last && { by: JSON.parse(held.actor) as Actor, reason: last.reason };
    const detail: StoredDetail = moved ? { ...read, moved } : read;
    const claim = target === undefined ? row.machine_claim : numberOf(target);
    touched.add(row.claim).add(claim);
    await tx
      .updateTable('mentions')
      .set({ claim, detail: JSON.stringify(detail) })
      .where('id', '=', numberOf(mention))
      .execute();
  }
  for (const claim of touched) {
    const count = await tx
      .selectFrom('mentions')
      .select((eb) => eb.fn.countAll().as('n'))
      .where('claim', '=', claim)
      .executeTakeFirst();
    await tx
      .updateTable('claims')
      .set({ mentions: Number(count?.n ?? 0) })
      .where('id', '=', claim)
      .execute();
  }
};

const deriveClaim = async ({ store, tx }: FoldContext, claim: string): Promise<void> => {
  const id = numberOf(claim);
  const held = await decisionsOn(tx, [`claim:${claim}`]);
  const worded = held.findLast(({ change }) => change.kind === 'claim-worded')?.change;
  const graded = held.findLast(({ change }) => change.kind === 'claim-graded')?.change;
  const row = await tx
    .selectFrom('claims')
    .select(['wording', 'machine_wording'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return;
  const wording = worded?.kind === 'claim-worded' ? worded.wording : row.machine_wording;
  const grade = graded?.kind === 'claim-graded' ? graded.grade : null;
  await tx.updateTable('claims').set({ wording, grade }).where('id', '=', id).execute();
  if (wording !== row.wording) await reindexText(store, tx, { kind: 'claim', ref: id, text: wording });
  await deriveStatus(tx, id);
};

const deriveSource = async (tx: Database, source: string): Promise<void> => {
  const rows = await tx
    .selectFrom('subjects')
    .innerJoin('decisions', 'decisions.entry', 'subjects.entry')
    .select(['decisions.change as change', 'decisions.actor as actor', 'decisions.at as at'])
    .where('subject', '=', `source:${source}`)
    .where('active', '=', 1)
    .where('kind', '=', 'source-graded')
    .orderBy('decisions.entry')
    .execute();
  const last = rows.at(-1);
  const change = last ? (JSON.parse(last.change) as Decision) : null;
  const grade =
    last && change?.kind === 'source-graded'
      ? JSON.stringify({ value: change.grade, by: JSON.parse(last.actor), at: last.at, reason: change.reason })
      : null;
  await tx.updateTable('sources').set({ grade }).where('id', '=', numberOf(source)).execute();
};

/** The source under which the machine knows a name. */
const machineSourceOf = async (tx: Database, source: number, name: string): Promise<number | undefined> =>
  (
    await tx
      .selectFrom('source_names')
      .select('machine_source')
      .where('source', '=', source)
      .where('name', '=', name)
      .executeTakeFirst()
  )?.machine_source;

/** Moves the mentions under one name to the source split off for it, or back, in their chains too; the name may have come by a merge. */
const deriveSplit = async (tx: Database, change: Extract<Decision, { kind: 'source-split' }>): Promise<void> => {
  if (!change.opens) return;
  const { alias } = change;
  const from = numberOf(change.source);
  const to = numberOf(change.opens);
  const held = (await decisionsOn(tx, [`split:${change.source}`])).some(
    ({ change: other }) => other.kind === 'source-split' && other.opens === change.opens,
  );
  const members = await tx
    .selectFrom('sources')
    .select('id')
    .where('root', 'in', tx.selectFrom('sources').select('root').where('id', '=', from))
    .execute();
  const olds = held ? members.map(({ id }) => id).filter((id) => id !== to) : [to];
  const now = held ? to : ((await machineSourceOf(tx, to, alias)) ?? from);
  await tx
    .updateTable('source_names')
    .set({ source: now })
    .where('source', 'in', olds)
    .where('name', '=', alias)
    .execute();
  const moves = new Set(olds.map((id) => `p${id}`));
  const rows = await tx.selectFrom('mentions').select(['id', 'brief']).where('speaker', 'in', olds).execute();
  for (const { id, brief } of rows) {
    const read = JSON.parse(brief) as StoredBrief;
    if (read.speakerName !== alias || read.corrections?.speaker) continue;
    const chain = read.chain.map((link) =>
      moves.has(link.source) && link.name === alias ? { ...link, source: `p${now}` as const } : link,
    );
    const columns = { speaker: now, brief: JSON.stringify({ ...read, chain }) };
    await tx.updateTable('mentions').set(columns).where('id', '=', id).execute();
  }
};

const deriveLink = async (
  tx: Database,
  change: Extract<Decision, { kind: 'claims-linked' | 'claims-unlinked' }>,
): Promise<void> => {
  const last = (await decisionsOn(tx, [`link:${change.from}:${change.to}:${change.link}`])).at(-1);
  const active = last?.change.kind === 'claims-unlinked' ? 0 : 1;
  await tx
    .updateTable('claim_links')
    .set({ active })
    .where('from_claim', '=', numberOf(change.from))
    .where('to_claim', '=', numberOf(change.to))
    .where('kind', '=', change.link)
    .where('state', '=', 'proposed')
    .execute();
};

const deriveStory = async (
  tx: Database,
  change: Extract<Decision, { kind: 'story-made' | 'article-filed' }>,
  origin: Origin,
): Promise<void> => {
  if (change.kind === 'story-made') {
    const last = (await decisionsOn(tx, [`story:${change.story}`])).at(-1)?.change;
    await tx.deleteFrom('stories').where('id', '=', change.story).execute();
    if (last?.kind === 'story-made')
      await tx.insertInto('stories').values({ id: last.story, title: last.title, made: origin.at }).execute();
    return;
  }
  const row = await tx.selectFrom('articles').select('id').where('key', '=', change.article).executeTakeFirst();
  if (!row) return;
  const held = await decisionsOn(tx, [`filed:${change.story}:${change.article}`]);
  await tx.deleteFrom('story_articles').where('story', '=', change.story).where('article', '=', row.id).execute();
  if (held.length > 0) await tx.insertInto('story_articles').values({ story: change.story, article: row.id }).execute();
};

const deriveProposal = async (context: FoldContext, proposal: string, origin: Origin): Promise<void> => {
  const { tx } = context;
  const id = numberOf(proposal);
  const row = await tx.selectFrom('proposals').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return;
  const last = (await decisionsOn(tx, [`proposal:${proposal}`])).at(-1)?.change.kind;
  const state = last === 'proposal-accepted' ? 'accepted' : last === 'proposal-rejected' ? 'rejected' : 'open';
  await tx.updateTable('proposals').set({ state }).where('id', '=', id).execute();
  const subject = JSON.parse(row.subject) as ProposalRecord['subject'];
  if (subject.kind === 'claim-link') {
    await tx
      .updateTable('claim_links')
      .set({ state: state === 'accepted' ? 'decided' : 'proposed', active: state === 'rejected' ? 0 : 1 })
      .where('from_claim', '=', numberOf(subject.from))
      .where('to_claim', '=', numberOf(subject.to))
      .where('kind', '=', subject.link)
      .where('entry', '=', row.entry)
      .execute();
  } else if (subject.kind === 'status') {
    await tx
      .updateTable('statuses')
      .set({ state: state === 'rejected' ? 'rejected' : 'proposed' })
      .where('entry', '=', row.entry)
      .execute();
    await tx.deleteFrom('statuses').where('entry', '=', origin.seq).execute();
    if (state === 'accepted')
      await tx
        .insertInto('statuses')
        .values({
          entry: origin.seq,
          claim: numberOf(subject.claim),
          at: origin.at,
          status: subject.status,
          state: 'decided',
          actor: origin.actor,
          rule: null,
          reason: row.reason,
          evidence: row.evidence,
          active: 1,
        })
        .execute();
    await deriveStatus(tx, numberOf(subject.claim));
  }
};

/** Works out anew everything a decision touches. */
export const deriveAll = async (context: FoldContext, change: Decision, origin: Origin): Promise<void> => {
  const { tx } = context;
  switch (change.kind) {
    case 'status-decided':
    case 'claim-worded':
    case 'claim-graded':
      return deriveClaim(context, change.claim);
    case 'claims-merged':
      return deriveRoots(tx, 'claims', [change.from, change.into]);
    case 'sources-merged':
      return deriveRoots(tx, 'sources', [change.from, change.into]);
    case 'mention-moved':
      return deriveMentions(tx, [change.mention]);
    case 'claim-split':
      return deriveMentions(tx, change.mentions);
    case 'claims-linked':
    case 'claims-unlinked':
      return deriveLink(tx, change);
    case 'source-graded':
      return deriveSource(tx, change.source);
    case 'source-split':
      return deriveSplit(tx, change);
    case 'story-made':
    case 'article-filed':
      return deriveStory(tx, change, origin);
    case 'proposal-accepted':
    case 'proposal-rejected':
      return deriveProposal(context, change.proposal, origin);
    case 'spans-corrected':
      return deriveSpans(context, change.mention);
    case 'speaker-corrected':
    case 'certainty-corrected':
      return deriveHolder(tx, change.mention);
    default:
      return;
  }
};
