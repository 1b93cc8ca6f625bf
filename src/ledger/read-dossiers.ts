import type { Reading } from '../reading/reading.ts';
import { readBlob } from './blobs.ts';
import { readEntries } from './chain-entries.ts';
import type {
  ArticleDossier,
  ClaimDossier,
  DocketDossier,
  ReviewDossier,
  SourceDossier,
  StoryDossier,
  StoryRecord,
} from './dossier.ts';
import type { Entry } from './entry.ts';
import { numberOf } from './fold-context.ts';
import { ALL_STORIES, type ArticleId, type ClaimId, type RevisionId, type SourceId, type StoryId } from './ids.ts';
import {
  articleNumbers,
  readArticles,
  readBriefs,
  readClaims,
  readEchoes,
  readEchoesAmong,
  readLinks,
  readMembers,
  readMentions,
  readOriginDecisions,
  readOwners,
  readSources,
} from './read-records.ts';
import { proposalRecord, statusEvent } from './rows.ts';
import type { Database } from './store.ts';

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

const entryAt = async (db: Database, seq: number): Promise<Entry | undefined> => (await readEntries(db, seq - 1, 1))[0];

/** Entries on these subjects, oldest first. */
const historyOf = async (db: Database, subjects: readonly string[], more: readonly number[]): Promise<Entry[]> => {
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
  const entries = await Promise.all(seqs.map((seq) => entryAt(db, seq)));
  return entries.filter((entry) => entry !== undefined);
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
    proposals: proposals.map(proposalRecord),
    sources: await readSources(db, sources),
    history: await historyOf(
      db,
      [
        ...members.map((member) => `claim:c${member}`),
        ...members.map((member) => `merge:c${member}`),
        ...mentions.map((mention) => `mention:${mention.id}`),
        ...proposals.map((row) => `proposal:k${row.id}`),
      ],
      [...opened.map((row) => row.entry), ...statuses.map((row) => row.entry)],
    ),
  };
};

const countIn = async (
  db: Database,
  story: StoryId,
): Promise<Pick<StoryRecord, 'articles' | 'claims' | 'from' | 'until'>> => {
  const base = db.selectFrom('articles');
  const within =
    story === ALL_STORIES
      ? base
      : base.innerJoin('story_articles', 'story_articles.article', 'articles.id').where('story', '=', story);
  const row = await within
    .select((eb) => [eb.fn.countAll().as('n'), eb.fn.min('published').as('from'), eb.fn.max('published').as('until')])
    .executeTakeFirst();
  const claims =
    story === ALL_STORIES
      ? await db
          .selectFrom('claims')
          .select((eb) => eb.fn.countAll().as('n'))
          .executeTakeFirst()
      : await db
          .selectFrom('mentions')
          .innerJoin('story_articles', 'story_articles.article', 'mentions.article')
          .innerJoin('claims', 'claims.id', 'mentions.claim')
          .select((eb) => eb.fn.count('claims.root').distinct().as('n'))
          .where('story', '=', story)
          .executeTakeFirst();
  return {
    articles: Number(row?.n ?? 0),
    claims: Number(claims?.n ?? 0),
    from: row?.from?.slice(0, 10) ?? null,
    until: row?.until?.slice(0, 10) ?? null,
  };
};

export const readStories = async (db: Database): Promise<StoryRecord[]> => {
  const rows = await db.selectFrom('stories').selectAll().orderBy('made').orderBy('id').execute();
  const first = await db.selectFrom('articles').select('known').orderBy('id').limit(1).executeTakeFirst();
  const all: StoryRecord = {
    id: ALL_STORIES,
    title: 'All articles',
    made: first?.known ?? '',
    ...(await countIn(db, ALL_STORIES)),
  };
  const own: StoryRecord[] = [];
  for (const row of rows) own.push({ ...row, ...(await countIn(db, row.id)) });
  return [...own, all];
};

const readStatuses = async (db: Database, claims: readonly number[]): Promise<StoryDossier['statuses']> => {
  const out: StoryDossier['statuses'][number][] = [];
  for (let at = 0; at < claims.length; at += 1000) {
    const rows = await db
      .selectFrom('statuses')
      .innerJoin('claims', 'claims.id', 'statuses.claim')
      .selectAll('statuses')
      .select('claims.root as root')
      .where('claims.root', 'in', claims.slice(at, at + 1000))
      .orderBy('entry')
      .execute();
    out.push(...rows.map((row) => ({ ...statusEvent(row), claim: `c${row.root}` as const })));
  }
  return out;
};

