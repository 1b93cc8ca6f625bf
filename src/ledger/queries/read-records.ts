import type { MentionBrief, OriginDecision, Ownership } from '../dossier.ts';
import { SUPERSEDED } from '../fold/fold-article.ts';
import type { ArticleId } from '../ids.ts';
import type {
  ArticleRecord,
  ClaimLink,
  ClaimRecord,
  EchoRecord,
  MentionRecord,
  RevisionRecord,
  SourceRecord,
} from '../record.ts';
import {
  articleRecord,
  claimRecord,
  echoRecord,
  linkRecord,
  mentionBrief,
  mentionRecord,
  revisionRecord,
  sourceRecord,
} from '../store/rows.ts';
import type { Database } from '../store/store.ts';
import { readMergedSources, withMerged } from './merged-sources.ts';

/** Reads by sets of numbers, never one at a time. Lists longer than a statement takes are read in parts. */

const PART = 1000;

/** Lengths of lists in statements: few, so that prepared statements are found again. */
const LENGTHS = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, PART];

/** The list with its last member said again, up to a length that statements are kept for. */
const padded = <T>(list: readonly T[]): readonly T[] => {
  const last = list.at(-1);
  const length = LENGTHS.find((one) => one >= list.length) ?? list.length;
  return last === undefined ? list : [...list, ...new Array<T>(length - list.length).fill(last)];
};

const inParts = async <Key, T>(
  ids: readonly Key[],
  read: (part: readonly Key[]) => Promise<readonly T[]>,
): Promise<T[]> => {
  const unique = [...new Set(ids)];
  const out: T[] = [];
  for (let at = 0; at < unique.length; at += PART) out.push(...(await read(padded(unique.slice(at, at + PART)))));
  return out;
};

export const readArticles = async (db: Database, ids: readonly number[]): Promise<ArticleRecord[]> => {
  const rows = await inParts(ids, (part) => db.selectFrom('articles').selectAll().where('id', 'in', part).execute());
  const revisions = await inParts(ids, (part) =>
    db.selectFrom('revisions').selectAll().where('article', 'in', part).orderBy('id').execute(),
  );
  const byArticle = new Map<number, RevisionRecord[]>();
  for (const revision of revisions)
    byArticle.set(revision.article, [...(byArticle.get(revision.article) ?? []), revisionRecord(revision)]);
  return rows.sort((a, b) => a.id - b.id).map((row) => articleRecord(row, byArticle.get(row.id) ?? []));
};

export const readClaims = async (db: Database, ids: readonly number[]): Promise<ClaimRecord[]> => {
  const rows = await inParts(ids, (part) => db.selectFrom('claims').selectAll().where('id', 'in', part).execute());
  return rows.sort((a, b) => a.id - b.id).map(claimRecord);
};

const mentionsJoined = (db: Database) =>
  db
    .selectFrom('mentions')
    .innerJoin('articles', 'articles.id', 'mentions.article')
    .innerJoin('revisions', 'revisions.id', 'mentions.revision')
    .innerJoin('claims', 'claims.id', 'mentions.claim')
    .leftJoin('sources', 'sources.id', 'mentions.speaker')
    .select([
      'mentions.id as id',
      'mentions.machine_claim as machine_claim',
      'mentions.claim as claim',
      'mentions.current as current',
      'mentions.local as local',
      'mentions.speaker as speaker',
      'mentions.stance as stance',
      'mentions.entry as entry',
      'mentions.brief as brief',
      'articles.key as key',
      'revisions.hash as hash',
      'claims.root as root',
      'sources.root as speaker_root',
    ]);

/** A mention that is asked for by its id is there even where its text was read again since. */
const shownBy = (db: Database, by: MentionKey) =>
  by === 'mentions.id' ? mentionsJoined(db) : mentionsJoined(db).where('mentions.current', '>', SUPERSEDED);

export type MentionKey = 'claims.root' | 'mentions.article' | 'mentions.id' | 'sources.root';

/** Mentions whose `by` is one of `ids`: a claim with all that was merged into it, an article, a speaker under every name. */
export const readBriefs = async (db: Database, by: MentionKey, ids: readonly number[]): Promise<MentionBrief[]> => {
  const rows = await inParts(ids, (part) => shownBy(db, by).where(by, 'in', part).orderBy('mentions.id').execute());
  const merged = await readMergedSources(db);
  return rows.map((row) => withMerged(mentionBrief(row), merged));
};

export const readMentions = async (
  db: Database,
  by: MentionKey,
  ids: readonly number[],
  limit = 5000,
): Promise<MentionRecord[]> => {
  const rows = await inParts(ids, (part) =>
    shownBy(db, by)
      .select('mentions.detail as detail')
      .where(by, 'in', part)
      .orderBy('mentions.id')
      .limit(limit)
      .execute(),
  );
  const merged = await readMergedSources(db);
  return rows.map((row) => withMerged(mentionRecord(row), merged));
};

const withKeys = (db: Database) =>
  db
    .selectFrom('echoes')
    .innerJoin('articles as later', 'later.id', 'echoes.article')
    .innerJoin('articles as earlier', 'earlier.id', 'echoes.of_article')
    .select(['of_article', 'echo', 'share', 'direction', 'passages', 'evidence'])
    .select(['later.key as from_key', 'earlier.key as of_key']);

