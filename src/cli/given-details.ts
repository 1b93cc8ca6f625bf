import type { ArticleDetails } from '../ingest/document.ts';
import { readPublished } from '../ingest/published.ts';

/** `--published` and `--outlet`, as details that hold against what a document says. Throws `bad-date`. */
export type DetailOptions = { readonly published?: string; readonly outlet?: string };

export const givenDetails = ({ published, outlet }: DetailOptions): Partial<ArticleDetails> => ({
  ...(published === undefined ? {} : { published: readPublished(published) }),
  ...(outlet === undefined ? {} : { outlet }),
});
