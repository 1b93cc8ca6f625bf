import type { Actor } from './actor.ts';
import { LEDGER_MACHINE } from './actor.ts';
import { findEchoes } from './echo/find-echoes.ts';
import type { Change } from './entry.ts';
import { foldEntry } from './fold/fold.ts';
import type { FoldContext } from './fold/fold-context.ts';
import type { Added, Addition } from './ledger.ts';
import { linkArticle } from './linking/link-article.ts';
import type { Prepared } from './prepare/prepared.ts';
import type { ReadyAddition } from './prepare/ready-addition.ts';
import { proposeStatuses } from './status/propose-statuses.ts';
import { chainEntries } from './store/chain-entries.ts';
import { findArticle, type KeptArticle } from './store/kept-articles.ts';

/**
 * Puts entries after the head and folds them, in the caller's transaction; they wait with what they fold into, until the memory is settled. Returns
 * the new head's number.
 */
export const append = async (
  context: FoldContext,
  at: string,
  by: Actor,
  changes: readonly Change[],
): Promise<number> => {
  const { memory } = context;
  const { entries, rows } = chainEntries(memory.head(), { at, by, changes });
  memory.waiting.add('entries', rows);
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
  { id, record: { id: article } }: KeptArticle,
  stories: Addition['stories'],
): Promise<void> => {
  const { store, tx, memory } = context;
  for (const story of stories ?? []) {
    await memory.settle(store, tx);
    const there = await tx.selectFrom('stories').select('id').where('id', '=', story.id).executeTakeFirst();
    const filed = await tx
      .selectFrom('story_articles')
      .select('story')
      .where('story', '=', story.id)
      .where('article', '=', id)
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

/** What the ledger has of an article: its text, and whether the newest of it is the same page. */
const findRevision = async (
  { store, tx, memory }: FoldContext,
  article: KeptArticle | undefined,
  ready: ReadyAddition,
): Promise<{ readonly revision: boolean; readonly samePage: boolean }> => {
  if (!article) return { revision: false, samePage: false };
  await memory.settle(store, tx);
  const revision = await tx
    .selectFrom('revisions')
    .select('id')
    .where('article', '=', article.id)
    .where('hash', '=', ready.revision)
    .executeTakeFirst();
  const newest = await tx
    .selectFrom('revisions')
    .select(['capture', 'hash'])
    .where('article', '=', article.id)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const samePage = ready.captureBlob !== null && newest?.capture === ready.captureBlob.hash;
  const again = ready.again === true && newest?.hash === ready.revision;
  return { revision: revision !== undefined && !again, samePage: samePage || again };
};

/** Adds one article inside a write transaction. */
export const addReady = async (
  context: FoldContext,
  ready: ReadyAddition,
  prepared: Prepared,
  at: string,
): Promise<Added> => {
  const { article, revision } = ready;
  const known = await findArticle(context, article);
  const there = await findRevision(context, known, ready);
  const nothing = { article, revision, mentions: 0, claimsOpened: 0, claimsJoined: 0, echoes: 0, proposals: 0 };
  if (known && there.revision) {
    await fileUnder(context, at, known, ready.stories);
    return { ...nothing, outcome: 'already', head: context.memory.head().seq };
  }
  const blobs = [...(ready.captureBlob ? [ready.captureBlob] : []), ready.readingBlob];
  context.memory.waiting.add('blobs', blobs);
  await append(context, at, LEDGER_MACHINE, captureChanges(ready));
  const kept = await findArticle(context, article);
  if (!kept) throw new Error(`the ledger has no article ${article}`);
  const linked = await linkArticle(context, { article, revision }, prepared, known !== undefined);
  const echoes = await findEchoes(context, { id: kept.id, article, revision, known: kept.record.known }, prepared);
  const found = echoes.map(({ article: from, direction, evidence, kind, of, passages, share }) => ({
    article: from,
    direction,
    echo: kind,
    evidence,
    of,
    passages,
    share,
  }));
  await append(context, at, LEDGER_MACHINE, [
    linked,
    ...(found.length > 0 ? [{ article, echoes: found, kind: 'echoes-found' as const }] : []),
  ]);
  await fileUnder(context, at, kept, ready.stories);
  const statuses = await proposeStatuses(context, {
    article: kept.id,
    key: article,
    revision,
    // the same bytes cleaned by other rules are no edit of the page
    revised: known !== undefined && !there.samePage,
    linked,
    prepared,
  });
  if (statuses.length > 0) await append(context, at, LEDGER_MACHINE, statuses);
  return {
    article,
    revision,
    outcome: known ? 'revised' : 'added',
    mentions: linked.decisions.length,
    claimsOpened: linked.opened.length,
    claimsJoined: linked.decisions.filter((decision) => decision.rule === 'same').length,
    echoes: echoes.length,
    proposals: linked.proposals.length + linked.links.length + statuses.length,
    head: context.memory.head().seq,
  };
};
