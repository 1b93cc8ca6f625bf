import { describe, expect, it } from 'vitest';
import { addRows, type Linear, packRows } from './linear.ts';

const BITS = 9;
const OUTPUTS = 8;

/** Every byte from -127 to 127, and both ends often. */
const rows = Int8Array.from({ length: OUTPUTS << BITS }, (_, at) =>
  at % 5 === 0 ? 127 : at % 7 === 0 ? -127 : ((at * 37) % 255) - 127,
);
const model = (packed: Int32Array | null): Linear => ({
  bits: BITS,
  outputs: OUTPUTS,
  rows,
  packed,
  scale: new Float32Array(OUTPUTS).fill(1),
  bias: new Float32Array(OUTPUTS),
});

describe('addRows', () => {
  it.each([0, 1, 7, 200, 256, 300])('adds the same with packed rows, at an offset too (%i rows)', (count) => {
    const ids = Int32Array.from({ length: count }, (_, at) => (at * 91) % (1 << BITS));
    const plain = new Float32Array(24).fill(3);
    const packed = new Float32Array(24).fill(3);
    addRows(model(null), ids, count, plain, 8);
    addRows(model(packRows(rows, OUTPUTS)), ids, count, packed, 8);
    expect([...packed]).toEqual([...plain]);
    expect(packed[0]).toBe(3);
  });

  it('has room for the largest sum of 256 rows', () => {
    const full = { ...model(null), rows: new Int8Array(OUTPUTS << BITS).fill(127) };
    const sums = new Float32Array(OUTPUTS);
    addRows({ ...full, packed: packRows(full.rows, OUTPUTS) }, new Int32Array(256), 256, sums);
    expect([...sums]).toEqual(new Array(OUTPUTS).fill(127 * 256));
  });

  it('packs whole numbers in eight columns only', () => {
    expect(packRows(rows, 1)).toBeNull();
    expect(packRows(new Float32Array(8), 8)).toBeNull();
  });
});
