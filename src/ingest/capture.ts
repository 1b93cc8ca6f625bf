import { createHash } from 'node:crypto';
import type { ByteSource } from './byte-source.ts';
import type { Capture } from './document.ts';
import type { Kind } from './sniff.ts';

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The media type that a kind of document is kept under, where nobody declared a better one. */
export const MEDIA_TYPES: Partial<Record<Kind, string>> = {
  text: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  eml: 'message/rfc822',
  jsonl: 'application/vnd.hearsay.article+json',
};

/** Content decides what a capture is; a declared type is kept where it agrees, for its charset. */
const mediaTypeOf = (kind: Kind, declared: string | null): string => {
  const own = MEDIA_TYPES[kind] ?? 'application/octet-stream';
  return declared?.toLowerCase().startsWith(own) ? declared : own;
};

/** Bytes as the capture of one document. */
export const captureOf = (
  bytes: Uint8Array,
  kind: Kind,
  from: Omit<ByteSource, 'head' | 'size' | 'stream'>,
): Capture => ({
  sha256: sha256Of(bytes),
  bytes,
  mediaType: mediaTypeOf(kind, from.contentType),
  url: from.url,
  fetchedAt: from.fetchedAt,
  http: from.http,
});
