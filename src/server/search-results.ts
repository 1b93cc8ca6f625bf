import type { SearchHit } from '../ledger/dossier.ts';

/** One hit, with what a list needs to show it and where it leads. */
export type SearchResult = {
  readonly kind: SearchHit['kind'];
  readonly id: string;
  readonly title: string;
  readonly detail: string;
};

export type SearchResults = { readonly query: string; readonly results: readonly SearchResult[] };

export const searchResults = (query: string, hits: readonly SearchHit[]): SearchResults => ({
  query,
  results: hits.map(resultOf),
});

const resultOf = (hit: SearchHit): SearchResult => {
  switch (hit.kind) {
    case 'claim':
      return { kind: hit.kind, id: hit.claim.id, title: hit.claim.wording, detail: hit.claim.status };
    case 'article':
      return {
        kind: hit.kind,
        id: hit.article.id,
        title: hit.article.title ?? 'Untitled',
        detail: [hit.article.outlet, hit.article.published?.slice(0, 10)].filter(Boolean).join(', '),
      };
    case 'source':
      return { kind: hit.kind, id: hit.source.id, title: hit.source.name, detail: hit.source.type };
  }
};
