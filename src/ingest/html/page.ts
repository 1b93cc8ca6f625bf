import { Readability } from '@mozilla/readability';
import { HearsayError } from '../../text/error.ts';
import type { Extract } from '../document.ts';
import { findBlocks, joinBlocks } from './blocks.ts';
import { type DomElement, readDocument } from './dom.ts';
import { readMetadata } from './metadata.ts';

/**
 * The article of an HTML page: its cleaned text with its blocks, and what the page says of it. Pure, and free of Node, so
 * that it runs in a browser too. Throws `no-article` where the page holds none.
 */
export const readPage = (html: string, url: string | null): Extract => {
  const document = readDocument(html);
  const metadata = readMetadata(document, url);
  const found = new Readability<DomElement>(document as never, {
    serializer: (node) => node as unknown as DomElement,
  }).parse();
  const { text, blocks } = joinBlocks(found?.content ? findBlocks(found.content) : []);
  if (text.length < 25) {
    throw new HearsayError(
      'no-article',
      'The page holds no article.',
      'Give the address of one article; a front page, a list or a page that a script fills has none.',
    );
  }
  return {
    article: {
      title: metadata.title,
      url,
      outlet: metadata.outlet,
      authors: metadata.authors,
      published: metadata.published,
      language: metadata.language,
    },
    text,
    blocks,
    publisher: metadata.publisher,
    modified: metadata.modified,
    canonicalUrl: metadata.canonicalUrl,
    creditLine: null,
    dateline: null,
    correctionsNote: null,
  };
};
