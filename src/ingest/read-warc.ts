import { WARCParser, type WARCRecord } from 'warcio';
import { HearsayError } from '../text/error.ts';
import { type ByteSource, openBytes } from './byte-source.ts';
import { MEDIA_TYPES } from './capture.ts';
import { type Context, failureOf, readDocumentItem } from './context.ts';
import type { HttpAnswer, Item, Position } from './document.ts';
import { tooMany } from './read-jsonl.ts';
import { type Kind, sniff } from './sniff.ts';

/** Records that may hold an article: fetched pages that were found, files, and text made of pages. */
const holdsDocument = (record: WARCRecord): boolean => {
  const type = record.warcType;
  if (type === 'response') {
    const status = Number(record.httpHeaders?.statusCode ?? 0);
    return status >= 200 && status < 300 && isReadable(record.httpHeaders?.headers.get('content-type') ?? null);
  }
  return (type === 'resource' || type === 'conversion') && isReadable(record.warcContentType ?? null);
};

const isReadable = (contentType: string | null): boolean =>
  contentType === null ||
  /html|xhtml|text\/plain|pdf|octet-stream|wordprocessing|rfc822|markdown|hearsay\.article/i.test(contentType);

const ARTICLE_KINDS: readonly Kind[] = ['html', 'text', 'pdf', 'docx', 'eml', 'markdown'];

/** The payload, unpacked; null where it is larger than the limit. */
const readPayload = async (record: WARCRecord, limit: number): Promise<Uint8Array | null> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of record) {
    length += chunk.length;
    if (length <= limit) chunks.push(chunk);
    else chunks.length = 0;
  }
  return length > limit ? null : new Uint8Array(Buffer.concat(chunks));
};

const answerOf = (record: WARCRecord): HttpAnswer | null =>
  record.httpHeaders
    ? { status: Number(record.httpHeaders.statusCode), headers: [...record.httpHeaders.headers] }
    : null;

const readRecord = async (
  record: WARCRecord,
  source: ByteSource,
  position: Position,
  context: Context,
): Promise<Item | null> => {
  const url = record.warcTargetURI?.replace(/^<|>$/g, '') ?? null;
  const id = url ?? `${source.name}:${position.item + 1}`;
  const bytes = await readPayload(record, context.limits.documentBytes);
  if (bytes === null)
    return failureOf(
      id,
      new HearsayError('too-large', 'The page is larger than the limit for one document.', 'Raise the limit.'),
      position,
    );
  const contentType = record.httpHeaders?.headers.get('content-type') ?? record.warcContentType ?? null;
  const kind = sniff(bytes, { contentType });
  const isLine = kind === 'jsonl' && contentType === MEDIA_TYPES.jsonl;
  if (!isLine && !ARTICLE_KINDS.includes(kind)) return null;
  const fetchedAt = record.warcDate ?? null;
  const from = openBytes(id, bytes, { url, contentType, fetchedAt, http: answerOf(record) });
  return readDocumentItem(bytes, { kind, id, position }, from, context);
};

/**
 * The articles of a WARC file, plain or gzip, one record at a time, so that memory stays flat whatever its size. Records that
 * are no pages (requests, pictures, redirects) are passed over. Where each record is packed by itself, as the standard
 * wants, `Position.next` enters the file at the record's own byte.
 */
export async function* readWarc(source: ByteSource, context: Context): AsyncGenerator<Item> {
  const from = context.resume(source.name);
  if (from === 'done') return;
  const start = from?.byte ?? 0;
  const parser = new WARCParser(source.stream(start), { keepHeadersCase: false });
  let number = (from?.item ?? 0) - (from?.skip ?? 0);
  let lastByte = -1;
  for (;;) {
    const record = await nextRecord(parser, source.name, number);
    if (record === null) return;
    const byte = start + parser.offset;
    const seekable = byte > lastByte;
    const next = seekable ? { item: number + 1, byte, skip: 1 } : { item: number + 1, byte: 0, skip: number + 1 };
    const position: Position = { source: source.name, item: number, next };
    lastByte = byte;
    if (number >= context.limits.records)
      return yield failureOf(source.name, tooMany(context.limits.records), position);
    if (number >= (from?.item ?? 0) && holdsDocument(record)) {
      const item = await readRecord(record, source, position, context);
      if (item) yield item;
    }
    number += 1;
  }
}

const nextRecord = async (parser: WARCParser, name: string, number: number): Promise<WARCRecord | null> => {
  try {
    return await parser.parse();
  } catch (cause) {
    throw new HearsayError(
      'bad-warc',
      `${name} is broken behind record ${number}: ${cause instanceof Error ? cause.message : String(cause)}.`,
      'What came before it was read. Fetch the file again, or repair it with a WARC tool.',
      { cause },
    );
  }
};
