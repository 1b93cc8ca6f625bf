import { constants, gunzipSync } from 'node:zlib';
import { decodeMarkup } from './decode.ts';

export const KINDS = [
  'text',
  'markdown',
  'html',
  'jsonl',
  'json-feed',
  'feed',
  'sitemap',
  'opml',
  'url-list',
  'pdf',
  'docx',
  'eml',
  'warc',
  'wacz',
  'gzip',
  'empty',
  'unknown',
] as const;
/** What bytes are. `gzip` is a compressed single document; compressed JSONL and WARC are known as what they hold. */
export type Kind = (typeof KINDS)[number];

export type Hints = { readonly name?: string | null; readonly contentType?: string | null };

/** How many leading bytes `sniff` wants to see. */
export const SNIFF_BYTES = 16_384;

const startsWith = (bytes: Uint8Array, ascii: string): boolean => {
  if (bytes.length < ascii.length) return false;
  for (let at = 0; at < ascii.length; at += 1) if (bytes[at] !== ascii.charCodeAt(at)) return false;
  return true;
};

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** What the start of a gzip stream unpacks to; empty where it does not. */
export const gunzipHead = (head: Uint8Array): Uint8Array => {
  try {
    return gunzipSync(head.subarray(0, SNIFF_BYTES), { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return new Uint8Array();
  }
};

const sniffZip = (head: Uint8Array): Kind => {
  const names = latin(head);
  if (names.includes('[Content_Types].xml') || names.includes('word/')) return 'docx';
  return /datapackage\.json|archive\/|indexes\/|pages\//.test(names) ? 'wacz' : 'unknown';
};

const sniffXml = (text: string): Kind | undefined => {
  const root = /^(?:\s|<\?[^>]*>|<!--(?:(?!-->)[\s\S])*-->|<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>)*<([\w:.-]+)/i.exec(
    text,
  )?.[1];
  const name = root?.toLowerCase().replace(/^.*:/, '');
  if (name === 'rss' || name === 'feed' || name === 'rdf') return 'feed';
  if (name === 'urlset' || name === 'sitemapindex') return 'sitemap';
  if (name === 'opml') return 'opml';
  return undefined;
};

const HTML_SIGN =
  /<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]|<(?:meta|title|article|section|div|table|h1|p)(?:\s[^<>]*)?>/i;
const isHtml = (text: string, hinted: boolean): boolean => {
  const start = text.slice(0, 4096).trimStart();
  if (
    /^(?:<!--(?:(?!-->)[\s\S])*-->\s*|<\?xml[^>]*>\s*)*(?:<!doctype html|<html[\s>]|<head[\s>]|<body[\s>])/i.test(start)
  )
    return true;
  return start.startsWith('<') ? HTML_SIGN.test(start) : hinted && HTML_SIGN.test(text);
};

const sniffJson = (text: string): Kind | undefined => {
  const start = text.trimStart();
  if (!start.startsWith('{')) return undefined;
  if (/"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org\/version/.test(start)) return 'json-feed';
  return /^\{\s*"[^"\n]*"\s*:/.test(start) ? 'jsonl' : undefined;
};

const HEADER = /^(?:[A-Za-z][A-Za-z0-9-]{1,60}:[ \t].*(?:\r?\n[ \t].*)*\r?\n){2,}/;
const isEmail = (text: string): boolean => {
  const headers = HEADER.exec(text.replace(/^From .*\r?\n/, ''))?.[0] ?? '';
  return /^(?:received|message-id|mime-version|return-path|delivered-to):/im.test(headers)
    ? /^(?:from|subject|date|to):/im.test(headers)
    : /^from:/im.test(headers) && /^(?:subject|to):/im.test(headers) && /^date:/im.test(headers);
};

const isUrlList = (text: string): boolean => {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const whole = text.length < SNIFF_BYTES / 2 ? lines : lines.slice(0, -1);
  return whole.length > 0 && whole.every((line) => /^https?:\/\/\S+$/i.test(line));
};

/** Front matter, or a heading with a mark of its own above everything else. */
const OPENS_MARKDOWN = /^(?:---\r?\n(?:[\w-]+:.*\r?\n)+---\r?\n|\s{0,20}#{1,6} [^\r\n]+\r?\n[ \t]*\r?\n)/;

const isMarkdown = (text: string, hints: Hints): boolean => {
  if (/\.(?:md|markdown|mdown)$/i.test(hints.name ?? '') || /text\/(?:x-)?markdown/i.test(hints.contentType ?? ''))
    return true;
  // A text file stays as it is, to the letter.
  return !/\.te?xt$/i.test(hints.name ?? '') && OPENS_MARKDOWN.test(text);
};

const sniffText = (head: Uint8Array, hints: Hints): Kind => {
  const text = decodeMarkup(head);
  const hintedHtml = /html/i.test(hints.contentType ?? '') || /\.(?:x?html?|shtml|mht)$/i.test(hints.name ?? '');
  const kind = sniffXml(text) ?? (isHtml(text, hintedHtml) ? 'html' : sniffJson(text));
  if (kind) return kind;
  if (isUrlList(text)) return 'url-list';
  if (isEmail(text)) return 'eml';
  return isMarkdown(text, hints) ? 'markdown' : 'text';
};

const looksBinary = (head: Uint8Array): boolean => {
  // a byte-order mark says UTF-16, whose bytes look like controls one by one: its curly quotes are 0x1c and 0x1d
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return false;
  let odd = 0;
  let zeros = 0;
  for (const byte of head) {
    if (byte === 0) zeros += 1;
    else if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) odd += 1;
  }
  const wide = zeros > head.length * 0.2 && zeros < head.length * 0.6;
  return odd > head.length * 0.02 || (zeros > 0 && !wide);
};

/** Which kind of source bytes are; only the first `SNIFF_BYTES` are looked at. Content decides; name and content type only break ties. */
export const sniff = (bytes: Uint8Array, hints: Hints = {}): Kind => {
  const head = bytes.subarray(0, SNIFF_BYTES);
  if (head.length === 0) return 'empty';
  if (startsWith(head, '\x1f\x8b')) {
    const inner = sniff(gunzipHead(head), { name: hints.name?.replace(/\.gz$/i, '') ?? null });
    return inner === 'warc' || inner === 'jsonl' ? inner : 'gzip';
  }
  if (startsWith(head, 'WARC/')) return 'warc';
  if (latin(head.subarray(0, 1024)).includes('%PDF-')) return 'pdf';
  if (startsWith(head, 'PK\x03\x04')) return sniffZip(head);
  if (looksBinary(head.subarray(0, 4096))) return 'unknown';
  return sniffText(head, hints);
};
