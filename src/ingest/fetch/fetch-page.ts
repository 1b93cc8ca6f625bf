import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { Agent, request } from 'undici';
import { HearsayError } from '../../text/error.ts';
import type { HttpAnswer } from '../document.ts';
import { DEFAULT_LIMITS, type Limits, raiseHint, renderLimit } from '../limits.ts';
import { fetchFailure } from './failure.ts';
import { type AllowedHosts, checkAddress, guardedLookup } from './guard.ts';

export type FetchOptions = {
  readonly limits?: Partial<Limits>;
  readonly allowedHosts?: AllowedHosts;
  /** Who fetches, for the User-Agent: an address people can write to or look at. */
  readonly contact?: string | null;
  /** What is known of an earlier answer, to ask for the page only if it changed. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  readonly now?: () => Date;
};

/** An answer, a "not changed", or what went wrong: data in all three cases. */
export type Fetched =
  | {
      readonly kind: 'fetched';
      /** Where it was found in the end, behind all redirects. */
      readonly url: string;
      /** Addresses on the way that say the page has moved for good. */
      readonly movedTo: string | null;
      readonly bytes: Uint8Array;
      readonly contentType: string | null;
      readonly fetchedAt: string;
      readonly http: HttpAnswer;
    }
  | { readonly kind: 'not-modified'; readonly url: string; readonly http: HttpAnswer }
  | FetchRefusal;

export type FetchRefusal = {
  readonly kind: 'refused';
  readonly url: string;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly status: number | null;
  /** What a `Retry-After` asks for, in seconds. */
  readonly retryAfter: number | null;
};

export const userAgent = (contact: string | null | undefined): string =>
  `Hearsay/0.1 (reads news for a ledger of claims; ${contact ?? 'no contact given'})`;

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

const DECODERS = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
} as const;

const tooLarge = (limit: number): HearsayError =>
  new HearsayError('too-large', `The page is larger than ${renderLimit(limit, 'bytes')}.`, raiseHint('fetchBytes'));

async function* bounded(stream: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array> {
  let total = 0;
  for await (const chunk of stream) {
    total += chunk.length;
    if (total > limit) throw tooLarge(limit);
    yield chunk;
  }
}

const decoded = (
  stream: AsyncIterable<Uint8Array>,
  encodings: readonly string[],
  limit: number,
): AsyncIterable<Uint8Array> => {
  let last = bounded(stream, limit);
  for (const encoding of [...encodings].reverse()) {
    const make = DECODERS[encoding as keyof typeof DECODERS];
    if (encoding === 'deflate') {
      last = bounded(inflated(last), limit);
      continue;
    }
    if (!make)
      throw new HearsayError(
        'bad-encoding',
        `The page comes in the unknown encoding "${encoding}".`,
        'Try again later.',
      );
    last = bounded(through(last, make()), limit);
  }
  return last;
};

/** Servers send `deflate` with and without the header that zlib wants: the first byte tells. */
async function* inflated(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = stream[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done) return;
  const headed = ((first.value[0] ?? 0) & 0x0f) === 8;
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => chunks };
  }
  yield* through(whole(), headed ? createInflate() : createInflateRaw());
}

/** Runs a stream through a decompressor; one that ends early or is broken throws. */
async function* through(
  stream: AsyncIterable<Uint8Array>,
  unpack: ReturnType<typeof createGunzip>,
): AsyncGenerator<Uint8Array> {
  const feed = async (): Promise<void> => {
    for await (const chunk of stream) {
      if (unpack.destroyed) return;
      if (!unpack.write(chunk))
        await new Promise<void>((resolve) => unpack.once('drain', resolve).once('close', resolve));
    }
    unpack.end();
  };
  const fed = feed().catch((error: Error) => {
    unpack.destroy(error);
  });
  try {
    yield* unpack;
  } finally {
    unpack.destroy();
    await fed;
  }
}

type Hop = {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: AsyncIterable<Uint8Array> & { destroy(): void };
};

const headerOf = (hop: Pick<Hop, 'headers'>, name: string): string | null => {
  const value = hop.headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
};

const answerOf = (hop: Hop): HttpAnswer => ({
  status: hop.status,
  headers: Object.entries(hop.headers).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value ?? '']).map((each): [string, string] => [name, each]),
  ),
});

const encodingsOf = (hop: Hop): string[] =>
  (headerOf(hop, 'content-encoding') ?? '')
    .toLowerCase()
    .split(',')
    .map((encoding) => encoding.trim())
    .filter((encoding) => encoding !== '' && encoding !== 'identity')
    .slice(0, 3);

