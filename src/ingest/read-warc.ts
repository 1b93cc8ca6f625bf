import { WARCParser, type WARCRecord } from 'warcio';
import { HearsayError } from '../text/error.ts';
import { type ByteSource, openBytes, tooLarge } from './byte-source.ts';
import { MEDIA_TYPES } from './capture.ts';
import { type Context, failureOf, readDocumentItem } from './context.ts';
import type { HttpAnswer, Item, Position, ResumePoint } from './document.ts';
import { readAhead } from './read-ahead.ts';
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

type Task = () => Promise<Item | null>;

/** Takes a record's payload out of the stream, which cannot wait, and hands on the parsing of it, which can. */
const readRecord = async (
  record: WARCRecord,
  source: ByteSource,
  position: Position,
  context: Context,
): Promise<Task | null> => {
  const url = record.warcTargetURI?.replace(/^<|>$/g, '') ?? null;
  const id = url ?? `${source.name}:${position.item + 1}`;
  const bytes = await readPayload(record, context.limits.documentBytes);
  if (missingBytes(record) > 0) return null;
  if (bytes === null) return async () => failureOf(id, tooLarge(context.limits.documentBytes), position);
  const contentType = record.httpHeaders?.headers.get('content-type') ?? record.warcContentType ?? null;
  const kind = sniff(bytes, { contentType });
  const isLine = kind === 'jsonl' && contentType === MEDIA_TYPES.jsonl;
  if (!isLine && !ARTICLE_KINDS.includes(kind)) return null;
  const fetchedAt = record.warcDate ?? null;
  const from = openBytes(id, bytes, { url, contentType, fetchedAt, http: answerOf(record) });
  return () => readDocumentItem(bytes, { kind, id, position }, from, context);
};

/**
 * The articles of a WARC file, plain or gzip, one record at a time, so that memory stays flat whatever its size. Records that
 * are no pages (requests, pictures, redirects) are passed over. Where each record is packed by itself, as the standard
 * wants, `Position.next` enters the file at the record's own byte.
 */
export async function* readWarc(source: ByteSource, context: Context): AsyncGenerator<Item> {
  for await (const item of readAhead(tasksOf(source, context), context.ahead)) if (item) yield item;
}

async function* tasksOf(source: ByteSource, context: Context): AsyncGenerator<Task> {
  const from = context.resume(source.name);
  if (from === 'done') return;
  for await (const { record, position } of readRecords(source, from)) {
    if (position.item >= context.limits.records)
      return yield async () => failureOf(source.name, tooMany(context.limits.records), position);
    if (position.item < (from?.item ?? 0) || !holdsDocument(record)) continue;
    const task = await readRecord(record, source, position, context);
    if (task) yield task;
  }
}

/** The records of the file with their places. Throws `bad-warc` or `cut-short` behind the last that is whole. */
async function* readRecords(
  source: ByteSource,
  from: ResumePoint | null,
): AsyncGenerator<{ readonly record: WARCRecord; readonly position: Position }> {
  const start = from?.byte ?? 0;
  const counted = countBytes(source.stream(start));
  const parser = new WARCParser(counted.stream, { keepHeadersCase: false });
  const packed = source.head[0] === 0x1f && source.head[1] === 0x8b;
  let last: { readonly record: WARCRecord; readonly byte: number } | null = null;
  for (let item = from ? from.item - from.skip : 0; ; item += 1) {
    const record = await nextRecord(parser, source.name, item);
    if (record === null) {
      if (packed ? counted.bytes() > parser.offset : last !== null && missingBytes(last.record) > 0)
        throw cutShort(source.name, item);
      return;
    }
    const byte = start + parser.offset;
    const ownMember = byte > (last?.byte ?? -1);
    const next = ownMember ? { item: item + 1, byte, skip: 1 } : { item: item + 1, byte: 0, skip: item + 1 };
    last = { record, byte };
    yield { record, position: { source: source.name, item, next } };
  }
}

/** How much of a record the file did not hold: what its reader still waits for. */
const missingBytes = (record: WARCRecord): number => {
  const { limit } = (record as unknown as { readonly _reader?: { readonly limit?: number } })._reader ?? {};
  return limit ?? 0;
};

const countBytes = (stream: AsyncIterable<Uint8Array>): { stream: AsyncIterable<Uint8Array>; bytes(): number } => {
  let total = 0;
  async function* count(): AsyncGenerator<Uint8Array> {
    for await (const chunk of stream) {
      total += chunk.length;
      yield chunk;
    }
  }
  return { stream: count(), bytes: () => total };
};

const cutShort = (name: string, records: number): HearsayError =>
  new HearsayError(
    'cut-short',
    `${name} ends in the middle of a record, behind ${records} others.`,
    'What came before it was read. Fetch the file again.',
  );

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
