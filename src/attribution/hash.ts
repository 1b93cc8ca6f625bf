/** Mixes a template's number with one or two values into a well spread 32-bit number. */
export const mix = (template: number, a: number, b = 0): number => {
  let hash = Math.imul(template + 0x7f4a7c15, 0x9e3779b1) ^ a;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ b;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
};
