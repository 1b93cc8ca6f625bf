import { describe, expect, test } from 'vitest';
import { readListing } from './listing.ts';
import { type Kind, sniff } from './sniff.ts';

const read = (text: string, kind: Kind, most = 100) => {
  expect(sniff(Buffer.from(text))).toBe(kind);
  return readListing(text, kind, 'https://post.example/feeds/all', most);
};
const ITEM = { url: 'https://post.example/dam', title: 'Dam closed', published: '2025-07-12T09:30:00Z' };

describe('feeds', () => {
  test.each<[string, Kind, string]>([
    [
      'RSS',
      'feed',
      '<?xml version="1.0"?><rss version="2.0"><channel><title>Post</title><item><title>Dam closed</title><link>https://post.example/dam</link><pubDate>Sat, 12 Jul 2025 09:30:00 GMT</pubDate></item></channel></rss>',
    ],
    [
      'RSS whose link is its guid, with a comment and a byte-order mark before it',
      'feed',
      '\ufeff<!-- made by hand --><rss version="2.0"><channel><title>Post</title><item><title><![CDATA[Dam closed]]></title><guid>https://post.example/dam</guid><pubDate>Sat, 12 Jul 2025 09:30:00 +0000</pubDate></item></channel></rss>',
    ],
    [
      'Atom with a relative link',
      'feed',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title><entry><id>urn:1</id><title>Dam closed</title><link rel="self" href="/x"/><link rel="alternate" href="/dam"/><published>2025-07-12T09:30:00Z</published><updated>2025-07-12T10:00:00Z</updated></entry></feed>',
    ],
    [
      'RDF',
      'feed',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Post</title></channel><item><title>Dam closed</title><link>https://post.example/dam</link><dc:date>2025-07-12T09:30:00Z</dc:date></item></rdf:RDF>',
    ],
    [
      'JSON feed',
      'json-feed',
      '{"version": "https://jsonfeed.org/version/1.1", "title": "Post", "items": [{"id": "1", "url": "https://post.example/dam", "title": "Dam closed", "date_published": "2025-07-12T09:30:00Z"}]}',
    ],
    [
      'news sitemap',
      'sitemap',
      '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://post.example/dam</loc><news:news><news:publication_date>2025-07-12T09:30:00Z</news:publication_date><news:title>Dam closed</news:title></news:news></url></urlset>',
    ],
  ])('%s', (_, kind, text) => expect(read(text, kind).entries).toMatchObject([ITEM]));

  test('a list of addresses, once each, comments left out', () => {
    const text = '# mine\nhttps://post.example/dam\n\nhttps://post.example/dam\r\nhttps://post.example/b\n';
    expect(read(text, 'url-list').entries.map((entry) => entry.url)).toEqual([
      'https://post.example/dam',
      'https://post.example/b',
    ]);
  });

  test('OPML and sitemap indexes name further lists', () => {
    const opml =
      '<opml version="2.0"><body><outline text="All"><outline text="Post" xmlUrl="https://post.example/feed"/></outline></body></opml>';
    expect(read(opml, 'opml').lists).toEqual(['https://post.example/feed']);
    const index = '<sitemapindex><sitemap><loc>https://post.example/a.xml?x=1&amp;y=2</loc></sitemap></sitemapindex>';
    expect(read(index, 'sitemap').lists).toEqual(['https://post.example/a.xml?x=1&y=2']);
  });

  test('no more than asked for', () => {
    const items = '<item><title>a</title><link>https://post.example/a</link></item>'.repeat(10_000);
    expect(
      read(`<rss version="2.0"><channel><title>x</title>${items}</channel></rss>`, 'feed', 50).entries,
    ).toHaveLength(50);
  });

  test('entity bombs are defused', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, at) => `<!ENTITY lol${at + 1} "${`&lol${at || ''};`.repeat(10)}">`).join('')}]><rss version="2.0"><channel><title>&lol9;</title><item><title>x</title><link>https://post.example/a</link></item></channel></rss>`;
    const listing = read(bomb, 'feed');
    expect(JSON.stringify(listing).length).toBeLessThan(1000);
    expect(listing.entries).toHaveLength(1);
  });

  test.each([
    '<rss version="2.0"><channel><item><title>un',
    '<feed',
    '{"version": "https://jsonfeed.org/version/1.1", "items": 3',
  ])('broken: %s', (text) => {
    const outcome = (() => {
      try {
        return readListing(text, text.startsWith('{') ? 'json-feed' : 'feed', null, 10).entries.length;
      } catch (error) {
        return (error as { code?: string }).code;
      }
    })();
    expect([0, 1, 'bad-feed']).toContain(outcome);
  });
});
