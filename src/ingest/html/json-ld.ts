import type { DomDocument } from './dom.ts';

/** A thing of JSON-LD: a bag of properties that nobody vouches for. */
export type Thing = { readonly [property: string]: unknown };

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The values of a property: one, many or none. */
export const valuesOf = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value.slice(0, 100) : [value];

const typesOf = (thing: Thing): string[] =>
  valuesOf(thing['@type'])
    .filter((type): type is string => typeof type === 'string')
    .map((type) => type.replace(/^.*[/#:]/, ''));

const readScript = (text: string): unknown => {
  const plain = text
    .replace(/^\s*(?:\/\*.*?\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[|<!--)/s, '')
    .replace(/(?:\/\/\s*)?(?:\]\]>|-->)\s*(?:\/\*.*?\*\/)?\s*$/s, '');
  for (const form of [
    plain,
    plain
      .replace(/[\u0000-\u001f]+/g, ' ')
      .replace(/,\s*([}\]])/g, '$1')
      .replace(/;\s*$/, ''),
  ]) {
    try {
      return JSON.parse(form);
    } catch {
      // The second form mends what content systems get wrong: raw line breaks in strings, commas before a bracket.
    }
  }
  return undefined;
};

const MOST_THINGS = 2000;

/** Every thing of the page's JSON-LD, outer ones first; those inside others too. */
export const readThings = (document: DomDocument): Thing[] => {
  const things: Thing[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (depth > 12 || things.length >= MOST_THINGS) return;
    if (Array.isArray(value)) for (const inner of value) visit(inner, depth + 1);
    else if (isThing(value)) {
      things.push(value);
      for (const inner of Object.values(value)) if (typeof inner === 'object') visit(inner, depth + 1);
    }
  };
  for (const script of document.querySelectorAll('script').slice(0, 400)) {
    if (/ld\+json/i.test(script.getAttribute('type') ?? '')) visit(readScript(script.textContent), 0);
  }
  return things;
};

const ARTICLE = /(?:Article|BlogPosting|LiveBlogPosting|^Report)$/;

/** The thing that is the page's article: one with a headline before one without, an article before a mere page. */
export const findArticle = (things: readonly Thing[]): Thing | undefined => {
  const articles = things.filter((thing) => typesOf(thing).some((type) => ARTICLE.test(type)));
  return (
    articles.find((thing) => textOf(thing.headline) !== null && thing.datePublished !== undefined) ??
    articles.find((thing) => textOf(thing.headline) !== null) ??
    articles[0] ??
    things.find((thing) => typesOf(thing).some((type) => /WebPage$/.test(type)) && thing.datePublished !== undefined)
  );
};

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' };

/** Text that a content system has escaped for HTML although it stands in JSON, as one line. */
const plainOf = (text: string): string =>
  text
    .replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|(amp|quot|apos|lt|gt|nbsp));/gi, (_, decimal, hex, name) =>
      name
        ? (ENTITIES[name.toLowerCase()] ?? '')
        : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
    )
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/\s+/g, ' ')
    .trim();

/** A text value, white space made one; null where there is none. */
export const textOf = (value: unknown): string | null => {
  const [first] = valuesOf(value);
  const text = typeof first === 'string' ? first : isThing(first) ? first['@value'] : undefined;
  return typeof text === 'string' ? plainOf(text) || null : null;
};

export type Named = { readonly name: string; readonly organisation: boolean };

/** The names a property holds: plain text, a person, an organisation, or a reference to one of the page's things. */
export const namesOf = (value: unknown, things: readonly Thing[], depth = 0): Named[] =>
  valuesOf(value).flatMap((each): Named[] => {
    if (typeof each === 'string')
      return /^https?:|^\s*$/.test(each) ? [] : [{ name: plainOf(each), organisation: false }];
    if (!isThing(each) || depth > 3) return [];
    const organisation = typesOf(each).some((type) => /Organi[sz]ation|Corporation/.test(type));
    const names = valuesOf(each.name)
      .filter((name): name is string => typeof name === 'string')
      .map(plainOf)
      .filter((name) => name !== '');
    if (names.length > 0) return names.map((name) => ({ name, organisation }));
    if (Array.isArray(each.name)) return namesOf(each.name, things, depth + 1);
    const id = each['@id'];
    const target = things.find((thing) => thing !== each && thing['@id'] === id && thing.name !== undefined);
    return id !== undefined && target ? namesOf(target, things, depth + 1) : [];
  });
