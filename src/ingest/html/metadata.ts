import { oneLine } from '../clean-text.ts';
import type { DomDocument } from './dom.ts';
import { findArticle, namesOf, readThings, type Thing, textOf } from './json-ld.ts';
import { isAgency } from './names.ts';
import { authorsOf } from './page-authors.ts';
import { modifiedOf, publishedOf } from './page-dates.ts';
import { firstMeta, type Page, readMetas, textIn } from './page-facts.ts';
import { canonicalOf, outletOf, publisherOf, siteInTitle, siteName, wellSpelt } from './page-outlet.ts';
import { markupOf } from './select.ts';

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
  const headings = page.document.querySelectorAll('h1').map((heading) => oneLine(heading.textContent));
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
  const isCut = /(?:…|\.\.\.)$/.test(title) || title.length >= 100;
  const stem = title.replace(/(?:…|\.\.\.)$/, '').trim();
  const whole = [...candidates, ...headings].map((each) => withoutSite(oneLine(each), site));
  return (
    whole.find(
      (each) => isCut && stem.length >= 20 && each.startsWith(stem) && each.length > title.length && each.length < 250,
    ) ?? title
  );
};

const sourceOf = (page: Page): string | null =>
  namesOf(page.article?.sourceOrganization ?? page.article?.provider, page.things)[0]?.name ??
  namesOf(page.article?.publisher, page.things).find(({ name }) => isAgency(name))?.name ??
  null;

/** Reads all that a page says of its article. `url` is where it was fetched. */
export const readMetadata = (document: DomDocument, url: string | null): Metadata => {
  const metas = readMetas(document);
  const things = readThings(document);
  const article = findArticle(things);
  const language = languageOf(document, metas, article);
  const page: Page = { ...markupOf(document), document, url, metas, things, article, language };
  const publisher = publisherOf(page);
  const outlet = wellSpelt(outletOf(page, publisher), siteName(publisher));
  const { authors, agency } = authorsOf(page, outlet);
  const source = sourceOf(page);
  return {
    title: titleOf(page, [outlet, publisher, siteInTitle(page)]),
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
