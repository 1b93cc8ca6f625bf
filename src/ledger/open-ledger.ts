import type { Reading } from '../reading/reading.ts';
import { addReady } from './add.ts';
import { advanceForecasts } from './advance.ts';
import { recordDecision } from './decide.ts';
import type { SearchHit } from './dossier.ts';
import type { FoldContext } from './fold/fold-context.ts';
import { numberOf } from './fold/fold-context.ts';
import { ALL_STORIES } from './ids.ts';
import type { ClaimQuery, Ledger, LedgerCounts, LedgerPlace } from './ledger.ts';
import { foresee } from './linking/foresee.ts';
import { prepareReading, unpackReading, withMentions } from './prepare/prepare-reading.ts';
import type { Prepared } from './prepare/prepared.ts';
import { readyAddition } from './prepare/ready-addition.ts';
import { readClaimDossier } from './queries/read-claim.ts';
import { readDecisions } from './queries/read-decisions.ts';
import { readArticleDossier, readDocket, readReading, readReview, readSourceDossier } from './queries/read-dossiers.ts';
import { readArticles, readClaims, readSources } from './queries/read-records.ts';
import { readStories, readStoryDossier } from './queries/read-story.ts';
import { rebuildProjections } from './rebuild.ts';
import { readBlob } from './store/blobs.ts';
import { readEntries, readHead } from './store/chain-entries.ts';
import { openPostgres } from './store/open-postgres.ts';
import { openSqlite } from './store/open-sqlite.ts';
import { MIGRATIONS, type Migration, REFOLD } from './store/schema.ts';
import { searchText } from './store/search-index.ts';
import type { Database, Store } from './store/store.ts';
import { openWriteMemory } from './store/write-memory.ts';
import { verifyChain } from './verify.ts';

/** Rows that wait at most, in a transaction of any length: what some two hundred articles are. */
const MOST_WAITING = 20_000;

/** How many prepared readings are kept at hand: a batch and the copies it is compared with. */
const KEPT_READINGS = 256;

/** Prepared readings by their hash, the least recently used forgotten. */
const preparedReadings = (): ((db: Database, hash: string) => Promise<Prepared>) & {
  readonly keep: (hash: string, prepared: Prepared) => void;
} => {
  const kept = new Map<string, Prepared>();
  const keep = (hash: string, prepared: Prepared): void => {
    kept.delete(hash);
    kept.set(hash, prepared);
    const oldest = kept.size > KEPT_READINGS ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
  };
  const find = async (db: Database, hash: string): Promise<Prepared> => {
    const known = kept.get(hash);
    const prepared = known ?? prepareReading(await readingOf(db, hash));
    keep(hash, prepared);
    return prepared;
  };
  return Object.assign(find, { keep });
};

const readingOf = async (db: Database, hash: string): Promise<Reading> => {
  const blob = await readBlob(db, hash);
  if (!blob) throw new Error(`the ledger holds no reading ${hash}`);
  return JSON.parse(Buffer.from(blob.bytes).toString('utf8')) as Reading;
};

const countAll = async (db: Database): Promise<LedgerCounts> => {
  const of = async (table: 'entries' | 'articles' | 'revisions' | 'mentions' | 'claims' | 'sources'): Promise<number> =>
    Number(
      (
        await db
          .selectFrom(table)
          .select((eb) => eb.fn.countAll().as('n'))
          .executeTakeFirst()
      )?.n ?? 0,
    );
  const open = await db
    .selectFrom('proposals')
    .select((eb) => eb.fn.countAll().as('n'))
    .where('state', '=', 'open')
    .executeTakeFirst();
  return {
    entries: await of('entries'),
    articles: await of('articles'),
    revisions: await of('revisions'),
    mentions: await of('mentions'),
    claims: await of('claims'),
    sources: await of('sources'),
    proposalsOpen: Number(open?.n ?? 0),
  };
};

const listClaims = async (store: Store, query: ClaimQuery) => {
  const { db } = store;
  const limit = query.limit ?? 200;
  let rows = db.selectFrom('claims').select('id').whereRef('root', '=', 'id').where('mentions', '>', 0);
  if (query.status) rows = rows.where('status', '=', query.status);
  if (query.before) rows = rows.where('id', '<', numberOf(query.before));
  if (query.text) {
    const hits = (await searchText(store, db, query.text, 1000))
      .filter((hit) => hit.kind === 'claim')
      .map((hit) => hit.ref);
    if (hits.length === 0) return [];
    rows = rows.where('id', 'in', hits);
  }
  const { story } = query;
  if (story !== undefined && story !== ALL_STORIES)
    rows = rows.where((eb) =>
      eb.exists(
        eb
          .selectFrom('mentions')
          .innerJoin('story_articles', 'story_articles.article', 'mentions.article')
          .select('mentions.id')
          .whereRef('mentions.claim', '=', 'claims.id')
          .where('story', '=', story),
      ),
    );
  const ids = (await rows.orderBy('id', 'desc').limit(limit).execute()).map((row) => row.id);
  return (await readClaims(db, ids)).reverse();
};