const retryAfterOf = (hop: Hop, now: Date): number | null => {
  const value = headerOf(hop, 'retry-after');
  if (value === null) return null;
  const seconds = /^\d{1,7}$/.test(value) ? Number(value) : (Date.parse(value) - now.getTime()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.round(seconds)) : null;
};

/** Everything one fetch needs at each hop. */
type Trip = {
  readonly agent: Agent;
  readonly options: FetchOptions;
  readonly limits: Limits;
  readonly signal: AbortSignal;
  readonly now: () => Date;
};

const ask = async (url: URL, trip: Trip): Promise<Hop> => {
  const { etag, lastModified, contact } = trip.options;
  const { statusCode, headers, body } = await request(url, {
    dispatcher: trip.agent,
    signal: trip.signal,
    headers: {
      'user-agent': userAgent(contact),
      accept:
        'text/html,application/xhtml+xml,application/pdf;q=0.9,application/rss+xml,application/atom+xml,*/*;q=0.5',
      'accept-encoding': 'gzip, br, deflate',
      ...(etag ? { 'if-none-match': etag } : {}),
      ...(lastModified ? { 'if-modified-since': lastModified } : {}),
    },
  });
  // An answer that is not read to its end is destroyed, which it reports as an error of its own.
  body.on('error', () => undefined);
  return { status: statusCode, headers, body };
};

const refusal = (url: string, hop: Hop, now: Date): FetchRefusal => ({
  kind: 'refused',
  url,
  code:
    hop.status === 404 || hop.status === 410 ? 'gone' : hop.status === 429 ? 'too-many-requests' : `http-${hop.status}`,
  message: `${new URL(url).host} answered ${hop.status}.`,
  hint:
    hop.status === 404 || hop.status === 410
      ? 'The page is not there: check the address.'
      : hop.status === 401 || hop.status === 403 || hop.status === 402
        ? 'The page is not open to everybody: save it from a browser and give the file.'
        : 'Try again later.',
  status: hop.status,
  retryAfter: retryAfterOf(hop, now),
});

const readBody = async (hop: Hop, limit: number): Promise<Uint8Array> => {
  const claimed = Number(headerOf(hop, 'content-length') ?? 0);
  if (claimed > limit) throw tooLarge(limit);
  const chunks: Uint8Array[] = [];
  for await (const chunk of decoded(hop.body, encodingsOf(hop), limit)) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
};

const travel = async (address: string, trip: Trip): Promise<Fetched> => {
  let url = checkAddress(address, trip.options.allowedHosts ?? []);
  let movedTo: string | null = null;
  let forGood = true;
  for (let hops = 0; ; hops += 1) {
    const hop = await ask(url, trip);
    try {
      if (hop.status === 304) return { kind: 'not-modified', url: url.href, http: answerOf(hop) };
      const location = REDIRECTS.has(hop.status) ? headerOf(hop, 'location') : null;
      if (location !== null) {
        if (hops >= trip.limits.redirects)
          throw new HearsayError(
            'too-many-redirects',
            `The address redirects more than ${hops} times.`,
            `Check it in a browser. ${raiseHint('redirects')}`,
          );
        url = checkAddress(new URL(location, url).href, trip.options.allowedHosts ?? []);
        forGood &&= hop.status === 301 || hop.status === 308;
        if (forGood) movedTo = url.href;
        continue;
      }
      if (hop.status < 200 || hop.status >= 300) return refusal(url.href, hop, trip.now());
      const bytes = await readBody(hop, trip.limits.fetchBytes);
      const contentType = headerOf(hop, 'content-type');
      const fetchedAt = trip.now().toISOString();
      return { kind: 'fetched', url: url.href, movedTo, bytes, contentType, fetchedAt, http: answerOf(hop) };
    } finally {
      hop.body.destroy();
    }
  }
};

/**
 * Fetches one page, following redirects by itself so that each address on the way is checked. Never throws: what goes wrong
 * comes as `refused`, with a code and a hint.
 */
export const fetchPage = async (address: string, options: FetchOptions = {}): Promise<Fetched> => {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const agent = new Agent({
    connect: { lookup: guardedLookup(options.allowedHosts ?? []), timeout: limits.connectMs },
    headersTimeout: limits.fetchMs,
    bodyTimeout: limits.fetchMs,
    maxHeaderSize: 64 * 1024,
    pipelining: 0,
  });
  const signal = AbortSignal.timeout(limits.fetchMs);
  const trip: Trip = { agent, options, limits, signal, now: options.now ?? (() => new Date()) };
  try {
    return await travel(address, trip);
  } catch (error) {
    return fetchFailure(address, error, limits.fetchMs);
  } finally {
    await agent.destroy().catch(() => undefined);
  }
};
