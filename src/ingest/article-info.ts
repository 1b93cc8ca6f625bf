import type { ArticleDetails, Extract } from './document.ts';

/** The details of an article, with what its page says of whose copy it is and what was corrected, where it does. */
export type PageInfo = ArticleDetails & { readonly creditLine?: string; readonly correctionsNote?: string };

/** What a reading is told of a document beside its text. */
export const articleInfo = ({
  article,
  creditLine,
  correctionsNote,
}: Pick<Extract, 'article' | 'creditLine' | 'correctionsNote'>): PageInfo => ({
  ...article,
  ...(creditLine === null ? {} : { creditLine }),
  ...(correctionsNote === null ? {} : { correctionsNote }),
});
