import { type Entry, fromBuffer, open, type ZipFile } from 'yauzl';
import { HearsayError } from '../text/error.ts';

/** An entry of a zip archive and its unpacked bytes as a stream. */
export type ZipEntry = { readonly name: string; readonly size: number; stream(): AsyncIterable<Uint8Array> };

const badZip = (cause: Error): HearsayError =>
  new HearsayError('bad-zip', `The archive is broken: ${cause.message}.`, 'Fetch or save it again.', { cause });

const openZip = (from: Uint8Array | string): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    const options = { lazyEntries: true, autoClose: false } as const;
    const done = (error: Error | null, file?: ZipFile): void =>
      file ? resolve(file) : reject(badZip(error ?? new Error('no archive')));
    if (typeof from === 'string') open(from, options, done);
    else fromBuffer(Buffer.from(from.buffer, from.byteOffset, from.byteLength), options, done);
  });

const nextEntry = (file: ZipFile): Promise<Entry | null> =>
  new Promise((resolve, reject) => {
    const finish = (act: () => void) => () => {
      file.removeAllListeners();
      act();
    };
    file.once('entry', (entry: Entry) => finish(() => resolve(entry))());
    file.once(
      'end',
      finish(() => resolve(null)),
    );
    file.once('error', (error: Error) => finish(() => reject(badZip(error)))());
    file.readEntry();
  });

const openStream = (file: ZipFile, entry: Entry): Promise<AsyncIterable<Uint8Array>> =>
  new Promise((resolve, reject) =>
    file.openReadStream(entry, (error, stream) => (stream ? resolve(stream) : reject(error ?? new Error('no entry')))),
  );

async function* streamOf(file: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  try {
    yield* await openStream(file, entry);
  } catch (cause) {
    throw badZip(cause as Error);
  }
}

/** The files of a zip archive, one at a time; the sizes it claims are enforced while unpacking. Throws `bad-zip`. */
export async function* readZip(from: Uint8Array | string, most: number): AsyncGenerator<ZipEntry> {
  const file = await openZip(from);
  try {
    let count = 0;
    for (let entry = await nextEntry(file); entry; entry = await nextEntry(file)) {
      count += 1;
      if (count > most) throw badZip(new Error(`more than ${most} entries`));
      const current = entry;
      if (!entry.fileName.endsWith('/'))
        yield { name: entry.fileName, size: entry.uncompressedSize, stream: () => streamOf(file, current) };
    }
  } finally {
    file.close();
  }
}
