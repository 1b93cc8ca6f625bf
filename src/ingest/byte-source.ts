import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { HearsayError } from '../text/error.ts';
import { type LimitKey, raiseHint, renderLimit } from './limits.ts';
import { SNIFF_BYTES } from './sniff.ts';

/** Bytes that can be looked at before they are read, whether they lie in a file, in memory or come through a pipe. */
export type ByteSource = {
  /** A path, an address, or `-` for standard input. */
  readonly name: string;
  readonly path: string | null;
  readonly url: string | null;
  readonly contentType: string | null;
  readonly fetchedAt: string | null;
  readonly http: { readonly status: number; readonly headers: readonly (readonly [string, string])[] } | null;
  readonly head: Uint8Array;
  /** Null for a pipe. */
  readonly size: number | null;
  /** The bytes from a place on; a pipe can be streamed once. */
  stream(from: number): AsyncIterable<Uint8Array>;
};

const PLAIN = { url: null, contentType: null, fetchedAt: null, http: null } as const;

const readHead = async (path: string): Promise<Uint8Array> => {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SNIFF_BYTES), 0, SNIFF_BYTES, 0);
    return new Uint8Array(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
};

/** What keeps a path from being opened, as an error a person can act on. */
export const pathError = (path: string, cause: unknown): HearsayError => {
  const code = (cause as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new HearsayError('file-missing', `There is no file ${path}.`, 'Check the path.', { cause });
  if (code === 'EACCES' || code === 'EPERM')
    return new HearsayError('file-denied', `${path} may not be read.`, 'Give yourself read permission on it.', {
      cause,
    });
  return new HearsayError('file-unreadable', `${path} cannot be read: ${(cause as Error).message}`, 'Check the path.', {
    cause,
  });
};

/** Opens a file. Throws `file-missing`, `file-denied`, `file-unreadable` or `is-directory`. */
export const openFile = async (path: string): Promise<ByteSource> => {
  try {
    const info = await stat(path);
    if (info.isDirectory()) throw new HearsayError('is-directory', `${path} is a folder.`, 'Give a file in it.');
    const stream = (from: number): AsyncIterable<Uint8Array> => createReadStream(path, { start: from });
    return { ...PLAIN, name: path, path, head: await readHead(path), size: info.size, stream };
  } catch (cause) {
    throw cause instanceof HearsayError ? cause : pathError(path, cause);
  }
};

/** Bytes at hand as a source. */
export const openBytes = (
  name: string,
  bytes: Uint8Array,
  from: Partial<Pick<ByteSource, 'url' | 'contentType' | 'fetchedAt' | 'http'>> = {},
): ByteSource => ({
  ...PLAIN,
  ...from,
  name,
  path: null,
  head: bytes.subarray(0, SNIFF_BYTES),
  size: bytes.length,
  stream: (start) => once(bytes.subarray(start)),
});

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** A stream from a byte on, for what cannot be entered midway. */
export async function* skipBytes(stream: AsyncIterable<Uint8Array>, from: number): AsyncGenerator<Uint8Array> {
  let left = from;
  for await (const chunk of stream) {
    if (left < chunk.length) yield chunk.subarray(left);
    left = Math.max(0, left - chunk.length);
  }
}

/** A pipe as a source: its first bytes are taken to look at and given again. */
export const openPipe = async (name: string, pipe: AsyncIterable<Uint8Array | string>): Promise<ByteSource> => {
  const chunks = pipe[Symbol.asyncIterator]();
  const kept: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  while (length < SNIFF_BYTES && !ended) {
    const next = await chunks.next();
    ended = next.done === true;
    if (next.done) break;
    const chunk = typeof next.value === 'string' ? Buffer.from(next.value) : next.value;
    kept.push(chunk);
    length += chunk.length;
  }
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield* kept.splice(0);
    for (let next = ended ? undefined : await chunks.next(); next && !next.done; next = await chunks.next())
      yield typeof next.value === 'string' ? Buffer.from(next.value) : next.value;
  }
  const stream = (from: number): AsyncIterable<Uint8Array> => skipBytes(whole(), from);
  const head = Buffer.concat(kept).subarray(0, SNIFF_BYTES);
  return { ...PLAIN, name, path: null, head: new Uint8Array(head), size: ended ? length : null, stream };
};

/** All bytes of a stream. Throws `too-large`, naming the limit `key`, as soon as there are more than `limit`. */
export const readAll = async (
  stream: AsyncIterable<Uint8Array>,
  limit: number,
  key: LimitKey = 'documentBytes',
): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > limit) throw tooLarge(limit, key);
    chunks.push(chunk);
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : new Uint8Array(Buffer.concat(chunks, length));
};

export const tooLarge = (limit: number, key: LimitKey = 'documentBytes'): HearsayError =>
  new HearsayError('too-large', `It is larger than ${renderLimit(limit, 'bytes')}.`, raiseHint(key));
