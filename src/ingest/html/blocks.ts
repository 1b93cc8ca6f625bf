import { oneLine } from '../clean-text.ts';
import type { Block, BlockKind } from '../document.ts';
import { type DomElement, type DomNode, isElement, TEXT } from './dom.ts';

const BREAKING = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const SILENT = new Set(
  'script style noscript template iframe object embed svg canvas audio video button input select textarea head title meta link math'.split(
    ' ',
  ),
);

const kindOf = (element: DomElement, outer: BlockKind): BlockKind => {
  const name = element.localName;
  if (/^h[1-6]$/.test(name)) return 'heading';
  if (name === 'blockquote') return /twitter|tweet/i.test(element.className ?? '') ? 'tweet' : 'quote';
  if (name === 'li' || name === 'dd' || name === 'dt') return outer === 'paragraph' ? 'item' : outer;
  return outer;
};

/** The blocks of a cleaned piece of a page, in reading order: each one line, empty ones left out. */
export const findBlocks = (root: DomElement): { kind: BlockKind; text: string }[] => {
  const found: { kind: BlockKind; text: string }[] = [];
  let line = '';
  let kind: BlockKind = 'paragraph';
  const flush = (): void => {
    const text = oneLine(line);
    if (text !== '') found.push({ kind, text });
    line = '';
  };
  const visit = (node: DomNode): void => {
    if (node.nodeType === TEXT) {
      line += node.textContent ?? '';
      return;
    }
    if (!isElement(node) || SILENT.has(node.localName)) return;
    if (node.localName === 'br') {
      if (isParagraphBreak(node)) flush();
      else line += ' ';
      return;
    }
    if (!BREAKING.has(node.localName)) {
      for (const child of node.childNodes) visit(child);
      return;
    }
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

/** Two line breaks in a row are how old pages end a paragraph. */
const isParagraphBreak = (br: DomElement): boolean => {
  let next: DomNode | null = br.nextSibling;
  while (next && next.nodeType === TEXT && (next.textContent ?? '').trim() === '') next = next.nextSibling;
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
