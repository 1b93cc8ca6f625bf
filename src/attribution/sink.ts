/** Collects the hashed features of one token; `bits` is the size of the table they point into. */
export type Sink = { readonly ids: Int32Array; readonly bits: number; count: number };

export const newSink = (bits: number): Sink => ({ ids: new Int32Array(512), bits, count: 0 });

/** Adds the feature `template` with one or two values. */
export const put = (sink: Sink, template: number, a: number, b = 0): void => {
  let hash = Math.imul(template + 0x7f4a7c15, 0x9e3779b1) ^ a;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ b;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  sink.ids[sink.count++] = (hash ^ (hash >>> 16)) >>> (32 - sink.bits);
};
