import { articleAddress } from '../address.ts';
import { oneLine } from '../clean-text.ts';
import type { DomDocument, DomElement } from './dom.ts';
import { findArticle, namesOf, readThings, type Thing, textOf } from './json-ld.ts';
import { isAgency, looksLikeName, readByline } from './names.ts';
import { readPageDate } from './page-date.ts';

/** What a page says of its article: JSON-LD first, then meta tags, microdata, and last what is printed. */
export type Metadata = {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly outlet: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly canonicalUrl: string | null;
  readonly language: string | null;
  /** Whose copy the markup says it is: an agency in the author's place, a source organisation. */
  readonly credit: string | null;
  /** The text as the page's data holds it, for pages that a script fills. */
  readonly articleBody: string | null;
};

/** All that the lookups below share. */
type Page = {
  readonly document: DomDocument;
  readonly url: string | null;
  readonly metas: ReadonlyMap<string, readonly string[]>;
  readonly things: readonly Thing[];
  readonly article: Thing | undefined;
  readonly language: string | null;
};

const readMetas = (document: DomDocument): Map<string, string[]> => {
  const metas = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta')) {
    const content = oneLine(meta.getAttribute('content') ?? '');
    if (content === '') continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const key = meta.getAttribute(attribute)?.trim().toLowerCase();
      if (key) metas.set(key, [...(metas.get(key) ?? []), content]);
    }
  }
  return metas;
};

const firstMeta = (page: Pick<Page, 'metas'>, names: readonly string[]): string | null => {
  for (const name of names) {
    const value = page.metas.get(name)?.[0];
    if (value) return value;
  }
  return null;
};

const first = <T>(...values: (T | null | undefined)[]): T | null =>
  values.find((value) => value !== null && value !== undefined) ?? null;

const languageOf = (document: DomDocument, metas: Page['metas'], article: Thing | undefined): string | null => {
  const candidates = [
    document.documentElement.getAttribute('lang'),
    document.documentElement.getAttribute('xml:lang'),
    textOf(article?.inLanguage),
    firstMeta({ metas }, [
      'content-language',
      'og:locale',
      'language',
      'dc.language',
      'dcterms.language',
      'inlanguage',
    ]),
  ];
  for (const candidate of candidates) {
    const tag = candidate?.trim().replaceAll('_', '-');
    if (!tag || !/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)) continue;
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  }
  return null;
};

const textIn = (page: Page, selector: string): string | null => {
  const element = page.document.querySelector(selector);
  return element ? oneLine(element.textContent ?? '') || null : null;
};

const dateTextOf = (element: DomElement): string =>
  element.getAttribute('datetime') ??
  element.getAttribute('content') ??
  element.getAttribute('title') ??
  element.textContent ??
  '';

const firstDate = (page: Page, texts: Iterable<string | null | undefined>): string | null => {
  for (const text of texts) {
    const date = text ? readPageDate(text, page.language) : null;
    if (date) return date;
  }
  return null;
};

const PUBLISHED = [
  'article:published_time',
  'article:published',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'date_published',
  'publish-date',
  'publish_date',
  'pubdate',
  'publication_date',
  'publicationdate',
  'published_at',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'citation_publication_date',
  'citation_date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date',
  'dc.date.created',
  'article_date_original',
  'originalpublicationdate',
  'article.published',
  'article.created',
  'ptime',
  'date',
];

const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'og:article:modified_time',
  'article:modified',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'lastmod',
  'last-modified',
  'revised',
  'utime',
  'article.updated',
  'article_date_updated',
];

const PRINTED_DATE =
  '[itemprop~="datePublished"],time[pubdate],article header time,header time,.entry-date,.published,.publish-date,.published-date,.publication-date,.date-published,.article-date,.article__date,.post-date,.entry-meta time,.byline time,.timestamp,.dateline,.pubdate,.date-display-single,.created,.date-header,.fecha,.datum,.data,[class*="publish" i] time,[class*="date" i] time,[class*="timestamp" i],[data-testid*="timestamp" i],article time,main time,time,[class*="date" i],[class*="byline" i],[class*="meta" i],[id*="date" i]';

/** The date in an address: `/2025/07/12/`. */
const dateInPath = (url: string | null): string | null => {
  const match = /[/_-]((?:19|20)\d{2})[/_-](\d{1,2})[/_-](\d{1,2})(?=[/_.-]|$)/.exec(url ?? '');
  return match ? readPageDate(`${match[1]}-${match[2]}-${match[3]}`) : null;
};

const printedDates = function* (page: Page): Generator<string> {
  for (const selector of PRINTED_DATE.split(/,(?![^[]*\])/)) {
    let seen = 0;
    for (const element of page.document.querySelectorAll(selector)) {
      const value = dateTextOf(element);
      if (value.length < 120) yield value;
      seen += 1;
      if (seen === 3) break;
    }
  }
};

const MOST_BEHIND_TITLE = 60;

