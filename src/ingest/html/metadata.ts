import type { DomDocument } from './dom.ts';

/** What a page says of its article, before any rule of ours looks at the text. */
export type Metadata = {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly outlet: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly canonicalUrl: string | null;
  readonly language: string | null;
};

export const readMetadata = (document: DomDocument, _url: string | null): Metadata => {
  const meta = (name: string): string | null =>
    document.querySelector(`meta[property="${name}"],meta[name="${name}"]`)?.getAttribute('content')?.trim() || null;
  return {
    title: meta('og:title') ?? (document.title.trim() || null),
    authors: [meta('author')].filter((name): name is string => name !== null),
    outlet: meta('og:site_name'),
    publisher: null,
    published: meta('article:published_time'),
    modified: meta('article:modified_time'),
    canonicalUrl: document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null,
    language: document.documentElement.getAttribute('lang'),
  };
};
