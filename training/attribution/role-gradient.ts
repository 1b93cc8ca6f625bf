import {
  boundaryEvents,
  moveByKind,
  moveBySeen,
  NEXT,
  OUTPUTS,
  ROLE_OF,
  STATES,
  weighPairs,
} from '../../src/attribution/role-chain.ts';

const ROLES = 4;

/** A chain in training: its prices are still in two parts, `moves`. */
export type TrainingChain = {
  readonly size: number;
  readonly scores: Float32Array;
  readonly kinds: Int32Array;
  readonly moves: Float32Array;
  readonly boundaries: number;
};

/** Room for the forward and backward sums of the longest chain. */
export type Lattice = {
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly moves: Float64Array;
  /** The exponentials of the prices of moves; `priceMoves` keeps them up to date. */
  readonly prices: Float64Array;
  /** By role before and role now: the exponentials of what the network says of one token. */
  readonly worths: Float64Array;
};

export const newLattice = (longest: number, moves: number): Lattice => ({
  forward: new Float64Array((longest + 1) * STATES),
  backward: new Float64Array((longest + 1) * STATES),
  moves: new Float64Array(longest * STATES * ROLES),
  prices: new Float64Array(moves).fill(1),
  worths: new Float64Array(ROLES * ROLES),
});

/** Fills `worths` for token `t` with exponentials and returns the score that was taken out of all of them to keep numbers small. */
const weighToken = ({ scores }: TrainingChain, t: number, worths: Float64Array): number => {
  const base = t * OUTPUTS;
  let top = Number.NEGATIVE_INFINITY;
  for (let role = 0; role < ROLES; role++) if (scores[base + role]! > top) top = scores[base + role]!;
  weighPairs(scores, t, worths);
  for (let pair = 0; pair < ROLES * ROLES; pair++) worths[pair] = Math.exp(worths[pair]! - top);
  return top;
};

/**
 * Forward sums in the space of probabilities, rescaled at each token; `moves` keeps the worth of every move. Returns the log of the
 * sum over all paths.
 */
const sumForward = (chain: TrainingChain, { forward, moves, prices, worths }: Lattice): number => {
  const { size, kinds, boundaries } = chain;
  forward.fill(0, 0, (size + 1) * STATES);
  forward[0] = 1;
  let log = 0;
  for (let t = 0; t < size; t++) {
    const top = weighToken(chain, t, worths);
    const kind = kinds[t]!;
    let sum = 0;
    for (let state = 0; state < STATES; state++) {
      const mass = forward[t * STATES + state]!;
      const base = (t * STATES + state) * ROLES;
      const before = ROLE_OF[state]! * ROLES;
      for (let role = 0; role < ROLES; role++) {
        if (mass === 0) {
          moves[base + role] = 0;
          continue;
        }
        const worth =
          worths[before + role]! *
          prices[moveByKind(kind, state, role)]! *
          prices[moveBySeen(boundaries, state, role)]!;
        moves[base + role] = worth;
        const gain = mass * worth;
        forward[(t + 1) * STATES + NEXT[state * ROLES + role]!]! += gain;
        sum += gain;
      }
    }
    // the same scale goes into the moves, so that the backward sums need none of their own
    const scale = 1 / sum;
    for (let state = 0; state < STATES; state++) forward[(t + 1) * STATES + state]! *= scale;
    for (let at = t * STATES * ROLES; at < (t + 1) * STATES * ROLES; at++) moves[at]! *= scale;
    log += top + Math.log(sum);
  }
  return log;
};

const sumBackward = ({ size }: TrainingChain, { backward, moves }: Lattice): void => {
  for (let state = 0; state < STATES; state++) backward[size * STATES + state] = 1;
  for (let t = size - 1; t >= 0; t--)
    for (let state = 0; state < STATES; state++) {
      let sum = 0;
      for (let role = 0; role < ROLES; role++)
        sum += moves[(t * STATES + state) * ROLES + role]! * backward[(t + 1) * STATES + NEXT[state * ROLES + role]!]!;
      backward[t * STATES + state] = sum;
    }
};

const addEvents = (errors: Float32Array, base: number, before: number, role: number, amount: number): void => {
  errors[base + role]! += amount;
  const events = boundaryEvents(before, role);
  for (let bit = 0; bit < 4; bit++) if (events & (1 << bit)) errors[base + ROLES + bit]! += amount;
};

/**
 * The slope of the negative log-likelihood of `gold`: `errors` by token and output, `slopes` by move (both are overwritten). Returns
 * the negative log-likelihood.
 */
export const roleGradient = (
  chain: TrainingChain,
  lattice: Lattice,
  gold: Uint8Array,
  errors: Float32Array,
  slopes: Float32Array,
): number => {
  const { size, boundaries, kinds } = chain;
  const log = sumForward(chain, lattice);
  sumBackward(chain, lattice);
  errors.fill(0, 0, size * OUTPUTS);
  slopes.fill(0);
  let goldScore = 0;
  let goldState = 0;
  for (let t = 0; t < size; t++) {
    for (let state = 0; state < STATES; state++) {
      const mass = lattice.forward[t * STATES + state]!;
      if (mass === 0) continue;
      for (let role = 0; role < ROLES; role++) {
        const to = NEXT[state * ROLES + role]!;
        const share =
          mass * lattice.moves[(t * STATES + state) * ROLES + role]! * lattice.backward[(t + 1) * STATES + to]!;
        if (share < 1e-7) continue;
        addEvents(errors, t * OUTPUTS, ROLE_OF[state]!, role, share);
        slopes[moveByKind(kinds[t]!, state, role)]! += share;
        slopes[moveBySeen(boundaries, state, role)]! += share;
      }
    }
    const role = gold[t]!;
    weighPairs(chain.scores, t, lattice.worths);
    goldScore +=
      lattice.worths[ROLE_OF[goldState]! * ROLES + role]! +
      chain.moves[moveByKind(kinds[t]!, goldState, role)]! +
      chain.moves[moveBySeen(boundaries, goldState, role)]!;
    addEvents(errors, t * OUTPUTS, ROLE_OF[goldState]!, role, -1);
    slopes[moveByKind(kinds[t]!, goldState, role)]! -= 1;
    slopes[moveBySeen(boundaries, goldState, role)]! -= 1;
    goldState = NEXT[goldState * ROLES + role]!;
  }
  return log - goldScore;
};
