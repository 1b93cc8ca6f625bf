/** Entities as sets of mentions; a mention is any number that both sides use alike (the head token's place, here). */
export type Clusters = readonly ReadonlySet<number>[];
export type Ratio = { readonly precision: number; readonly recall: number; readonly f1: number };
/** Sums of numerators and denominators, so that documents can be added up before dividing. */
export type Counts = { recallTop: number; recallBase: number; precisionTop: number; precisionBase: number };

const indexOf = (clusters: Clusters): Map<number, number> =>
  new Map(clusters.flatMap((cluster, index) => [...cluster].map((mention): [number, number] => [mention, index])));

const common = (a: ReadonlySet<number>, b: ReadonlySet<number>): number =>
  [...a].filter((mention) => b.has(mention)).length;

/** MUC (Vilain et al. 1995): links kept. */
const mucSide = (from: Clusters, to: Clusters): [number, number] => {
  const index = indexOf(to);
  let top = 0;
  let base = 0;
  for (const cluster of from) {
    const parts = new Set([...cluster].map((mention) => index.get(mention) ?? `alone ${mention}`));
    top += cluster.size - parts.size;
    base += cluster.size - 1;
  }
  return [top, base];
};

/** B³ (Bagga and Baldwin 1998): for each mention, the share of its entity that is right. */
const bcubedSide = (from: Clusters, to: Clusters): [number, number] => {
  let top = 0;
  let base = 0;
  for (const cluster of from) {
    for (const other of to) top += common(cluster, other) ** 2 / cluster.size;
    base += cluster.size;
  }
  return [top, base];
};

/** The greatest sum over one-to-one pairs of rows and columns (Kuhn and Munkres, in the form with potentials). */
export const bestPairing = (gain: readonly (readonly number[])[]): number => {
  const n = gain.length;
  const m = gain[0]?.length ?? 0;
  if (n === 0 || m === 0) return 0;
  if (n > m) return bestPairing(gain[0]!.map((_, column) => gain.map((row) => row[column]!)));
  const u = new Float64Array(n + 1);
  const v = new Float64Array(m + 1);
  const match = new Int32Array(m + 1);
  for (let row = 1; row <= n; row++) augment(gain, row, u, v, match);
  let sum = 0;
  for (let column = 1; column <= m; column++) if (match[column]! > 0) sum += gain[match[column]! - 1]![column - 1]!;
  return sum;
};

const augment = (
  gain: readonly (readonly number[])[],
  row: number,
  u: Float64Array,
  v: Float64Array,
  match: Int32Array,
): void => {
  const m = match.length - 1;
  const least = new Float64Array(m + 1).fill(Number.POSITIVE_INFINITY);
  const used = new Uint8Array(m + 1);
  const way = new Int32Array(m + 1);
  match[0] = row;
  let column = 0;
  do {
    used[column] = 1;
    const at = match[column]!;
    let delta = Number.POSITIVE_INFINITY;
    let next = 0;
    for (let j = 1; j <= m; j++) {
      if (used[j]) continue;
      const cost = -gain[at - 1]![j - 1]! - u[at]! - v[j]!;
      if (cost < least[j]!) {
        least[j] = cost;
        way[j] = column;
      }
      if (least[j]! < delta) {
        delta = least[j]!;
        next = j;
      }
    }
    for (let j = 0; j <= m; j++) {
      if (used[j]) {
        u[match[j]!]! += delta;
        v[j]! -= delta;
      } else least[j]! -= delta;
    }
    column = next;
  } while (match[column] !== 0);
  for (; column !== 0; column = way[column]!) match[column] = match[way[column]!]!;
};

/** CEAF-e (Luo 2005): entities paired one to one. */
const ceaf = (gold: Clusters, found: Clusters): Counts => {
  const top = bestPairing(gold.map((a) => found.map((b) => (2 * common(a, b)) / (a.size + b.size))));
  return { recallTop: top, recallBase: gold.length, precisionTop: top, precisionBase: found.length };
};

const twoSided = (side: (a: Clusters, b: Clusters) => [number, number], gold: Clusters, found: Clusters): Counts => {
  const [recallTop, recallBase] = side(gold, found);
  const [precisionTop, precisionBase] = side(found, gold);
  return { recallTop, recallBase, precisionTop, precisionBase };
};

export const MEASURES = {
  muc: (gold: Clusters, found: Clusters) => twoSided(mucSide, gold, found),
  bcubed: (gold: Clusters, found: Clusters) => twoSided(bcubedSide, gold, found),
  ceafe: ceaf,
} as const;

/** Precision, recall and F1 in per cent of counts added up. */
export const ratioOf = (counts: readonly Counts[]): Ratio => {
  const sum = (key: keyof Counts): number => counts.reduce((total, each) => total + each[key], 0);
  const precision = (100 * sum('precisionTop')) / Math.max(1, sum('precisionBase'));
  const recall = (100 * sum('recallTop')) / Math.max(1, sum('recallBase'));
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
};
