export type Line = {
  readonly bytes: Uint8Array;
  /** Counted from 0. */
  readonly number: number;
  /** Where the next line starts. */
  readonly end: number;
  /** True where the line was longer than the limit; its bytes are left out. */
  readonly tooLong: boolean;
};

const NEWLINE = 0x0a;

/** The lines of a stream with their places, holding no more than one line at a time. */
export async function* readLines(
  stream: AsyncIterable<Uint8Array>,
  limit: number,
  start: { readonly number: number; readonly byte: number } = { number: 0, byte: 0 },
): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let number = start.number;
  let at = start.byte;
  const take = (): Line => {
    const tooLong = length > limit;
    const bytes = tooLong ? new Uint8Array() : Buffer.concat(parts);
    parts = [];
    length = 0;
    number += 1;
    return { bytes: new Uint8Array(bytes), number: number - 1, end: at, tooLong };
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let to = chunk.indexOf(NEWLINE); to >= 0; to = chunk.indexOf(NEWLINE, from)) {
      length += to - from;
      if (length <= limit) parts.push(chunk.subarray(from, to));
      at += to - from + 1;
      from = to + 1;
      const { length: pending } = parts;
      yield pending === 0 && length === 0 ? emptyLine(number++, at) : take();
    }
    length += chunk.length - from;
    at += chunk.length - from;
    if (length <= limit) parts.push(chunk.subarray(from));
    else parts = [];
  }
  if (length > 0) yield take();
}

const emptyLine = (number: number, end: number): Line => ({ bytes: new Uint8Array(), number, end, tooLong: false });
