import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readSources } from '../src/ingest/read-sources.ts';

const ROOT = resolve(import.meta.dirname, '..');
const WORDS = 600;

/** The invented articles of the repository, as running paragraphs. */
const paragraphs = async (): Promise<string[]> => {
  const pages = join(ROOT, 'examples/story/pages');
  const files = readdirSync(pages).filter((file) => /\.(html|txt)$/.test(file));
  const texts: string[] = [];
  for await (const item of readSources(files.map((file) => join(pages, file))))
    if (item.kind === 'document') texts.push(item.text);
  return texts.flatMap((text) => text.split('\n\n')).filter((paragraph) => paragraph.length > 40);
};

const wordsIn = (text: string): number => text.split(/\s+/).length;

/** `count` articles of about 600 words, cut from the example story's paragraphs in turn. The same for every run. */
export const benchArticles = async (count: number): Promise<string[]> => {
  const source = await paragraphs();
  let at = 0;
  return Array.from({ length: count }, () => {
    const article: string[] = [];
    for (let words = 0; words < WORDS; at += 1) {
      const paragraph = source[at % source.length] ?? '';
      article.push(paragraph);
      words += wordsIn(paragraph);
    }
    return article.join('\n\n');
  });
};

/** Real articles instead, where a folder of `.txt` files is given. */
export const articlesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'));
