import { NEXT, ROLE_OF, STATES, weighPairs } from './role-chain.ts';

const ROLES = 4;

/** `scores` holds `OUTPUTS` numbers a token, `kinds[t]` the kind of the boundary before token t, `prices` is a `priceTable`. Both may have room for more. */
export type Chain = {
  readonly size: number;
  readonly scores: Float32Array;
  readonly kinds: Int32Array;
  readonly prices: Float32Array;
};

/** One way to give every token a role, and its score. */
export type RolePath = { readonly roles: readonly number[]; readonly score: number };

/** Paths worse than the best by more than this are not worth a look. */
const MARGIN = 5;
/** States this far behind the best one at their token are given up: nearly all of the 17, nearly always. */
const BEAM = 6;
const NEVER = Number.NEGATIVE_INFINITY;

/**
 * Where paths turn off what would be best from there on, best first: at a place (token and state) they take `roles` instead. From such
 * a turn on a path takes the best way, and up to it it came by the best way too, so each turn is another path.
 */
class Turns {
  readonly places = new Int32Array(16);
  readonly roles = new Uint8Array(16);
  readonly scores = new Float64Array(16);
  count = 0;
  /** A turn below this is not taken in. */
  floor = NEVER;

  /** Takes in a turn, and drops the worst where there are more than `most`. */
  add(place: number, role: number, score: number, most: number): void {
    const { places, roles, scores } = this;
    let at = this.count < most ? this.count++ : most - 1;
    for (; at > 0 && scores[at - 1]! <= score; at--) {
      places[at] = places[at - 1]!;
      roles[at] = roles[at - 1]!;
      scores[at] = scores[at - 1]!;
    }
    places[at] = place;
    roles[at] = role;
    scores[at] = score;
    if (this.count === most) this.floor = scores[most - 1]!;
  }
}

/**
 * Best scores of reaching each state (`ahead`), of finishing from it (`behind`), and of every move; the states of each token that are
 * not given up (`live`, so many as `lives` says). Room grows as needed.
 */
class Workspace {
  ahead = new Float64Array(0);
  behind = new Float64Array(0);
  moves = new Float64Array(0);
  from = new Uint8Array(0);
  onward = new Uint8Array(0);
  live = new Uint8Array(0);
  lives = new Uint8Array(0);
  readonly worths = new Float64Array(ROLES * ROLES);
  readonly turns = new Turns();

  fit(size: number): void {
    if (this.ahead.length >= (size + 1) * STATES) return;
    const room = (2 * size + 64) * STATES;
    this.ahead = new Float64Array(room);
    this.behind = new Float64Array(room);
    this.moves = new Float64Array(room * ROLES);
    this.from = new Uint8Array(room);
    this.onward = new Uint8Array(room);
    this.live = new Uint8Array(room);
    this.lives = new Uint8Array(room);
  }
}

/** One for all: paths are found in one go, so nobody is in it twice. */
const space = new Workspace();

/** Lists the states of token `t` that are kept, out of those `reached`, a bit each. */
const narrow = (t: number, reached: number, floor: number, { ahead, behind, live, lives }: Workspace): void => {
  const here = t * STATES;
  let count = 0;
  for (let bits = reached; bits !== 0; bits &= bits - 1) {
    const state = 31 - Math.clz32(bits & -bits);
    if (ahead[here + state]! < floor) behind[here + state] = NEVER;
    else live[here + count++] = state;
  }
  lives[t] = count;
};

