import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Context, MiddlewareHandler } from 'hono';
import { type Manifest, preloadsFor } from './preloads.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};

type Encoding = 'br' | 'gzip' | 'identity';
type Kept = {
  readonly type: string;
  readonly etag: string;
  readonly lasting: boolean;
  readonly bytes: Partial<Record<Encoding, Uint8Array<ArrayBuffer>>>;
};

/**
 * Serves the built web app from memory, read whole at the start and compressed once: a new build underneath changes nothing.
 * Names under `assets/` carry a hash and last for ever; any other path without an extension is a screen of the app and gets its one page,
 * with what that screen needs named in its head.
 */
export const serveApp = (folder: string): MiddlewareHandler => {
  const files = new Map(
    listFiles(folder).map((path) => {
      const name = `/${relative(folder, path).split(sep).join('/')}`;
      return [name, keep(path, name.startsWith('/assets/'))];
    }),
  );
  const frame = frameOf(folder, files);
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next();
    const screen = extname(c.req.path) === '' || c.req.path === '/index.html';
    const entry = screen ? frame(c.req.path, new URL(c.req.url).searchParams) : files.get(c.req.path);
    return entry ? answer(c, entry) : next();
  };
};

const MANIFEST = '/.vite/manifest.json';

/** The app's page for an address. Pages that differ only in an id are made anew each time: they are small. */
const frameOf = (folder: string, files: Map<string, Kept>) => {
  const page = files.get('/index.html');
  const kept = files.get(MANIFEST)?.bytes.identity;
  files.delete(MANIFEST);
  const manifest = kept ? (JSON.parse(Buffer.from(kept).toString('utf8')) as Manifest) : null;
  const html = page ? readFileSync(join(folder, 'index.html'), 'utf8') : '';
  return (path: string, query: URLSearchParams): Kept | undefined => {
    if (!page || !manifest) return page;
    const head = preloadsFor(manifest, path, query);
    return head === '' ? page : keptOf(Buffer.from(html.replace('</head>', `  ${head}\n  </head>`)), page.type, false);
  };
};

const listFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());

const keep = (file: string, lasting: boolean): Kept =>
  keptOf(readFileSync(file), TYPES[extname(file)] ?? 'application/octet-stream', lasting);

const keptOf = (bytes: Uint8Array, type: string, lasting: boolean): Kept => {
  const identity = new Uint8Array(bytes);
  const etag = `"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`;
  return { type, etag, lasting, bytes: { identity } };
};

const compress: Record<Encoding, (bytes: Uint8Array) => Uint8Array> = {
  br: (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (bytes) => gzipSync(bytes),
  identity: (bytes) => bytes,
};

const answer = (c: Context, entry: Kept): Response => {
  const headers = {
    'content-type': entry.type,
    'cache-control': entry.lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: entry.etag,
    vary: 'accept-encoding',
  };
  if (c.req.header('if-none-match') === entry.etag) return c.body(null, 304, headers);
  const accepted = c.req.header('accept-encoding') ?? '';
  const encoding: Encoding = accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : 'identity';
  const identity = entry.bytes.identity ?? new Uint8Array();
  const bytes = entry.bytes[encoding] ?? new Uint8Array(compress[encoding](identity));
  entry.bytes[encoding] = bytes;
  if (encoding === 'identity') return c.body(bytes, 200, headers);
  return c.body(bytes, 200, { ...headers, 'content-encoding': encoding });
};
