/** A string of its own: one cut from an article would keep the whole article in memory. */
const copied = (text: string): string => (text.length > 12 ? [...text].join('') : text);

/**
 * A function of strings that keeps what it made, for questions that come again and again: a word's type, a name's words. When it has kept
 * `most` it forgets them all and begins anew. It changes speed, never what is found: `make` must be pure.
 */
export const remember = <T>(most: number, make: (key: string) => T): ((key: string) => T) => {
  const kept = new Map<string, T>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const own = copied(key);
    const made = make(own);
    if (kept.size >= most) kept.clear();
    kept.set(own, made);
    return made;
  };
};

/** The same for a function of objects, whose answers go when the objects go. What it is asked of must not change. */
export const rememberOf = <K extends object, T>(make: (of: K) => T): ((of: K) => T) => {
  const kept = new WeakMap<K, T>();
  return (of) => {
    const known = kept.get(of);
    if (known !== undefined) return known;
    const made = make(of);
    kept.set(of, made);
    return made;
  };
};
