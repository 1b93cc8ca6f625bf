import type { Actor } from './actor.ts';
import { LEDGER_MACHINE } from './actor.ts';
import { findEchoes } from './echo/find-echoes.ts';
import type { Change } from './entry.ts';
import { foldEntry } from './fold/fold.ts';
import type { FoldContext } from './fold/fold-context.ts';
import type { ArticleId } from './ids.ts';
import type { Added, Addition } from './ledger.ts';
import { linkArticle } from './linking/link-article.ts';
import type { Prepared } from './prepare/prepared.ts';
import type { ReadyAddition } from './prepare/ready-addition.ts';
import { proposeStatuses } from './status/propose-statuses.ts';
import { keepBlobs } from './store/blobs.ts';
import { writeEntries } from './store/chain-entries.ts';

/** Writes entries after the head and folds them, in the caller's transaction. Returns the new head's number. */
export const append = async (
  context: FoldContext,
  at: string,
  by: Actor,
  changes: readonly Change[],
): Promise<number> => {
  const { store, tx, memory } = context;
  const entries = await writeEntries(store, tx, memory.head(), { at, by, changes });
  memory.moveHead(entries.at(-1) ?? memory.head());
  let before: Change | null = null;
  for (const entry of entries) {
    await foldEntry(context, entry, before);
    before = entry.change;
  }
  return memory.head().seq;
};

const fileUnder = async (
  context: FoldContext,
  at: string,
  article: ArticleId,
  stories: Addition['stories'],
): Promise<void> => {
  const { tx } = context;
  for (const story of stories ?? []) {
    const there = await tx.selectFrom('stories').select('id').where('id', '=', story.id).executeTakeFirst();
    const filed = await tx
      .selectFrom('story_articles')
      .innerJoin('articles', 'articles.id', 'story_articles.article')
      .select('story')
      .where('story', '=', story.id)
      .where('articles.key', '=', article)
      .executeTakeFirst();
    const changes: Change[] = [
      ...(there ? [] : [{ kind: 'story-made' as const, story: story.id, title: story.title }]),
      ...(filed ? [] : [{ kind: 'article-filed' as const, story: story.id, article }]),
    ];
    if (changes.length > 0) await append(context, at, LEDGER_MACHINE, changes);
  }
};

const captureChanges = (ready: ReadyAddition): Change[] => {
  const { article, revision, words, info, madeBy, fetched, readingBlob, captureBlob } = ready;
  const captured: Change[] =
    captureBlob && fetched !== null
      ? [
          {
            kind: 'article-captured',
            article,
            capture: captureBlob.hash,
            mediaType: captureBlob.media,
            bytes: captureBlob.size,
            url: info.url,
            fetched,
          },
        ]
      : [];
  return [
    ...captured,
    {
      kind: 'revision-read',
      article,
      revision,
      capture: captureBlob?.hash ?? null,
      reading: readingBlob.hash,
      info,
      words,
      madeBy,
    },
  ];
};

const alreadyThere = async (
  context: FoldContext,
  ready: ReadyAddition,
): Promise<{ readonly article: boolean; readonly revision: boolean; readonly samePage: boolean }> => {
  const row = await context.tx.selectFrom('articles').select('id').where('key', '=', ready.article).executeTakeFirst();
  if (!row) return { article: false, revision: false, samePage: false };
  const revision = await context.tx
    .selectFrom('revisions')
    .select('id')
    .where('article', '=', row.id)
    .where('hash', '=', ready.revision)
    .executeTakeFirst();
  const newest = await context.tx
    .selectFrom('revisions')
    .select(['capture', 'hash'])
    .where('article', '=', row.id)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const samePage = ready.captureBlob !== null && newest?.capture === ready.captureBlob.hash;
  const again = ready.again === true && newest?.hash === ready.revision;
  return { article: true, revision: revision !== undefined && !again, samePage: samePage || again };
};

/** Adds one article inside a write transaction. */
export const addReady = async (
  context: FoldContext,
  ready: ReadyAddition,
  prepared: Prepared,
  at: string,
): Promise<Added> => {
  const { article, revision } = ready;
  const there = await alreadyThere(context, ready);
  const nothing = { article, revision, mentions: 0, claimsOpened: 0, claimsJoined: 0, echoes: 0, proposals: 0 };
  if (there.revision) {
    await fileUnder(context, at, article, ready.stories);
    return { ...nothing, outcome: 'already', head: context.memory.head().seq };
  }
  const blobs = [...(ready.captureBlob ? [ready.captureBlob] : []), ready.readingBlob];
  await keepBlobs(context.tx, blobs);
  await append(context, at, LEDGER_MACHINE, captureChanges(ready));
  const row = await context.tx
    .selectFrom('articles')
    .select(['id', 'known'])
    .where('key', '=', article)
    .executeTakeFirstOrThrow();
  const linked = await linkArticle(context, { article, revision }, prepared, there.article);
  const echoes = await findEchoes(context, { id: row.id, article, revision, known: row.known }, prepared);
  const found = echoes.map(({ kind, ...echo }) => ({ ...echo, echo: kind }));
  await append(context, at, LEDGER_MACHINE, [
    linked,
    ...(found.length > 0 ? [{ kind: 'echoes-found' as const, article, echoes: found }] : []),
  ]);
  await fileUnder(context, at, article, ready.stories);
  const statuses = await proposeStatuses(context, {
    article: row.id,
    key: article,
    revision,
    // the same bytes cleaned by other rules are no edit of the page
    revised: there.article && !there.samePage,
    linked,
    prepared,
  });
  if (statuses.length > 0) await append(context, at, LEDGER_MACHINE, statuses);
  return {
    article,
    revision,
    outcome: there.article ? 'revised' : 'added',
    mentions: linked.decisions.length,
    claimsOpened: linked.opened.length,
    claimsJoined: linked.decisions.filter((decision) => decision.rule === 'same').length,
    echoes: echoes.length,
    proposals: linked.proposals.length + linked.links.length + statuses.length,
    head: context.memory.head().seq,
  };
};
