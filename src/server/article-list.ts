import type { StoryDossier } from '../ledger/dossier.ts';
import type { ArticleId } from '../ledger/ids.ts';
import type { ArticleRecord, EchoRecord } from '../ledger/record.ts';
import { type AsOf, wasKnown, wasThere } from '../views/as-of.ts';

/** One article on one line: when it came out, how much it claims, and what it repeats. */
export type ArticleRow = Pick<ArticleRecord, 'id' | 'title' | 'outlet' | 'published' | 'known' | 'words'> & {
  readonly claims: number;
  readonly revisions: number;
  readonly repeats: {
    readonly article: ArticleId;
    readonly outlet: string | null;
    readonly kind: EchoRecord['kind'];
    readonly share: number;
  } | null;
};

export type ArticleList = {
  readonly story: { readonly id: string; readonly title: string };
  readonly articles: readonly ArticleRow[];
};

/** The articles of a story in the order they came out, as of a moment; undated ones by when they became known. */
export const articleList = (dossier: StoryDossier, asOf: AsOf | null = null): ArticleList => {
  const there = dossier.articles.filter((article) => wasThere(article, asOf));
  const known = new Set(there.map(({ id }) => id));
  const byId = new Map(dossier.articles.map((article) => [article.id, article]));
  const claims = new Map<ArticleId, Set<string>>();
  for (const { article, claim, current } of dossier.mentions) {
    if (!current) continue;
    const held = claims.get(article) ?? new Set();
    claims.set(article, held.add(claim));
  }
  const repeats = (id: ArticleId): ArticleRow['repeats'] => {
    const [strongest] = dossier.echoes
      .filter(({ article, of }) => article === id && known.has(of))
      .sort((a, b) => b.share - a.share);
    if (!strongest) return null;
    return {
      article: strongest.of,
      outlet: byId.get(strongest.of)?.outlet ?? null,
      kind: strongest.kind,
      share: strongest.share,
    };
  };
  const articles = there.map(
    ({ id, title, outlet, published, known, words, revisions }): ArticleRow => ({
      id,
      title,
      outlet,
      published,
      known,
      words,
      claims: claims.get(id)?.size ?? 0,
      revisions: revisions.filter((revision) => wasKnown(revision.known, asOf)).length,
      repeats: repeats(id),
    }),
  );
  const when = ({ published, known }: ArticleRow): string => published ?? known;
  return {
    story: { id: dossier.story.id, title: dossier.story.title },
    articles: articles.sort((a, b) => when(a).localeCompare(when(b))),
  };
};
