import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type Kind, sniff } from './sniff.ts';

/** Microseconds of processor time. */
const MOST = 1_000_000;

const bytes = (text: string): Uint8Array => Buffer.from(text);

test.each<[string, Kind, Uint8Array]>([
  ['a page', 'html', bytes('<!doctype html><html><body><p>x</p></body></html>')],
  ['a page behind comments', 'html', bytes('<!-- a --><!-- b -->\n<html><p>x</p></html>')],
  ['a piece of a page', 'html', bytes('<div class="a"><p>x</p></div>')],
  [
    'XHTML',
    'html',
    bytes('<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "x"><html xmlns="x"><p>x</p></html>'),
  ],
  ['text that speaks of tags', 'text', bytes('The <p> tag was used, the ministry said.')],
  ['text that opens with a brace', 'text', bytes('{sic} he wrote, and left.')],
  ['JSONL', 'jsonl', bytes('{"id": 1, "text": "x"}\n')],
  ['gzip of JSONL', 'jsonl', gzipSync('{"id": 1, "text": "x"}\n')],
  ['gzip of a page', 'gzip', gzipSync('<!doctype html><p>x</p>')],
  [
    'RSS behind a stylesheet',
    'feed',
    bytes('<?xml version="1.0"?><?xml-stylesheet href="a.css"?><rss version="2.0"/>'),
  ],
  ['Atom with a prefix', 'feed', bytes('<a:feed xmlns:a="http://www.w3.org/2005/Atom"/>')],
  ['a sitemap', 'sitemap', bytes('<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"></urlset>')],
  ['OPML', 'opml', bytes('<opml version="1.0"/>')],
  ['addresses', 'url-list', bytes('# mine\nhttps://a.example/1\nhttps://b.example/2\n')],
  ['text with an address', 'text', bytes('https://a.example/1 was shut.\nThe end.')],
  [
    'an email',
    'eml',
    bytes('From: a@b.example\nTo: c@d.example\nDate: Fri, 11 Jul 2025 20:20:00 +0200\nSubject: x\n\nHello'),
  ],
  ['text with labels', 'text', bytes('Note: this is text.\nAlso: this.\n\nThe end.')],
  ['WARC', 'warc', bytes('WARC/1.0\r\nWARC-Type: warcinfo\r\n')],
  ['PDF', 'pdf', bytes('%PDF-1.7\n')],
  ['a marked heading', 'markdown', bytes('# Bridge\n\nText')],
  ['a number sign', 'text', bytes('#bridge was the word of the day.\n\nText')],
  ['front matter', 'markdown', bytes('---\ntitle: x\n---\n\nText')],
  ['zeros', 'unknown', new Uint8Array(5000)],
  ['nothing', 'empty', new Uint8Array()],
])('%s is known as %s', (_, kind, found) => expect(sniff(found)).toBe(kind));

test('the name breaks a tie and nothing more', () => {
  expect(sniff(bytes('# Bridge\n\nText'), { name: 'a.md' })).toBe('markdown');
  expect(sniff(bytes('# Bridge\n\nText'), { name: 'a.txt' })).toBe('text');
  expect(sniff(bytes('# Bridge\n\nText'), { name: 'a.dat' })).toBe('markdown');
  expect(sniff(bytes('%PDF-1.7\n'), { name: 'a.txt' })).toBe('pdf');
});

test.each([
  ['comments', '<!-- -->'.repeat(2000)],
  ['open comments', '<!-- '.repeat(3000)],
  ['brackets', `<!DOCTYPE x [${']'.repeat(16_000)}`],
  ['headers', 'A-b: c\n '.repeat(2000)],
  ['white space', ' \n'.repeat(8000)],
  ['tags', '<p '.repeat(5000)],
])('many %s take no time', (_, text) => {
  const begin = process.cpuUsage();
  sniff(bytes(text));
  expect(process.cpuUsage(begin).user).toBeLessThan(MOST);
});
