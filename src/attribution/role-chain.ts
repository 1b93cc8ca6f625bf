/** Roles a token can have against a cue; the numbers are label ids. */
export const ROLE = { none: 0, cue: 1, source: 2, content: 3 } as const;
const ROLES = 4;

/**
 * What the network says of a token: a score for each role, then one each for a content that begins here, a content that ended just
 * before, and the same for a source.
 */
export const OUTPUTS = 8;

/**
 * A state knows the role of its token; for a token without a role, the last role before it; and whether a source and a content have
 * been seen. So a second source, or a content resumed after words of nobody's, has its own price.
 */
type State = { readonly role: number; readonly last: number; readonly seen: number };

const afterState = ({ role, last, seen }: State, next: number): State => ({
  role: next,
  last: next !== ROLE.none ? next : role !== ROLE.none ? role : last,
  seen: seen | (next === ROLE.source ? 1 : next === ROLE.content ? 2 : 0),
});

const sameState = (a: State, b: State): boolean => a.role === b.role && a.last === b.last && a.seen === b.seen;

const BEFORE: State = { role: ROLE.none, last: ROLE.none, seen: 0 };

/** All states that can be reached, and where each role leads from each: a small automaton, laid out once. */
const layAutomaton = (): { states: State[]; next: Uint8Array } => {
  const states: State[] = [BEFORE];
  const next: number[] = [];
  for (let at = 0; at < states.length; at++)
    for (let role = 0; role < ROLES; role++) {
      const reached = afterState(states[at]!, role);
      let found = states.findIndex((state) => sameState(state, reached));
      if (found < 0) found = states.push(reached) - 1;
      next.push(found);
    }
  return { states, next: Uint8Array.from(next) };
};

const automaton = layAutomaton();
export const STATES = automaton.states.length;
/** `NEXT[state * 4 + role]` is the state reached. */
export const NEXT = automaton.next;
export const ROLE_OF = Uint8Array.from(automaton.states, ({ role }) => role);
/** Seven kinds of origin: a role, or no role after none, cue, source or content. */
const ORIGIN = Uint8Array.from(automaton.states, ({ role, last }) => (role === ROLE.none ? last : 3 + role));
const SEEN = Uint8Array.from(automaton.states, ({ seen }) => seen);
const ORIGINS = 7;

/** Prices of moves: by boundary kind, origin and role; then by origin, role and what has been seen. */
export const moveCount = (boundaries: number): number => boundaries * ORIGINS * ROLES + ORIGINS * ROLES * 4;

export const moveByKind = (kind: number, state: number, role: number): number =>
  (kind * ORIGINS + ORIGIN[state]!) * ROLES + role;

export const moveBySeen = (boundaries: number, state: number, role: number): number =>
  boundaries * ORIGINS * ROLES + (ORIGIN[state]! * ROLES + role) * 4 + SEEN[state]!;

/** The prices of all moves as one table, `[kind][state][role]`: one look-up a move. */
export const priceTable = (moves: Float32Array, boundaries: number): Float32Array => {
  const table = new Float32Array(boundaries * STATES * ROLES);
  for (let kind = 0; kind < boundaries; kind++)
    for (let state = 0; state < STATES; state++)
      for (let role = 0; role < ROLES; role++)
        table[(kind * STATES + state) * ROLES + role] =
          moves[moveByKind(kind, state, role)]! + moves[moveBySeen(boundaries, state, role)]!;
  return table;
};

/** Which boundary outputs a move touches, as a bit set over the last four outputs. */
export const boundaryEvents = (before: number, role: number): number => {
  if (before === role) return 0;
  return (
    (role === ROLE.content ? 1 : 0) |
    (before === ROLE.content ? 2 : 0) |
    (role === ROLE.source ? 4 : 0) |
    (before === ROLE.source ? 8 : 0)
  );
};

const EVENTS = Uint8Array.from({ length: ROLES * ROLES }, (_, at) => boundaryEvents(at >> 2, at & 3));

