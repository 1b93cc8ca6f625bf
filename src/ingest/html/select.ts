import { remember } from '../../text/remember.ts';
import { compileSelector } from './compile-selector.ts';
import type { DomDocument, DomElement } from './dom.ts';

/** Attributes by whose values the lookups of a page's details select. */
const NAMING = new Set(['class', 'id', 'itemprop', 'rel', 'data-testid']);

/** A page's elements in order, and every name that they use, in small letters: their own, and what the page calls them. */
export type Markup = { readonly elements: readonly DomElement[]; readonly names: string };

export const markupOf = (document: DomDocument): Markup => {
  const elements = document.querySelectorAll('*');
  const names = new Set<string>();
  for (const element of elements) {
    names.add(element.localName);
    for (const { name, value } of element.attributes) if (NAMING.has(name) && value !== '') names.add(value);
  }
  return { elements, names: [...names].join('\n').toLowerCase() };
};

type Alternative = { readonly names: readonly string[]; readonly test: (element: DomElement) => boolean };

/** The alternatives of a selector: each with the names it asks for, and whether an element is one it means. */
const alternativesOf = remember(1024, (selector: string): readonly Alternative[] =>
  selector.split(/,(?![^[]*\])/).map((alternative) => ({
    names:
      alternative
        .replace(/\[[\w-]+/g, '')
        .toLowerCase()
        .match(/[a-z][a-z0-9_-]+/g) ?? [],
    test: compileSelector(alternative),
  })),
);

/**
 * What `selector` selects, in the order of the page. Alternatives that ask for a name the page does not use are left out
 * before its elements are looked at: of some eighty that are tried, a page knows a handful. `selector` is one of ours, never
 * the page's.
 */
export const select = ({ elements, names }: Markup, selector: string): DomElement[] => {
  const tests = alternativesOf(selector)
    .filter((each) => each.names.every((name) => names.includes(name)))
    .map(({ test }) => test);
  return tests.length === 0 ? [] : elements.filter((element) => tests.some((test) => test(element)));
};
