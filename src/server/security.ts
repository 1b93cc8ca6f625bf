import type { MiddlewareHandler } from 'hono';

/** Only our own files run, style and connect; nothing inline, nothing from elsewhere; nobody frames the desk. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** A kept capture is hostile: no script, no network, no form, an origin of its own, even when opened outside the frame. */
export const CAPTURE_POLICY =
  "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'";

/** Browsers send this header only after asking the server first, which it never grants to another origin. */
export const CLIENT_HEADER = 'hearsay-client';

/** Headers every answer carries. A handler that sets its own policy keeps it. */
export const secureHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  const headers = c.res.headers;
  if (!headers.has('content-security-policy')) headers.set('content-security-policy', PAGE_POLICY);
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', 'no-referrer');
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('cross-origin-resource-policy', 'same-origin');
  headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=()');
};

const hostName = (host: string): string => host.replace(/:\d+$/, '').toLowerCase();

/** The host of an origin; null for `null` and for what is none. */
const hostOfOrigin = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);

/** Refuses requests under a name we do not answer to: a foreign page whose name was pointed at this machine gets nothing. */
export const onlyHosts =
  (names: readonly string[] | null): MiddlewareHandler =>
  async (c, next) => {
    if (names && !names.includes(hostName(c.req.header('host') ?? '')))
      return c.json(
        refusal('HOST_UNKNOWN', 'This server does not answer to that name.', 'Open it under its own address.'),
        421,
      );
    return next();
  };

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/** Writes come from our own pages: same origin, and with a header no foreign form or image can send. */
export const onlySameOrigin: MiddlewareHandler = async (c, next) => {
  if (SAFE_METHODS.includes(c.req.method)) return next();
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  const foreign =
    (site !== undefined && site !== 'same-origin' && site !== 'none') ||
    (origin !== undefined && hostOfOrigin(origin) !== c.req.header('host'));
  if (foreign || !c.req.header(CLIENT_HEADER))
    return c.json(
      refusal(
        'FOREIGN_ORIGIN',
        'Changes are taken from the desk itself only.',
        `Programs send the header \`${CLIENT_HEADER}: NAME\` and no Origin.`,
      ),
      403,
    );
  return next();
};

/** The shape of every refusal: what is wrong, and what to do. */
export const refusal = (code: string, message: string, hint: string) => ({ error: { code, message, hint } });
