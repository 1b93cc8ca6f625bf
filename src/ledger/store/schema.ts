/**
 * The tables, once for both stores. `entries` and `blobs` are the truth; every other table is a projection and can be folded anew from them.
 * `{BYTES}`, `{REAL}`, `{STRICT}`, `{NOROWID}` stand for what SQLite and PostgreSQL write differently.
 */
export type Migration = {
  /** The version it leads to, from the one before. */
  readonly to: number;
  readonly statements: readonly string[];
  /** Projections of old do not fit any more, and are folded anew from the entries when the ledger is opened. */
  readonly refold?: boolean;
  readonly sqlite?: readonly string[];
  readonly postgres?: readonly string[];
};

const TRUTH = [
  `create table meta (key text primary key, value text not null){STRICT}`,
  `create table entries (seq integer primary key, at text not null, actor text not null, kind text not null, change text not null, hash text not null){STRICT}`,
  `create table blobs (hash text primary key, media text not null, size integer not null, body {BYTES} not null){STRICT}`,
];

const PROJECTIONS = [
  `create table articles (id integer primary key, key text not null unique, title text, url text, outlet text, authors text not null, published text,
    language text, known text not null, words integer not null, revision integer not null){STRICT}`,
  `create index articles_published on articles (published)`,
  `create index articles_outlet on articles (outlet)`,
  `create table revisions (id integer primary key, article integer not null references articles (id), hash text not null, capture text, media text, bytes integer not null,
    reading text not null, known text not null, program text not null, models text not null, unique (article, hash)){STRICT}`,
  `create index revisions_hash on revisions (hash)`,
  `create table claims (id integer primary key, wording text not null, machine_wording text not null, wording_from integer, opened text not null, entry integer not null,
    root integer not null, forecast text, due text, status text not null, status_by text not null, status_proposed text, grade text, mentions integer not null,
    last_published text, exemplars text not null){STRICT}`,
  `create index claims_root on claims (root, id)`,
  `create index claims_due on claims (due) where due is not null`,
  `create index claims_status on claims (status, id)`,
  `create table mentions (id integer primary key, machine_claim integer not null references claims (id), claim integer not null references claims (id),
    article integer not null references articles (id), revision integer not null references revisions (id), current integer not null, local text not null,
    speaker integer, stance text not null, entry integer not null, brief text not null, detail text not null){STRICT}`,
  `create index mentions_claim on mentions (claim, id)`,
  `create index mentions_article on mentions (article, id)`,
  `create index mentions_speaker on mentions (speaker, id) where speaker is not null`,
  `create table claim_links (from_claim integer not null, to_claim integer not null, kind text not null, state text not null, actor text not null, reason text not null,
    evidence text not null, entry integer not null, active integer not null, primary key (from_claim, to_claim, kind, entry)){STRICT}`,
  `create index claim_links_to on claim_links (to_claim)`,
  `create table statuses (entry integer primary key, claim integer not null, at text not null, status text not null, state text not null, actor text not null, rule text,
    reason text not null, evidence text not null, active integer not null){STRICT}`,
  `create index statuses_claim on statuses (claim, entry)`,
  `create table echoes (article integer not null, of_article integer not null, echo text not null, share {REAL} not null, direction text not null, passages text not null,
    evidence text not null, primary key (article, of_article)){STRICT}`,
  `create index echoes_of on echoes (of_article)`,
  `create table sources (id integer primary key, name text not null, type text not null, named integer not null, roles text not null, country text, root integer not null,
    grade text){STRICT}`,
  `create index sources_root on sources (root)`,
  `create table source_names (key text primary key, source integer not null, machine_source integer not null, name text not null){STRICT}`,
  `create index source_names_source on source_names (source)`,
  `create table proposals (id integer primary key, entry integer not null, at text not null, actor text not null, subject text not null, claim integer, likeness {REAL} not null,
    reason text not null, evidence text not null, state text not null){STRICT}`,
  `create index proposals_open on proposals (id) where state = 'open'`,
  `create index proposals_claim on proposals (claim) where claim is not null`,
  `create table stories (id text primary key, title text not null, made text not null){STRICT}`,
  `create table story_articles (story text not null, article integer not null, primary key (story, article)){STRICT}`,
  `create index story_articles_article on story_articles (article)`,
  `create table decisions (entry integer primary key, kind text not null, actor text not null, at text not null, change text not null, active integer not null){STRICT}`,
  `create table subjects (subject text not null, entry integer not null, primary key (subject, entry)){STRICT}`,
  `create table owners (outlet text not null, publisher text not null, reason text not null, entry integer not null primary key, active integer not null){STRICT}`,
  `create table origin_judgements (left_key text not null, right_key text not null, same integer not null, reason text not null, entry integer not null primary key,
    active integer not null){STRICT}`,
  `create table terms (term text primary key, articles integer not null, recent {BYTES} not null){STRICT}{NOROWID}`,
  `create table fingerprints (hash integer primary key, recent {BYTES} not null){STRICT}`,
];

const SQLITE_SEARCH = [
  `create virtual table search using fts5 (text, kind unindexed, ref unindexed, tokenize = 'porter unicode61 remove_diacritics 2')`,
];
const POSTGRES_SEARCH = [
  `create table search (id integer primary key, text text not null, kind text not null, ref integer not null,
    words tsvector generated always as (to_tsvector('english', text)) stored)`,
  `create index search_words on search using gin (words)`,
];

/** Every projection, in the order in which rows can be deleted. */
export const PROJECTION_TABLES = [
  'search',
  'fingerprints',
  'terms',
  'origin_judgements',
  'owners',
  'subjects',
  'decisions',
  'story_articles',
  'stories',
  'proposals',
  'source_names',
  'sources',
  'echoes',
  'statuses',
  'claim_links',
  'mentions',
  'claims',
  'revisions',
  'articles',
] as const;

/** From nothing to the version this program writes. A released version's migration never changes; a new one is added after it. */
export const MIGRATIONS: readonly Migration[] = [
  { to: 1, statements: [...TRUTH, ...PROJECTIONS], sqlite: SQLITE_SEARCH, postgres: POSTGRES_SEARCH },
  // Mentions tell the condition that is set to them, and the few sources that were merged are found at once.
  { to: 2, statements: [`create index sources_merged on sources (id) where root <> id`], refold: true },
];

/** The version a program with these migrations writes. */
export const newestOf = (migrations: readonly Migration[]): number => migrations.at(-1)?.to ?? 0;

/** Stands in `meta` from a migration that asks for it until the projections have been folded anew. */
export const REFOLD = 'refold';

const markRefold = `insert into meta (key, value) values ('${REFOLD}', '1') on conflict (key) do nothing`;

/** The statements that bring a store from `version` to the newest, each ready for its store. */
export const statementsFrom = (
  version: number,
  store: 'sqlite' | 'postgres',
  migrations: readonly Migration[],
): string[] =>
  migrations
    .filter((migration) => migration.to > version)
    .flatMap((migration) => [
      ...migration.statements,
      ...(migration[store] ?? []),
      ...(migration.refold && version > 0 ? [markRefold] : []),
    ])
    .map((statement) =>
      statement
        .replaceAll('{BYTES}', store === 'sqlite' ? 'blob' : 'bytea')
        .replaceAll('{REAL}', store === 'sqlite' ? 'real' : 'double precision')
        .replaceAll('{STRICT}{NOROWID}', store === 'sqlite' ? ' strict, without rowid' : '')
        .replaceAll('{STRICT}', store === 'sqlite' ? ' strict' : ''),
    );
