import { HearsayError } from '../text/error.ts';
import { type ByteSource, readAll, skipBytes } from './byte-source.ts';
import { type Context, deeper, failureOf, only } from './context.ts';
import type { Item } from './document.ts';
import { readWarc } from './read-warc.ts';
import { readZip, type ZipEntry } from './zip.ts';

const GZIP_MARK = Uint8Array.of(0x1f, 0x8b);

/** The WARC files inside, each streamed out of the archive; nothing is unpacked to disk or held in memory. */
export async function* readWacz(source: ByteSource, context: Context): AsyncGenerator<Item> {
  const archive = source.path ?? (await readAll(source.stream(0), context.limits.documentBytes));
  let found = 0;
  for await (const entry of readZip(archive, context.limits.records)) {
    if (!/^archive\/.*\.warc(?:\.gz)?$/i.test(entry.name)) continue;
    found += 1;
    const inner = sourceOf(entry, source);
    try {
      yield* readWarc(inner, deeper(context));
    } catch (error) {
      yield failureOf(inner.name, error, only(inner.name));
    }
  }
  if (found === 0)
    throw new HearsayError(
      'empty',
      `${source.name} holds no WARC file.`,
      'Check that it is a WACZ and was saved completely.',
    );
}

/** Inside a zip a WARC cannot be entered midway: what was read before is streamed past. */
const sourceOf = (entry: ZipEntry, source: ByteSource): ByteSource => ({
  ...source,
  name: `${source.name}!${entry.name}`,
  path: null,
  head: /\.gz$/i.test(entry.name) ? GZIP_MARK : new Uint8Array(),
  size: entry.size,
  stream: (from) => skipBytes(entry.stream(), from),
});
