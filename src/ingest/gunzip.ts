import { createGunzip } from 'node:zlib';
import { HearsayError } from '../text/error.ts';
import { type LimitKey, raiseHint, renderLimit } from './limits.ts';

/**
 * Unpacks a gzip stream of one or many members, never past `limit` bytes, the limit that `key` names. Throws `bad-gzip` or
 * `unpacks-too-large`.
 */
export async function* gunzip(
  stream: AsyncIterable<Uint8Array>,
  limit: number,
  key: LimitKey = 'unpackedBytes',
): AsyncGenerator<Uint8Array> {
  const unpack = createGunzip();
  const feed = async (): Promise<void> => {
    for await (const chunk of stream) {
      if (unpack.destroyed) return;
      if (!unpack.write(chunk))
        await new Promise<void>((resolve) => unpack.once('drain', resolve).once('close', resolve));
    }
    unpack.end();
  };
  const fed = feed().catch((error: Error) => unpack.destroy(error));
  let total = 0;
  try {
    for await (const chunk of unpack) {
      total += chunk.length;
      if (total > limit) throw unpacksTooLarge(limit, key);
      yield chunk;
    }
  } catch (cause) {
    if (cause instanceof HearsayError) throw cause;
    throw new HearsayError(
      'bad-gzip',
      `The compressed data is broken: ${(cause as Error).message}.`,
      'Fetch it again.',
      {
        cause,
      },
    );
  } finally {
    unpack.destroy();
    await fed;
  }
}

const unpacksTooLarge = (limit: number, key: LimitKey): HearsayError =>
  new HearsayError('unpacks-too-large', `It unpacks to more than ${renderLimit(limit, 'bytes')}.`, raiseHint(key));
