import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createSocketServer, type Server, type Socket } from 'node:net';
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';

/** A local server that does what servers of the wild do, for tests. Each path is one way to misbehave. */
export type MisbehavingServer = {
  /** `127.0.0.1:PORT`, for the setting that allows private hosts. */
  readonly host: string;
  /** A server that speaks no HTTP of its own: what it says to `/NAME` is sent raw. */
  readonly rawHost: string;
  close(): Promise<void>;
};

type Answer = (request: IncomingMessage, response: ServerResponse, host: string) => void;

export const SENTENCE =
  'The café bridge over the Kesra was closed to lorries on Friday, the ministry of works said in a statement.';
export const pageWith = (text: string, head = ''): string =>
  `<!doctype html><html><head>${head}<title>Kesra bridge closed</title></head><body><article><h1>Kesra bridge closed</h1>${`<p>${text}</p>`.repeat(4)}</article></body></html>`;
export const PAGE = pageWith(SENTENCE);

const html = (
  response: ServerResponse,
  body: string | Uint8Array,
  headers: Record<string, string> = {},
  status = 200,
): void => {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
  response.end(body);
};
const redirect =
  (location: string, status = 302): Answer =>
  (_request, response) => {
    response.writeHead(status, { location });
    response.end();
  };
const xml =
  (body: string): Answer =>
  (_request, response) =>
    html(response, body, { 'content-type': 'application/xml' });
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** Sends one piece every 40 milliseconds, for ever. */
const drip = (response: ServerResponse, piece: string | Uint8Array): void => {
  const timer = setInterval(() => response.write(piece), 40);
  response.on('close', () => clearInterval(timer));
};

const entityBomb = (): string => {
  const levels = Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at || ''};`.repeat(10)}">`).join('');
  return `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "boom">${levels}]><rss version="2.0"><channel><title>&a9;</title><item><title>&a9;</title></item></channel></rss>`;
};

const largeFeed = (host: string): string =>
  `<rss version="2.0"><channel><title>Large</title>${Array.from({ length: 10_000 }, (_, at) => `<item><title>Story ${at}</title><link>http://${host}/good?story=${at}</link></item>`).join('')}</channel></rss>`;

