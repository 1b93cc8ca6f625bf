import { deflateRawSync } from 'node:zlib';
import { sha256 } from './canonical.ts';

/**
 * Captures and readings, named by the SHA-256 of what they are before compression, in a table of the ledger itself: one file to back up,
 * the same transaction as the entries that speak of them, and nothing that can drift apart on a shared server.
 */
export type Blob = { readonly hash: string; readonly media: string; readonly bytes: Uint8Array };

export const blobOf = (bytes: Uint8Array | string, media: string): Blob => {
  const raw = typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes;
  return { hash: sha256(raw), media, bytes: raw };
};

/** Compressed ahead of the transaction, so that no writer waits for it. */
export type PackedBlob = {
  readonly hash: string;
  readonly media: string;
  readonly size: number;
  readonly body: Uint8Array;
};

export const packBlob = ({ hash, media, bytes }: Blob): PackedBlob => ({
  hash,
  media,
  size: bytes.byteLength,
  body: deflateRawSync(bytes, { level: 4 }),
});
