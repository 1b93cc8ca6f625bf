import type { Decision } from './entry.ts';
import { numberOf } from './fold/fold-context.ts';
import type { ProposalId } from './ids.ts';
import type { ProposalRecord } from './record.ts';
import type { Database } from './store/store.ts';

type Subject = ProposalRecord['subject'];
type Open = { readonly proposal: ProposalId; readonly subject: Subject };
type Undone = Extract<Decision, { kind: 'undone' }>;

/** Accepting that two are the same is a merge of them, said in so many words. */
const mergesBy = async (
  db: Database,
  { proposal, reason: given }: Extract<Decision, { kind: 'proposal-accepted' }>,
): Promise<Decision[]> => {
  const row = await db
    .selectFrom('proposals')
    .select('subject')
    .where('id', '=', numberOf(proposal))
    .executeTakeFirst();
  const subject = row ? (JSON.parse(row.subject) as Subject) : null;
  const reason = `accepted ${proposal}${given ? `: ${given}` : ''}`;
  if (subject?.kind === 'same-claim' && subject.claim !== subject.other)
    return [{ kind: 'claims-merged', from: subject.claim, into: subject.other, reason }];
  if (subject?.kind === 'same-source')
    return [{ kind: 'sources-merged', from: subject.source, into: subject.other, reason }];
  return [];
};

const openAbout = async (db: Database, claims: readonly number[] | null): Promise<Open[]> => {
  const asked = db.selectFrom('proposals').select(['id', 'subject']).where('state', '=', 'open').orderBy('id');
  const rows = await (claims === null
    ? asked.where('claim', 'is', null)
    : asked.where('claim', 'in', claims)
  ).execute();
  return rows.map(({ id, subject }) => ({ proposal: `k${id}`, subject: JSON.parse(subject) as Subject }));
};

/** Every claim, or source, that counts as one with any of these. */
const membersOf = async (db: Database, table: 'claims' | 'sources', ids: readonly string[]): Promise<number[]> => {
  const roots = await db.selectFrom(table).select('root').where('id', 'in', ids.map(numberOf)).execute();
  const rows = await db
    .selectFrom(table)
    .select('id')
    .where(
      'root',
      'in',
      roots.map(({ root }) => root),
    )
    .execute();
  return rows.map(({ id }) => id);
};

/** What marks an answer that was given by deciding the same thing another way. */
const ANSWERED = 'answered by the decision before it';

const answer = (yes: boolean, { proposal }: Open): Decision => ({
  kind: yes ? 'proposal-accepted' : 'proposal-rejected',
  proposal,
  reason: ANSWERED,
});

/** The open proposals a decision answers without naming them: merged is no link, decided needs no proposal. */
const answersOf = async (db: Database, change: Decision): Promise<Decision[]> => {
  switch (change.kind) {
    case 'status-decided': {
      const open = await openAbout(db, [numberOf(change.claim)]);
      return open.flatMap((one) =>
        one.subject.kind === 'status' ? [answer(one.subject.status === change.status, one)] : [],
      );
    }
    case 'claims-merged': {
      const members = await membersOf(db, 'claims', [change.from, change.into]);
      const within = (id: string): boolean => members.includes(numberOf(id));
      return (await openAbout(db, members)).flatMap((one) => {
        const { subject } = one;
        if (subject.kind === 'claim-link' && within(subject.from) && within(subject.to)) return [answer(false, one)];
        return subject.kind === 'same-claim' && within(subject.other) ? [answer(true, one)] : [];
      });
    }
    case 'mention-moved': {
      const row = await db
        .selectFrom('mentions')
        .select(['claim', 'machine_claim'])
        .where('id', '=', numberOf(change.mention))
        .executeTakeFirst();
      const open = row ? await openAbout(db, [row.claim, row.machine_claim]) : [];
      return open.flatMap((one) =>
        one.subject.kind === 'same-claim' && one.subject.mention === change.mention
          ? [answer(one.subject.other === change.claim, one)]
          : [],
      );
    }
    case 'sources-merged': {
      const members = await membersOf(db, 'sources', [change.from, change.into]);
      const within = (id: string): boolean => members.includes(numberOf(id));
      return (await openAbout(db, null)).flatMap((one) =>
        one.subject.kind === 'same-source' && within(one.subject.source) && within(one.subject.other)
          ? [answer(true, one)]
          : [],
      );
    }
    default:
      return [];
  }
};

/** Whether a decision was kept after another because it follows from it. */
const follows = (after: Decision, from: Decision): boolean =>
  ((after.kind === 'proposal-accepted' || after.kind === 'proposal-rejected') && after.reason === ANSWERED) ||
  (from.kind === 'proposal-accepted' &&
    (after.kind === 'claims-merged' || after.kind === 'sources-merged') &&
    `${after.reason}:`.startsWith(`accepted ${from.proposal}:`));

const decisionAt = async (db: Database, entry: number) => {
  const row = await db
    .selectFrom('decisions')
    .select(['change', 'active'])
    .where('entry', '=', entry)
    .executeTakeFirst();
  return row ? { change: JSON.parse(row.change) as Decision, holds: row.active === 1 } : null;
};

/** The entries kept right after one because they follow from it, with whether they hold. */
const followersOf = async (
  db: Database,
  entry: number,
): Promise<readonly { readonly entry: number; readonly holds: boolean }[]> => {
  const from = await decisionAt(db, entry);
  if (!from) return [];
  const { change } = from;
  const undone = change.kind === 'undone' ? (await followersOf(db, change.entry)).map((one) => one.entry) : [];
  const followers: { entry: number; holds: boolean }[] = [];
  for (let next = entry + 1; ; next += 1) {
    const after = await decisionAt(db, next);
    const fits =
      after?.change.kind === 'undone' ? undone.includes(after.change.entry) : after && follows(after.change, change);
    if (!after || !fits) return followers;
    followers.push({ entry: next, holds: after.holds });
  }
};

/** Who takes a decision back takes back what followed from it, and who brings it back brings back both. */
const undoneWith = async (db: Database, { entry, reason }: Undone): Promise<Decision[]> =>
  (await followersOf(db, entry))
    .filter(({ holds }) => holds)
    .map((one) => ({ kind: 'undone', entry: one.entry, reason }));

const alsoAnswered = async (db: Database, accepted: ProposalId, merges: readonly Decision[]): Promise<Decision[]> => {
  const answers = await Promise.all(merges.map((merge) => answersOf(db, merge)));
  return answers.flat().filter((one) => !('proposal' in one) || one.proposal !== accepted);
};

/** What follows from a decision, as entries of their own. */
export const consequences = async (db: Database, change: Decision): Promise<Decision[]> => {
  if (change.kind === 'undone') return undoneWith(db, change);
  if (change.kind !== 'proposal-accepted') return answersOf(db, change);
  const merges = await mergesBy(db, change);
  return [...merges, ...(await alsoAnswered(db, change.proposal, merges))];
};
