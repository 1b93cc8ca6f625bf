/**
 * A race between labels (after the cascades of Weiss and Taskar 2010): each stretch of features adds to the scores of the labels still running, and
 * those that fall too far behind the best drop out. Most labels are out after a few telling features, so most weights are never looked at.
 */
export type Race = {
  readonly labels: Uint8Array;
  readonly scores: Int32Array;
  size: number;
  /** What `sendForRows` saw last: kept so that no compiler finds the look superfluous. */
  seen: number;
};

/** A race of at most `most` labels, with a place beside an odd one out. */
export const createRace = (most: number): Race => ({
  labels: new Uint8Array(most + 1),
  scores: new Int32Array(most + 1),
  size: 0,
  seen: 0,
});

/** Lines up `labels`, with the scores they bring along if they do. */
export const startRace = (race: Race, labels: Uint8Array, scores: Int32Array | undefined): void => {
  race.size = labels.length;
  for (let c = 0; c < labels.length; c++) {
    race.labels[c] = labels[c]!;
    race.scores[c] = scores === undefined ? 0 : scores[c]!;
  }
};

/** Lines up those of `labels` that are in `among` too, with their scores; all of them where none is. Both lists rise. */
export const startRaceAmong = (race: Race, labels: Uint8Array, scores: Int32Array, among: Uint8Array): void => {
  let size = 0;
  let at = 0;
  for (let c = 0; c < labels.length && at < among.length; c++) {
    const label = labels[c]!;
    while (at < among.length && among[at]! < label) at++;
    if (among[at] !== label) continue;
    race.labels[size] = label;
    race.scores[size++] = scores[c]!;
  }
  if (size === 0) startRace(race, labels, scores);
  else race.size = size;
};

/**
 * Adds `features` from `from` to `until`; `weights[(feature & mask) + label]` is the weight of a label. Two labels at a time: most of the work
 * is to find where a feature's weights stand, and their sums wait for memory together.
 */
export const runRace = (
  { labels, scores, size }: Race,
  weights: Int8Array,
  mask: number,
  features: Int32Array,
  from: number,
  until: number,
): void => {
  for (let c = 0; c < size; c += 2) {
    const label = labels[c]!;
    // beside the last of an odd number stands whatever stood there before: its sum is not looked at
    const other = labels[c + 1]!;
    let score = scores[c]!;
    let otherScore = scores[c + 1]!;
    for (let k = from; k < until; k++) {
      const slot = features[k]! & mask;
      score += weights[slot + label]!;
      otherScore += weights[slot + other]!;
    }
    scores[c] = score;
    scores[c + 1] = otherScore;
  }
};

/**
 * Looks once at the weights of `features` that the race is going to ask for, the first and the last label's. A row that was not asked for lately is far away
 * in memory, and whoever adds up a stretch before asking for the next waits for memory once a stretch: looked at like this, all rows are on their way together.
 */
export const sendForRows = (
  race: Race,
  weights: Int8Array,
  mask: number,
  features: Int32Array,
  until: number,
): void => {
  const { labels, size } = race;
  const first = labels[0]!;
  const last = labels[size - 1]!;
  let seen = 0;
  for (let k = 0; k < until; k++) {
    const slot = features[k]! & mask;
    seen |= weights[slot + first]! | weights[slot + last]!;
  }
  race.seen = seen;
};

/** Takes out the labels more than `bound` behind the best; those left keep their order. */
export const narrowRace = (race: Race, bound: number): void => {
  const { labels, scores, size } = race;
  let most = scores[0]!;
  for (let c = 1; c < size; c++) if (scores[c]! > most) most = scores[c]!;
  let kept = 0;
  for (let c = 0; c < size; c++) {
    if (scores[c]! < most - bound) continue;
    labels[kept] = labels[c]!;
    scores[kept++] = scores[c]!;
  }
  race.size = kept;
};

/** The first of the labels with the highest score. */
export const winnerOf = ({ labels, scores, size }: Race): number => {
  let best = 0;
  for (let c = 1; c < size; c++) if (scores[c]! > scores[best]!) best = c;
  return labels[best]!;
};
