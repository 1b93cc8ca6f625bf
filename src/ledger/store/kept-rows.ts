/**
 * Rows the writer keeps at hand, so that what every article touches is read and written once a transaction rather than once an article.
 * Whoever changes a value in place puts it as well, and lets go of all where its transaction fails. What was put is handed over by `changed` before the transaction ends; until then it is not forgotten.
 */
export type KeptRows<Key, Value> = {
  /** The rows of these keys. `read` gets those that are not at hand; what it does not return is not there. */
  readonly load: (
    keys: readonly Key[],
    read: (missing: readonly Key[]) => Promise<Iterable<readonly [Key, Value]>>,
  ) => Promise<Map<Key, Value>>;
  /** The row of a key that is at hand. */
  readonly peek: (key: Key) => Value | undefined;
  /** Notes what is written already. */
  readonly keep: (key: Key, value: Value) => void;
  readonly put: (key: Key, value: Value) => void;
  /** What was put since last asked. */
  readonly changed: () => [Key, Value][];
  readonly clear: () => void;
};

/**
 * Keeps about `most` rows. Two halves: what is used goes into the new one, and when that is full the old one is forgotten, but for what is
 * still to be written. So a row that is used again costs a look, and no reordering.
 */
export const keepRows = <Key, Value>(most: number): KeptRows<Key, Value> => {
  let fresh = new Map<Key, Value>();
  let old = new Map<Key, Value>();
  const put = new Set<Key>();
  const find = (key: Key): Value | undefined => {
    const found = fresh.get(key);
    if (found !== undefined) return found;
    const aged = old.get(key);
    if (aged !== undefined) fresh.set(key, aged);
    return aged;
  };
  const trim = (): void => {
    if (fresh.size <= most / 2) return;
    const rest = new Map<Key, Value>();
    for (const key of put) {
      const value = find(key);
      if (value !== undefined) rest.set(key, value);
    }
    old = fresh;
    fresh = rest;
  };
  const keep = (key: Key, value: Value): void => {
    fresh.set(key, value);
  };
  return {
    peek: find,
    keep,
    load: async (keys, read) => {
      const rows = new Map<Key, Value>();
      const missing: Key[] = [];
      for (const key of keys) {
        const value = find(key);
        if (value === undefined) missing.push(key);
        else rows.set(key, value);
      }
      if (missing.length > 0)
        for (const [key, value] of await read(missing)) {
          rows.set(key, value);
          fresh.set(key, value);
        }
      trim();
      return rows;
    },
    put: (key, value) => {
      keep(key, value);
      put.add(key);
    },
    changed: () => {
      const out = [...put].map((key): [Key, Value] => [key, find(key) as Value]);
      put.clear();
      return out;
    },
    clear: () => {
      fresh.clear();
      old.clear();
      put.clear();
    },
  };
};
