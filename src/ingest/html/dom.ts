import { compileSelector } from './compile-selector.ts';

export const ELEMENT = 1;
export const TEXT = 3;

export type DomNode = DomElement | DomText;

/** An attribute never changes; setting it anew puts another in its place. So it may be shared. */
export class DomAttribute {
  readonly name: string;
  readonly value: string;

  constructor(name: string, value: string) {
    this.name = name;
    this.value = value;
  }

  cloneNode(): DomAttribute {
    return this;
  }
}

abstract class Linked {
  parentNode: DomElement | null = null;
  previousSibling: DomNode | null = null;
  nextSibling: DomNode | null = null;

  get nextElementSibling(): DomElement | null {
    let next = this.nextSibling;
    while (next !== null && next.nodeType !== ELEMENT) next = next.nextSibling;
    return next;
  }

  remove(): void {
    this.parentNode?.removeChild(this as unknown as DomNode);
  }
}

const NOTHING: readonly DomNode[] = [];

export class DomText extends Linked {
  readonly nodeType = TEXT;
  readonly textContent: string;

  constructor(text: string) {
    super();
    this.textContent = text;
  }

  get childNodes(): readonly DomNode[] {
    return NOTHING;
  }
}

const styleOf = (style: string): { display: string; visibility: string } => {
  const found = { display: '', visibility: '' };
  for (const rule of style.split(';')) {
    const at = rule.indexOf(':');
    const property = rule.slice(0, Math.max(at, 0)).trim();
    const value = rule.slice(at + 1).trim();
    if ((property === 'display' || property === 'visibility') && value !== '') found[property] = value;
  }
  return found;
};

/**
 * An element with as much of the DOM as our lookups and Readability ask for. It is all plain fields: a DOM made for browsers'
 * programs takes four times as long to read a page. Lists are made when they are asked for, so that one may be walked while
 * elements are taken out.
 */
export class DomElement extends Linked {
  readonly nodeType = ELEMENT;
  localName: string;
  tagName: string;
  attributes: DomAttribute[] = [];
  firstChild: DomNode | null = null;
  lastChild: DomNode | null = null;
  /** What Readability notes on an element: its score, and whether a table holds data. */
  readability: unknown = undefined;
  _readabilityDataTable: boolean | undefined = undefined;

  constructor(localName: string, tagName: string) {
    super();
    this.localName = localName;
    this.tagName = tagName;
  }

  /** Tells Readability that this is its kind of DOM, where an element may be given another name. */
  get __JSDOMParser__(): boolean {
    return true;
  }

  get nodeName(): string {
    return this.tagName;
  }

  get childNodes(): readonly DomNode[] {
    const nodes: DomNode[] = [];
    for (let child = this.firstChild; child !== null; child = child.nextSibling) nodes.push(child);
    return nodes;
  }

  get children(): readonly DomElement[] {
    const elements: DomElement[] = [];
    for (let child = this.firstElementChild; child !== null; child = child.nextElementSibling) elements.push(child);
    return elements;
  }

  get firstElementChild(): DomElement | null {
    const first = this.firstChild;
    return first === null || first.nodeType === ELEMENT ? first : first.nextElementSibling;
  }

  get textContent(): string {
    let text = '';
    for (let child = this.firstChild; child !== null; child = child.nextSibling) text += child.textContent;
    return text;
  }

  getAttribute(name: string): string | null {
    for (const attribute of this.attributes) if (attribute.name === name) return attribute.value;
    return null;
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null;
  }

  setAttribute(name: string, value: string): void {
    this.setAttributeNode(new DomAttribute(name, value));
  }

  setAttributeNode(attribute: DomAttribute): void {
    const at = this.attributes.findIndex(({ name }) => name === attribute.name);
    this.attributes[at < 0 ? this.attributes.length : at] = attribute;
  }

  removeAttribute(name: string): void {
    if (this.hasAttribute(name)) this.attributes = this.attributes.filter((attribute) => attribute.name !== name);
  }

  get id(): string {
    return this.getAttribute('id') ?? '';
  }

  set id(id: string) {
    this.setAttribute('id', id);
  }

  get className(): string {
    return this.getAttribute('class') ?? '';
  }

  set className(classes: string) {
    this.setAttribute('class', classes);
  }

  get src(): string {
    return this.getAttribute('src') ?? '';
  }

