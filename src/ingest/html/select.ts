import type { DomDocument, DomElement } from './dom.ts';

/** Attributes by whose values the lookups of a page's details select. */
const NAMING = ['class', 'id', 'itemprop', 'rel', 'data-testid'];

/** Every name that a page's markup uses, in small letters: of its elements, and what it calls them. */
export const namesInMarkup = (document: DomDocument): string => {
  const names = new Set<string>();
  for (const element of document.querySelectorAll('*')) {
    names.add(element.localName);
    for (const attribute of NAMING) {
      const value = element.getAttribute(attribute);
      if (value) names.add(value);
    }
  }
  return [...names].join('\n').toLowerCase();
};

/** The alternatives of a selector, each with the names it asks for. */
const alternativesOf = (selector: string): { alternative: string; names: string[] }[] =>
  selector.split(/,(?![^[]*\])/).map((alternative) => ({
    alternative,
    names:
      alternative
        .replace(/\[[\w-]+/g, '')
        .toLowerCase()
        .match(/[a-z][a-z0-9_-]+/g) ?? [],
  }));

const known = new Map<string, ReturnType<typeof alternativesOf>>();

/**
 * What `selector` selects, in the order of the page. Alternatives that ask for a name the page does not use are left out
 * before the tree is walked: of some eighty that are tried, a page knows a handful. `selector` is one of ours, never the page's.
 */
export const select = (
  { document, names }: { readonly document: DomDocument; readonly names: string },
  selector: string,
): DomElement[] => {
  let alternatives = known.get(selector);
  if (!alternatives) {
    alternatives = alternativesOf(selector);
    known.set(selector, alternatives);
  }
  const possible = alternatives.filter((each) => each.names.every((name) => names.includes(name)));
  return possible.length === 0
    ? []
    : [...document.querySelectorAll(possible.map(({ alternative }) => alternative).join(','))];
};
