import { compile, type Options } from 'css-select';
import { remember } from '../../text/remember.ts';
import type { DomElement, DomNode } from './dom.ts';

type Test = (element: DomElement) => boolean;

const isElement = (node: DomNode): node is DomElement => node.nodeType === 1;

const OPTIONS: Options<DomNode, DomElement> = {
  /** A test outlives the page it is first used on. */
  cacheResults: false,
  adapter: {
    isTag: isElement,
    getAttributeValue: (element, name) => element.getAttribute(name) ?? undefined,
    hasAttrib: (element, name) => element.hasAttribute(name),
    getName: (element) => element.localName,
    getParent: (element) => element.parentNode,
    getChildren: (node) => [...node.childNodes],
    getSiblings: (node) => [...(node.parentNode?.childNodes ?? [node])],
    getText: (node) => node.textContent,
    removeSubsets: (nodes) => nodes,
  },
};

const compiled = (selector: string): Test => {
  if (!/^[a-z0-9,-]+$/.test(selector)) return compile(selector, OPTIONS);
  const names = new Set(selector.split(','));
  return (element) => names.has(element.localName);
};

/** Whether an element is one that `selector` means, a selector of ours and never the page's: what is made of it is kept. */
export const compileSelector: (selector: string) => Test = remember(1024, compiled);