const searchAll = async (store: Store, text: string, limit: number): Promise<SearchHit[]> => {
  const found = await searchText(store, store.db, text, limit);
  const of = (kind: string): number[] => found.filter((hit) => hit.kind === kind).map((hit) => hit.ref);
  const claims = new Map((await readClaims(store.db, of('claim'))).map((claim) => [numberOf(claim.id), claim]));
  const sources = new Map((await readSources(store.db, of('source'))).map((source) => [numberOf(source.id), source]));
  const hits: SearchHit[] = [];
  for (const { kind, ref } of found) {
    const claim = kind === 'claim' ? claims.get(ref) : undefined;
    const source = kind === 'source' ? sources.get(ref) : undefined;
    const article = kind === 'article' ? (await readArticles(store.db, [ref]))[0] : undefined;
    if (claim) hits.push({ kind: 'claim', claim });
    else if (source) hits.push({ kind: 'source', source });
    else if (article) hits.push({ kind: 'article', article });
  }
  return hits;
};

const listArticles = async (
  store: Store,
  { story, limit = 200, offset = 0 }: { readonly story?: string; readonly limit?: number; readonly offset?: number },
) => {
  const base = store.db.selectFrom('articles').select('articles.id as id');
  const within =
    story === undefined || story === ALL_STORIES
      ? base
      : base.innerJoin('story_articles', 'story_articles.article', 'articles.id').where('story', '=', story);
  const ids = (await within.orderBy('articles.id', 'desc').limit(limit).offset(offset).execute()).map((row) => row.id);
  return (await readArticles(store.db, ids)).reverse();
};

/** Runs what it is given one after another, whatever became of the one before. */
const oneAtATime = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
};

const ledgerOn = (store: Store, now: () => string): Ledger => {
  const cache = preparedReadings();
  const memory = openWriteMemory();
  const inTurn = oneAtATime();
  /** One writing transaction after another: what is remembered between them is this process's alone. */
  const write = <T>(work: (context: FoldContext) => Promise<T>): Promise<T> =>
    inTurn(async () => {
      try {
        return await store.write(async (tx) => {
          await memory.begin(tx);
          const result = await work({ store, tx, memory, prepared: (hash) => cache(tx, hash) });
          await memory.flush(store, tx);
          return result;
        });
      } catch (error) {
        memory.forget();
        throw error;
      }
    });
  const { read } = store;
  const addAll: Ledger['addAll'] = async (additions) => {
    const ready = additions.map((addition) => ('packed' in addition ? addition : readyAddition(addition)));
    return write(async (context) => {
      const prepared = ready.map(({ packed }) => unpackReading(packed));
      let adding: readonly Prepared[] | null = null;
      if (store.kind === 'postgres') {
        adding = prepared.map(withMentions);
        await foresee(
          context,
          adding,
          ready.map(({ article }) => article),
        );
      }
      const added = [];
      for (const [at, one] of ready.entries()) {
        // at hand for this one article only: what lives as long as the batch is copied about by the collector of garbage
        const own = adding?.[at] ?? withMentions(prepared[at]!);
        cache.keep(one.readingBlob.hash, own);
        added.push(await addReady(context, one, own, now()));
        cache.keep(one.readingBlob.hash, prepared[at]!);
        if (memory.waiting.size() > MOST_WAITING) await memory.settle(store, context.tx);
      }
      return added;
    });
  };
  return {
    addAll,
    add: async (addition) => (await addAll([addition]))[0]!,
    decide: (decision, by) => write((context) => recordDecision(context, decision, by, now())),
    advance: (today) => write((context) => advanceForecasts(context, today, now())),
    counts: () => read(countAll),
    stories: () => read(readStories),
    story: (id, limit = 2000) => read((db) => readStoryDossier(db, id, limit)),
    articles: (query = {}) => read(() => listArticles(store, query)),
    claims: (query = {}) => read(() => listClaims(store, query)),
    claim: (id) => read((db) => readClaimDossier(db, id)),
    article: (id, revision) => read((db) => readArticleDossier(db, id, revision)),
    source: (id) => read((db) => readSourceDossier(db, id)),
    docket: (window = { settled: false }) => read((db) => readDocket(db, window)),
    review: ({ limit = 50, kind = null } = {}) => read((db) => readReview(db, limit, kind)),
    decisions: (limit = 50, before) => read((db) => readDecisions(db, limit, before)),
    search: (text, limit = 20) => read(() => searchAll(store, text, limit)),
    reading: (revision) => read((db) => readReading(db, revision)),
    capture: (id) =>
      read(async (db) => {
        const blob = await readBlob(db, id);
        return blob && { bytes: blob.bytes, mediaType: blob.media };
      }),
    entries: (after = 0, limit = 200) => read((db) => readEntries(db, after, limit)),
    head: () => read(async (db) => (await readHead(db)).seq),
    verify: (progress) => read((db) => verifyChain(db, progress)),
    rebuild: (progress = () => undefined) => write((context) => rebuildProjections(context, progress)),
    close: () => store.close(),
  };
};

/**
 * Opens a ledger, making it where there is none. Throws a `HearsayError` for a file that is no ledger, for one made by a newer program, and
 * for a server that does not answer; whatever was there is left as it was. One made by an older program is brought up to date by `migrations`.
 */
export const openLedger = async (
  place: LedgerPlace,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<Ledger> => {
  const store =
    'path' in place
      ? openSqlite(place.path, place, migrations)
      : await openPostgres(place.databaseUrl, place.schema ?? 'hearsay', migrations);
  const ledger = ledgerOn(store, place.now ?? (() => new Date().toISOString()));
  const refold = await store.read((db) =>
    db.selectFrom('meta').select('key').where('key', '=', REFOLD).executeTakeFirst(),
  );
  if (refold) await ledger.rebuild();
  return ledger;
};
