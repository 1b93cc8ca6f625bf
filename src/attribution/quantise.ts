import type { Linear } from './linear.ts';

/** Shares of the largest weight at which a column may be cut off. */
const CUTS = [1, 0.7, 0.5, 0.35, 0.25, 0.18, 0.12, 0.08];

/** The squared error of keeping a column in steps of `step`, cut off at 127 of them. */
const errorOf = (column: Float32Array, step: number): number => {
  let error = 0;
  for (const value of column) {
    const kept = Math.max(-127, Math.min(127, Math.round(value / step))) * step;
    error += (value - kept) ** 2;
  }
  return error;
};

/** A few large weights would leave only coarse steps for all the small ones, so a column is cut off where that costs least. */
const stepOf = (column: Float32Array): number => {
  const largest = column.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (largest === 0) return 1;
  const steps = CUTS.map((cut) => (cut * largest) / 127);
  const errors = steps.map((step) => errorOf(column, step));
  return steps[errors.indexOf(Math.min(...errors))]!;
};

/** The model with whole numbers from -127 to 127, each column with a scale of its own. */
export const quantise = (weights: Linear): Linear & { readonly rows: Int8Array } => {
  const { outputs, rows } = weights;
  const scale = weights.scale.map((unit, column) =>
    stepOf(Float32Array.from({ length: rows.length / outputs }, (_, row) => rows[row * outputs + column]! * unit)),
  );
  const whole = Int8Array.from(rows, (value, at) => {
    const column = at % outputs;
    return Math.max(-127, Math.min(127, Math.round((value * weights.scale[column]!) / scale[column]!)));
  });
  return { ...weights, rows: whole, scale };
};
