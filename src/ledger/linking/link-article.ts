import type { Change } from '../entry.ts';
import { type FoldContext, numberOf } from '../fold/fold-context.ts';
import type { ArticleId } from '../ids.ts';
import type { Prepared, PreparedMention } from '../prepare/prepared.ts';
import { loadTies, pairOf } from '../store/claim-ties.ts';
import { loadClaims } from '../store/kept-claims.ts';
import { loadTerms, tryingTerms } from '../store/term-index.ts';
import { type Candidate, findCandidates, indexTerms, lookupOf } from './find-candidates.ts';
import { type Linking, type LinkingState, linkMentions } from './link-mentions.ts';
import { resolveSources } from './resolve-sources.ts';
import { weigher } from './weigh.ts';

/** The claims with these numbers, a merged one standing for the one it went into. */
const loadCandidates = async (context: FoldContext, ids: readonly number[]): Promise<Map<number, Candidate>> =>
  new Map([...(await loadClaims(context, ids))].map(([id, { root, exemplars }]) => [id, { claim: root, exemplars }]));

/** The claims of what the article said before, by its words: a page that is edited still makes the claims it makes in the same words. */
const readSaidBefore = async ({ store, tx, memory }: FoldContext, article: ArticleId): Promise<Map<string, number>> => {
  await memory.settle(store, tx);
  const rows = await tx
    .selectFrom('mentions')
    .innerJoin('articles', 'articles.id', 'mentions.article')
    .innerJoin('claims', 'claims.id', 'mentions.claim')
    .select(['claims.root', 'mentions.detail'])
    .where('articles.key', '=', article)
    .orderBy('mentions.id')
    .execute();
  return new Map(rows.map(({ root, detail }) => [(JSON.parse(detail) as { text: string }).text, root]));
};

/** Without the ties that older articles made already. */
const freshTies = async (
  context: FoldContext,
  links: Linking['links'],
  firstNew: number,
): Promise<Linking['links']> => {
  const ends = links.map(({ from, to }) => [numberOf(from), numberOf(to)] as const);
  const ties = await loadTies(
    context,
    ends.filter((pair) => pair.every((id) => id < firstNew)),
  );
  return links.filter(({ link }, at) => !ties.get(pairOf(...ends[at]!))?.includes(link));
};

/** Decides where the mentions of one revision go. Writes nothing. */
export const linkArticle = async (
  context: FoldContext,
  at: { readonly article: ArticleId; readonly revision: string },
  { reading, mentions }: Prepared,
  revised: boolean,
): Promise<Extract<Change, { kind: 'mentions-linked' }>> => {
  const index = await loadTerms(context, [...new Set(mentions.flatMap(indexTerms))]);
  const highest = await context.memory.numbers(context.tx);
  const weighed = weigher(highest.articles, (term) => index.get(term)?.articles ?? 0);
  const before = revised ? await readSaidBefore(context, at.article) : new Map<string, number>();
  const claimBefore = ({ detail }: PreparedMention): number | undefined =>
    before.get(detail.content.map((span) => reading.text.slice(...span)).join(' … '));
  const again = before.size === 0 ? [] : mentions.flatMap((mention) => claimBefore(mention) ?? []);
  const terms = tryingTerms(index);
  const lookups = new Map(mentions.map((mention) => [mention, lookupOf(mention.features, weighed)]));
  const found = [...lookups.values()].flatMap((lookup) => findCandidates(lookup, terms.recent));
  const ids = [...new Set([...found, ...again])];
  const state: LinkingState = {
    at,
    terms,
    claimBefore,
    claims: await loadCandidates(context, ids),
    lookups,
    weigher: weighed,
    ties: new Set(),
    nextClaim: highest.claims + 1,
    nextMention: highest.mentions + 1,
    nextProposal: highest.proposals + 1,
  };
  const linking = linkMentions(mentions, state);
  const links = await freshTies(context, linking.links, highest.claims + 1);
  const sources = await resolveSources(context, reading.entities, highest.sources + 1);
  // keys in the order of the alphabet, as canonical JSON has them: of the largest entry there is no other is made for it
  return {
    article: at.article,
    decisions: linking.decisions,
    kind: 'mentions-linked',
    links,
    opened: linking.opened,
    proposals: linking.proposals,
    revision: at.revision,
    sources: sources.map(({ source, alike, keys, local, opened }) => ({
      ...(alike === null
        ? {}
        : { alike: { proposal: `k${state.nextProposal++}` as const, source: `p${alike}` as const } }),
      keys,
      local,
      opened,
      source: `p${source}` as const,
    })),
  };
};
