import type { ClaimDossier } from '../dossier.ts';
import type { Entry } from '../entry.ts';
import { numberOf } from '../fold/fold-context.ts';
import type { ClaimId } from '../ids.ts';
import { readEntriesAt } from '../store/chain-entries.ts';
import { proposalRecord, statusEvent } from '../store/rows.ts';
import type { Database } from '../store/store.ts';
import {
  articleNumbers,
  readArticles,
  readClaims,
  readEchoesAmong,
  readLinks,
  readMembers,
  readMentions,
  readOriginDecisions,
  readOwners,
  readSources,
} from './read-records.ts';

const numbers = (ids: readonly string[]): number[] => [...new Set(ids.map(numberOf))];

/** Entries on these subjects, oldest first. */
export const readHistory = async (
  db: Database,
  subjects: readonly string[],
  more: readonly number[] = [],
): Promise<Entry[]> => {
  const rows = await db.selectFrom('subjects').select('entry').where('subject', 'in', subjects).execute();
  const undone =
    rows.length === 0
      ? []
      : await db
          .selectFrom('subjects')
          .select('entry')
          .where(
            'subject',
            'in',
            rows.map((row) => `entry:${row.entry}`),
          )
          .execute();
  const seqs = [...new Set([...more, ...rows.map((row) => row.entry), ...undone.map((row) => row.entry)])]
    .sort((a, b) => a - b)
    .slice(0, 300);
  return readEntriesAt(db, seqs);
};

export const readClaimDossier = async (db: Database, id: ClaimId): Promise<ClaimDossier | null> => {
  const own = await db.selectFrom('claims').select(['root']).where('id', '=', numberOf(id)).executeTakeFirst();
  if (!own) return null;
  const members = await readMembers(db, own.root);
  const claim = (await readClaims(db, [own.root]))[0];
  if (!claim) return null;
  const mentions = await readMentions(db, 'claims.root', [own.root], 1000);
  const articles = await articleNumbers(db, [...new Set(mentions.map((mention) => mention.article))]);
  const links = await readLinks(db, members);
  const linkedBy = await articleNumbers(db, [
    ...new Set(links.flatMap(({ evidence }) => evidence.map(({ article }) => article))),
  ]);
  const statuses = await db.selectFrom('statuses').selectAll().where('claim', 'in', members).orderBy('entry').execute();
  const proposals = await db
    .selectFrom('proposals')
    .selectAll()
    .where('claim', 'in', members)
    .orderBy('id')
    .limit(200)
    .execute();
  const sources = numbers(
    mentions.flatMap((mention) => [
      ...(mention.speaker ? [mention.speaker] : []),
      ...mention.chain.map((link) => link.source),
    ]),
  );
  const opened = await db.selectFrom('claims').select('entry').where('id', 'in', members).execute();
  return {
    claim,
    mentions,
    articles: await readArticles(db, articles),
    echoes: await readEchoesAmong(db, articles),
    owners: await readOwners(db),
    origins: await readOriginDecisions(db),
    statuses: statuses.map(statusEvent),
    links,
    linked: (await readClaims(db, numbers(links.flatMap((link) => [link.from, link.to])))).filter(
      (other) => other.id !== claim.id,
    ),
    linkedBy: await readArticles(db, linkedBy),
    proposals: proposals.map(proposalRecord),
    sources: await readSources(db, sources),
    history: await readHistory(
      db,
      [
        ...members.map((member) => `claim:c${member}`),
        ...members.map((member) => `merge:c${member}`),
        ...mentions.flatMap(({ id }) => ['mention', 'spans', 'speaker', 'certainty'].map((about) => `${about}:${id}`)),
        ...proposals.map((row) => `proposal:k${row.id}`),
      ],
      [...opened.map((row) => row.entry), ...statuses.map((row) => row.entry)],
    ),
  };
};
