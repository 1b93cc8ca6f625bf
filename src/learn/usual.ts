/**
 * Which labels are usual in a place: all but one case in a thousand have one of these, so the others need not be weighed up. `places` says where in
 * `sets` the labels of a place stand, in rising order; 0 where too few cases were seen.
 */
export type Usual = { readonly places: Uint16Array; readonly sets: readonly Uint8Array[] };

/** Nothing usual in any of `size` places. */
export const nothingUsual = (size: number): Usual => ({ places: new Uint16Array(size), sets: [new Uint8Array(0)] });

/** The usual labels of a place; undefined where too few cases were seen. */
export const usualAt = ({ places, sets }: Usual, place: number): Uint8Array | undefined => {
  const set = places[place]!;
  return set === 0 ? undefined : sets[set];
};