/** Fills `ahead`, and `moves` for the states that live; returns the score of the best path. */
const goAhead = ({ size, scores, kinds, prices }: Chain, work: Workspace): number => {
  const { ahead, moves, from, worths, live, lives } = work;
  ahead.fill(NEVER, 0, (size + 1) * STATES);
  ahead[0] = 0;
  narrow(0, 1, NEVER, work);
  let best = 0;
  for (let t = 0; t < size; t++) {
    weighPairs(scores, t, worths);
    const here = t * STATES;
    const there = here + STATES;
    const price = kinds[t]! * STATES * ROLES;
    const count = lives[t]!;
    let reached = 0;
    best = NEVER;
    for (let each = 0; each < count; each++) {
      const state = live[here + each]!;
      const sofar = ahead[here + state]!;
      const pair = ROLE_OF[state]! * ROLES;
      const turn = state * ROLES;
      const move = (here + state) * ROLES;
      for (let role = 0; role < ROLES; role++) {
        const worth = worths[pair + role]! + prices[price + turn + role]!;
        moves[move + role] = worth;
        const next = NEXT[turn + role]!;
        const total = sofar + worth;
        reached |= 1 << next;
        if (total > ahead[there + next]!) {
          ahead[there + next] = total;
          from[there + next] = state;
          if (total > best) best = total;
        }
      }
    }
    narrow(t + 1, reached, best - BEAM, work);
  }
  return best;
};

/** Fills `behind` and `onward` for the states that live, and takes in up to `most` turns. */
const goBehind = (
  { size }: Chain,
  { ahead, behind, moves, onward, live, lives, turns }: Workspace,
  most: number,
): void => {
  behind.fill(0, size * STATES, (size + 1) * STATES);
  for (let t = size - 1; t >= 0; t--) {
    const here = t * STATES;
    const there = here + STATES;
    const count = lives[t]!;
    for (let each = 0; each < count; each++) {
      const at = here + live[here + each]!;
      const move = at * ROLES;
      const turn = live[here + each]! * ROLES;
      let best = NEVER;
      let chosen = 0;
      for (let role = 0; role < ROLES; role++) {
        const score = moves[move + role]! + behind[there + NEXT[turn + role]!]!;
        if (score > best) {
          best = score;
          chosen = role;
        }
      }
      onward[at] = chosen;
      behind[at] = best;
      if (ahead[at]! + best < turns.floor) continue;
      for (let role = 0; role < ROLES; role++) {
        if (role === chosen) continue;
        const score = ahead[at]! + moves[move + role]! + behind[there + NEXT[turn + role]!]!;
        if (score >= turns.floor) turns.add(at, role, score, most);
      }
    }
  }
};

/** The best path that gives token `t`, reached in `state`, the role `role`: in a plain array, as typed arrays of this length are dear to make. */
const pathThrough = (
  { size }: Chain,
  { from, onward }: Workspace,
  t: number,
  state: number,
  role: number,
): number[] => {
  const roles = new Array<number>(size);
  for (let at = t, here = state; at > 0; at--) {
    roles[at - 1] = ROLE_OF[here]!;
    here = from[at * STATES + here]!;
  }
  roles[t] = role;
  for (let at = t + 1, here = NEXT[state * ROLES + role]!; at < size; at++) {
    const next = onward[at * STATES + here]!;
    roles[at] = next;
    here = NEXT[here * ROLES + next]!;
  }
  return roles;
};

/**
 * The best path and up to `most - 1` others, best first: for every move, the best path that makes it. Two sweeps find them all, so
 * this costs twice a plain Viterbi.
 */
export const likelyRoles = (chain: Chain, most: number): RolePath[] => {
  space.fit(chain.size);
  const { turns, onward, behind } = space;
  turns.count = 0;
  turns.floor = goAhead(chain, space) - MARGIN;
  if (most === 1) turns.floor = Number.POSITIVE_INFINITY;
  goBehind(chain, space, most - 1);
  const paths: RolePath[] = [{ roles: pathThrough(chain, space, 0, 0, onward[0]!), score: behind[0]! }];
  for (let turn = 0; turn < turns.count; turn++) {
    const place = turns.places[turn]!;
    const state = place % STATES;
    const roles = pathThrough(chain, space, (place - state) / STATES, state, turns.roles[turn]!);
    paths.push({ roles, score: turns.scores[turn]! });
  }
  return paths;
};
