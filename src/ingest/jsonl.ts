import { z } from 'zod';
import { HearsayError } from '../text/error.ts';
import type { Extract } from './document.ts';
import { readPage } from './html/page.ts';
import { readPlainText } from './plain-text.ts';
import { isPublished } from './published.ts';

/** The media type of a capture that is one line of JSONL. */
export const LINE_MEDIA_TYPE = 'application/vnd.hearsay.article+json';

const optional = z.string().nullish();
const Line = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  text: optional,
  html: optional,
  published: optional,
  modified: optional,
  title: optional,
  url: optional,
  outlet: optional,
  publisher: optional,
  authors: z.union([z.array(z.string()), z.string()]).nullish(),
  language: optional,
});
type Line = z.infer<typeof Line>;

const broken = (message: string, hint: string): HearsayError => new HearsayError('bad-line', message, hint);

const EXAMPLE =
  'Each line is one JSON object: {"id": "…", "text": "…", "published": "2025-07-12", "title": …, "url": …}.';

const lineOf = (json: string): Line => {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw broken('The line is not JSON.', EXAMPLE);
  }
  const line = Line.safeParse(value);
  if (!line.success) {
    const [issue] = line.error.issues;
    throw broken(
      `The line is no article: ${issue?.path.join('.') || 'it'}: ${issue?.message ?? 'wrong type'}.`,
      EXAMPLE,
    );
  }
  return line.data;
};

const base = (line: Line): Extract => {
  const url = line.url ?? null;
  if (typeof line.text === 'string') return readPlainText(line.text, url);
  if (typeof line.html === 'string') return readPage(line.html, url);
  throw broken('The line has neither "text" nor "html".', EXAMPLE);
};

/** One line of JSONL as an article; `text` is taken unchanged. Throws `bad-line`, `empty`, `no-article` or `bad-date`. */
export const readLine = (json: string): { id: string | null; extract: Extract } => {
  const line = lineOf(json);
  const found = base(line);
  const published = line.published?.trim() || null;
  if (published !== null && !isPublished(published)) {
    throw new HearsayError(
      'bad-date',
      `"published" is "${published}".`,
      'Give it as 2025-07-12 or 2025-07-12T09:30:00Z.',
    );
  }
  const authors = typeof line.authors === 'string' ? [line.authors] : line.authors;
  return {
    id: line.id === null || line.id === undefined ? null : String(line.id),
    extract: {
      ...found,
      article: {
        title: line.title ?? (line.text ? null : found.article.title),
        url: line.url ?? found.article.url,
        outlet: line.outlet ?? found.article.outlet,
        authors: authors ?? found.article.authors,
        published: published ?? found.article.published,
        language: line.language ?? found.article.language,
      },
      publisher: line.publisher ?? found.publisher,
      modified: line.modified && isPublished(line.modified) ? line.modified : found.modified,
    },
  };
};
