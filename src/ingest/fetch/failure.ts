import { HearsayError } from '../../text/error.ts';
import type { FetchRefusal } from './fetch-page.ts';

type Reason = { readonly code: string; readonly message: string; readonly hint: string };

const LATER = 'Try again later.';

/** From error codes of Node, TLS and undici to what they mean to a person. */
const REASONS: readonly (readonly [RegExp, Reason])[] = [
  [
    /^(?:ENOTFOUND|EAI_AGAIN|ENODATA)$/,
    { code: 'no-host', message: 'There is no such host, or no network.', hint: 'Check the address.' },
  ],
  [
    /^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|EADDRNOTAVAIL)$/,
    { code: 'no-answer', message: 'The host does not answer.', hint: LATER },
  ],
  [
    /^(?:CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|EPROTO|HOSTNAME_MISMATCH)/,
    {
      code: 'tls',
      message: 'The secure connection failed: the certificate or protocol is wrong.',
      hint: 'Look at it in a browser; it is not fetched unsecured.',
    },
  ],
  [
    /^(?:UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT|ETIMEDOUT|TimeoutError|ABORT_ERR|UND_ERR_ABORTED|AbortError)$/,
    { code: 'timeout', message: 'The host took too long.', hint: LATER },
  ],
  [
    /^(?:UND_ERR_RES_CONTENT_LENGTH_MISMATCH|UND_ERR_SOCKET|ECONNRESET|EPIPE|ERR_STREAM_PREMATURE_CLOSE|ERR_STREAM_DESTROYED|SocketError)$/,
    { code: 'cut-short', message: 'The connection broke before the page was whole.', hint: LATER },
  ],
  [
    /^(?:Z_|ERR__ERROR_FORMAT|ERR_PADDING|ERR_BUFFER|ERR__)/,
    { code: 'bad-encoding', message: 'The page is compressed and the compression is broken.', hint: LATER },
  ],
  [
    /^(?:HPE_|HTTPParserError|UND_ERR_HEADERS_OVERFLOW|UND_ERR_INVALID|ERR_INVALID)/,
    {
      code: 'bad-answer',
      message: 'The host does not answer as the web does.',
      hint: 'Check the address in a browser.',
    },
  ],
];

/** The error that carries the reason: those of undici and TLS lie inside others. */
const innermost = (error: unknown): Error & { code?: unknown } => {
  let at = error as Error & { cause?: unknown; errors?: unknown[] };
  for (let depth = 0; depth < 5; depth += 1) {
    if (at instanceof HearsayError) return at;
    const inner = at.cause ?? at.errors?.[0];
    if (!(inner instanceof Error)) return at;
    at = inner;
  }
  return at;
};

/** What went wrong in a fetch, as data. */
export const fetchFailure = (url: string, error: unknown, totalMs: number): FetchRefusal => {
  const cause = innermost(error);
  const base = { kind: 'refused', url, status: null, retryAfter: null } as const;
  if (cause instanceof HearsayError) return { ...base, code: cause.code, message: cause.message, hint: cause.hint };
  const name =
    typeof cause.code === 'string'
      ? cause.code
      : /^(?:aborted|terminated)$|Invalid EOF/.test(cause.message)
        ? 'SocketError'
        : cause.name;
  const reason = REASONS.find(([codes]) => codes.test(name))?.[1];
  const message =
    reason?.code === 'timeout' ? `The host took longer than ${Math.round(totalMs / 1000)} seconds.` : reason?.message;
  return {
    ...base,
    code: reason?.code ?? 'fetch-failed',
    message: message ?? `The page could not be fetched: ${cause.message}.`,
    hint: reason?.hint ?? LATER,
  };
};
