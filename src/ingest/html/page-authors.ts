import { oneLine } from '../clean-text.ts';
import type { DomElement } from './dom.ts';
import { namesOf } from './json-ld.ts';
import { findByline, isAgency, looksLikeName, readByline } from './names.ts';
import { textsBehindTitle } from './page-dates.ts';
import type { Page } from './page-facts.ts';
import { squashed } from './page-outlet.ts';
import { select } from './select.ts';

const AUTHOR_METAS = [
  'author',
  'article:author',
  'og:article:author',
  'parsely-author',
  'sailthru.author',
  'byl',
  'citation_author',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor',
  'cxenseparse:author',
  'article.author',
  'twitter:data1',
];

const PRINTED_AUTHOR = [
  '[itemprop~="author"] [itemprop~="name"]',
  '[itemprop~="author"]',
  'a[rel~="author"]',
  '.byline__name,.byline-name,.author-name,.author__name,.article-author,.article__author,.post-author-name',
  '.byline .author,.byline a,.byline,[class*="byline" i],[data-testid*="byline" i]',
  '.author.vcard .fn,.vcard .fn,.author a,.author,.autor,.auteur,.autore,[class*="author" i] a,[class*="author" i]',
];

const isInComments = (element: DomElement): boolean => {
  for (let at: DomElement | null = element; at; at = at.parentNode)
    if (/comment|respond|reply|sidebar|related|widget/i.test(`${at.className} ${at.id}`))
      return at.localName !== 'body';
  return false;
};

const linesBehindTitle = (page: Page): BylineText[] => {
  for (const text of textsBehindTitle(page)) {
    const line = findByline(text);
    if (line && readByline(line).some(looksLikeName)) return [{ line, organisation: false, printed: true }];
  }
  return [];
};

type BylineText = { readonly line: string; readonly organisation: boolean; readonly printed: boolean };

/** Every text that may name the writers, the surest first. */
const bylines = function* (page: Page): Generator<BylineText[]> {
  for (const value of [page.article?.author, page.article?.creator])
    yield namesOf(value, page.things).map(({ name, organisation }) => ({
      line: name,
      organisation,
      printed: false,
    }));
  for (const name of AUTHOR_METAS) {
    const values = (page.metas.get(name) ?? []).filter((value) => !/^(?:https?:|www\.|@)/.test(value));
    if (name !== 'twitter:data1' || /written by/i.test(page.metas.get('twitter:label1')?.[0] ?? ''))
      yield values.map((line) => ({ line, organisation: false, printed: false }));
  }
  for (const selector of PRINTED_AUTHOR) {
    const elements = select(page, selector)
      .filter((each) => !isInComments(each))
      .slice(0, 6);
    const lines = elements.map((element) => oneLine(element.getAttribute('content') ?? element.textContent));
    yield lines.filter((line) => line.length < 160).map((line) => ({ line, organisation: false, printed: true }));
  }
  yield linesBehindTitle(page);
};

const peopleOf = ({ line, organisation, printed }: BylineText): string[] =>
  organisation ? [] : readByline(line).filter((name) => !isAgency(name) && (!printed || looksLikeName(name)));

const agencyOf = (lines: readonly BylineText[]): string | null =>
  lines
    .flatMap(({ line }) => [line.replace(/^\s*by\s+/i, '').trim(), ...readByline(line)])
    .find((name) => isAgency(name)) ?? null;

export const authorsOf = (page: Page, outlet: string | null): { authors: string[]; agency: string | null } => {
  let agency: string | null = null;
  const house = outlet ? squashed(outlet) : null;
  for (const lines of bylines(page)) {
    agency ??= agencyOf(lines);
    const people = lines.flatMap(peopleOf).filter((name) => house === null || !squashed(name).startsWith(house));
    if (people.length > 0) return { authors: [...new Set(people)], agency };
  }
  return { authors: [], agency };
};
