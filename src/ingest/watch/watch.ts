import { setTimeout as sleepFor } from 'node:timers/promises';
import { HearsayError } from '../../text/error.ts';
import type { Document } from '../document.ts';
import { type Fetched, type FetchOptions, fetchPage } from '../fetch/fetch-page.ts';
import { DEFAULT_LIMITS, type Limits } from '../limits.ts';
import type { Entry } from '../listing.ts';
import type { Parsers } from '../parse.ts';
import { openRobots, type Permission, type Robots } from './robots.ts';
import { failedVisit, judgeAnswer, newWatched, type Refusal, type Visit } from './visit.ts';
import type { Watched, WatchStore } from './watched.ts';

export type WatchEvent =
  /** A new article, or a new text of a known one (`revised`). What is remembered of the visit waits until this is dealt with. */
  | { readonly kind: 'document'; readonly document: Document; readonly source: Watched; readonly revised: boolean }
  /** A list that changed; `left` of what it names is taken at its next visits, for there is a limit to one. */
  | { readonly kind: 'listed'; readonly source: Watched; readonly added: number; readonly left: number }
  | { readonly kind: 'unchanged'; readonly source: Watched }
  | { readonly kind: 'failed'; readonly source: Watched };

export type WatchOptions = {
  readonly store: WatchStore;
  readonly parsers: Parsers;
  readonly fetch?: Omit<FetchOptions, 'limits'>;
  /** What a visit may cost, and how politely and how much is fetched. A host may ask for a longer pause in its robots.txt. */
  readonly limits?: Partial<Limits>;
  readonly signal?: AbortSignal;
  /** Ends when nothing is due any more, instead of waiting for what will be. */
  readonly once?: boolean;
  readonly now?: () => Date;
  readonly sleep?: (ms: number) => Promise<void>;
  readonly fetchPage?: (url: string, options: FetchOptions) => Promise<Fetched>;
};

/** The options with their defaults, and what lasts as long as one watch. */
type Watch = Required<Omit<WatchOptions, 'signal' | 'once' | 'fetch' | 'limits'>> & {
  readonly fetch: FetchOptions;
  readonly limits: Limits;
  readonly robots: Robots;
  /** When each host may be fetched from again, in milliseconds. */
  readonly readyAt: Map<string, number>;
};

const LONGEST_DELAY = 120;
const LONGEST_SLEEP = 60_000;

const startWatch = (options: WatchOptions): Watch => {
  const { signal } = options;
  const now = options.now ?? (() => new Date());
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const fetch = { ...options.fetch, limits };
  const get = options.fetchPage ?? fetchPage;
  const sleep = async (ms: number): Promise<void> => {
    await sleepFor(ms, undefined, signal ? { signal } : {}).catch(() => undefined);
  };
  return {
    store: options.store,
    parsers: options.parsers,
    fetch,
    limits,
    now,
    sleep: options.sleep ?? sleep,
    fetchPage: get,
    robots: openRobots(get, fetch, now),
    readyAt: new Map(),
  };
};

const hostOf = (watched: Watched): string => new URL(watched.url).host;

/** Adds a source to what is watched; what is known already stays as it is. Throws `bad-address`. */
export const addWatched = (store: WatchStore, url: string, now: Date): Watched => {
  const watched = newWatched(url, null, null, now);
  if (watched === null)
    throw new HearsayError(
      'bad-address',
      `"${url}" is no web address.`,
      'Give a feed, a sitemap or a page as https://…',
    );
  const known = store.get(watched.key);
  if (known) return known;
  store.put(watched);
  return watched;
};

/** Due sources of different hosts, each of which may be fetched from now. */
const chooseReady = (watch: Watch): Watched[] => {
  const at = watch.now();
  const chosen = new Map<string, Watched>();
  for (const watched of watch.store.due(at.toISOString(), 1000)) {
    const host = hostOf(watched);
    if (chosen.size >= watch.limits.hosts) break;
    if (!chosen.has(host) && (watch.readyAt.get(host) ?? 0) <= at.getTime()) chosen.set(host, watched);
  }
  return [...chosen.values()];
};

/** Why robots.txt keeps an address from being fetched: it says so, or it could not be had. */
const forbidden = (host: string, { unasked }: Permission): Refusal =>
  unasked === null
    ? {
        code: 'robots',
        message: `${host} asks programs not to fetch this address.`,
        hint: 'Save the page from a browser and give the file.',
        retryAfter: 24 * 60 * 60,
      }
    : {
        code: 'robots-unreached',
        message: `${host} cannot be asked whether programs may fetch this address: ${unasked.message}`,
        hint: unasked.hint,
        retryAfter: null,
      };

