/** Short lists of numbers, newest first, as they are kept in one column: four bytes each, little-endian. */

export const unpackRecent = (bytes: Uint8Array): number[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.byteLength / 4 }, (_, at) => view.getInt32(at * 4, true));
};

export const packRecent = (numbers: readonly number[]): Uint8Array => {
  const bytes = Buffer.alloc(numbers.length * 4);
  for (const [at, number] of numbers.entries()) bytes.writeInt32LE(number, at * 4);
  return bytes;
};

/** Puts a number in front, in place; the oldest of more than `kept` falls out. */
export const touchRecent = (recent: number[], number: number, kept: number): void => {
  const found = recent.indexOf(number);
  if (found === 0) return;
  const upto = found > 0 ? found : Math.min(recent.length, kept - 1);
  for (let at = upto; at > 0; at--) recent[at] = recent[at - 1]!;
  recent[0] = number;
};
