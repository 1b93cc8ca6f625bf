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

/** Puts a number in front; the oldest of more than `kept` falls out. */
export const touchRecent = (recent: number[], number: number, kept: number): void => {
  if (recent[0] === number) return;
  const at = recent.indexOf(number);
  if (at >= 0) recent.splice(at, 1);
  recent.unshift(number);
  if (recent.length > kept) recent.pop();
};
