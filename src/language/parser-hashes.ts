/**
 * Hashes for the parser's features. Their parts are stirred already (see Atoms), so a multiplication each is enough to tell combinations apart.
 */
export const one = (template: number, a: number): number => Math.imul(a + Math.imul(template, 0x3c6ef372), 0x9e3779b1);
export const two = (template: number, a: number, b: number): number =>
  Math.imul(Math.imul(a + Math.imul(template, 0x3c6ef372), 0x2c1b3c6d) + b, 0x9e3779b1);
export const three = (template: number, a: number, b: number, c: number): number =>
  Math.imul(Math.imul(Math.imul(a + Math.imul(template, 0x3c6ef372), 0x2c1b3c6d) + b, 0x297a2d39) + c, 0x9e3779b1);

/** A distance, coarser the longer it is. */
export const near = (distance: number): number => (distance < 5 ? distance : distance < 8 ? 5 : distance < 14 ? 6 : 7);
/** A count up to three. */
export const few = (count: number): number => Math.min(count, 3);
