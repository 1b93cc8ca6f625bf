/**
 * A copy of a string that the engine keeps only once, as it does names of properties: such copies compare by address, every one has the same layout in
 * memory, and none keeps the article in memory from which it was cut. Worth its price for strings that are kept and asked about again and again.
 */
export const interned = (text: string): string => Object.keys({ __proto__: null, [text]: 0 })[0]!;