/** What the network says of giving token `t` a role after another, all sixteen pairs, into `worths`. */
export const weighPairs = (scores: Float32Array, t: number, worths: Float64Array): void => {
  const base = t * OUTPUTS;
  for (let pair = 0; pair < ROLES * ROLES; pair++) {
    let score = scores[base + (pair & 3)]!;
    const events = EVENTS[pair]!;
    if (events & 1) score += scores[base + ROLES]!;
    if (events & 2) score += scores[base + ROLES + 1]!;
    if (events & 4) score += scores[base + ROLES + 2]!;
    if (events & 8) score += scores[base + ROLES + 3]!;
    worths[pair] = score;
  }
};

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
    const room = (size + 64) * STATES;
    this.ahead = new Float64Array(room);
    this.behind = new Float64Array(room);
    this.moves = new Float64Array(room * ROLES);
    this.from = new Uint8Array(room);
    this.onward = new Uint8Array(room);
  }
}

const goAhead = ({ size, scores, kinds, prices }: Chain, space: Workspace): void => {
  const { ahead, moves, from, worths } = space;
  ahead.fill(Number.NEGATIVE_INFINITY, 0, (size + 1) * STATES);
  ahead[0] = 0;
  for (let t = 0; t < size; t++) {
    weighPairs(scores, t, worths);
    const price = kinds[t]! * STATES * ROLES;
    for (let state = 0; state < STATES; state++) {
      const reached = ahead[t * STATES + state]!;
      if (reached === Number.NEGATIVE_INFINITY) continue;
      const pair = ROLE_OF[state]! * ROLES;
      const move = (t * STATES + state) * ROLES;
      for (let role = 0; role < ROLES; role++) {
        const worth = worths[pair + role]! + prices[price + state * ROLES + role]!;
        moves[move + role] = worth;
        const to = (t + 1) * STATES + NEXT[state * ROLES + role]!;
        if (reached + worth > ahead[to]!) {
          ahead[to] = reached + worth;
          from[to] = state;
        }
      }
    }
  }
};

const goBehind = ({ size }: Chain, { ahead, behind, moves, onward }: Workspace): void => {
  behind.fill(0, size * STATES, (size + 1) * STATES);
  for (let t = size - 1; t >= 0; t--)
    for (let state = 0; state < STATES; state++) {
      const at = t * STATES + state;
      if (ahead[at] === Number.NEGATIVE_INFINITY) continue;
      let best = Number.NEGATIVE_INFINITY;
      for (let role = 0; role < ROLES; role++) {
        const score = moves[at * ROLES + role]! + behind[(t + 1) * STATES + NEXT[state * ROLES + role]!]!;
        if (score > best) {
          best = score;
          onward[at] = role;
        }
      }
      behind[at] = best;
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

/**
 * The best path and up to `most - 1` others, best first: for every single departure from the best path, the best path with it. Two
 * sweeps find them all, so this costs twice a plain Viterbi.
 */
export const likelyRoles = (chain: Chain, most: number, space: Workspace = new Workspace()): RolePath[] => {
  const { size } = chain;
  space.fit(size);
  goAhead(chain, space);
  goBehind(chain, space);
  const { ahead, behind, moves } = space;
  const best = behind[0]!;
  const paths: RolePath[] = [{ roles: pathThrough(chain, space, 0, 0, space.onward[0]!), score: best }];
  if (most === 1) return paths;
  // all moves of one path carry the same score, so a score stands for a path
  const seen = new Map<number, { t: number; state: number; role: number; score: number }>();
  for (let t = 0; t < size; t++)
    for (let state = 0; state < STATES; state++) {
      const at = t * STATES + state;
      if (ahead[at]! + behind[at]! < best - MARGIN || ahead[at] === Number.NEGATIVE_INFINITY) continue;
      for (let role = 0; role < ROLES; role++) {
        const score = ahead[at]! + moves[at * ROLES + role]! + behind[(t + 1) * STATES + NEXT[state * ROLES + role]!]!;
        const key = Math.round(score * 1024);
        if (score >= best - MARGIN && score < best - 1e-3 && !seen.has(key)) seen.set(key, { t, state, role, score });
      }
    }
  const others = [...seen.values()].sort((a, b) => b.score - a.score).slice(0, most - 1);
  for (const { t, state, role, score } of others)
    paths.push({ roles: pathThrough(chain, space, t, state, role), score });
  return paths;
};

export const newWorkspace = (): Workspace => new Workspace();
