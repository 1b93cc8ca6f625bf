import { articleAddress } from '../address.ts';
import { oneLine } from '../clean-text.ts';
import { namesOf, type Thing, textOf } from './json-ld.ts';
import { isAgency } from './names.ts';
import { firstMeta, type Page, textIn } from './page-facts.ts';
import { select } from './select.ts';

/** A site's name without what says no more than that it is one. */
export const siteName = (raw: string | null | undefined): string | null => {
  const name = raw
    ?.replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .split(/ [|–—:] /)[0]
    ?.replace(/,? (?:Ltd|Inc|LLC|GmbH|AG|Corp|Limited|plc|S\.A)\.?$/i, '')
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

export const publisherOf = (page: Page): string | null =>
  namesOf(page.article?.publisher, page.things).find(({ name }) => !isAgency(name) && !/^blogger$/i.test(name))?.name ??
  namesOf(page.article?.copyrightHolder, page.things)[0]?.name ??
  firstMeta(page, ['dc.publisher', 'dcterms.publisher', 'citation_publisher', 'publisher']) ??
  page.metas.get('article:publisher')?.find((value) => !/^https?:/.test(value)) ??
  textIn(page, '[itemprop="publisher"] [itemprop="name"]') ??
  select(page, '[itemprop="publisher"] meta[itemprop="name"]')[0]?.getAttribute('content') ??
  null;

const SEPARATOR = /\s*(?:[|–—»·]|\s-|:|-(?=\p{Script=Han}))\s*/u;

/** What the document's title says beside the headline: "Dam closed | Orvel Post" and "Orvel Post: Dam closed". */
export const siteInTitle = (page: Page): string | null => {
  const whole = oneLine(page.document.title);
  const headlines = [
    firstMeta(page, ['og:title', 'twitter:title']),
    textOf(page.article?.headline),
    textIn(page, '[itemprop~="headline"],[itemprop~="name"]'),
    textIn(page, 'h1'),
  ];
  const headline = headlines.find((text) => text && text !== whole && whole.includes(text));
  const tail = whole.search(/\s[|–—»·-]\s[^|–—»·]*$/u);
  const rest = headline ? whole.split(headline) : tail < 0 ? [] : [whole.slice(tail)];
  const parts = rest.flatMap((part) => part.split(SEPARATOR)).filter((part) => part !== '');
  const last = parts.at(-1)?.trim();
  return last && last !== whole && last.length <= 40 && last.split(' ').length <= 6 ? last : null;
};

export const squashed = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the\s|\.(?:com|net|org|co\.uk)$/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** "detroitnews" as its publisher spells it: The Detroit News. */
export const wellSpelt = (outlet: string | null, publisher: string | null): string | null =>
  outlet &&
  publisher &&
  !outlet.includes(' ') &&
  squashed(outlet.replace(/^the(?=\p{Lu})/iu, '')) === squashed(publisher)
    ? publisher
    : outlet;

export const outletOf = (page: Page, publisher: string | null): string | null => {
  const site = page.things.find((thing) => thing['@type'] === 'WebSite' && textOf(thing.name) !== null);
  return (
    siteName(firstMeta(page, ['og:site_name', 'al:android:app_name', 'citation_journal_title', 'dc.source'])) ??
    siteName(textOf(site?.name)) ??
    siteName(publisher) ??
    siteName(firstMeta(page, ['application-name', 'apple-mobile-web-app-title', 'twitter:app:name:iphone'])) ??
    siteName(siteInTitle(page)) ??
    siteName(firstMeta(page, ['twitter:site'])?.replace(/^@/, '')) ??
    hostOf(page.url) ??
    hostOf(canonicalOf(page)) ??
    null
  );
};

export const canonicalOf = (page: Omit<Page, 'language'>): string | null => {
  const link = page.document
    .querySelectorAll('link[rel]')
    .find((each) => /\bcanonical\b/i.test(each.getAttribute('rel') ?? ''));
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
