import type { StoryDossier, StoryRecord } from '../dossier.ts';
import { numberOf } from '../fold/fold-context.ts';
import { ALL_STORIES, type StoryId } from '../ids.ts';
import { statusEvent } from '../store/rows.ts';
import type { Database } from '../store/store.ts';
import {
  articleNumbers,
  readArticles,
  readBriefs,
  readClaims,
  readEchoes,
  readLinks,
  readOriginDecisions,
  readOwners,
} from './read-records.ts';

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

/** What waits for a person: everything, or what is asked about a claim that an article of the story speaks of. */
const countProposals = async (db: Database, story: StoryId): Promise<number> => {
  const open = db
    .selectFrom('proposals')
    .select((eb) => eb.fn.countAll().as('n'))
    .where('state', '=', 'open');
  const ofStory = db
    .selectFrom('story_articles')
    .innerJoin('mentions', 'mentions.article', 'story_articles.article')
    .select('mentions.claim')
    .where('story', '=', story);
  const found = await (story === ALL_STORIES ? open : open.where('claim', 'in', ofStory)).executeTakeFirst();
  return Number(found?.n ?? 0);
};

export const readStoryDossier = async (db: Database, id: StoryId, limit: number): Promise<StoryDossier | null> => {
  const story = (await readStories(db)).find((one) => one.id === id);
  if (!story) return null;
  const ids = await claimsOf(db, id, limit + 1);
  const newest = ids.slice(0, limit);
  const all = await readBriefs(db, 'claims.root', newest);
  const found = await readClaims(db, newest);
  const said = new Set(all.map((mention) => mention.claim));
  // what only a reading made that was replaced since is no claim any more, unless a person spoke of it
  const claims = found.filter(({ id: claim, statusBy, grade }) => said.has(claim) || statusBy === 'person' || grade);
  const shown = claims.map((claim) => numberOf(claim.id));
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
  return {
    story,
    articles: await readArticles(db, articles),
    claims,
    mentions,
    echoes: await readEchoes(db, articles),
    links: await readLinks(db, shown),
    statuses: await readStatuses(db, shown),
    owners: await readOwners(db),
    origins: await readOriginDecisions(db),
    proposals: await countProposals(db, id),
    truncated: ids.length > limit,
  };
};
