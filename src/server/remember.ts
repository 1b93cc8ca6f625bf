const MOST_KEPT = 64;

/**
 * Keeps what was made until the ledger grows or the day turns. `state` names the moment; what is asked for again under the same
 * name while it lasts is not made anew, also when it is still being made.
 */
export const openMemory = (state: () => Promise<string>) => {
  const kept = new Map<string, Promise<unknown>>();
  let last = '';
  return async <T>(name: string, make: () => Promise<T>): Promise<T> => {
    const now = await state();
    if (now !== last || kept.size >= MOST_KEPT) kept.clear();
    last = now;
    const known = kept.get(name);
    if (known) return known as Promise<T>;
    const made = make();
    kept.set(name, made);
    made.catch(() => kept.delete(name));
    return made;
  };
};
