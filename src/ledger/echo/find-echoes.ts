import type { FoldContext } from '../fold/fold-context.ts';
import type { ArticleId } from '../ids.ts';
import type { Prepared } from '../prepare/prepared.ts';
import type { EchoRecord } from '../record.ts';
import { loadFingerprints } from '../store/fingerprint-index.ts';
import { loadArticles } from '../store/kept-articles.ts';
import { type Echoing, findEcho } from './echo.ts';

/** How many articles that share fingerprints are compared word by word. */
const COMPARED = 8;
/** Two articles are compared that share so many fingerprints, a rare one counting for as many. */
const LEAST_SHARED = 2;
/** A fingerprint that no more articles hold is a sentence of theirs, and no turn of phrase. */
const RARE = 4;

const sharers = async (context: FoldContext, hashes: readonly number[], article: number): Promise<number[]> => {
  const counts = new Map<number, number>();
  (await loadFingerprints(context, hashes)).forEach((recent) => {
    const worth = recent.length <= RARE ? LEAST_SHARED : 1;
    for (const id of recent) if (id !== article) counts.set(id, (counts.get(id) ?? 0) + worth);
  });
  return [...counts]
    .filter(([, shared]) => shared >= LEAST_SHARED)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, COMPARED)
    .map(([id]) => id);
};

const echoing = (key: string, revision: string, known: string, { reading, shingles }: Prepared): Echoing => ({
  article: key as ArticleId,
  revision,
  known,
  reading,
  shingles,
});

/** The echoes between a new revision and what the ledger holds. */
export const findEchoes = async (
  context: FoldContext,
  at: { readonly id: number; readonly article: ArticleId; readonly revision: string; readonly known: string },
  prepared: Prepared,
): Promise<EchoRecord[]> => {
  const ids = await sharers(context, prepared.fingerprints, at.id);
  if (ids.length === 0) return [];
  const here = echoing(at.article, at.revision, at.known, prepared);
  const found: EchoRecord[] = [];
  const articles = await loadArticles(context, ids);
  for (const id of ids.sort((a, b) => a - b)) {
    const there = articles.get(id);
    if (!there) continue;
    const { record, hash, reading } = there;
    const echo = findEcho(here, echoing(record.id, hash, record.known, await context.prepared(reading)));
    if (echo) found.push(echo);
  }
  return found;
};