const visit = async (watched: Watched, watch: Watch): Promise<Visit> => {
  const permission = await watch.robots.permission(watched.url);
  const { allowed, delay } = permission;
  const pause = Math.max(watch.limits.hostMs, Math.min(LONGEST_DELAY, delay ?? 0) * 1000);
  const free = (): void => void watch.readyAt.set(hostOf(watched), watch.now().getTime() + pause);
  if (!allowed) return failedVisit(watched, forbidden(hostOf(watched), permission), watch.now());
  const conditions = { etag: watched.etag, lastModified: watched.lastModified };
  const fetched = await watch.fetchPage(watched.url, { ...watch.fetch, ...conditions }).finally(free);
  return judgeAnswer(watched, fetched, watch.parsers, watch.now());
};

type TakenFromList = { readonly added: number; readonly left: number };

/** Takes what a list names into the store: new ones, up to the limit for one visit, and known ones it says have changed since. */
const takeListed = (
  entries: readonly Entry[],
  lists: readonly string[],
  from: Watched,
  watch: Watch,
): TakenFromList => {
  let added = 0;
  const left = new Set<string>();
  const named = [
    ...entries.map(({ url, published, updated }) => ({ url, published, updated })),
    ...lists.map((url) => ({ url, published: null, updated: null })),
  ];
  for (const { url, published, updated } of named) {
    const fresh = url === null ? null : newWatched(url, from.key, published, watch.now());
    if (fresh === null || fresh.key === from.key) continue;
    const known = watch.store.get(fresh.key);
    if (known === null) {
      if (added >= watch.limits.newPages) {
        left.add(fresh.key);
        continue;
      }
      watch.store.put(fresh);
      added += 1;
    } else if (updated !== null && known.checkedAt !== null && Date.parse(updated) > Date.parse(known.checkedAt)) {
      watch.store.put({ ...known, dueAt: watch.now().toISOString() });
    }
  }
  return { added, left: left.size };
};

/** What is left of a list makes it one that was not seen: its next visit goes on where this one ended. */
const asUnseen = (source: Watched): Watched => ({ ...source, textHash: null, etag: null, lastModified: null });

async function* settle(done: Visit, before: Watched, watch: Watch): AsyncGenerator<WatchEvent> {
  const source = done.after;
  if (done.kind === 'document')
    yield { kind: 'document', document: done.document, source, revised: before.textHash !== null };
  if (done.kind === 'list') {
    const taken = takeListed(done.entries, done.lists, source, watch);
    watch.store.put(taken.left > 0 ? asUnseen(source) : source);
    yield { kind: 'listed', source, ...taken };
    return;
  }
  watch.store.put(source);
  if (done.kind !== 'document') yield { kind: done.kind, source };
}

/** How long until something may be fetched; null where nothing ever will. */
const waitFor = (watch: Watch): number | null => {
  const due = watch.store.nextDue();
  if (due === null) return null;
  const now = watch.now().getTime();
  const hosts = [...watch.readyAt.values()].filter((at) => at > now);
  const soonest = Math.max(Date.parse(due), hosts.length > 0 ? Math.min(...hosts) : 0);
  return Math.max(50, Math.min(LONGEST_SLEEP, soonest - now));
};

/**
 * Follows the watched sources: visits what is due, politely, and yields what came of it. A failure is an event like the others
 * and tried again later and later. A visit is remembered once its event was dealt with, so that a program that is killed in
 * between sees the same article again and never loses one. Runs until `signal` ends it, or, with `once`, until nothing is due.
 */
export async function* watchSources(options: WatchOptions): AsyncGenerator<WatchEvent> {
  const watch = startWatch(options);
  while (!options.signal?.aborted) {
    const chosen = chooseReady(watch);
    const visits = await Promise.all(chosen.map((watched) => visit(watched, watch)));
    for (const [at, done] of visits.entries()) {
      const before = chosen[at];
      if (before) yield* settle(done, before, watch);
    }
    if (chosen.length > 0) continue;
    const anyDue = watch.store.due(watch.now().toISOString(), 1).length > 0;
    const wait = waitFor(watch);
    if (options.once ? !anyDue : wait === null && options.signal === undefined) return;
    await watch.sleep(wait ?? LONGEST_SLEEP);
  }
}
