import type { FoldContext } from '../fold/fold-context.ts';
import type { ArticleId } from '../ids.ts';
import type { ArticleRecord } from '../record.ts';
import { articleRecord } from './rows.ts';
import { selectAmong } from './store.ts';
import type { Tables } from './tables.ts';

/** An article with its newest revision, as adding asks for it again and again. */
export type KeptArticle = {
  readonly id: number;
  /** Without its revisions. */
  readonly record: ArticleRecord;
  readonly revision: number;
  readonly hash: string;
  readonly reading: string;
};

export const keptArticle = (
  row: Tables['articles'],
  { hash, reading }: Pick<Tables['revisions'], 'hash' | 'reading'>,
): KeptArticle => ({ id: row.id, record: articleRecord(row, []), revision: row.revision, hash, reading });

type Row = Tables['articles'] & Pick<Tables['revisions'], 'hash' | 'reading'>;

const select = (column: 'id' | 'key'): string =>
  `select articles.id as id, key, title, url, outlet, authors, published, language, articles.known as known, words, revision, hash, reading
    from articles join revisions on revisions.id = articles.revision where articles.${column} in {KEYS}`;

/** The articles with these numbers. */
export const loadArticles = (
  { store, tx, memory }: Pick<FoldContext, 'store' | 'tx' | 'memory'>,
  ids: readonly number[],
): Promise<Map<number, KeptArticle>> =>
  memory.articles.load(ids, async (missing) => {
    const rows = await selectAmong<Row>(store, tx, select('id'), missing);
    return rows.map((row): [number, KeptArticle] => [row.id, keptArticle(row, row)]);
  });

/** The numbers of the articles with these names; 0 for one the ledger does not have. */
export const loadArticleNumbers = (
  { store, tx, memory }: Pick<FoldContext, 'store' | 'tx' | 'memory'>,
  keys: readonly ArticleId[],
): Promise<Map<string, number>> =>
  memory.articleNumbers.load(keys, async (missing) => {
    const numbers = new Map<string, number>(missing.map((key) => [key, 0]));
    for (const row of await selectAmong<Row>(store, tx, select('key'), missing)) {
      numbers.set(row.key, row.id);
      memory.articles.keep(row.id, keptArticle(row, row));
    }
    return numbers;
  });

/** The article of that name; undefined where the ledger has none. */
export const findArticle = async (
  context: Pick<FoldContext, 'store' | 'tx' | 'memory'>,
  key: ArticleId,
): Promise<KeptArticle | undefined> => {
  const id = (await loadArticleNumbers(context, [key])).get(key) ?? 0;
  return id === 0 ? undefined : (await loadArticles(context, [id])).get(id);
};
