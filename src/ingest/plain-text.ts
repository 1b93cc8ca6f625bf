import { HearsayError } from '../text/error.ts';
import type { Extract } from './document.ts';

/** A headline stands alone on the first line and does not end as a sentence does. */
const headlineOf = (text: string): string | null => {
  const match = /^\s*([^\n\r]{8,180}?)[ \t]*\r?\n[ \t]*\r?\n\s*\S/.exec(text);
  const line = match?.[1];
  return line && !/[.:;,]["”’)]?$/.test(line) ? line : null;
};

/** Plain text is taken as it is: the text is the revision, unchanged, and only its details are looked for in it. */
export const readPlainText = (text: string, url: string | null): Extract => {
  if (text.trim() === '') throw emptyDocument();
  return {
    article: { title: headlineOf(text), url, outlet: null, authors: [], published: null, language: null },
    text,
    blocks: [],
    publisher: null,
    modified: null,
    canonicalUrl: url,
    creditLine: null,
    dateline: null,
    correctionsNote: null,
  };
};

export const emptyDocument = (): HearsayError =>
  new HearsayError('empty', 'There is no text in it.', 'Check that the file was saved or fetched completely.');
