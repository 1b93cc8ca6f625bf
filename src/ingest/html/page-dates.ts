import { oneLine } from '../clean-text.ts';
import type { DomElement } from './dom.ts';
import { textOf } from './json-ld.ts';
import { readPageDate } from './page-date.ts';
import type { Page } from './page-facts.ts';
import { select } from './select.ts';

const dateTextOf = (element: DomElement): string =>
  element.getAttribute('datetime') ??
  element.getAttribute('content') ??
  element.getAttribute('title') ??
  element.textContent;

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
    for (const element of select(page, selector)) {
      const value = dateTextOf(element);
      if (value.length < 120) yield value;
      seen += 1;
      if (seen === 3) break;
    }
  }
};

const textOfLines = (element: DomElement): string => {
  const short = element.textContent.length < 400 && element.querySelector('br') !== null;
  const text = short ? element.childNodes.map((node) => node.textContent || '\n').join('') : element.textContent;
  return text
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '')
    .join('\n');
};

const MOST_BEHIND_TITLE = 60;

/** Short texts behind the headline: where a page prints its date when nothing marks it. */
export const textsBehindTitle = function* (page: Page): Generator<string> {
  let behind = -1;
  for (const element of page.document.querySelectorAll('h1,h2,h5,h6,p,span,div,em,small,li,td,b,i,font')) {
    if (element.localName === 'h1') behind = 0;
    else if (behind >= 0) behind += 1;
    if (behind > MOST_BEHIND_TITLE) return;
    const text = behind > 0 ? textOfLines(element) : '';
    if (text.length >= 8 && text.length < 80) yield text;
  }
};

export const publishedOf = (page: Page): string | null =>
  firstDate(page, [textOf(page.article?.datePublished)]) ??
  firstDate(
    page,
    PUBLISHED.flatMap((name) => page.metas.get(name) ?? []),
  ) ??
  firstDate(page, [textOf(page.article?.dateCreated), textOf(page.article?.uploadDate)]) ??
  firstDate(page, printedDates(page)) ??
  firstDate(page, textsBehindTitle(page)) ??
  dateInPath(page.url) ??
  null;

const PRINTED_CHANGE = '[itemprop~="dateModified"],time.updated,.updated,.date-updated';

export const modifiedOf = (page: Page): string | null =>
  firstDate(page, [textOf(page.article?.dateModified)]) ??
  firstDate(
    page,
    MODIFIED.flatMap((name) => page.metas.get(name) ?? []),
  ) ??
  firstDate(page, select(page, PRINTED_CHANGE).slice(0, 1).map(dateTextOf)) ??
  null;
