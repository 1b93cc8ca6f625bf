import { Readability } from '@mozilla/readability';
import { findBlocks } from './blocks.ts';
import { buildTree } from './build-tree.ts';
import { type CleanBlocks, cleanBlocks, type FoundBlock } from './clean-blocks.ts';
import type { DomDocument, DomElement } from './dom.ts';
import { prunePage } from './prune.ts';

/** Loosens Readability's rule on links, which drops short paragraphs that end in one. */
const LINK_DENSITY = 0.1;

const findBody = (document: DomDocument): FoundBlock[] => {
  const options = {
    keepClasses: true,
    disableJSONLD: true,
    linkDensityModifier: LINK_DENSITY,
    serializer: (node: unknown) => node as DomElement,
  };
  const content = new Readability<DomElement>(document as never, options).parse()?.content;
  return content ? findBlocks(content) : [];
};

const lettersOf = ({ blocks }: CleanBlocks): number => blocks.reduce((sum, block) => sum + block.text.length, 0);

/** With fewer letters than this a page is looked at again with nothing taken out; three times as much wins. */
const FEW_LETTERS = 600;

/** The page's data may hold the text that a script would show: its lines as paragraphs. */
const blocksOfData = (articleBody: string): FoundBlock[] => {
  const plain = /<\/?(?:p|br|div|h\d)\b/i.test(articleBody) ? buildTree(articleBody).body : null;
  if (plain) return findBlocks(plain);
  return articleBody
    .split(/\s*\n\s*/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .map((text) => ({ kind: 'paragraph', text, linked: 0 }));
};

/**
 * The blocks of a page's article: Readability finds where it lies, after what is marked as something else was taken out, and
 * what news systems set into it is cleaned away. `document` is used up. Where little is found, the page is looked at whole,
 * then the text its data holds is taken.
 */
export const readArticleBody = (
  document: DomDocument,
  html: string,
  known: { readonly title: string | null; readonly articleBody: string | null },
): CleanBlocks => {
  prunePage(document);
  let best = cleanBlocks(findBody(document), known.title);
  if (lettersOf(best) < FEW_LETTERS) {
    const whole = cleanBlocks(findBody(buildTree(html)), known.title);
    if (lettersOf(whole) > 3 * lettersOf(best)) best = whole;
  }
  if (known.articleBody !== null && known.articleBody.length > 2.5 * lettersOf(best)) {
    const data = cleanBlocks(blocksOfData(known.articleBody), known.title);
    if (lettersOf(data) > 2 * lettersOf(best)) best = data;
  }
  return best;
};