/** The newest claims of a story, by the last mention of each. */
const claimsOf = async (db: Database, story: StoryId, limit: number): Promise<number[]> => {
  if (story === ALL_STORIES)
    return (
      await db
        .selectFrom('claims')
        .select('id')
        .whereRef('root', '=', 'id')
        .where('mentions', '>', 0)
        .orderBy('id', 'desc')
        .limit(limit)
        .execute()
    ).map((row) => row.id);
  const rows = await db
    .selectFrom('story_articles')
    .innerJoin('mentions', 'mentions.article', 'story_articles.article')
    .innerJoin('claims', 'claims.id', 'mentions.claim')
    .select('claims.root as id')
    .distinct()
    .where('story_articles.story', '=', story)
    .orderBy('claims.root', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
};

export const readStoryDossier = async (db: Database, id: StoryId, limit: number): Promise<StoryDossier | null> => {
  const story = (await readStories(db)).find((one) => one.id === id);
  if (!story) return null;
  const ids = await claimsOf(db, id, limit + 1);
  const shown = ids.slice(0, limit);
  const all = await readBriefs(db, 'claims.root', shown);
  const filed =
    id === ALL_STORIES
      ? null
      : new Set(
          (
            await db
              .selectFrom('story_articles')
              .innerJoin('articles', 'articles.id', 'story_articles.article')
              .select('key')
              .where('story', '=', id)
              .execute()
          ).map((row) => row.key),
        );
  // A claim of this story may be carried outside it too; the story shows its own articles.
  const mentions = filed ? all.filter((mention) => filed.has(mention.article)) : all;
  const keys = filed ? [...filed] : [...new Set(mentions.map((mention) => mention.article))];
  const articles = await articleNumbers(db, keys);
  const open = await db
    .selectFrom('proposals')
    .select((eb) => eb.fn.countAll().as('n'))
    .where('state', '=', 'open')
    .executeTakeFirst();
  return {
    story,
    articles: await readArticles(db, articles),
    claims: await readClaims(db, shown),
    mentions,
    echoes: await readEchoes(db, articles),
    links: await readLinks(db, shown),
    statuses: await readStatuses(db, shown),
    owners: await readOwners(db),
    origins: await readOriginDecisions(db),
    proposals: Number(open?.n ?? 0),
    truncated: ids.length > limit,
  };
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
  return {
    article,
    revision: shown.hash,
    reading,
    mentions: own,
    claims: await readClaims(db, numbers(mentions.map((mention) => mention.claim))),
    echoes,
    others: await readArticles(db, others),
    earlier: mentions.filter((mention) => mention.revision !== shown.hash),
    capture:
      shown.capture === null
        ? null
        : { id: shown.capture, mediaType: shown.media ?? 'application/octet-stream', bytes: shown.bytes },
  };
};

const SOURCE_MENTIONS = 500;

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

export const readReview = async (db: Database, limit: number): Promise<ReviewDossier> => {
  const rows = await db
    .selectFrom('proposals')
    .selectAll()
    .where('state', '=', 'open')
    .orderBy('likeness', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  const open = await db
    .selectFrom('proposals')
    .select((eb) => eb.fn.countAll().as('n'))
    .where('state', '=', 'open')
    .executeTakeFirst();
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
  const firsts =
    claims.length === 0
      ? []
      : await db
          .selectFrom('mentions')
          .select((eb) => eb.fn.min('id').as('id'))
          .where('claim', 'in', claims)
          .groupBy('claim')
          .execute();
  const asked = proposals.flatMap(({ subject }) => (subject.kind === 'same-claim' ? [numberOf(subject.mention)] : []));
  const mentions = await readMentions(db, 'mentions.id', [...asked, ...firsts.map((row) => row.id)]);
  return {
    proposals,
    open: Number(open?.n ?? 0),
    mentions,
    claims: await readClaims(db, claims),
    articles: await readArticles(
      db,
      await articleNumbers(db, [...new Set(mentions.map((mention) => mention.article))]),
    ),
    sources: await readSources(
      db,
      numbers(
        proposals.flatMap(({ subject }) => (subject.kind === 'same-source' ? [subject.source, subject.other] : [])),
      ),
    ),
  };
};
