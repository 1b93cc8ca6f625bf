import { readFileSync } from 'node:fs';
import { extractText, getDocumentProxy } from 'unpdf';

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  mdash: '—',
  ndash: '–',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  middot: '·',
  copy: '©',
};
const INLINE = /<\/?(?:a|abbr|b|em|i|small|span|strong|sup|time)\b[^>]*>/gi;

/** All white space as one space: how quoted strings and pages are compared. */
export const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Everything a page shows, furniture included; deliberately not the program's own extraction. */
const shownText = (html: string): string =>
  html
    .replace(/<!--.*?-->|<(script|style|title)\b.*?<\/\1>/gis, ' ')
    .replace(INLINE, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(\w+);/g, (all, name: string) => ENTITIES[name] ?? all);

/** The visible text of a capture (HTML, plain text or PDF), white space squeezed. */
export const pageText = async (path: string): Promise<string> => {
  if (path.endsWith('.pdf')) {
    const pdf = await getDocumentProxy(new Uint8Array(readFileSync(path)));
    return squeeze((await extractText(pdf, { mergePages: true })).text);
  }
  const text = readFileSync(path, 'utf8');
  return squeeze(path.endsWith('.html') ? shownText(text) : text);
};
