/** Something watched: a feed or other list, or one article's page. All that must outlive the program is in it. */
export type Watched = {
  /** Its address, in the form that makes two copies one; the key. */
  readonly key: string;
  /** Where it is fetched. */
  readonly url: string;
  readonly kind: 'unknown' | 'list' | 'page';
  /** The list that named it; null where a person did. */
  readonly from: string | null;
  readonly addedAt: string;
  /** When the article was published, as far as known: young ones are visited more often. */
  readonly published: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** SHA-256 of the cleaned text, or of the list, at the last visit that got one. */
  readonly textHash: string | null;
  readonly checkedAt: string | null;
  readonly changedAt: string | null;
  /** When it is due; null where it is watched no more. */
  readonly dueAt: string | null;
  /** Milliseconds between the last two visits planned, for lists. */
  readonly interval: number | null;
  /** Failures in a row, and the last of them. */
  readonly failures: number;
  readonly failure: {
    readonly code: string;
    readonly message: string;
    readonly hint: string;
    readonly at: string;
  } | null;
};

/** Where watched sources are kept. Every call is durable when it returns. */
export type WatchStore = {
  get(key: string): Watched | null;
  put(watched: Watched): void;
  remove(key: string): void;
  all(): readonly Watched[];
  /** Those due at a time, the longest waiting first. */
  due(at: string, most: number): readonly Watched[];
  /** When the next one is due; null where none will be. */
  nextDue(): string | null;
};

export type Health = 'new' | 'well' | 'failing' | 'gone' | 'refused' | 'finished';

/** How a source fares, in one word, for a list of sources. */
export const healthOf = (watched: Watched): Health => {
  if (watched.failure && watched.failures > 0) {
    if (watched.failure.code === 'gone') return 'gone';
    return watched.failure.code === 'robots' || watched.failure.code === 'address-refused' ? 'refused' : 'failing';
  }
  if (watched.dueAt === null) return 'finished';
  return watched.checkedAt === null ? 'new' : 'well';
};