/** Echoes of these articles, in either direction. */
export const readEchoes = async (db: Database, articles: readonly number[]): Promise<EchoRecord[]> => {
  const out = await inParts(articles, (part) => withKeys(db).where('echoes.article', 'in', part).execute());
  const of = await inParts(articles, (part) => withKeys(db).where('echoes.of_article', 'in', part).execute());
  const records = [...out, ...of].map(echoRecord);
  return [...new Map(records.map((echo) => [`${echo.article} ${echo.of}`, echo])).values()].sort((a, b) =>
    a.article + a.of < b.article + b.of ? -1 : 1,
  );
};

const byArticles = (a: EchoRecord, b: EchoRecord): number => (a.article + a.of < b.article + b.of ? -1 : 1);

/** Echoes with both ends among these articles: what a claim's own counts need. */
export const readEchoesAmong = async (db: Database, articles: readonly number[]): Promise<EchoRecord[]> => {
  const among = new Set(articles);
  const rows = await inParts(articles, (part) =>
    among.size <= PART
      ? withKeys(db).where('echoes.article', 'in', part).where('echoes.of_article', 'in', part).execute()
      : withKeys(db).where('echoes.article', 'in', part).execute(),
  );
  return rows
    .filter((row) => among.has(row.of_article))
    .map(echoRecord)
    .sort(byArticles);
};

/** Links that hold, at either end of these claims. A claim's number is read as the claim it was merged into. */
export const readLinks = async (db: Database, claims: readonly number[]): Promise<ClaimLink[]> => {
  const from = await inParts(claims, (part) =>
    db.selectFrom('claim_links').selectAll().where('active', '=', 1).where('from_claim', 'in', part).execute(),
  );
  const to = await inParts(claims, (part) =>
    db.selectFrom('claim_links').selectAll().where('active', '=', 1).where('to_claim', 'in', part).execute(),
  );
  const rows = [...from, ...to].sort(
    (a, b) => a.entry - b.entry || a.from_claim - b.from_claim || a.to_claim - b.to_claim || (a.kind < b.kind ? -1 : 1),
  );
  const roots = await readRoots(
    db,
    rows.flatMap((row) => [row.from_claim, row.to_claim]),
  );
  const links = rows.map((row) =>
    linkRecord({
      ...row,
      from_claim: roots.get(row.from_claim) ?? row.from_claim,
      to_claim: roots.get(row.to_claim) ?? row.to_claim,
    }),
  );
  return [
    ...new Map(
      links.filter((link) => link.from !== link.to).map((link) => [`${link.from} ${link.to} ${link.kind}`, link]),
    ).values(),
  ];
};

const readRoots = async (db: Database, claims: readonly number[]): Promise<Map<number, number>> => {
  const rows = await inParts(claims, (part) =>
    db.selectFrom('claims').select(['id', 'root']).where('id', 'in', part).execute(),
  );
  return new Map(rows.map((row) => [row.id, row.root]));
};

/** A claim's number and those of all that were merged into it. */
export const readMembers = async (db: Database, root: number): Promise<number[]> =>
  (await db.selectFrom('claims').select('id').where('root', '=', root).execute()).map((row) => row.id);

export const readSources = async (db: Database, ids: readonly number[]): Promise<SourceRecord[]> => {
  const rows = await inParts(ids, (part) => db.selectFrom('sources').selectAll().where('id', 'in', part).execute());
  const names = await inParts(ids, (part) =>
    db
      .selectFrom('source_names')
      .innerJoin('sources', 'sources.id', 'source_names.source')
      .select(['sources.root as root', 'source_names.name as name'])
      .where('sources.root', 'in', part)
      .orderBy('source_names.name')
      .execute(),
  );
  return rows
    .sort((a, b) => a.id - b.id)
    .map((row) =>
      sourceRecord(row, [...new Set(names.filter((name) => name.root === row.id).map((name) => name.name))]),
    );
};

/** The table of owners: of two lines for an outlet the newer holds. */
export const readOwners = async (db: Database): Promise<Ownership[]> => {
  const rows = await db
    .selectFrom('owners')
    .select(['outlet', 'publisher', 'reason'])
    .where('active', '=', 1)
    .orderBy('entry')
    .execute();
  return [...new Map(rows.map((row) => [row.outlet, row])).values()];
};

export const readOriginDecisions = async (db: Database): Promise<OriginDecision[]> => {
  const rows = await db.selectFrom('origin_judgements').selectAll().where('active', '=', 1).orderBy('entry').execute();
  return rows.map((row) => ({ left: row.left_key, right: row.right_key, same: row.same === 1, reason: row.reason }));
};

/** Articles' ids by their numbers. */
export const articleKeys = async (db: Database, keys: readonly string[]): Promise<Map<number, ArticleId>> => {
  const rows = await inParts(keys, (part) =>
    db.selectFrom('articles').select(['id', 'key']).where('key', 'in', part).execute(),
  );
  return new Map(rows.map(({ id, key }) => [id, key as ArticleId]));
};

/** The numbers of articles by their ids. */
export const articleNumbers = async (db: Database, keys: readonly string[]): Promise<number[]> => [
  ...(await articleKeys(db, keys)).keys(),
];
