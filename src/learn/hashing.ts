/** FNV-1a over the UTF-16 code units of `text`: the number that stands for a word in every feature. */
export const hashText = (text: string): number => hashPart(text, 0, text.length);

/** The same for what stands from `start` to `end` of a text, without cutting it out. */
export const hashPart = (text: string, start: number, end: number): number => {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
};

/** Stirs a number so that every bit of it depends on every other (the finaliser of MurmurHash3, shortened). */
export const stir = (value: number): number => {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
};

/** The slot of a hash in a table of hashes (a power of two long, never full, 0 for a free slot), or the free slot where it would go. */
export const slotOf = (keys: Int32Array, hash: number): number => {
  const mask = keys.length - 1;
  let slot = stir(hash) & mask;
  while (keys[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & mask;
  return slot;
};

/** The hash of feature template `template` filled with `a`. */
export const feature1 = (template: number, a: number): number => stir(Math.imul(template, 0x9e3779b1) + a);

/** The hash of feature template `template` filled with `a` and `b`, in that order. */
export const feature2 = (template: number, a: number, b: number): number =>
  stir(Math.imul(Math.imul(template, 0x9e3779b1) + a, 0x2c1b3c6d) + b);

/** The hash of feature template `template` filled with `a`, `b` and `c`, in that order. */
export const feature3 = (template: number, a: number, b: number, c: number): number =>
  stir(Math.imul(Math.imul(Math.imul(template, 0x9e3779b1) + a, 0x2c1b3c6d) + b, 0x297a2d39) + c);
