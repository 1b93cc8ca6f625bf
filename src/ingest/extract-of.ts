import type { ArticleDetails, Extract } from './document.ts';

const NOTHING: ArticleDetails = { title: null, url: null, outlet: null, authors: [], published: null, language: null };

/** An extract with what was found and nothing else. */
export const extractOf = (
  found: Partial<Omit<Extract, 'article'>> & { readonly article?: Partial<ArticleDetails>; readonly text: string },
): Extract => ({
  blocks: [],
  publisher: null,
  modified: null,
  canonicalUrl: null,
  creditLine: null,
  dateline: null,
  correctionsNote: null,
  ...found,
  article: { ...NOTHING, ...found.article },
});
