import type { Actor } from '../actor.ts';
import type { Change, Decision } from '../entry.ts';
import { type FoldContext, numberOf } from '../fold/fold-context.ts';
import { readBriefs } from '../queries/read-records.ts';
import type { Status } from '../record.ts';
import { readHighestNumbers } from '../store/highest-numbers.ts';
import type { Database } from '../store/store.ts';
import { countOrigins } from './count-origins.ts';
import { LOOKED_AT, type StatusAnew, statusAnew } from './status-anew.ts';

type Proposed = Extract<Change, { kind: 'status-proposed' }>;
type Finding = StatusAnew & { readonly id: number };

const rootsOf = async (db: Database, claims: readonly number[]): Promise<number[]> => {
  if (claims.length === 0) return [];
  const rows = await db.selectFrom('claims').select('root').distinct().where('id', 'in', claims).execute();
  return rows.map(({ root }) => root);
};

const claimsOf = async (db: Database, mentions: readonly string[]): Promise<number[]> => {
  const rows = await db
    .selectFrom('mentions')
    .select('claim')
    .distinct()
    .where('id', 'in', mentions.map(numberOf))
    .execute();
  return rows.map(({ claim }) => claim);
};

/** The claims that more than one of these sources makes, whatever was merged into them: what is one source or two to them matters. */
const claimsOfSeveral = async (db: Database, sources: readonly number[]): Promise<number[]> => {
  const roots = db.selectFrom('sources').select('root').where('id', 'in', sources);
  const rows = await db
    .selectFrom('mentions')
    .innerJoin('sources', 'sources.id', 'mentions.speaker')
    .innerJoin('claims', 'claims.id', 'mentions.claim')
    .select('claims.root as root')
    .where('sources.root', 'in', roots)
    .groupBy('claims.root')
    .having((eb) => eb.fn.count('mentions.speaker').distinct(), '>', 1)
    .execute();
  return rows.map(({ root }) => root);
};

/** The decision that is taken back, or brought back, by undoing an entry. */
const undoneBy = async (db: Database, entry: number): Promise<Decision | null> => {
  const row = await db.selectFrom('decisions').select('change').where('entry', '=', entry).executeTakeFirst();
  const change = row ? (JSON.parse(row.change) as Decision) : null;
  return change?.kind === 'undone' ? undoneBy(db, change.entry) : change;
};

/** The claims whose mentions a decision changes, as the ledger has them when asked: before it is kept and after. */
export const claimsTouched = async (db: Database, change: Decision): Promise<number[]> => {
  switch (change.kind) {
    case 'spans-corrected':
    case 'speaker-corrected':
    case 'certainty-corrected':
    case 'mention-moved':
      return rootsOf(db, await claimsOf(db, [change.mention]));
    case 'claims-merged':
      return rootsOf(db, [numberOf(change.from), numberOf(change.into)]);
    case 'claim-split':
      return rootsOf(db, [numberOf(change.claim), ...(await claimsOf(db, change.mentions))]);
    case 'sources-merged':
      return claimsOfSeveral(db, [numberOf(change.from), numberOf(change.into)]);
    case 'source-split':
      return change.opens ? claimsOfSeveral(db, [numberOf(change.source), numberOf(change.opens)]) : [];
    case 'undone': {
      const undone = await undoneBy(db, change.entry);
      return undone ? claimsTouched(db, undone) : [];
    }
    default:
      return [];
  }
};

/** A claim carried by more mentions than this gains or loses no origin that matters by one correction. */
const MOST_COUNTED = 256;

/**
 * What the rules say of claims whose mentions a person put right or put together otherwise. What a person decided stays; the rule's word
 * waits beside it.
 */
export const proposeAnew = async (context: FoldContext, claims: readonly number[]): Promise<Proposed[]> => {
  const { tx } = context;
  if (claims.length === 0) return [];
  const rows = await tx
    .selectFrom('claims')
    .select(['id', 'status', 'status_by'])
    .where('id', 'in', [...new Set(claims)])
    .where('forecast', 'is', null)
    .where('mentions', '<=', MOST_COUNTED)
    .where('status', 'in', LOOKED_AT)
    .orderBy('id')
    .execute();
  const origins = await countOrigins(
    context,
    rows.map(({ id }) => id),
  );
  const mentions = await readBriefs(
    tx,
    'claims.root',
    rows.map(({ id }) => id),
  );
  const findings = rows.flatMap(({ id, status, status_by }): Finding[] => {
    const found = origins.get(id);
    const standing = { status: status as Status, statusBy: status_by as Actor['kind'] };
    const own = mentions.filter(({ claim }) => claim === `c${id}`);
    const anew = found && statusAnew(standing, own, found);
    return anew ? [{ id, ...anew }] : [];
  });
  const { proposals } = await readHighestNumbers(tx);
  return findings.map(({ id, ...finding }, at) => ({
    kind: 'status-proposed',
    proposal: `k${proposals + 1 + at}`,
    claim: `c${id}`,
    ...finding,
    evidence: [],
  }));
};
