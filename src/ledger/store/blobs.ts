import { inflateRawSync } from 'node:zlib';
import { HearsayError } from '../../text/error.ts';
import { sha256 } from './canonical.ts';
import type { Blob } from './pack-blob.ts';
import type { Database } from './store.ts';

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
