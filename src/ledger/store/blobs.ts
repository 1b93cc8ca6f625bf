import { promisify } from 'node:util';
import { deflateRaw, inflateRawSync, type ZlibOptions } from 'node:zlib';
import { HearsayError } from '../../text/error.ts';
import { sha256 } from './canonical.ts';
import type { Database } from './store.ts';

const deflate: (bytes: Uint8Array, options: ZlibOptions) => Promise<Buffer> = promisify(deflateRaw);

/**
 * Captures and readings, named by the SHA-256 of what they are before compression, in a table of the ledger itself: one file to back up,
 * the same transaction as the entries that speak of them, and nothing that can drift apart on a shared server.
 */
export type Blob = { readonly hash: string; readonly media: string; readonly bytes: Uint8Array };

export const blobOf = (bytes: Uint8Array | string, media: string): Blob => {
  const raw = typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes;
  return { hash: sha256(raw), media, bytes: raw };
};

/** Compressed ahead of the transaction and on threads of Node's own, so that no writer waits for it. */
export type PackedBlob = {
  readonly hash: string;
  readonly media: string;
  readonly size: number;
  readonly body: Uint8Array;
};

export const packBlob = async (blob: Blob): Promise<PackedBlob> => ({
  hash: blob.hash,
  media: blob.media,
  size: blob.bytes.byteLength,
  body: await deflate(blob.bytes, { level: 4 }),
});

/** Keeps what is not there yet. */
export const keepBlob = async (db: Database, blob: PackedBlob): Promise<void> => {
  await db
    .insertInto('blobs')
    .values(blob)
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute();
};

/** The bytes as they came; null where the ledger has none by that name. Throws where they no longer match their name. */
export const readBlob = async (db: Database, hash: string): Promise<Blob | null> => {
  const row = await db.selectFrom('blobs').selectAll().where('hash', '=', hash).executeTakeFirst();
  if (!row) return null;
  let bytes: Uint8Array;
  try {
    bytes = inflateRawSync(row.body, { maxOutputLength: row.size + 1 });
  } catch (error) {
    throw damaged(hash, error);
  }
  if (sha256(bytes) !== hash) throw damaged(hash);
  return { hash, media: row.media, bytes };
};

const damaged = (hash: string, cause?: unknown): HearsayError =>
  new HearsayError(
    'ledger-damaged',
    `The kept bytes ${hash.slice(0, 12)} are not what they were.`,
    'Restore the ledger from a backup.',
    { cause },
  );
