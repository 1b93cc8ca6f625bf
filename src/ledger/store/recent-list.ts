/** Short lists of numbers, newest first, as they are kept in one column: four bytes each, little-endian. */

export const unpackRecent = (bytes: Uint8Array): number[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const numbers: number[] = [];
  for (let at = 0; at < bytes.byteLength; at += 4) numbers.push(view.getInt32(at, true));
  return numbers;
};

/** The bytes come out of the pool that small buffers share, and every one is written: thousands a batch with memory of their own cost more than filling them. */
export const packRecent = (numbers: readonly number[]): Uint8Array => {
  const bytes = Buffer.allocUnsafe(numbers.length * 4);
  for (let at = 0; at < numbers.length; at++) bytes.writeInt32LE(numbers[at]!, at * 4);
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
