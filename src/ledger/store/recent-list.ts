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

/** Puts a number in front; the oldest of more than `kept` falls out. The list given stays as it was. */
export const touchRecent = (recent: readonly number[], number: number, kept: number): readonly number[] => {
  if (recent[0] === number) return recent;
  const touched = [number];
  for (let at = 0; at < recent.length && touched.length < kept; at++) {
    const other = recent[at]!;
    if (other !== number) touched.push(other);
  }
  return touched;
};
