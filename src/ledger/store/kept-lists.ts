import { keepRows } from './kept-rows.ts';

/**
 * Lists the writer keeps at hand, which grow at their ends: what is said of a claim, the echoes of an article. What was added since the tables were
 * last written is remembered apart, so that a list read from them is whole.
 */
export type KeptLists<Key, Item> = {
  /** The lists of these keys. `read` gets those that are not at hand, and gives what the tables hold of them. */
  readonly load: (
    keys: readonly Key[],
    read: (missing: readonly Key[]) => Promise<Iterable<readonly [Key, Item]>>,
  ) => Promise<Map<Key, readonly Item[]>>;
  /** Notes that a key is new, and that its list is empty. */
  readonly start: (key: Key) => void;
  readonly add: (key: Key, item: Item) => void;
  /** All that was added is in the tables now. */
  readonly written: () => void;
  readonly clear: () => void;
};

export const keepLists = <Key, Item>(most: number): KeptLists<Key, Item> => {
  const lists = keepRows<Key, Item[]>(most);
  const added = new Map<Key, Item[]>();
  return {
    load: (keys, read) =>
      lists.load(keys, async (missing) => {
        const found = new Map<Key, Item[]>(missing.map((key) => [key, []]));
        for (const [key, item] of await read(missing)) found.get(key)?.push(item);
        for (const [key, list] of found) list.push(...(added.get(key) ?? []));
        return found;
      }),
    start: (key) => lists.keep(key, []),
    add: (key, item) => {
      lists.peek(key)?.push(item);
      const before = added.get(key);
      if (before) before.push(item);
      else added.set(key, [item]);
    },
    written: () => added.clear(),
    clear: () => {
      lists.clear();
      added.clear();
    },
  };
};
