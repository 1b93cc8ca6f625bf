import { oneLine } from '../clean-text.ts';
import type { Block, BlockKind } from '../document.ts';
import { BREAKING } from './breaking-elements.ts';
import type { FoundBlock } from './clean-blocks.ts';
import { type DomElement, type DomNode, isElement, TEXT } from './dom.ts';

const SILENT = new Set(
  'script style noscript template iframe object embed svg canvas audio video button input select textarea head title meta link math'.split(
    ' ',
  ),
);

const kindOf = (element: DomElement, outer: BlockKind): BlockKind => {
  const name = element.localName;
  if (/^h[1-6]$/.test(name)) return 'heading';
  if (name === 'blockquote') return /twitter|tweet/i.test(element.className) ? 'tweet' : 'quote';
  if (name === 'li' || name === 'dd' || name === 'dt') return outer === 'paragraph' ? 'item' : outer;
  return outer;
};

/** The blocks of a cleaned piece of a page, in reading order: each one line, empty ones left out. */
export const findBlocks = (root: DomElement): FoundBlock[] => {
  const found: FoundBlock[] = [];
  let linked = 0;
  let links = 0;
  let line = '';
  let kind: BlockKind = 'paragraph';
  const flush = (): void => {
    const text = oneLine(line);
    if (text !== '') found.push({ kind, text, linked: Math.min(1, linked / lettersOf(text)) });
    line = '';
    linked = 0;
  };
  const visit = (node: DomNode): void => {
    if (node.nodeType === TEXT) {
      const text = node.textContent;
      line += text;
      if (links > 0) linked += lettersOf(text);
      return;
    }
    if (!isElement(node) || SILENT.has(node.localName)) return;
    if (node.localName === 'br') {
      if (isParagraphBreak(node)) flush();
      else line += ' ';
      return;
    }
    const link = node.localName === 'a' && node.hasAttribute('href') ? 1 : 0;
    links += link;
    if (BREAKING.has(node.localName)) visitBlock(node);
    else for (const child of node.childNodes) visit(child);
    links -= link;
  };
  const visitBlock = (node: DomElement): void => {
    flush();
    const outer = kind;
    kind = kindOf(node, outer);
    for (const child of node.childNodes) visit(child);
    flush();
    kind = outer;
  };
  visit(root);
  flush();
  return found;
};

const lettersOf = (text: string): number => text.replace(/\s+/g, '').length;

/** Two line breaks in a row are how old pages end a paragraph. */
const isParagraphBreak = (br: DomElement): boolean => {
  let next: DomNode | null = br.nextSibling;
  while (next && next.nodeType === TEXT && next.textContent.trim() === '') next = next.nextSibling;
  return next !== null && isElement(next) && next.localName === 'br';
};

/** Blocks joined into the cleaned text, a blank line between two, with the span of each. */
export const joinBlocks = (blocks: readonly { kind: BlockKind; text: string }[]): { text: string; blocks: Block[] } => {
  const spans: Block[] = [];
  let text = '';
  for (const block of blocks) {
    if (text !== '') text += '\n\n';
    spans.push({ kind: block.kind, span: [text.length, text.length + block.text.length] });
    text += block.text;
  }
  return { text, blocks: spans };
};
