/**
 * Rows the writer keeps at hand, so that what every article touches is read and written once a transaction rather than once an article.
 * Values are never changed in place. What was put is handed over by `changed` before the transaction ends; until then it is not forgotten.
 */
export type KeptRows<Key, Value> = {
  /** The rows of these keys. `read` gets those that are not at hand; what it does not return is not there. */
  readonly load: (
    keys: readonly Key[],
    read: (missing: readonly Key[]) => Promise<Iterable<readonly [Key, Value]>>,
  ) => Promise<Map<Key, Value>>;
  /** Notes what is written already. */
  readonly keep: (key: Key, value: Value) => void;
  readonly put: (key: Key, value: Value) => void;
  /** What was put since last asked. */
  readonly changed: () => [Key, Value][];
  readonly clear: () => void;
};

/** Keeps about `most` rows, those least lately used forgotten first. */
export const keepRows = <Key, Value>(most: number): KeptRows<Key, Value> => {
  const kept = new Map<Key, Value>();
  const put = new Set<Key>();
  const trim = (): void => {
    if (kept.size <= most) return;
    for (const key of kept.keys()) {
      if (kept.size <= most * 0.8) return;
      if (!put.has(key)) kept.delete(key);
    }
  };
  const keep = (key: Key, value: Value): void => {
    kept.delete(key);
    kept.set(key, value);
  };
  return {
    keep,
    load: async (keys, read) => {
      const rows = new Map<Key, Value>();
      const missing: Key[] = [];
      for (const key of keys) {
        const value = kept.get(key);
        if (value === undefined) {
          missing.push(key);
          continue;
        }
        rows.set(key, value);
        keep(key, value);
      }
      if (missing.length > 0)
        for (const [key, value] of await read(missing)) {
          rows.set(key, value);
          kept.set(key, value);
        }
      trim();
      return rows;
    },
    put: (key, value) => {
      keep(key, value);
      put.add(key);
    },
    changed: () => {
      const out = [...put].map((key): [Key, Value] => [key, kept.get(key) as Value]);
      put.clear();
      return out;
    },
    clear: () => {
      kept.clear();
      put.clear();
    },
  };
};
