import type { Change, Entry } from './entry.ts';
import { touchFingerprints } from './fingerprint-index.ts';
import type { FoldContext } from './fold-context.ts';
import { readHighestNumbers } from './highest-numbers.ts';
import { indexText } from './search-index.ts';
import { insertRows } from './store.ts';

type Of<K extends Change['kind']> = Extract<Change, { kind: K }>;

/** A new article, or a new revision of one we have. Mentions of older revisions are no longer current. */
export const foldRevision = async (
  context: FoldContext,
  entry: Entry,
  change: Of<'revision-read'>,
  captured: Of<'article-captured'> | null,
): Promise<void> => {
  const { store, tx, prepared } = context;
  const { info } = change;
  const known = await tx.selectFrom('articles').select('id').where('key', '=', change.article).executeTakeFirst();
  const highest = await readHighestNumbers(tx);
  const article = known?.id ?? highest.articles + 1;
  const revision = highest.revisions + 1;
  const columns = {
    title: info.title,
    url: info.url,
    outlet: info.outlet,
    authors: JSON.stringify(info.authors),
    published: info.published,
    language: info.language,
    words: change.words,
    revision,
  };
  if (known) {
    await tx
      .updateTable('articles')
      .set({ ...columns, published: info.published ?? null })
      .where('id', '=', article)
      .execute();
    await tx.updateTable('mentions').set({ current: 0 }).where('article', '=', article).execute();
  } else
    await tx
      .insertInto('articles')
      .values({ id: article, key: change.article, known: entry.at, ...columns })
      .execute();
  await tx
    .insertInto('revisions')
    .values({
      id: revision,
      article,
      hash: change.revision,
      capture: change.capture,
      media: captured?.mediaType ?? null,
      bytes: captured?.bytes ?? 0,
      reading: change.reading,
      known: entry.at,
      program: change.madeBy.program,
      models: change.madeBy.models,
    })
    .execute();
  const { fingerprints, reading } = await prepared(change.reading);
  await touchFingerprints(context, [...new Set(fingerprints.map((shingle) => shingle.hash))], article);
  if (!known)
    await indexText(store, tx, [
      {
        kind: 'article',
        ref: article,
        text: [info.title ?? '', info.outlet ?? '', reading.text.slice(0, 2000)].join('\n'),
      },
    ]);
};

export const foldEchoes = async ({ store, tx }: FoldContext, change: Of<'echoes-found'>): Promise<void> => {
  const keys = [...new Set(change.echoes.flatMap((echo) => [echo.article, echo.of]))];
  const found =
    keys.length === 0 ? [] : await tx.selectFrom('articles').select(['id', 'key']).where('key', 'in', keys).execute();
  const ids = new Map(found.map((row) => [row.key, row.id]));
  const rows = change.echoes.flatMap((echo) => {
    const article = ids.get(echo.article);
    const of = ids.get(echo.of);
    if (article === undefined || of === undefined) return [];
    return [
      {
        article,
        of_article: of,
        echo: echo.echo,
        share: echo.share,
        direction: echo.direction,
        passages: JSON.stringify(echo.passages),
        evidence: JSON.stringify(echo.evidence),
      },
    ];
  });
  await insertRows(
    store,
    tx,
    'echoes',
    rows,
    'on conflict (article, of_article) do update set echo = excluded.echo, share = excluded.share, direction = excluded.direction, passages = excluded.passages, evidence = excluded.evidence',
  );
};
