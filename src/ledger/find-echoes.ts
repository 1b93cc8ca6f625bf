import type { ArticleInfo, Reading } from '../reading/reading.ts';
import { type Echoing, findEcho } from './echo.ts';
import type { FoldContext, Prepared } from './fold-context.ts';
import type { ArticleId } from './ids.ts';
import type { EchoRecord } from './record.ts';

/** How many articles that share fingerprints are compared word by word. */
const COMPARED = 8;
/** Fingerprints two articles must share to be compared at all. */
const LEAST_SHARED = 2;

const sharers = async ({ tx }: FoldContext, hashes: readonly number[], article: number): Promise<number[]> => {
  if (hashes.length === 0) return [];
  const counts = new Map<number, number>();
  for (let at = 0; at < hashes.length; at += 500) {
    const rows = await tx
      .selectFrom('shingles')
      .select(['article'])
      .where('hash', 'in', hashes.slice(at, at + 500))
      .limit(20_000)
      .execute();
    for (const row of rows) counts.set(row.article, (counts.get(row.article) ?? 0) + 1);
  }
  counts.delete(article);
  return [...counts]
    .filter(([, n]) => n >= LEAST_SHARED)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, COMPARED)
    .map(([id]) => id);
};

const echoing = (
  key: string,
  revision: string,
  known: string,
  info: ArticleInfo,
  reading: Reading,
  shingles: Echoing['shingles'],
): Echoing => ({
  article: key as ArticleId,
  revision,
  info,
  known,
  text: reading.text,
  shingles,
});

/** The echoes between a new revision and what the ledger holds. */
export const findEchoes = async (
  context: FoldContext,
  at: { readonly id: number; readonly article: ArticleId; readonly revision: string; readonly known: string },
  prepared: Prepared,
): Promise<EchoRecord[]> => {
  const hashes = [...new Set(prepared.fingerprints.map((shingle) => shingle.hash))];
  const ids = await sharers(context, hashes, at.id);
  if (ids.length === 0) return [];
  const rows = await context.tx
    .selectFrom('articles')
    .innerJoin('revisions', 'revisions.id', 'articles.revision')
    .select(['articles.key', 'articles.known', 'revisions.hash', 'revisions.reading'])
    .where('articles.id', 'in', ids)
    .orderBy('articles.id')
    .execute();
  const here = echoing(
    at.article,
    at.revision,
    at.known,
    prepared.reading.article,
    prepared.reading,
    prepared.shingles,
  );
  const found: EchoRecord[] = [];
  for (const row of rows) {
    const other = await context.prepared(row.reading);
    const echo = findEcho(
      here,
      echoing(row.key, row.hash, row.known, other.reading.article, other.reading, other.shingles),
    );
    if (echo) found.push(echo);
  }
  return found;
};
