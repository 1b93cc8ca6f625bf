import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { HearsayError } from '../text/error.ts';
import { type ByteSource, openBytes, openFile, openPipe, pathError, readAll, tooLarge } from './byte-source.ts';
import { type Context, deeper, failureOf, only, readDocumentItem } from './context.ts';
import type { ArticleDetails, Item, ResumePoint } from './document.ts';
import { type FetchOptions, fetchPage } from './fetch/fetch-page.ts';
import { gunzip } from './gunzip.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { LISTING_KINDS } from './listing.ts';
import { DOCUMENT_KINDS, type Parsers } from './parse.ts';
import { readJsonl } from './read-jsonl.ts';
import { readListed } from './read-listing.ts';
import { readWacz } from './read-wacz.ts';
import { readWarc } from './read-warc.ts';
import { type Kind, sniff } from './sniff.ts';
import { openParsers } from './workers/parsers.ts';

export type IngestOptions = {
  readonly limits?: Partial<Limits>;
  /** Details a person gave, which hold against what the documents say. */
  readonly given?: Partial<ArticleDetails>;
  /** Standard input, for the source `-`. */
  readonly stdin?: AsyncIterable<Uint8Array | string>;
  /** Where to go on in a source that was read before (`Position.next` of its last item), or `done` to pass over it. */
  readonly resume?: (source: string) => ResumePoint | 'done' | null;
  /** Where documents and lists are parsed; by default in threads of their own, opened and closed for this reading. */
  readonly parsers?: Parsers;
  /** How many documents are parsed at once. */
  readonly threads?: number;
  /** Hosts inside the network that may be fetched, who fetches. */
  readonly fetch?: Omit<FetchOptions, 'limits'>;
};

/**
 * The articles of any number of files, folders, addresses and standard input (`-`), in order, one at a time: what each
 * source is, is known by its content. What cannot be read comes as a `failure` in its place; nothing is thrown.
 */
export async function* readSources(sources: readonly string[], options: IngestOptions = {}): AsyncGenerator<Item> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const own = options.parsers ? null : openParsers({ limits, threads: options.threads ?? 1 });
  const context = contextOf(options, limits, options.parsers ?? (own as Parsers));
  try {
    for (const source of sources) yield* guarded(source, readGiven(source, options, context));
  } finally {
    await own?.close();
  }
}

const contextOf = (options: IngestOptions, limits: Limits, parsers: Parsers): Context => ({
  limits,
  depth: 0,
  inFolder: false,
  ahead: options.threads ?? 1,
  given: options.given ?? {},
  parse: parsers.parse,
  parseListing: parsers.parseListing,
  resume: options.resume ?? (() => null),
  readUrl: (url, inner) => guarded(url, readUrl(url, { ...options.fetch, limits }, inner)),
  readInner: (source, inner) => guarded(source.name, readSource(source, {}, inner)),
});

/** Turns what a reader throws into a last failure of its source. */
async function* guarded(name: string, items: AsyncIterable<Item>): AsyncGenerator<Item> {
  try {
    yield* items;
  } catch (error) {
    yield failureOf(name, error, only(name));
  }
}

async function* readGiven(name: string, options: IngestOptions, context: Context): AsyncGenerator<Item> {
  if (name === '-') yield* readSource(await openPipe('-', options.stdin ?? process.stdin), {}, context);
  else if (/^[a-z][a-z0-9+.-]*:\/\//i.test(name)) yield* context.readUrl(name, context);
  else yield* readPath(name, context);
}

async function* readUrl(url: string, options: FetchOptions, context: Context): AsyncGenerator<Item> {
  if (context.resume(url) !== null) return;
  const fetched = await fetchPage(url, options);
  if (fetched.kind === 'refused') throw new HearsayError(fetched.code, fetched.message, fetched.hint);
  if (fetched.kind === 'not-modified') throw new HearsayError('empty', 'The page has not changed.', 'Nothing to do.');
  yield* readSource(openBytes(url, fetched.bytes, fetched), {}, context);
}

async function* readPath(path: string, context: Context): AsyncGenerator<Item> {
  const info = await stat(path).catch((cause) => {
    throw pathError(path, cause);
  });
  if (info.isDirectory()) yield* readFolder(path, { ...deeper(context), inFolder: true });
  else if (info.isFile() || info.isFIFO()) yield* readSource(await openFile(path), { name: path }, context);
  else throw new HearsayError('not-a-file', `${path} is neither a file nor a folder.`, 'Give a file or a folder.');
}

/** The files of a folder and of the folders in it, by name; hidden ones are left out. */
async function* readFolder(path: string, context: Context): AsyncGenerator<Item> {
  const names = (await readdir(path)).filter((name) => !name.startsWith('.')).sort();
  if (names.length === 0)
    throw new HearsayError('empty', `The folder ${path} is empty.`, 'Give a folder with articles.');
  for (const name of names) yield* guarded(join(path, name), readPath(join(path, name), context));
}

const idOf = (name: string): string =>
  name === '-' || name.includes('://') ? name : basename(name).replace(/(?<=.)\.[A-Za-z0-9]{1,8}(?:\.gz)?$/, '');

async function* readSource(source: ByteSource, hints: { name?: string }, context: Context): AsyncGenerator<Item> {
  const kind = sniff(source.head, { name: hints.name ?? null, contentType: source.contentType });
  if (DOCUMENT_KINDS.includes(kind)) yield* readOne(source, kind, context);
  else if (kind === 'jsonl') yield* readJsonl(source, idOf(source.name), context);
  else if (kind === 'warc') yield* readWarc(source, context);
  else if (kind === 'wacz') yield* readWacz(source, context);
  else if (LISTING_KINDS.includes(kind)) yield* readList(source, kind, context);
  else if (kind === 'gzip') yield* readZipped(source, hints, deeper(context));
  else throw notReadable(source, kind);
}

/** A list that a person gives is followed; one that merely lies in a folder is not. */
async function* readList(source: ByteSource, kind: Kind, context: Context): AsyncGenerator<Item> {
  if (!context.inFolder) yield* readListed(source, kind, context);
}

async function* readOne(source: ByteSource, kind: Kind, context: Context): AsyncGenerator<Item> {
  if (context.resume(source.name) !== null) return;
  if (source.size !== null && source.size > context.limits.documentBytes) throw tooLarge(context.limits.documentBytes);
  const bytes = await readAll(source.stream(0), context.limits.documentBytes);
  yield await readDocumentItem(bytes, { kind, id: idOf(source.name), position: only(source.name) }, source, context);
}

async function* readZipped(source: ByteSource, hints: { name?: string }, context: Context): AsyncGenerator<Item> {
  const most = context.limits.documentBytes;
  const bytes = await readAll(gunzip(source.stream(0), most, 'documentBytes'), most);
  const inner = { ...openBytes(source.name, bytes, source), path: source.path };
  yield* readSource(inner, hints.name ? { name: hints.name.replace(/\.gz$/i, '') } : {}, context);
}

const notReadable = (source: ByteSource, kind: Kind): HearsayError => {
  if (kind === 'empty')
    return new HearsayError('empty', `${source.name} is empty.`, 'Check that it was saved completely.');
  if (source.head.every((byte) => byte === 0))
    return new HearsayError('not-text', `${source.name} holds only zero bytes.`, 'Check that it was saved completely.');
  return new HearsayError(
    'unknown-kind',
    `${source.name} is no kind of document that can be read here.`,
    'Give text, HTML, Markdown, PDF, DOCX, an email, JSONL, a feed, a sitemap, OPML, WARC, WACZ or a list of addresses.',
  );
};
