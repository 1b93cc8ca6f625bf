import { speakingEntities } from './draft.ts';
import type { Change } from './entry.ts';
import type { Features } from './features.ts';
import { type Candidate, findCandidates, indexTerms } from './find-candidates.ts';
import type { FoldContext, Prepared } from './fold-context.ts';
import type { ArticleId } from './ids.ts';
import { type LinkingState, linkKey, linkMentions } from './link-mentions.ts';
import type { LinkKind } from './record.ts';
import { resolveSources } from './resolve-sources.ts';
import type { Database } from './store.ts';
import { loadTerms } from './term-index.ts';
import { weigher } from './weigh.ts';

const maxOf = async (
  db: Database,
  table: 'claims' | 'mentions' | 'proposals' | 'sources' | 'articles',
): Promise<number> => {
  const row = await db
    .selectFrom(table)
    .select((eb) => eb.fn.max('id').as('id'))
    .executeTakeFirst();
  return row?.id ?? 0;
};

/** The claims with these numbers, a merged one standing for the one it went into. */
const loadCandidates = async (db: Database, ids: readonly number[]): Promise<Map<number, Candidate>> => {
  const found = new Map<number, Candidate>();
  for (let at = 0; at < ids.length; at += 500) {
    const rows = await db
      .selectFrom('claims')
      .select(['id', 'root', 'exemplars'])
      .where('id', 'in', ids.slice(at, at + 500))
      .execute();
    for (const row of rows) found.set(row.id, { claim: row.root, exemplars: JSON.parse(row.exemplars) as Features[] });
  }
  return found;
};

/** Ties there are already among these claims. */
const loadTies = async (db: Database, ids: readonly number[]): Promise<Set<string>> => {
  const ties = new Set<string>();
  const known = new Set(ids);
  for (let at = 0; at < ids.length; at += 500) {
    const rows = await db
      .selectFrom('claim_links')
      .select(['from_claim', 'to_claim', 'kind'])
      .where('from_claim', 'in', ids.slice(at, at + 500))
      .where('to_claim', '>=', Math.min(...ids))
      .execute();
    for (const row of rows)
      if (known.has(row.to_claim)) ties.add(linkKey(row.from_claim, row.to_claim, row.kind as LinkKind));
  }
  return ties;
};

/** Decides where the mentions of one revision go. Writes nothing. */
export const linkArticle = async (
  { tx }: FoldContext,
  at: { readonly article: ArticleId; readonly revision: string },
  { reading, drafts }: Prepared,
): Promise<Extract<Change, { kind: 'mentions-linked' }>> => {
  const index = await loadTerms(tx, [...new Set(drafts.flatMap(indexTerms))]);
  const articles = await maxOf(tx, 'articles');
  const weigh = weigher(articles, (term) => index.get(term)?.articles ?? 0);
  const ids = [...new Set(drafts.flatMap((draft) => findCandidates(draft.features, index, weigh)))];
  const state: LinkingState = {
    at,
    index,
    claims: await loadCandidates(tx, ids),
    weigh,
    ties: await loadTies(tx, ids),
    nextClaim: (await maxOf(tx, 'claims')) + 1,
    nextMention: (await maxOf(tx, 'mentions')) + 1,
    nextProposal: (await maxOf(tx, 'proposals')) + 1,
  };
  const linking = linkMentions(drafts, state);
  const sources = await resolveSources(tx, speakingEntities(reading), (await maxOf(tx, 'sources')) + 1);
  return {
    kind: 'mentions-linked',
    ...at,
    ...linking,
    sources: sources.map(({ source, alike, ...rest }) => ({
      source: `p${source}` as const,
      ...rest,
      ...(alike === null
        ? {}
        : { alike: { proposal: `k${state.nextProposal++}` as const, source: `p${alike}` as const } }),
    })),
  };
};
