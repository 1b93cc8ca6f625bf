import { findDateline } from '../../text/dateline.ts';
import { HearsayError } from '../../text/error.ts';
import type { Extract } from '../document.ts';
import { readArticleBody } from './article-body.ts';
import { joinBlocks } from './blocks.ts';
import { buildTree } from './build-tree.ts';
import { type CleanBlocks, isProse } from './clean-blocks.ts';
import { type Metadata, readMetadata } from './metadata.ts';

const noArticle = (): HearsayError =>
  new HearsayError(
    'no-article',
    'The page holds no article.',
    'Give the address of one article; a front page, a list or a page that a script fills has none.',
  );

const isFrontPage = (url: string | null): boolean => {
  try {
    return url !== null && /^\/?$/.test(new URL(url).pathname) && new URL(url).search === '';
  } catch {
    return false;
  }
};

/** Who owns the house says more than its own name given once more. */
const publisherOf = ({ publisher, outlet }: Metadata, owner: string | null): string | null =>
  owner !== null && (publisher === null || publisher === outlet) ? owner : publisher;

/** The credit in the text says more than the one in the markup: "Reporting by Ivo Brandt; editing by Ann Osk". */
const creditOf = (body: CleanBlocks, inMarkup: string | null, dateline: string | null): string | null =>
  body.credits[0] ?? inMarkup ?? dateline;

/**
 * The article of an HTML page: its cleaned text with its blocks, and what the page says of it. Pure, and free of Node, so
 * that it runs in a browser too. Throws `no-article` where the page holds none.
 */
export const readPage = (html: string, url: string | null): Extract => {
  const document = buildTree(html);
  const metadata = readMetadata(document, url);
  const body = readArticleBody(document, html, metadata);
  if (!body.blocks.some(isProse) || isFrontPage(url)) throw noArticle();
  const { text, blocks } = joinBlocks(body.blocks);
  const opening = body.blocks.find((block) => block.kind === 'paragraph');
  const dateline = opening ? findDateline(opening.text) : null;
  const { title, outlet, authors, published, language } = metadata;
  return {
    article: { title, url: url ?? metadata.canonicalUrl, outlet, authors, published, language },
    text,
    blocks,
    publisher: publisherOf(metadata, body.owner),
    modified: metadata.modified,
    canonicalUrl: metadata.canonicalUrl,
    creditLine: creditOf(body, metadata.credit, dateline?.agency ?? null),
    dateline: dateline?.text ?? null,
    correctionsNote: body.corrections.join('\n') || null,
  };
};
