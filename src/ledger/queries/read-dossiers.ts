import { type Selectable, sql } from 'kysely';
import type { Reading } from '../../reading/reading.ts';
import type { ArticleDossier, DocketDossier, ReviewDossier, SourceDossier } from '../dossier.ts';
import { siblingsOf } from '../echo/echo-groups.ts';
import { numberOf } from '../fold/fold-context.ts';
import type { ArticleId, RevisionId, SourceId } from '../ids.ts';
import { PROPOSAL_KINDS, type ProposalKind } from '../record.ts';
import { readBlob } from '../store/blobs.ts';
import { proposalRecord } from '../store/rows.ts';
import type { Database } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import { readHistory } from './read-claim.ts';
import {
  articleNumbers,
  readArticles,
  readBriefs,
  readClaims,
  readEchoes,
  readMentions,
  readSources,
} from './read-records.ts';

const numbers = (ids: readonly string[]): number[] => [...new Set(ids.map(numberOf))];

export const readReading = async (db: Database, revision: RevisionId): Promise<Reading | null> => {
  const row = await db
    .selectFrom('revisions')
    .select('reading')
    .where('hash', '=', revision)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  const blob = row ? await readBlob(db, row.reading) : null;
  return blob && (JSON.parse(Buffer.from(blob.bytes).toString('utf8')) as Reading);
};

export const readArticleDossier = async (
  db: Database,
  id: ArticleId,
  revision?: RevisionId,
): Promise<ArticleDossier | null> => {
  const number = (await articleNumbers(db, [id]))[0];
  if (number === undefined) return null;
  const rows = await db.selectFrom('revisions').selectAll().where('article', '=', number).orderBy('id').execute();
  const shown = revision === undefined ? rows.at(-1) : rows.find((row) => row.hash === revision);
  const article = (await readArticles(db, [number]))[0];
  const reading = shown ? await readReading(db, shown.hash) : null;
  if (!article || !shown || !reading) return null;
  const mentions = await readMentions(db, 'mentions.article', [number]);
  const echoes = await readEchoes(db, [number]);
  const others = await articleNumbers(
    db,
    echoes.flatMap((echo) => [echo.article, echo.of]).filter((key) => key !== id),
  );
  const own = mentions.filter((mention) => mention.revision === shown.hash);
  const direct = new Set(echoes.flatMap((echo) => [echo.article, echo.of]));
  const akin = siblingsOf(id, [...echoes, ...(await readEchoes(db, others))]).filter((key) => !direct.has(key));
  return {
    article,
    revision: shown.hash,
    reading,
    mentions: own,
    claims: await readClaims(db, numbers(mentions.map((mention) => mention.claim))),
    echoes,
    others: await readArticles(db, others),
    siblings: await readArticles(db, await articleNumbers(db, akin)),
    earlier: mentions.filter((mention) => mention.revision !== shown.hash),
    capture:
      shown.capture === null
        ? null
        : { id: shown.capture, mediaType: shown.media ?? 'application/octet-stream', bytes: shown.bytes },
  };
};

const SOURCE_MENTIONS = 500;

const subjectsOfSource = async (db: Database, root: number): Promise<string[]> =>
  (await db.selectFrom('sources').select('id').where('root', '=', root).execute()).flatMap(({ id }) => [
    `source:p${id}`,
    `merge:p${id}`,
  ]);

export const readSourceDossier = async (db: Database, id: SourceId): Promise<SourceDossier | null> => {
  const own = await db.selectFrom('sources').select(['root', 'name']).where('id', '=', numberOf(id)).executeTakeFirst();
  const source = own ? (await readSources(db, [own.root]))[0] : undefined;
  if (!own || !source) return null;
  const mentions = await readMentions(db, 'sources.root', [own.root], SOURCE_MENTIONS + 1);
  const shown = mentions.slice(0, SOURCE_MENTIONS);
  const last = source.name.split(' ').at(-1)?.toLowerCase() ?? '';
  const alike = await db
    .selectFrom('source_names')
    .select('source')
    .where('key', 'in', [`s:${last}`, `n:${last}`])
    .execute();
  return {
    source,
    mentions: shown,
    articles: await readArticles(db, await articleNumbers(db, [...new Set(shown.map((mention) => mention.article))])),
    claims: await readClaims(db, numbers(shown.map((mention) => mention.claim))),
    alike: (
      await readSources(
        db,
        alike.map((row) => row.source),
      )
    ).filter((other) => other.id !== source.id),
    history: await readHistory(db, await subjectsOfSource(db, own.root)),
    truncated: mentions.length > SOURCE_MENTIONS,
  };
};

