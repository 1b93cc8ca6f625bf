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

/** Removes an element and keeps what is in it. */
export const unwrap = (element: DomElement): void => element.replaceWith(...element.childNodes);
