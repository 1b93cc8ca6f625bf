import { BOILERPLATE_PAIRS, BOILERPLATE_WORDS, SILENT_ELEMENTS, SILENT_ROLES } from './boilerplate.ts';
import { type DomDocument, type DomElement, type DomNode, isElement, TEXT } from './dom.ts';

/** A class name or id as lower-case words: `articleBody__share-bar` is article, body, share, bar. */
export const wordsOfName = (name: string): string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');

const isBoilerplateName = (name: string): boolean => {
  const words = wordsOfName(name);
  return words.some(
    (word, at) => BOILERPLATE_WORDS.has(word) || (at > 0 && BOILERPLATE_PAIRS.has(`${words[at - 1]} ${word}`)),
  );
};

const hasBoilerplateName = (element: DomElement): boolean => {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  return names !== ' ' && names.split(/\s+/).some(isBoilerplateName);
};

const isHidden = (element: DomElement): boolean => {
  const style = element.getAttribute('style');
  return (
    element.hasAttribute('hidden') ||
    (style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) ||
    (element.getAttribute('aria-hidden') === 'true' && !/math|fallback-image/.test(element.className))
  );
};

/** Prose: the letters of paragraphs and of text set with line breaks, links left out. */
const proseOf = (element: DomElement): number => {
  let letters = 0;
  const visit = (node: DomNode, inside: boolean): void => {
    if (node.nodeType === TEXT) {
      const length = node.textContent.trim().length;
      if (inside || length >= 80) letters += length;
      return;
    }
    if (!isElement(node) || node.localName === 'a') return;
    for (const child of node.childNodes)
      visit(child, inside || node.localName === 'p' || node.localName === 'blockquote');
  };
  visit(element, false);
  return letters;
};

/** How much of the page's prose a part may hold and still be taken for boilerplate by its name. */
const MOST = 0.3;

/**
 * Takes out of a page what its markup calls something other than the article: navigation, share bars, captions, related
 * links, newsletter boxes, cookie notices, comments, hidden parts. A part that holds much of the page's prose stays,
 * whatever its name.
 */
export const prunePage = (document: DomDocument): void => {
  for (const element of document.querySelectorAll(SILENT_ELEMENTS)) {
    if (element.localName !== 'form' || proseOf(element) < 400) element.remove();
  }
  const { body } = document;
  const most = proseOf(body) * MOST;
  const visit = (element: DomElement): void => {
    for (const child of element.children) {
      if (isSuspect(child) && (proseOf(child) < most || most === 0)) child.remove();
      else visit(child);
    }
  };
  visit(body);
};

const isSuspect = (element: DomElement): boolean =>
  element.localName === 'aside' ||
  element.localName === 'footer' ||
  isHidden(element) ||
  SILENT_ROLES.has(element.getAttribute('role') ?? '') ||
  hasBoilerplateName(element);
