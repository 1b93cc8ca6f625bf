import { HearsayError } from '../text/error.ts';
import type { ByteSource } from './byte-source.ts';
import { type Context, failureOf, readDocumentItem } from './context.ts';
import type { Failure, Item, Position } from './document.ts';
import { gunzip } from './gunzip.ts';
import { raiseHint, renderLimit } from './limits.ts';
import { readLines } from './lines.ts';
import { readAhead } from './read-ahead.ts';

const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0x20 || byte === 0x0d || byte === 0x09);

/** The articles of a JSONL source, plain or gzip, one line at a time. A bad line is a failure and the next one follows. */
export async function* readJsonl(source: ByteSource, id: string, context: Context): AsyncGenerator<Item> {
  yield* readAhead(tasksOf(source, id, context), context.ahead);
}

type Task = () => Promise<Item>;

async function* tasksOf(source: ByteSource, id: string, context: Context): AsyncGenerator<Task> {
  const zipped = source.head[0] === 0x1f && source.head[1] === 0x8b;
  const from = context.resume(source.name);
  if (from === 'done') return;
  const seek = zipped ? 0 : (from?.byte ?? 0);
  const bytes = zipped ? gunzip(source.stream(0), context.limits.unpackedBytes) : source.stream(seek);
  const start = { number: seek > 0 && from ? from.item - from.skip : 0, byte: seek };
  for await (const line of readLines(bytes, context.limits.lineBytes, start)) {
    if (line.number < (from?.item ?? 0) || (isBlank(line.bytes) && !line.tooLong)) continue;
    const item = line.number + 1;
    const next = zipped ? { item, byte: 0, skip: item } : { item, byte: line.end, skip: 0 };
    const position: Position = { source: source.name, item: line.number, next };
    const lineId = `${id}:${line.number + 1}`;
    if (line.number >= context.limits.records)
      return yield fails(failureOf(lineId, tooMany(context.limits.records), position));
    if (line.tooLong) yield fails(failureOf(lineId, lineTooLong(context.limits.lineBytes), position));
    else yield () => readDocumentItem(line.bytes, { kind: 'jsonl', id: lineId, position }, source, context);
  }
}

const fails =
  (failure: Failure): Task =>
  async () =>
    failure;

export const tooMany = (limit: number): HearsayError =>
  new HearsayError(
    'too-many-records',
    `It holds more than ${limit.toLocaleString('en')} records; the rest was left.`,
    raiseHint('records'),
  );

const lineTooLong = (limit: number): HearsayError =>
  new HearsayError('too-large', `The line is longer than ${renderLimit(limit, 'bytes')}.`, raiseHint('lineBytes'));
