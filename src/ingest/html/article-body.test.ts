import { expect, test } from 'vitest';
import { readArticleBody } from './article-body.ts';
import { buildTree } from './build-tree.ts';

const NOTHING_KNOWN = { title: null, articleBody: null };
const SENTENCE = 'The harbour stays closed until Friday, the port authority said, and no ship may leave it.';

const textsOf = (html: string): string[] =>
  readArticleBody(buildTree(html), html, NOTHING_KNOWN).blocks.map(({ text }) => text);

test('an article in parts that look unlikely is found when it is looked for again', () => {
  const paragraphs = Array.from({ length: 8 }, (_, at) => `<p>${SENTENCE} ${at}</p>`);
  const html = `<body><div class="legends">${paragraphs.join('\n')}</div></body>`;
  expect(textsOf(html)).toEqual(Array.from({ length: 8 }, (_, at) => `${SENTENCE} ${at}`));
});

test('what the page as a whole is called says nothing of its parts', () => {
  const story = `<div class="article">${`<p>${SENTENCE}</p>`.repeat(9)}</div>`;
  const page = (of: string): string => `<html class="${of}"><body>${story}<div><p>Fair weather</p></div></body></html>`;
  expect(textsOf(page('sticky-header'))).toEqual(Array(9).fill(SENTENCE));
});
