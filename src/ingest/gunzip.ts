import { createGunzip } from 'node:zlib';
import { HearsayError } from '../text/error.ts';

/** Unpacks a gzip stream of one or many members, never past `limit` bytes. Throws `bad-gzip` or `unpacks-too-large`. */
export async function* gunzip(stream: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array> {
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
      if (total > limit) throw unpacksTooLarge(limit);
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

const unpacksTooLarge = (limit: number): HearsayError =>
  new HearsayError(
    'unpacks-too-large',
    `It unpacks to more than ${Math.round(limit / 1024 / 1024)} MB.`,
    'If it is meant to be so large, raise the limit in the settings.',
  );
