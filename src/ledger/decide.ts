import { HearsayError } from '../text/error.ts';
import { type Actor, LEDGER_MACHINE } from './actor.ts';
import { append } from './add.ts';
import { consequences } from './consequences.ts';
import type { Decision, Entry } from './entry.ts';
import { findSource } from './fold/find-source.ts';
import { type FoldContext, numberOf } from './fold/fold-context.ts';
import { ALL_STORIES } from './ids.ts';
import { claimsTouched, proposeAnew } from './status/propose-anew.ts';
import { readEntries } from './store/chain-entries.ts';
import type { Database } from './store/store.ts';

const refuse = (what: string, hint: string): never => {
  throw new HearsayError('ledger-refused', what, hint);
};

const mustExist = async (
  db: Database,
  table: 'claims' | 'mentions' | 'sources' | 'proposals',
  ids: readonly string[],
): Promise<void> => {
  for (const id of ids)
    if (!(await db.selectFrom(table).select('id').where('id', '=', numberOf(id)).executeTakeFirst()))
      refuse(`There is no ${id} in this ledger.`, 'Look it up again: it may be from another ledger.');
};

const mustDiffer = (a: string, b: string): void => {
  if (a === b) refuse(`${a} cannot be set against itself.`, 'Name two different ones.');
};

const checkUndo = async (db: Database, entry: number): Promise<void> => {
  const row = await db.selectFrom('decisions').select(['active']).where('entry', '=', entry).executeTakeFirst();
  if (!row)
    refuse(
      `Entry ${entry} is no decision of a person, so it cannot be taken back.`,
      'Correct what a machine did by a decision of your own.',
    );
  if (row?.active === 0)
    refuse(`Entry ${entry} was taken back before.`, 'Take back the entry that undid it to bring it back.');
};

/** Corrected spans must lie in the text the mention was read from. */
const checkSpans = async (
  { tx, prepared }: FoldContext,
  change: Extract<Decision, { kind: 'spans-corrected' }>,
): Promise<void> => {
  if (change.content.length === 0) refuse('A statement needs its content.', 'Mark the words that are said.');
  const row = await tx
    .selectFrom('mentions')
    .innerJoin('revisions', 'revisions.id', 'mentions.revision')
    .select('revisions.reading as reading')
    .where('mentions.id', '=', numberOf(change.mention))
    .executeTakeFirst();
  const { length } = row ? (await prepared(row.reading)).reading.text : '';
  const spans = [...change.source, ...change.cue, ...change.content];
  if (spans.some(([start, end]) => start < 0 || start >= end || end > length))
    refuse('These spans do not lie in the text.', 'Mark words of the article the statement stands in.');
};

/** Refuses what makes no sense, so that every entry in the chain does. */
const checkDecision = async (context: FoldContext, change: Decision): Promise<void> => {
  const db = context.tx;
  switch (change.kind) {
    case 'status-decided':
    case 'claim-worded':
    case 'claim-graded':
      return mustExist(db, 'claims', [change.claim]);
    case 'claims-merged':
      mustDiffer(change.from, change.into);
      return mustExist(db, 'claims', [change.from, change.into]);
    case 'claims-linked':
    case 'claims-unlinked':
      mustDiffer(change.from, change.to);
      return mustExist(db, 'claims', [change.from, change.to]);
    case 'mention-moved':
      if (change.claim !== null) await mustExist(db, 'claims', [change.claim]);
      return mustExist(db, 'mentions', [change.mention]);
    case 'claim-split':
      await mustExist(db, 'claims', [change.claim]);
      if (change.mentions.length === 0)
        refuse('A split needs at least one mention.', 'Choose what goes into the new claim.');
      return mustExist(db, 'mentions', change.mentions);
    case 'spans-corrected':
      await mustExist(db, 'mentions', [change.mention]);
      return checkSpans(context, change);
    case 'certainty-corrected':
      return mustExist(db, 'mentions', [change.mention]);
    case 'speaker-corrected':
      if (change.speaker !== null && change.name !== null)
        refuse('A speaker is given twice, by id and by name.', 'Give one of them.');
      await mustExist(db, 'mentions', [change.mention]);
      return mustExist(db, 'sources', change.speaker === null ? [] : [change.speaker]);
    case 'proposal-accepted':
    case 'proposal-rejected':
      return mustExist(db, 'proposals', [change.proposal]);
    case 'sources-merged':
      mustDiffer(change.from, change.into);
      return mustExist(db, 'sources', [change.from, change.into]);
    case 'source-graded':
    case 'source-split':
      return mustExist(db, 'sources', [change.source]);
    case 'story-made':
    case 'article-filed':
      if (change.story === ALL_STORIES) refuse('The story of all articles is always there.', 'Choose another name.');
      return;
    case 'undone':
      return checkUndo(db, change.entry);
    default:
      return;
  }
};

const nextOf = async (db: Database, table: 'claims' | 'sources'): Promise<number> =>
  ((
    await db
      .selectFrom(table)
      .select((eb) => eb.fn.max('id').as('id'))
      .executeTakeFirst()
  )?.id ?? 0) + 1;

/** The ledger names what a decision opens, whatever came from outside. */
const withOpened = async (db: Database, change: Decision): Promise<Decision> => {
  if (change.kind === 'mention-moved' && change.claim === null)
    return { ...change, opens: `c${await nextOf(db, 'claims')}` };
  if (change.kind === 'claim-split') return { ...change, opens: `c${await nextOf(db, 'claims')}` };
  if (change.kind === 'source-split') return { ...change, opens: `p${await nextOf(db, 'sources')}` };
  if (change.kind === 'speaker-corrected' && change.name !== null) {
    const known = await findSource(db, change.name);
    return known ? { ...change, speaker: known, name: null } : { ...change, opens: `p${await nextOf(db, 'sources')}` };
  }
  return change;
};

const touchedBy = async (db: Database, changes: readonly Decision[]): Promise<number[]> => {
  const claims: number[] = [];
  for (const change of changes) claims.push(...(await claimsTouched(db, change)));
  return claims;
};

/** Keeps a person's decision, what follows from it, and what the rules of statuses say of the claims it touches. */
export const recordDecision = async (
  context: FoldContext,
  decision: Decision,
  by: Actor,
  at: string,
): Promise<Entry> => {
  const { store, tx, memory } = context;
  await checkDecision(context, decision);
  const change = await withOpened(tx, decision);
  const more = await consequences(tx, change);
  const decided = [change, ...more];
  const before = await touchedBy(tx, decided);
  const head = await append(context, at, by, decided);
  await memory.settle(store, tx);
  const proposed = await proposeAnew(context, [...before, ...(await touchedBy(tx, decided))]);
  if (proposed.length > 0) await append(context, at, LEDGER_MACHINE, proposed);
  await memory.settle(store, tx);
  const entry = (await readEntries(tx, head - more.length - 1, 1))[0];
  return entry ?? refuse('The decision was not kept.', 'Try again.');
};
