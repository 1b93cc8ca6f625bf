/** Disjoint sets of keys (union by attachment, with path halving): who belongs together, and on what grounds. */
export type Groups = {
  readonly join: (a: string, b: string) => void;
  readonly find: (key: string) => string;
};

export const openGroups = (): Groups => {
  const parents = new Map<string, string>();
  const find = (key: string): string => {
    let at = key;
    for (;;) {
      const parent = parents.get(at) ?? at;
      if (parent === at) return at;
      parents.set(at, parents.get(parent) ?? parent);
      at = parent;
    }
  };
  return {
    find,
    join: (a, b) => {
      const [left, right] = [find(a), find(b)];
      // The lesser key stands for the group, so that the same facts in another order give the same drawing.
      if (left < right) parents.set(right, left);
      else if (right < left) parents.set(left, right);
    },
  };
};

/** Values by key, keys in the order of their first value. */
export const groupBy = <K, V>(values: Iterable<V>, keyOf: (value: V) => K): Map<K, V[]> => {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
};
