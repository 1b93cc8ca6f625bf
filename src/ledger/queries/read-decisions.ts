import type { DecisionsDossier } from '../dossier.ts';
import type { Change } from '../entry.ts';
import { numberOf } from '../fold/fold-context.ts';
import type { ClaimId, EntrySeq, MentionId, SourceId } from '../ids.ts';
import type { ProposalRecord } from '../record.ts';
import { readEntriesAt } from '../store/chain-entries.ts';
import type { Database } from '../store/store.ts';
import { readClaims, readSources } from './read-records.ts';

type About = { readonly kind: 'claim'; readonly id: ClaimId } | { readonly kind: 'source'; readonly id: SourceId };

const subjectsOf = async (db: Database, proposals: readonly string[]) => {
  if (proposals.length === 0) return new Map<string, ProposalRecord['subject']>();
  const rows = await db
    .selectFrom('proposals')
    .select(['id', 'subject'])
    .where('id', 'in', proposals.map(numberOf))
    .execute();
  return new Map(rows.map(({ id, subject }) => [`k${id}`, JSON.parse(subject) as ProposalRecord['subject']]));
};

const claimsOf = async (db: Database, mentions: readonly MentionId[]) => {
  if (mentions.length === 0) return new Map<string, ClaimId>();
  const rows = await db
    .selectFrom('mentions')
    .select(['id', 'claim'])
    .where('id', 'in', mentions.map(numberOf))
    .execute();
  return new Map(rows.map(({ id, claim }) => [`m${id}`, `c${claim}` as ClaimId]));
};

const aboutSubject = (subject: ProposalRecord['subject'] | undefined): About | null => {
  if (!subject) return null;
  if (subject.kind === 'same-source') return { kind: 'source', id: subject.source };
  return { kind: 'claim', id: subject.kind === 'claim-link' ? subject.from : subject.claim };
};

/** The claim or the source a change speaks of first; null for what speaks of neither. */
const aboutOf = (
  change: Change,
  subjects: ReadonlyMap<string, ProposalRecord['subject']>,
  claims: ReadonlyMap<string, ClaimId>,
): About | null => {
  if ('proposal' in change && change.kind !== 'status-proposed') return aboutSubject(subjects.get(change.proposal));
  if ('mention' in change) {
    const claim = claims.get(change.mention);
    return claim === undefined ? null : { kind: 'claim', id: claim };
  }
  switch (change.kind) {
    case 'status-decided':
    case 'claim-worded':
    case 'claim-graded':
    case 'claim-split':
      return { kind: 'claim', id: change.claim };
    case 'claims-merged':
      return { kind: 'claim', id: change.into };
    case 'claims-linked':
    case 'claims-unlinked':
      return { kind: 'claim', id: change.from };
    case 'source-graded':
    case 'source-split':
      return { kind: 'source', id: change.source };
    case 'sources-merged':
      return { kind: 'source', id: change.into };
    default:
      return null;
  }
};

/** What persons decided, the newest first, before an entry; with whether it still holds and what it is about. */
export const readDecisions = async (db: Database, limit: number, before?: EntrySeq): Promise<DecisionsDossier> => {
  const all = db
    .selectFrom('decisions')
    .select(['entry', 'active'])
    // an intake files articles under stories too, and is nobody
    .where('actor', 'like', '{"kind":"person"%')
    .orderBy('entry', 'desc')
    .limit(limit + 1);
  const found = await (before === undefined ? all : all.where('entry', '<', before)).execute();
  const rows = found.slice(0, limit);
  const entries = await readEntriesAt(
    db,
    rows.map(({ entry }) => entry),
  );
  const changes = entries.map(({ change }) => change);
  const subjects = await subjectsOf(
    db,
    changes.flatMap((change) => ('proposal' in change ? [change.proposal] : [])),
  );
  const claims = await claimsOf(
    db,
    changes.flatMap((change) => ('mention' in change ? [change.mention] : [])),
  );
  const about = entries.map(({ change }) => aboutOf(change, subjects, claims));
  const numbered = (kind: About['kind']): number[] => [
    ...new Set(about.flatMap((one) => (one?.kind === kind ? [numberOf(one.id)] : []))),
  ];
  const names = new Map<string, string>([
    ...(await readClaims(db, numbered('claim'))).map(({ id, wording }) => [id, wording] as const),
    ...(await readSources(db, numbered('source'))).map(({ id, name }) => [id, name] as const),
  ]);
  const holding = new Set(rows.filter(({ active }) => active === 1).map(({ entry }) => entry));
  const decisions = entries.map((entry, at) => {
    const one = about[at];
    return { entry, holds: holding.has(entry.seq), about: one ? { ...one, name: names.get(one.id) ?? one.id } : null };
  });
  return { decisions: decisions.reverse(), more: found.length > limit };
};
