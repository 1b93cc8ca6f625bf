import { NEXT, ROLE_OF, STATES, weighPairs } from './role-chain.ts';

const ROLES = 4;

/** `scores` holds `OUTPUTS` numbers a token, `kinds[t]` the kind of the boundary before token t, `prices` is a `priceTable`. */
export type Chain = {
  readonly size: number;
  readonly scores: Float32Array;
  readonly kinds: Int32Array;
  readonly prices: Float32Array;
};

/** One way to give every token a role, and its score. */
export type RolePath = { readonly roles: Uint8Array; readonly score: number };

/** Best scores of reaching each state (`ahead`), of finishing from it (`behind`), and of every move; room grows as needed. */
class Workspace {
  ahead = new Float64Array(0);
  behind = new Float64Array(0);
  moves = new Float64Array(0);
  from = new Uint8Array(0);
  onward = new Uint8Array(0);
  readonly worths = new Float64Array(ROLES * ROLES);

  fit(size: number): void {
    if (this.ahead.length >= (size + 1) * STATES) return;
    const room = (2 * size + 64) * STATES;
    this.ahead = new Float64Array(room);
    this.behind = new Float64Array(room);
    this.moves = new Float64Array(room * ROLES);
    this.from = new Uint8Array(room);
    this.onward = new Uint8Array(room);
  }
}

/** One for all: paths are found in one go, so nobody is in it twice. */
const space = new Workspace();

/** States this far behind the best one at their token are given up: nearly all of the 17, nearly always. */
const BEAM = 8;
const NEVER = Number.NEGATIVE_INFINITY;

/** Fills `ahead`, with `NEVER` for what cannot be reached or was given up, and `moves` for what was not. */
const goAhead = ({ size, scores, kinds, prices }: Chain, { ahead, moves, from, worths }: Workspace): void => {
  ahead.fill(NEVER, 0, (size + 1) * STATES);
  ahead[0] = 0;
  let best = 0;
  for (let t = 0; t < size; t++) {
    weighPairs(scores, t, worths);
    const here = t * STATES;
    const there = here + STATES;
    const price = kinds[t]! * STATES * ROLES;
    const floor = best - BEAM;
    best = NEVER;
    for (let state = 0; state < STATES; state++) {
      const reached = ahead[here + state]!;
      if (reached < floor) {
        ahead[here + state] = NEVER;
        continue;
      }
      const pair = ROLE_OF[state]! * ROLES;
      const turn = state * ROLES;
      const move = (here + state) * ROLES;
      for (let role = 0; role < ROLES; role++) {
        const worth = worths[pair + role]! + prices[price + turn + role]!;
        moves[move + role] = worth;
        const to = there + NEXT[turn + role]!;
        const total = reached + worth;
        if (total > ahead[to]!) {
          ahead[to] = total;
          from[to] = state;
          if (total > best) best = total;
        }
      }
    }
  }
};

const goBehind = ({ size }: Chain, { ahead, behind, moves, onward }: Workspace): void => {
  behind.fill(0, size * STATES, (size + 1) * STATES);
  for (let t = size - 1; t >= 0; t--) {
    const here = t * STATES;
    const there = here + STATES;
    for (let state = 0; state < STATES; state++) {
      const at = here + state;
      if (ahead[at] === NEVER) {
        behind[at] = NEVER;
        continue;
      }
      let best = NEVER;
      for (let role = 0; role < ROLES; role++) {
        const score = moves[at * ROLES + role]! + behind[there + NEXT[state * ROLES + role]!]!;
        if (score > best) {
          best = score;
          onward[at] = role;
        }
      }
      behind[at] = best;
    }
  }
};

/** The best path that gives token `t`, reached in `state`, the role `role`. */
const pathThrough = (
  { size }: Chain,
  { from, onward }: Workspace,
  t: number,
  state: number,
  role: number,
): Uint8Array => {
  const roles = new Uint8Array(size);
  for (let at = t, here = state; at > 0; at--) {
    roles[at - 1] = ROLE_OF[here]!;
    here = from[at * STATES + here]!;
  }
  roles[t] = role;
  for (let at = t + 1, here = NEXT[state * ROLES + role]!; at < size; at++) {
    roles[at] = onward[at * STATES + here]!;
    here = NEXT[here * ROLES + roles[at]!]!;
  }
  return roles;
};

/** Paths worse than the best by more than this are not worth a look. */
const MARGIN = 5;

type Turn = { readonly at: number; readonly role: number; readonly score: number };

/**
 * The places where a path turns off what would be best from there on. From such a turn on a path takes the best way, and up to it
 * it came by the best way too, so each turn is another path.
 */
const turnsOff = ({ size }: Chain, { ahead, behind, moves, onward }: Workspace, most: number): Turn[] => {
  const turns: Turn[] = [];
  const best = behind[0]!;
  let floor = best - MARGIN;
  for (let at = 0; at < size * STATES; at++) {
    const reached = ahead[at]!;
    if (reached + behind[at]! < floor) continue;
    const state = at % STATES;
    const there = at - state + STATES;
    for (let role = 0; role < ROLES; role++) {
      if (role === onward[at]) continue;
      const score = reached + moves[at * ROLES + role]! + behind[there + NEXT[state * ROLES + role]!]!;
      if (score < floor) continue;
      let place = turns.length;
      while (place > 0 && turns[place - 1]!.score < score) place--;
      turns.splice(place, 0, { at, role, score });
      if (turns.length <= most) continue;
      turns.pop();
      floor = turns[most - 1]!.score;
    }
  }
  return turns;
};

/**
 * The best path and up to `most - 1` others, best first: for every move, the best path that makes it. Two sweeps find them all, so
 * this costs twice a plain Viterbi.
 */
export const likelyRoles = (chain: Chain, most: number): RolePath[] => {
  space.fit(chain.size);
  goAhead(chain, space);
  goBehind(chain, space);
  const paths: RolePath[] = [{ roles: pathThrough(chain, space, 0, 0, space.onward[0]!), score: space.behind[0]! }];
  if (most === 1) return paths;
  for (const { at, role, score } of turnsOff(chain, space, most - 1)) {
    const state = at % STATES;
    paths.push({ roles: pathThrough(chain, space, (at - state) / STATES, state, role), score });
  }
  return paths;
};