/** Short texts behind the headline: where a page prints its date when nothing marks it. */
const textsBehindTitle = function* (page: Page): Generator<string> {
  let behind = -1;
  for (const element of page.document.querySelectorAll('h1,h2,h5,h6,p,span,div,em,small,li,td,b,i,font')) {
    if (element.localName === 'h1') behind = 0;
    else if (behind >= 0) behind += 1;
    if (behind > MOST_BEHIND_TITLE) return;
    const text = behind > 0 ? oneLine(element.textContent ?? '') : '';
    if (text.length >= 8 && text.length < 80) yield text;
  }
};

const publishedOf = (page: Page): string | null =>
  first(
    firstDate(page, [textOf(page.article?.datePublished)]),
    firstDate(
      page,
      PUBLISHED.flatMap((name) => page.metas.get(name) ?? []),
    ),
    firstDate(page, [textOf(page.article?.dateCreated), textOf(page.article?.uploadDate)]),
    firstDate(page, printedDates(page)),
    dateInPath(page.url),
    firstDate(page, textsBehindTitle(page)),
  );

const modifiedOf = (page: Page): string | null => {
  const printed = page.document.querySelector('[itemprop~="dateModified"],time.updated,.updated,.date-updated');
  return first(
    firstDate(page, [textOf(page.article?.dateModified)]),
    firstDate(
      page,
      MODIFIED.flatMap((name) => page.metas.get(name) ?? []),
    ),
    firstDate(page, printed ? [dateTextOf(printed)] : []),
  );
};

/** A site's name without what says no more than that it is one. */
const siteName = (raw: string | null | undefined): string | null => {
  const name = raw
    ?.replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .split(/ [|–—:] /)[0]
    ?.trim();
  return name && name.length <= 80 ? name : null;
};

const hostOf = (url: string | null): string | null => {
  try {
    return url ? new URL(url).hostname.replace(/^(?:www|m|amp|mobile)\./, '') : null;
  } catch {
    return null;
  }
};

const publisherOf = (page: Page): string | null =>
  first(
    namesOf(page.article?.publisher, page.things).find(({ name }) => !isAgency(name) && !/^blogger$/i.test(name))?.name,
    namesOf(page.article?.copyrightHolder, page.things)[0]?.name,
    firstMeta(page, ['dc.publisher', 'dcterms.publisher', 'citation_publisher', 'publisher']),
    page.metas.get('article:publisher')?.find((value) => !/^https?:/.test(value)),
    textIn(page, '[itemprop="publisher"] [itemprop="name"]'),
    page.document.querySelector('[itemprop="publisher"] meta[itemprop="name"]')?.getAttribute('content'),
  );

const titleSuffix = (document: DomDocument): string | null => {
  const parts = document.title.split(/\s[|–—»·-]\s/);
  const last = parts.at(-1)?.trim();
  return parts.length > 1 && last && last.length <= 40 && last.split(' ').length <= 5 ? last : null;
};

const squashed = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the\s|\.(?:com|net|org|co\.uk)$/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** "detroitnews" as its publisher spells it: The Detroit News. */
const wellSpelt = (outlet: string | null, publisher: string | null): string | null =>
  outlet &&
  publisher &&
  !outlet.includes(' ') &&
  squashed(outlet.replace(/^the(?=\p{Lu})/iu, '')) === squashed(publisher)
    ? publisher
    : outlet;

const outletOf = (page: Page, publisher: string | null): string | null => {
  const site = page.things.find((thing) => thing['@type'] === 'WebSite' && textOf(thing.name) !== null);
  return first(
    siteName(firstMeta(page, ['og:site_name', 'al:android:app_name', 'citation_journal_title', 'dc.source'])),
    siteName(textOf(site?.name)),
    siteName(publisher),
    siteName(firstMeta(page, ['application-name', 'apple-mobile-web-app-title', 'twitter:app:name:iphone'])),
    siteName(titleSuffix(page.document)),
    siteName(firstMeta(page, ['twitter:site'])?.replace(/^@/, '')),
    hostOf(page.url) ?? hostOf(canonicalOf(page)),
  );
};

const canonicalOf = (page: Omit<Page, 'language'>): string | null => {
  const link = [...page.document.querySelectorAll('link[rel]')].find((each) =>
    /\bcanonical\b/i.test(each.getAttribute('rel') ?? ''),
  );
  const main = page.article?.mainEntityOfPage;
  const candidates = [
    link?.getAttribute('href'),
    firstMeta(page, ['og:url', 'twitter:url']),
    textOf(page.article?.url),
    textOf((main as Thing | undefined)?.['@id'] ?? main),
    page.url,
  ];
  for (const candidate of candidates) {
    if (!candidate) continue;
    const address = resolved(candidate, page.url);
    if (address && !(new URL(address).pathname === '/' && page.url && new URL(page.url).pathname !== '/'))
      return address;
  }
  return null;
};