  get srcset(): string {
    return this.getAttribute('srcset') ?? '';
  }

  get style(): { display: string; visibility: string } | null {
    const style = this.getAttribute('style');
    return style === null ? null : styleOf(style);
  }

  appendChild(node: DomNode): DomNode {
    return this.insertBefore(node, null);
  }

  insertBefore(node: DomNode, before: DomNode | null): DomNode {
    node.remove();
    const previous = before === null ? this.lastChild : before.previousSibling;
    node.parentNode = this;
    node.previousSibling = previous;
    node.nextSibling = before;
    if (previous === null) this.firstChild = node;
    else previous.nextSibling = node;
    if (before === null) this.lastChild = node;
    else before.previousSibling = node;
    return node;
  }

  removeChild(node: DomNode): DomNode {
    const { previousSibling: previous, nextSibling: next } = node;
    if (previous === null) this.firstChild = next;
    else previous.nextSibling = next;
    if (next === null) this.lastChild = previous;
    else next.previousSibling = previous;
    node.parentNode = null;
    node.previousSibling = null;
    node.nextSibling = null;
    return node;
  }

  replaceChild(node: DomNode, replaced: DomNode): DomNode {
    this.insertBefore(node, replaced);
    return this.removeChild(replaced);
  }

  /** The elements below, in the order of the page. */
  getElementsByTagName(name: string): DomElement[] {
    return this.collect((element) => element.localName === name);
  }

  querySelectorAll(selector: string): DomElement[] {
    return this.collect(compileSelector(selector));
  }

  querySelector(selector: string): DomElement | null {
    return this.querySelectorAll(selector)[0] ?? null;
  }

  private collect(wanted: (element: DomElement) => boolean, found: DomElement[] = []): DomElement[] {
    for (let child = this.firstElementChild; child !== null; child = child.nextElementSibling) {
      if (wanted(child)) found.push(child);
      child.collect(wanted, found);
    }
    return found;
  }

  copy(): DomElement {
    const copy = new DomElement(this.localName, this.tagName);
    copy.attributes = [...this.attributes];
    for (let child = this.firstChild; child !== null; child = child.nextSibling)
      copy.appendChild(child.nodeType === ELEMENT ? child.copy() : new DomText(child.textContent));
    return copy;
  }

  /**
   * What is in the element, to be set again later: Readability keeps the page, and starts over from there when it finds too
   * little. A copy says the same as markup would, and need not be parsed.
   */
  get innerHTML(): DomElement {
    return this.copy();
  }

  set innerHTML(kept: DomElement) {
    while (this.firstChild !== null) this.removeChild(this.firstChild);
    const copy = kept.copy();
    while (copy.firstChild !== null) this.appendChild(copy.firstChild);
  }
}

/** A page with head and body. */
export class DomDocument {
  readonly documentElement: DomElement;
  readonly head: DomElement;
  readonly body: DomElement;
  /** What links are made absolute with; nothing of ours asks where they lead. */
  readonly baseURI = 'http://page.invalid/';
  private readonly tagNames = new Map<string, string>();

  constructor() {
    this.documentElement = this.createElement('html');
    this.head = this.createElement('head');
    this.body = this.createElement('body');
    this.documentElement.appendChild(this.head);
    this.documentElement.appendChild(this.body);
  }

  get firstChild(): DomElement {
    return this.documentElement;
  }

  get title(): string {
    return this.head.getElementsByTagName('title')[0]?.textContent ?? '';
  }

  createElement(name: string): DomElement {
    const localName = name.toLowerCase();
    let tagName = this.tagNames.get(localName);
    if (tagName === undefined) {
      tagName = localName.toUpperCase();
      this.tagNames.set(localName, tagName);
    }
    return new DomElement(localName, tagName);
  }

  createTextNode(text: string): DomText {
    return new DomText(text);
  }

  getElementsByTagName(name: string): DomElement[] {
    return this.documentElement.getElementsByTagName(name);
  }

  querySelectorAll(selector: string): DomElement[] {
    const wanted = compileSelector(selector);
    const below = this.documentElement.querySelectorAll(selector);
    return wanted(this.documentElement) ? [this.documentElement, ...below] : below;
  }
}

export const isElement = (node: DomNode): node is DomElement => node.nodeType === ELEMENT;
