/** Collects the features of one token as well spread 32-bit numbers; the upper bits of each say which row it has in a table. */
export type Sink = { readonly ids: Int32Array; count: number };

export const newSink = (): Sink => ({ ids: new Int32Array(512), count: 0 });

/** Adds the feature `template` with one or two values. */
export const put = (sink: Sink, template: number, a: number, b = 0): void => {
  let hash = Math.imul(template + 0x7f4a7c15, 0x9e3779b1) ^ a;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ b;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  sink.ids[sink.count++] = hash ^ (hash >>> 16);
};

/** The rows that the features have in a table of 2^`bits`. */
export const rowsOf = ({ ids, count }: Sink, bits: number): Int32Array =>
  ids.slice(0, count).map((id) => id >>> (32 - bits));
