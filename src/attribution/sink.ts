import { mix } from './hash.ts';

/** Collects the hashed features of one token; `bits` is the size of the table they point into. */
export type Sink = { readonly ids: Int32Array; readonly bits: number; count: number };

export const newSink = (bits: number): Sink => ({ ids: new Int32Array(512), bits, count: 0 });

/** Adds the feature `template` with one or two values. */
export const put = (sink: Sink, template: number, a: number, b = 0): void => {
  sink.ids[sink.count++] = mix(template, a, b) >>> (32 - sink.bits);
};
