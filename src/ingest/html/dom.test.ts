import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DomDocument, type DomElement, type DomNode, isElement } from './dom.ts';

const document = new DomDocument();

/** `div(p("a") "b")` as elements and text. */
const grow = (name: string, ...children: (DomNode | string)[]): DomElement => {
  const element = document.createElement(name);
  for (const child of children) element.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
  return element;
};

/** What is in an element, by the links from node to node, there and back. */
const below = (element: DomElement): DomNode[] => {
  const there: DomNode[] = [];
  for (let child = element.firstChild; child !== null; child = child.nextSibling) there.push(child);
  const back: DomNode[] = [];
  for (let child = element.lastChild; child !== null; child = child.previousSibling) back.unshift(child);
  expect(there.length).toBe(back.length);
  expect(there.every((child, at) => child === back[at] && child.parentNode === element)).toBe(true);
  return there;
};

const spelt = (node: DomNode): string =>
  isElement(node) ? `${node.localName}(${below(node).map(spelt).join(' ')})` : `"${node.textContent}"`;

const textOf = (node: DomNode): string => (isElement(node) ? below(node).map(textOf).join('') : node.textContent);

test('links hold, whatever was moved, taken out, or put in the place of another', () => {
  const step = fc.record({
    what: fc.constantFrom('append', 'insert', 'remove', 'replace', 'restore'),
    node: fc.nat(11),
    other: fc.nat(11),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 40, maxLength: 60 }), (steps) => {
      const elements = Array.from({ length: 6 }, (_, at) => grow(`e${at}`));
      const nodes: DomNode[] = [...elements, ...Array.from('abcdef', (letter) => document.createTextNode(letter))];
      const isAbove = (node: DomNode, below: DomNode): boolean => {
        for (let at: DomNode | null = below; at !== null; at = at.parentNode) if (at === node) return true;
        return false;
      };
      for (const { what, ...at } of steps) {
        const [node, other] = [nodes[at.node], nodes[at.other]] as [DomNode, DomNode];
        const parent = other.parentNode;
        if (what === 'remove') node.remove();
        else if (what === 'restore') {
          const kept = isElement(node) ? node.innerHTML : null;
          if (isElement(node) && kept !== null) node.innerHTML = kept;
        } else if (what === 'append') {
          if (isElement(other) && !isAbove(node, other)) other.appendChild(node);
        } else if (parent !== null && node !== other && !isAbove(node, parent)) {
          if (what === 'insert') parent.insertBefore(node, other);
          else parent.replaceChild(node, other);
        }
      }
      for (const element of elements) {
        const inside = below(element);
        expect(element.childNodes.length).toBe(inside.length);
        expect(element.childNodes.every((child, at) => child === inside[at])).toBe(true);
        expect(element.children.map(({ localName }) => localName)).toEqual(
          inside.filter(isElement).map(({ localName }) => localName),
        );
        expect(element.textContent).toBe(textOf(element));
      }
    }),
    { numRuns: 100 },
  );
});

test('a list that is walked stays as it is while its elements are taken out', () => {
  const list = grow('ul', grow('li', 'a'), ' ', grow('li', 'b'), grow('li', 'c'));
  const walked: string[] = [];
  for (const child of list.children) {
    walked.push(child.textContent);
    child.remove();
  }
  expect(walked).toEqual(['a', 'b', 'c']);
  expect(spelt(list)).toBe('ul(" ")');
});

test('an element takes the place of the one it stands in, or behind', () => {
  const inner = grow('p', 'a');
  const outer = grow('div', inner);
  const body = grow('body', outer, 'z');
  body.replaceChild(inner, outer);
  expect(spelt(body)).toBe('body(p("a") "z")');
  body.replaceChild(body.lastChild as DomNode, inner);
  expect(spelt(body)).toBe('body("z")');
});

test('what was kept of an element can be set again, more than once', () => {
  const body = grow('body', grow('p', 'one'), 'two');
  (body.firstChild as DomElement).setAttribute('class', 'lead');
  const kept = body.innerHTML;
  for (let time = 0; time < 2; time += 1) {
    (body.firstChild as DomElement).removeAttribute('class');
    body.firstChild?.remove();
    body.innerHTML = kept;
    expect(spelt(body)).toBe('body(p("one") "two")');
    expect(body.firstElementChild?.className).toBe('lead');
  }
});

test('attributes', () => {
  const element = grow('p');
  expect([element.className, element.id, element.getAttribute('class'), element.style]).toEqual(['', '', null, null]);
  element.setAttribute('id', 'a');
  element.id = 'b';
  element.className = 'c d';
  expect(element.attributes.map(({ name, value }) => `${name}=${value}`)).toEqual(['id=b', 'class=c d']);
  const other = grow('div');
  for (const attribute of element.attributes) other.setAttributeNode(attribute.cloneNode());
  element.removeAttribute('id');
  expect([element.hasAttribute('id'), other.id]).toEqual([false, 'b']);
});

test.each([
  ['display:none', 'none', ''],
  ['color: red; display : none ;visibility:hidden', 'none', 'hidden'],
  ['display:none;display:block', 'block', ''],
  ['display', '', ''],
  ['background:url(a:b)', '', ''],
])('a style of %s', (style, display, visibility) => {
  const element = grow('p');
  element.setAttribute('style', style);
  expect(element.style).toEqual({ display, visibility });
});

test('selectors find elements in the order of the page', () => {
  const { documentElement, head, body } = document;
  const marked = grow('p', 'b');
  marked.className = 'Lead By-Line';
  body.appendChild(grow('div', grow('h1', 'a'), marked, grow('section', grow('p', 'c'))));
  head.appendChild(grow('title', 'T'));
  const found = (selector: string): string[] =>
    document.querySelectorAll(selector).map(({ localName, textContent }) => `${localName} ${textContent}`);
  expect(document.querySelectorAll('*')[0]).toBe(documentElement);
  expect(found('p,h1')).toEqual(['h1 a', 'p b', 'p c']);
  expect(found('[class*="by-line" i]')).toEqual(['p b']);
  expect(found('section p')).toEqual(['p c']);
  expect(found('div > p, title')).toEqual(['title T', 'p b']);
  expect(found('.Lead')).toEqual(['p b']);
  expect(body.querySelector('em')).toBeNull();
  expect(document.getElementsByTagName('p')).toEqual(document.querySelectorAll('p'));
  expect([document.title, document.createElement('DIV').localName, marked.tagName]).toEqual(['T', 'div', 'P']);
});
