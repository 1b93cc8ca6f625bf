import type { Decision, Entry } from '../entry.ts';
import { canonicalJson } from '../store/canonical.ts';
import { insertTexts, searchRow } from '../store/search-index.ts';
import type { Database } from '../store/store.ts';
import { isNamed, sourceKey } from './find-source.ts';
import { type FoldContext, numberOf } from './fold-context.ts';

const openClaimFor = async (
  { store, tx }: FoldContext,
  entry: Entry,
  claim: number,
  mention: number,
): Promise<void> => {
  const row = await tx
    .selectFrom('mentions')
    .select(['detail', 'article', 'machine_claim'])
    .where('id', '=', mention)
    .executeTakeFirst();
  const detail = row ? (JSON.parse(row.detail) as { text: string; forecast: { until: string | null } | null }) : null;
  const wording = detail?.text ?? '';
  await tx
    .insertInto('claims')
    .values({
      id: claim,
      wording,
      machine_wording: wording,
      wording_from: mention,
      opened: entry.at,
      entry: entry.seq,
      root: claim,
      forecast: detail?.forecast ? canonicalJson(detail.forecast) : null,
      due: detail?.forecast?.until ?? null,
      status: detail?.forecast ? 'pending' : 'reported',
      status_by: 'machine',
      status_proposed: null,
      grade: null,
      mentions: 0,
      last_published: null,
      exemplars: '[]',
    })
    .execute();
  await insertTexts(store, tx, [searchRow({ kind: 'claim', ref: claim, text: wording })]);
};

const openSource = async (tx: Database, source: number, from: number, name: string): Promise<void> => {
  const old = await tx.selectFrom('sources').selectAll().where('id', '=', from).executeTakeFirst();
  await tx
    .insertInto('sources')
    .values({
      id: source,
      name,
      type: old?.type ?? 'unknown',
      named: old?.named ?? 1,
      roles: '[]',
      country: null,
      root: source,
      grade: null,
    })
    .execute();
};

/** Somebody a person names who was not known here. From now on articles that name them find them. */
const openSpeaker = async ({ store, tx }: FoldContext, source: number, name: string): Promise<void> => {
  const named = isNamed(name);
  await tx
    .insertInto('sources')
    .values({
      id: source,
      name,
      type: 'unknown',
      named: named ? 1 : 0,
      roles: '[]',
      country: null,
      root: source,
      grade: null,
    })
    .execute();
  await tx
    .insertInto('source_names')
    .values({ key: sourceKey(name), source, machine_source: source, name })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
  if (named) await insertTexts(store, tx, [searchRow({ kind: 'source', ref: source, text: name })]);
};

/** Rows that decide themselves bring with them: a claim or source of its own, a status line, an owner, a link. */
export const openByHand = async (context: FoldContext, entry: Entry, change: Decision): Promise<void> => {
  const { tx } = context;
  const common = { entry: entry.seq, active: 1, reason: 'reason' in change ? change.reason : '' };
  switch (change.kind) {
    case 'mention-moved':
      if (change.claim === null && change.opens)
        await openClaimFor(context, entry, numberOf(change.opens), numberOf(change.mention));
      return;
    case 'claim-split':
      if (change.opens && change.mentions[0])
        await openClaimFor(context, entry, numberOf(change.opens), numberOf(change.mentions[0]));
      return;
    case 'source-split':
      if (change.opens) await openSource(tx, numberOf(change.opens), numberOf(change.source), change.alias);
      return;
    case 'speaker-corrected':
      if (change.opens && change.name !== null) await openSpeaker(context, numberOf(change.opens), change.name);
      return;
    case 'status-decided':
      await tx
        .insertInto('statuses')
        .values({
          ...common,
          claim: numberOf(change.claim),
          at: entry.at,
          status: change.status,
          state: 'decided',
          actor: canonicalJson(entry.by),
          rule: null,
          evidence: JSON.stringify(change.evidence),
        })
        .execute();
      return;
    case 'outlet-owned':
      await tx
        .insertInto('owners')
        .values({ ...common, outlet: change.outlet, publisher: change.publisher })
        .execute();
      return;
    case 'origins-judged':
      await tx
        .insertInto('origin_judgements')
        .values({ ...common, left_key: change.left, right_key: change.right, same: change.same ? 1 : 0 })
        .execute();
      return;
    case 'claims-linked':
      await tx
        .insertInto('claim_links')
        .values({
          ...common,
          from_claim: numberOf(change.from),
          to_claim: numberOf(change.to),
          kind: change.link,
          state: 'decided',
          actor: canonicalJson(entry.by),
          evidence: JSON.stringify(change.evidence),
        })
        .execute();
      return;
    default:
      return;
  }
};
