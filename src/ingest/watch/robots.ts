import robotsModule from 'robots-parser';
import { decodeMarkup } from '../decode.ts';
import { type Fetched, type FetchOptions, type FetchRefusal, userAgent } from '../fetch/fetch-page.ts';

/** The package's types speak of a default export that its module, being CommonJS, is itself. */
const robotsParser = robotsModule as unknown as typeof robotsModule.default;

/** What a host lets us do: whether an address may be fetched, and how many seconds to leave between two. */
export type Permission = {
  readonly allowed: boolean;
  readonly delay: number | null;
  /** What kept us from asking, where that is why nothing is allowed. */
  readonly unasked: Pick<FetchRefusal, 'message' | 'hint'> | null;
};

export type Robots = { permission(url: string): Promise<Permission> };

type Rules =
  | { readonly until: number; readonly kind: 'all' }
  | { readonly until: number; readonly kind: 'none'; readonly why: Permission['unasked'] }
  | { readonly until: number; readonly kind: 'rules'; readonly text: string };

const KEPT_MS = 24 * 60 * 60_000;
const UNREACHED_MS = 30 * 60_000;
const MOST_BYTES = 512 * 1024;

type Fetch = (url: string, options: FetchOptions) => Promise<Fetched>;

/** RFC 9309: no file means everything is allowed; a server that cannot say means nothing is, until it can. */
const rulesOf = (fetched: Fetched, now: number): Rules => {
  if (fetched.kind === 'fetched') {
    const text = decodeMarkup(fetched.bytes.subarray(0, MOST_BYTES));
    return { until: now + KEPT_MS, kind: 'rules', text };
  }
  const { status } = fetched.kind === 'refused' ? fetched : { status: null };
  const missing = status !== null && status >= 400 && status < 500 && status !== 429;
  if (missing) return { until: now + KEPT_MS, kind: 'all' };
  return { until: now + UNREACHED_MS, kind: 'none', why: fetched.kind === 'refused' ? fetched : null };
};

/** The robots.txt of each host, asked for once a day. */
export const openRobots = (fetch: Fetch, options: FetchOptions, now: () => Date): Robots => {
  const known = new Map<string, Rules>();
  const agent = userAgent(options.contact).split('/')[0] ?? 'Hearsay';
  return {
    permission: async (url) => {
      const { origin } = new URL(url);
      let rules = known.get(origin);
      if (!rules || rules.until < now().getTime()) {
        rules = rulesOf(
          await fetch(`${origin}/robots.txt`, { ...options, etag: null, lastModified: null }),
          now().getTime(),
        );
        known.set(origin, rules);
      }
      if (rules.kind === 'all') return { allowed: true, delay: null, unasked: null };
      if (rules.kind === 'none') return { allowed: false, delay: null, unasked: rules.why };
      const robots = robotsParser(`${origin}/robots.txt`, rules.text);
      const delay = robots.getCrawlDelay(agent) ?? null;
      return { allowed: robots.isAllowed(url, agent) !== false, delay, unasked: null };
    },
  };
};
