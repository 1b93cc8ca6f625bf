import type { Change, Entry } from '../entry.ts';
import type { ProposalRecord } from '../record.ts';
import { touchFingerprints } from '../store/fingerprint-index.ts';
import { indexText } from '../store/search-index.ts';
import { type Database, insertRows } from '../store/store.ts';
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

/** A new article, a new revision of one we have, or a new reading of one. Mentions of what was there before are no longer current. */
export const foldRevision = async (
  context: FoldContext,
  entry: Entry,
  change: Of<'revision-read'>,
  captured: Of<'article-captured'> | null,
): Promise<void> => {
  const { store, tx, prepared, memory } = context;
  const { info } = change;
  const known = await tx.selectFrom('articles').select('id').where('key', '=', change.article).executeTakeFirst();
  const highest = await memory.numbers(tx);
  const article = known?.id ?? highest.articles + 1;
  const readBefore = await tx
    .selectFrom('revisions')
    .select('id')
    .where('article', '=', article)
    .where('hash', '=', change.revision)
    .executeTakeFirst();
  const revision = readBefore?.id ?? highest.revisions + 1;
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
    if (readBefore) await supersede(tx, article);
    else
      await tx
        .updateTable('mentions')
        .set({ current: 0 })
        .where('article', '=', article)
        .where('current', '=', 1)
        .execute();
  } else
    await tx
      .insertInto('articles')
      .values({ id: article, key: change.article, known: entry.at, ...columns })
      .execute();
  memory.raiseNumbers({
    articles: Math.max(highest.articles, article),
    revisions: Math.max(highest.revisions, revision),
  });
  const { program, models } = change.madeBy;
  const made = { reading: change.reading, program, models };
  if (readBefore) await tx.updateTable('revisions').set(made).where('id', '=', revision).execute();
  else
    await tx
      .insertInto('revisions')
      .values({
        id: revision,
        article,
        hash: change.revision,
        capture: change.capture,
        media: captured?.mediaType ?? null,
        bytes: captured?.bytes ?? 0,
        known: entry.at,
        ...made,
      })
      .execute();
  const { fingerprints, reading } = await prepared(change.reading);
  await touchFingerprints(context, fingerprints, article);
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