const resolved = (href: string, base: string | null): string | null => {
  try {
    return articleAddress(new URL(href, base ?? undefined).href);
  } catch {
    return null;
  }
};

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
  for (let at: DomElement | null = element; at; at = at.parentElement)
    if (/comment|respond|reply|sidebar|related|widget/i.test(`${at.className} ${at.id}`))
      return at.localName !== 'body';
  return false;
};

type BylineText = { readonly line: string; readonly organisation: boolean; readonly printed: boolean };

/** Every text that may name the writers, the surest first. */
const bylines = function* (page: Page): Generator<BylineText[]> {
  yield namesOf(page.article?.author ?? page.article?.creator, page.things).map(({ name, organisation }) => ({
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
    const elements = [...page.document.querySelectorAll(selector)].filter((each) => !isInComments(each)).slice(0, 6);
    const lines = elements.map((element) => oneLine(element.getAttribute('content') ?? element.textContent ?? ''));
    yield lines.filter((line) => line.length < 160).map((line) => ({ line, organisation: false, printed: true }));
  }
};

const peopleOf = ({ line, organisation, printed }: BylineText): string[] =>
  organisation ? [] : readByline(line).filter((name) => !isAgency(name) && (!printed || looksLikeName(name)));

const agencyOf = (lines: readonly BylineText[]): string | null =>
  lines
    .flatMap(({ line }) => [line.replace(/^\s*by\s+/i, '').trim(), ...readByline(line)])
    .find((name) => isAgency(name)) ?? null;

const authorsOf = (page: Page, outlet: string | null): { authors: string[]; agency: string | null } => {
  let agency: string | null = null;
  const house = outlet ? squashed(outlet) : null;
  for (const lines of bylines(page)) {
    agency ??= agencyOf(lines);
    const people = lines.flatMap(peopleOf).filter((name) => house === null || !squashed(name).startsWith(house));
    if (people.length > 0) return { authors: [...new Set(people)], agency };
  }
  return { authors: [], agency };
};

const withoutSite = (title: string, names: readonly (string | null)[]): string => {
  for (const name of names) {
    if (!name) continue;
    const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const bare = title
      .replace(new RegExp(`\\s*[|–—»·:-]+\\s*${escaped}\\s*$`, 'iu'), '')
      .replace(new RegExp(`^${escaped}\\s*[|–—»·:-]+\\s*`, 'iu'), '');
    if (bare.length >= 8 && bare.length < title.length) return bare;
  }
  return title;
};

/** The headline may be cut short in the page's data; the same words in full stand elsewhere on it. */
const titleOf = (page: Page, site: readonly (string | null)[]): string | null => {
  const headings = [...page.document.querySelectorAll('h1')].map((heading) => oneLine(heading.textContent ?? ''));
  const candidates = [
    textOf(page.article?.headline),
    firstMeta(page, [
      'og:title',
      'twitter:title',
      'dc.title',
      'dcterms.title',
      'citation_title',
      'sailthru.title',
      'headline',
    ]),
    textIn(page, '[itemprop~="headline"]'),
    headings.length === 1 ? headings[0] : null,
    page.document.title || null,
    headings[0],
  ].filter((title): title is string => Boolean(title));
  const [best] = candidates;
  if (!best) return null;
  const title = withoutSite(oneLine(best), site);
  const stem = title.replace(/(?:…|\.\.\.)$/, '').trim();
  const whole = [...candidates, ...headings].map((each) => withoutSite(oneLine(each), site));
  return (
    whole.find(
      (each) => stem.length >= 20 && each.startsWith(stem) && each.length > title.length && each.length < 250,
    ) ?? title
  );
};

const sourceOf = (page: Page): string | null =>
  first(
    namesOf(page.article?.sourceOrganization ?? page.article?.provider, page.things)[0]?.name,
    namesOf(page.article?.publisher, page.things).find(({ name }) => isAgency(name))?.name,
  );

/** Reads all that a page says of its article. `url` is where it was fetched. */
export const readMetadata = (document: DomDocument, url: string | null): Metadata => {
  const metas = readMetas(document);
  const things = readThings(document);
  const article = findArticle(things);
  const page: Page = { document, url, metas, things, article, language: languageOf(document, metas, article) };
  const publisher = publisherOf(page);
  const outlet = wellSpelt(outletOf(page, publisher), siteName(publisher));
  const { authors, agency } = authorsOf(page, outlet);
  const source = sourceOf(page);
  return {
    title: titleOf(page, [outlet, publisher, titleSuffix(document)]),
    authors,
    outlet,
    publisher,
    published: publishedOf(page),
    modified: modifiedOf(page),
    canonicalUrl: canonicalOf(page),
    language: page.language,
    credit: agency ?? (source !== null && source !== outlet && source !== publisher ? source : null),
    articleBody: textOf(article?.articleBody) === null ? null : String(article?.articleBody),
  };
};
