/**
 * Hashes for the parser's features. Their parts are stirred already (see Atoms), so a multiplication each is enough to tell combinations apart:
 * the hash of template t over a, b and c is (((a + t·K)·M + b)·N + c)·G modulo 2³², of two parts ((a + t·K)·M + b)·G, of one (a + t·K)·G.
 * Multiplied out that is a sum, `three(t) + first(a) + middle(b) + last(c)`, whose products do not wait for each other, are shared between features
 * and fold into constants for the template. The functions are this small so that the compiler takes every one into the code that calls it.
 */
export const one = (template: number): number => Math.imul(template, 0xe34533d2);
export const two = (template: number): number => Math.imul(template, 0x8bc2486a);
export const three = (template: number): number => Math.imul(template, 0xc180c19a);

/** The first of three parts. */
export const first = (part: number): number => Math.imul(part, 0x4ee659b5);
/** The second of three parts. */
export const middle = (part: number): number => Math.imul(part, 0x52183569);
/** The first of two parts. */
export const former = (part: number): number => Math.imul(part, 0x9fcf4c5d);
/** The last part, or the only one. */
export const last = (part: number): number => Math.imul(part, 0x9e3779b1);

/** A distance, coarser the longer it is. */
export const near = (distance: number): number => (distance < 5 ? distance : distance < 8 ? 5 : distance < 14 ? 6 : 7);
/** A count up to three. */
export const few = (count: number): number => Math.min(count, 3);