const SETTLED = ['held', 'failed', 'void', 'ambiguous'];

export const readDocket = async (
  db: Database,
  window: { readonly from?: string; readonly until?: string; readonly settled?: boolean },
): Promise<DocketDossier> => {
  let query = db
    .selectFrom('claims')
    .select('id')
    .where('forecast', 'is not', null)
    .whereRef('root', '=', 'id')
    .where('mentions', '>', 0);
  if (window.settled === false) query = query.where('status', 'not in', SETTLED);
  if (window.from !== undefined) query = query.where('due', '>=', window.from);
  if (window.until !== undefined) query = query.where('due', '<=', window.until);
  const ids = (await query.orderBy('due').limit(2000).execute()).map((row) => row.id);
  const mentions = await readBriefs(db, 'claims.root', ids);
  return {
    claims: await readClaims(db, ids),
    mentions,
    articles: await readArticles(
      db,
      await articleNumbers(db, [...new Set(mentions.map((mention) => mention.article))]),
    ),
  };
};

/** The first mention of each claim or speaker that still stands on its page; where none does, the first there was. */
const firstMentions = async (db: Database, by: 'claim' | 'speaker', ids: readonly number[]): Promise<number[]> => {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('mentions')
    .select((eb) => [eb.fn.min('id').as('any'), eb.fn.min('id').filterWhere('current', '=', 1).as('standing')])
    .where(by, 'in', ids)
    .groupBy(by)
    .execute();
  return rows.map((row) => Number(row.standing ?? row.any));
};

/** A proposal's kind as its row holds it: in the JSON of what it is about. */
const isOfKind = (kind: ProposalKind) => sql<boolean>`subject like ${`%"kind":"${kind}"%`}`;

const countKinds = async (db: Database): Promise<Readonly<Record<ProposalKind, number>>> => {
  const counted = await db
    .selectFrom('proposals')
    .select(PROPOSAL_KINDS.map((kind) => sql<number>`sum(case when ${isOfKind(kind)} then 1 else 0 end)`.as(kind)))
    .where('state', '=', 'open')
    .executeTakeFirst();
  // a sum of no rows is null
  const of = (kind: ProposalKind): number => Number(counted?.[kind] ?? 0);
  return {
    status: of('status'),
    'claim-link': of('claim-link'),
    'same-source': of('same-source'),
    'same-claim': of('same-claim'),
  };
};

/** What waits, the gravest kind first and the likest of each; of one kind alone where `kind` names it. */
export const readReview = async (db: Database, limit: number, kind: ProposalKind | null): Promise<ReviewDossier> => {
  const kinds = await countKinds(db);
  const rows: Selectable<Tables['proposals']>[] = [];
  for (const one of kind === null ? PROPOSAL_KINDS : [kind]) {
    if (kinds[one] === 0 || rows.length >= limit) continue;
    const found = await db
      .selectFrom('proposals')
      .selectAll()
      .where('state', '=', 'open')
      .where(isOfKind(one))
      .orderBy('likeness', 'desc')
      .orderBy('id')
      .limit(limit - rows.length)
      .execute();
    rows.push(...found);
  }
  const proposals = rows.map(proposalRecord);
  const claims = numbers(
    proposals.flatMap(({ subject }) =>
      subject.kind === 'same-claim'
        ? [subject.claim, subject.other]
        : subject.kind === 'claim-link'
          ? [subject.from, subject.to]
          : subject.kind === 'status'
            ? [subject.claim]
            : [],
    ),
  );
  const sources = numbers(
    proposals.flatMap(({ subject }) => (subject.kind === 'same-source' ? [subject.source, subject.other] : [])),
  );
  const firsts = [...(await firstMentions(db, 'claim', claims)), ...(await firstMentions(db, 'speaker', sources))];
  const asked = proposals.flatMap(({ subject }) => (subject.kind === 'same-claim' ? [numberOf(subject.mention)] : []));
  const mentions = await readMentions(db, 'mentions.id', [...asked, ...firsts]);
  return {
    proposals,
    open: PROPOSAL_KINDS.reduce((sum, one) => sum + kinds[one], 0),
    kinds,
    mentions,
    claims: await readClaims(db, claims),
    articles: await readArticles(
      db,
      await articleNumbers(db, [...new Set(mentions.map((mention) => mention.article))]),
    ),
    sources: await readSources(db, sources),
  };
};
