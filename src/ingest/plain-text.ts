import { findDateline } from '../text/dateline.ts';
import { HearsayError } from '../text/error.ts';
import { articleAddress } from './address.ts';
import { oneLine } from './clean-text.ts';
import type { Extract } from './document.ts';
import { extractOf } from './extract-of.ts';
import { isCorrection } from './html/clean-blocks.ts';
import { findByline, isAgency, looksLikeName, readByline } from './html/names.ts';
import { readPageDate } from './html/page-date.ts';

/** A headline stands alone on the first line and does not end as a sentence does. */
const HEADLINE = /^\s*([^\n\r]{8,180}?)[ \t]*\r?\n[ \t]*\r?\n\s*(?=\S)/;
const headlineOf = (text: string): string | null => {
  const line = HEADLINE.exec(text)?.[1];
  return line && !/[.:;,]["”’)]?$/.test(line) ? line : null;
};

export const emptyDocument = (): HearsayError =>
  new HearsayError('empty', 'There is no text in it.', 'Check that the file was saved or fetched completely.');

/** A date that stands alone on one of the first lines, with or without its place, is that of the text. */
const dateOf = (text: string): string | null => {
  for (const line of text.split(/\r?\n/, 12)) {
    const short = line.trim();
    if (short.length > 60 || !/\b\d{4}\b/.test(short) || short.split(/\s+/).length > 8) continue;
    const date = readPageDate(short, 'en');
    if (date !== null) return date;
  }
  return null;
};

/** Who wrote it, where one of the first lines is a byline. */
const authorsOf = (text: string): string[] => {
  for (const line of text.split(/\r?\n/, 8)) {
    const byline = line.length < 120 ? findByline(line.trim()) : null;
    const names = byline === null ? [] : readByline(byline).filter((name) => looksLikeName(name) && !isAgency(name));
    if (names.length > 0) return names;
  }
  return [];
};

const correctionsIn = (text: string): string | null => {
  const paragraphs = text.split(/\r?\n\s*\r?\n/).map(oneLine);
  return paragraphs.filter((paragraph) => isCorrection({ text: paragraph })).join('\n') || null;
};

/** Plain text is taken as it is: the text is the revision, unchanged, and only its details are looked for in it. */
export const readPlainText = (text: string, url: string | null): Extract => {
  if (text.trim() === '') throw emptyDocument();
  const title = headlineOf(text);
  const opening = (title === null ? text : text.replace(HEADLINE, '')).trimStart();
  const dateline = findDateline(opening);
  return extractOf({
    text,
    article: { title, url, authors: authorsOf(text), published: dateOf(text) },
    canonicalUrl: url === null ? null : articleAddress(url),
    dateline: dateline?.text ?? null,
    creditLine: dateline?.agency ?? null,
    correctionsNote: correctionsIn(text),
  });
};