const ANSWERS: Readonly<Record<string, Answer>> = {
  good: (_request, response) => html(response, PAGE),
  'slow-headers': () => undefined,
  'slow-loris': (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    drip(response, '<');
  },
  'endless-body': (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const chunk = 'x'.repeat(65_536);
    const more = (): void => {
      while (!response.destroyed && response.write(chunk));
      if (!response.destroyed) response.once('drain', more);
    };
    more();
  },
  'claims-huge': (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': '99999999999' });
    response.write('x');
  },
  'too-short': (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': String(PAGE.length + 5000) });
    response.write(PAGE);
    setTimeout(() => response.destroy(), 20);
  },
  'cut-chunked': (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'transfer-encoding': 'chunked' });
    response.write(PAGE.slice(0, 100));
    setTimeout(() => response.destroy(), 20);
  },
  'redirect-loop': redirect('/redirect-loop'),
  'redirect-ring': redirect('/redirect-ring-2'),
  'redirect-ring-2': redirect('/redirect-ring'),
  'redirect-inward': redirect('http://10.0.0.1/admin'),
  'redirect-metadata': redirect('http://169.254.169.254/latest/meta-data/'),
  'redirect-mapped': redirect('http://[::ffff:127.0.0.1]:9/'),
  'redirect-decimal': redirect('http://2130706433:9/'),
  'redirect-file': redirect('file:///etc/passwd'),
  'redirect-credentials': redirect('http://user:secret@127.0.0.1/'),
  'redirect-nowhere': redirect('http://'),
  'redirect-without-location': (_request, response) => {
    response.writeHead(302);
    response.end();
  },
  'redirect-good': redirect('/good', 301),
  'gzip-good': (_request, response) => html(response, gzipSync(PAGE), { 'content-encoding': 'gzip' }),
  'brotli-good': (_request, response) => html(response, brotliCompressSync(PAGE), { 'content-encoding': 'br' }),
  'deflate-good': (_request, response) => html(response, deflateSync(PAGE), { 'content-encoding': 'deflate' }),
  'deflate-raw': (_request, response) => html(response, deflateRawSync(PAGE), { 'content-encoding': 'deflate' }),
  'gzip-bomb': (_request, response) =>
    html(response, gzipSync(Buffer.alloc(30_000_000)), { 'content-encoding': 'gzip' }),
  'gzip-twice-bomb': (_request, response) =>
    html(response, gzipSync(gzipSync(Buffer.alloc(30_000_000))), { 'content-encoding': 'gzip, gzip' }),
  'brotli-bomb': (_request, response) =>
    html(response, brotliCompressSync(Buffer.alloc(30_000_000), { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }), {
      'content-encoding': 'br',
    }),
  'gzip-lie': (_request, response) => html(response, PAGE, { 'content-encoding': 'gzip' }),
  'gzip-cut': (_request, response) => html(response, gzipSync(PAGE).subarray(0, 80), { 'content-encoding': 'gzip' }),
  'unknown-encoding': (_request, response) => html(response, PAGE, { 'content-encoding': 'rot13' }),
  'charset-lie': (_request, response) => html(response, PAGE, { 'content-type': 'text/html; charset=iso-8859-1' }),
  'charset-windows': (_request, response) =>
    html(response, latin(pageWith(SENTENCE, '<meta charset="utf-8">')), {
      'content-type': 'text/html; charset=windows-1252',
    }),
  'charset-in-meta': (_request, response) =>
    html(response, latin(pageWith(SENTENCE, '<meta charset="iso-8859-1">')), { 'content-type': 'text/html' }),
  'charset-unknown': (_request, response) => html(response, PAGE, { 'content-type': 'text/html; charset=klingon' }),
  'charset-utf16': (_request, response) =>
    html(response, Buffer.from(`\ufeff${PAGE}`, 'utf16le'), { 'content-type': 'text/html; charset=utf-8' }),
  'type-lie': (_request, response) => html(response, PAGE, { 'content-type': 'image/png' }),
  'no-type': (_request, response) => {
    response.writeHead(200);
    response.end(PAGE);
  },
  picture: (_request, response) =>
    html(response, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), { 'content-type': 'text/html' }),
  empty: (_request, response) => html(response, ''),
  'no-content': (_request, response) => {
    response.writeHead(204);
    response.end();
  },
  'not-modified': (_request, response) => {
    response.writeHead(304, { etag: '"1"' });
    response.end();
  },
  'not-found': (_request, response) => html(response, pageWith('Not found, sorry for that.'), {}, 404),
  gone: (_request, response) => html(response, '', {}, 410),
  forbidden: (_request, response) => html(response, '', {}, 403),
  'too-many': (_request, response) => html(response, '', { 'retry-after': '120' }, 429),
  broken: (_request, response) => html(response, '', {}, 500),
  unavailable: (_request, response) => html(response, '', { 'retry-after': 'Fri, 31 Dec 2100 23:59:59 GMT' }, 503),
  'odd-status': (_request, response) => html(response, '', {}, 299),
  'huge-header': (_request, response) => html(response, PAGE, { 'x-large': 'x'.repeat(200_000) }),
  'future-date': (_request, response) =>
    html(response, pageWith(SENTENCE, '<meta property="article:published_time" content="2099-01-01T00:00:00Z">')),
  'impossible-date': (_request, response) =>
    html(response, pageWith(SENTENCE, '<meta property="article:published_time" content="2025-02-31T99:00:00Z">')),
  'deep-page': (_request, response) => html(response, `${'<div>'.repeat(50_000)}${PAGE}`),
  'feed-large': (_request, response, host) =>
    html(response, largeFeed(host), { 'content-type': 'application/rss+xml' }),
  'feed-broken': xml('<?xml version="1.0"?><rss version="2.0"><channel><item><title>a</title><link>'),
  'feed-entities': xml(entityBomb()),
  'feed-of-itself': (_request, response, host) =>
    html(response, `<opml version="2.0"><body><outline xmlUrl="http://${host}/feed-of-itself"/></body></opml>`),
  'feed-inward': xml(
    '<rss version="2.0"><channel><title>x</title><item><link>http://192.168.0.1/a</link></item></channel></rss>',
  ),
  'feed-empty': xml('<rss version="2.0"><channel><title>x</title></channel></rss>'),
};

/** What is sent on a bare connection. */
const RAW: Readonly<Record<string, (socket: Socket) => void>> = {
  silent: () => undefined,
  hangup: (socket) => socket.destroy(),
  reset: (socket) => socket.resetAndDestroy(),
  gibberish: (socket) => socket.end('\x00\x01\x02 not http at all\r\n\r\n'),
  'no-headers': (socket) => socket.end(PAGE),
  'two-lengths': (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 9\r\n\r\nhello'),
  'bad-chunks': (socket) => socket.end('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZZ\r\nhello\r\n'),
  'endless-headers': (socket) => {
    socket.write('HTTP/1.1 200 OK\r\n');
    const timer = setInterval(() => socket.write(`X-${Math.round(performance.now())}: ${'y'.repeat(8000)}\r\n`), 5);
    socket.on('close', () => clearInterval(timer));
  },
  'too-long': (socket) => socket.end(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 10\r\n\r\n${PAGE}`),
};

const listen = (server: Server): Promise<string> =>
  new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve(`127.0.0.1:${(server.address() as AddressInfo).port}`)),
  );

/** Starts both servers on free ports of the loopback interface. */
export const startMisbehavingServer = async (): Promise<MisbehavingServer> => {
  let host = '';
  const server = createServer((request, response) => {
    response.on('error', () => undefined);
    const name = new URL(request.url ?? '/', 'http://local').pathname.slice(1);
    (ANSWERS[name] ?? ANSWERS['not-found'])?.(request, response, host);
  });
  const sockets = new Set<Socket>();
  const raw = createSocketServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    socket.once('data', (data) => RAW[/^GET \/([\w-]+)/.exec(data.toString('latin1'))?.[1] ?? 'gibberish']?.(socket));
  });
  host = await listen(server);
  const rawHost = await listen(raw);
  return {
    host,
    rawHost,
    close: async () => {
      server.closeAllConnections();
      for (const socket of sockets) socket.destroy();
      await Promise.all([server, raw].map((each) => new Promise((done) => each.close(done))));
    },
  };
};
