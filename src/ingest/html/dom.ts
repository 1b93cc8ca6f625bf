import { parseHTML } from 'linkedom';
import { HearsayError } from '../../text/error.ts';

/** The part of the DOM that article extraction uses; what linkedom gives and a browser gives too. */
export type DomNode = {
  readonly nodeType: number;
  readonly nodeName: string;
  textContent: string | null;
  readonly parentNode: DomElement | null;
  readonly parentElement: DomElement | null;
  readonly childNodes: Iterable<DomNode> & { readonly length: number };
  readonly nextSibling: DomNode | null;
  readonly previousSibling: DomNode | null;
  remove(): void;
};

export type DomElement = DomNode & {
  readonly localName: string;
  readonly tagName: string;
  readonly children: Iterable<DomElement> & { readonly length: number };
  readonly previousElementSibling: DomElement | null;
  readonly firstElementChild: DomElement | null;
  readonly nextElementSibling: DomElement | null;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  id: string;
  className: string;
  innerHTML: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  hasAttribute(name: string): boolean;
  removeAttribute(name: string): void;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement> & { readonly length: number };
  matches(selector: string): boolean;
  closest(selector: string): DomElement | null;
  appendChild(node: DomNode): DomNode;
  insertBefore(node: DomNode, before: DomNode | null): DomNode;
  replaceWith(...nodes: DomNode[]): void;
  contains(node: DomNode): boolean;
};

export type DomDocument = {
  readonly documentElement: DomElement;
  readonly head: DomElement;
  readonly body: DomElement;
  readonly title: string;
  createElement(name: string): DomElement;
  createTextNode(text: string): DomNode;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement> & { readonly length: number };
};

export const ELEMENT = 1;
export const TEXT = 3;
export const isElement = (node: DomNode): node is DomElement => node.nodeType === ELEMENT;

const DEEPEST = 500;
const MOST_ELEMENTS = 400_000;

const tooComplex = (): HearsayError =>
  new HearsayError(
    'too-complex',
    'The page is nested too deeply or has too many parts to be read.',
    'No page made for readers is like this; it may be made to do harm.',
  );

/** Refuses what would take a reader of trees for ever: walks the page without recursion and gives up early. */
const checkShape = (root: DomElement): void => {
  let depth = 0;
  let count = 0;
  for (let at: DomElement | null = root; at; ) {
    count += 1;
    if (depth > DEEPEST || count > MOST_ELEMENTS) throw tooComplex();
    if (at.firstElementChild) {
      at = at.firstElementChild;
      depth += 1;
      continue;
    }
    while (at && at !== root && !at.nextElementSibling) {
      at = at.parentElement;
      depth -= 1;
    }
    at = !at || at === root ? null : at.nextElementSibling;
  }
};

const TAGS_OF_THE_WHOLE = /<!doctype[^>]*>|<\/?(?:html|head|body)(?:\s[^>]*)?>/gi;

/** HTML lets authors leave out the tags of the whole and its parts; the parser at hand wants them spelt out. */
const spellOut = (html: string): string => {
  if (/<html[\s>]/i.test(html)) {
    if (/<body[\s>]/i.test(html)) return html;
    if (/<\/head\s*>/i.test(html)) return html.replace(/<\/head\s*>/i, '$&<body>');
  }
  return `<!doctype html><html><head></head><body>${html.replace(TAGS_OF_THE_WHOLE, '')}</body></html>`;
};

const parse = (html: string): DomDocument => (parseHTML(html) as unknown as { document: DomDocument }).document;

const isWhole = ({ documentElement }: DomDocument): boolean =>
  documentElement?.localName === 'html' && [...documentElement.children].some(({ localName }) => localName === 'body');

/** A page as a document with head and body, however little of it the markup spells out. Throws `too-complex`. */
export const readDocument = (html: string): DomDocument => {
  const spelt = parse(spellOut(html));
  const document = isWhole(spelt)
    ? spelt
    : parse(`<!doctype html><html><head></head><body>${html.replace(TAGS_OF_THE_WHOLE, '')}</body></html>`);
  checkShape(document.documentElement);
  return document;
};

/** Removes an element and keeps what is in it. */
export const unwrap = (element: DomElement): void => element.replaceWith(...element.childNodes);
