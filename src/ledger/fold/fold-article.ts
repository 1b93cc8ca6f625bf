import type { Change, Entry } from '../entry.ts';
import type { ProposalRecord } from '../record.ts';
import { touchFingerprints } from '../store/fingerprint-index.ts';
import { findArticle, keptArticle, loadArticleNumbers } from '../store/kept-articles.ts';
import { searchRow } from '../store/search-index.ts';
import type { Database } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import type { FoldContext } from './fold-context.ts';

type Of<K extends Change['kind']> = Extract<Change, { kind: K }>;

/** `current` of a mention whose text was read again: it is in the entries, and no longer shown. */
export const SUPERSEDED = -1;

/** Another reading of the same text takes the place of the one before; what was asked about its mentions is asked no more. */
const supersede = async (tx: Database, article: number): Promise<void> => {
  const gone = await tx
    .selectFrom('mentions')
    .select(['id', 'claim'])
    .where('article', '=', article)
    .where('current', '=', 1)
    .execute();
  await tx
    .updateTable('mentions')
    .set({ current: SUPERSEDED })
    .where('article', '=', article)
    .where('current', '=', 1)
    .execute();
  const claims = [...new Set(gone.map(({ claim }) => claim))];
  if (claims.length === 0) return;
  const open = await tx
    .selectFrom('proposals')
    .select(['id', 'subject'])
    .where('claim', 'in', claims)
    .where('state', '=', 'open')
    .execute();
  const mentions = new Set(gone.map(({ id }) => `m${id}`));
  const withdrawn = open.filter((row) => {
    const subject = JSON.parse(row.subject) as ProposalRecord['subject'];
    return subject.kind === 'same-claim' && mentions.has(subject.mention);
  });
  for (const { id } of withdrawn)
    await tx.updateTable('proposals').set({ state: 'withdrawn' }).where('id', '=', id).execute();
};

/** An article the ledger has is told of anew: its row is brought up to date, and what it said before is current no more. */
const reviseArticle = async (
  { tx, memory }: FoldContext,
  columns: Omit<Tables['articles'], 'id' | 'key' | 'known'>,
  article: number,
  readBefore: boolean,
): Promise<void> => {
  await tx.updateTable('articles').set(columns).where('id', '=', article).execute();
  if (readBefore) await supersede(tx, article);
  else
    await tx
      .updateTable('mentions')
      .set({ current: 0 })
      .where('article', '=', article)
      .where('current', '=', 1)
      .execute();
  memory.letGoOfBriefs();
};

/** The revision of an article that has this text already: it was read again. */
const findRevision = async (
  { store, tx, memory }: FoldContext,
  article: number,
  hash: string,
): Promise<number | null> => {
  await memory.settle(store, tx);
  const row = await tx
    .selectFrom('revisions')
    .select('id')
    .where('article', '=', article)
    .where('hash', '=', hash)
    .executeTakeFirst();
  return row?.id ?? null;
};

/** A new article, a new revision of one we have, or a new reading of one. Mentions of what was there before are no longer current. */
export const foldRevision = async (
  context: FoldContext,
  entry: Entry,
  change: Of<'revision-read'>,
  captured: Of<'article-captured'> | null,
): Promise<void> => {
  const { tx, prepared, memory } = context;
  const { info } = change;
  const known = await findArticle(context, change.article);
  const readBefore = known ? await findRevision(context, known.id, change.revision) : null;
  const highest = await memory.numbers(tx);
  const article = known?.id ?? highest.articles + 1;
  const revision = readBefore ?? highest.revisions + 1;
  const columns = {
    title: info.title,
    url: info.url,
    outlet: info.outlet,
    authors: JSON.stringify(info.authors),
    published: info.published ?? null,
    language: info.language,
    words: change.words,
    revision,
  };
  const row = { id: article, key: change.article, known: known?.record.known ?? entry.at, ...columns };
  if (known) await reviseArticle(context, columns, article, readBefore !== null);
  else memory.waiting.add('articles', [row]);
  memory.articles.put(article, keptArticle(row, { hash: change.revision, reading: change.reading }));
  memory.articleNumbers.put(change.article, article);
  memory.raiseNumbers({
    articles: Math.max(highest.articles, article),
    revisions: Math.max(highest.revisions, revision),
  });
  const { program, models } = change.madeBy;
  const made = { reading: change.reading, program, models };
  if (readBefore !== null) await tx.updateTable('revisions').set(made).where('id', '=', revision).execute();
  else
    memory.waiting.add('revisions', [
      {
        id: revision,
        article,
        hash: change.revision,
        capture: change.capture,
        media: captured?.mediaType ?? null,
        bytes: captured?.bytes ?? 0,
        known: entry.at,
        ...made,
      },
    ]);
  const { fingerprints, reading } = await prepared(change.reading);
  await touchFingerprints(context, fingerprints, article);
  const text = [info.title ?? '', info.outlet ?? '', reading.text.slice(0, 2000)].join('\n');
  if (!known) memory.waiting.add('search', [searchRow({ kind: 'article', ref: article, text })]);
};

export const foldEchoes = async (context: FoldContext, change: Of<'echoes-found'>): Promise<void> => {
  const { memory } = context;
  const ids = await loadArticleNumbers(context, [...new Set(change.echoes.flatMap((echo) => [echo.article, echo.of]))]);
  for (const { article: from, of, echo, share, direction, passages, evidence } of change.echoes) {
    const [article, of_article] = [ids.get(from) ?? 0, ids.get(of) ?? 0];
    if (article === 0 || of_article === 0) continue;
    const kept = { article, of_article, echo, share, direction };
    memory.echoes.add(article, kept);
    memory.waiting.add('echoes', [{ ...kept, passages: JSON.stringify(passages), evidence: JSON.stringify(evidence) }]);
  }
};
