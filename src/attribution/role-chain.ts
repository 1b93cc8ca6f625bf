/** Roles a token can have against a cue; the numbers are label ids. */
export const ROLE = { none: 0, cue: 1, source: 2, content: 3 } as const;
const ROLES = 4;

/**
 * What the network says of a token: a score for each role, then one each for a content that begins here, a content that ended just
 * before, and the same for a source.
 */
export const OUTPUTS = 8;
const CONTENT_BEGINS = 4;
const CONTENT_ENDED = 5;
const SOURCE_BEGINS = 6;
const SOURCE_ENDED = 7;

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

/** `scores` holds `OUTPUTS` numbers a token, `kinds[t]` the kind of the boundary before token t, `moves` the prices. */
export type Chain = {
  readonly size: number;
  readonly scores: Float32Array;
  readonly kinds: Int32Array;
  readonly moves: Float32Array;
  readonly boundaries: number;
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

/** The worth of giving token `t` the role `role` after `state`. */
export const moveScore = (chain: Chain, t: number, state: number, role: number): number => {
  const base = t * OUTPUTS;
  const { scores } = chain;
  const before = ROLE_OF[state]!;
  let score =
    scores[base + role]! +
    chain.moves[moveByKind(chain.kinds[t]!, state, role)]! +
    chain.moves[moveBySeen(chain.boundaries, state, role)]!;
  if (before !== role) {
    if (role === ROLE.content) score += scores[base + CONTENT_BEGINS]!;
    else if (role === ROLE.source) score += scores[base + SOURCE_BEGINS]!;
    if (before === ROLE.content) score += scores[base + CONTENT_ENDED]!;
    else if (before === ROLE.source) score += scores[base + SOURCE_ENDED]!;
  }
  return score;
};

/** The best roles, by Viterbi; `roles` receives one for each token. Returns the score of the path. */
export const bestRoles = (chain: Chain, roles: Uint8Array): number => {
  const { size } = chain;
  const back = new Uint8Array(size * STATES);
  let now = new Float64Array(STATES).fill(Number.NEGATIVE_INFINITY);
  let next = new Float64Array(STATES);
  now[0] = 0;
  for (let t = 0; t < size; t++) {
    next.fill(Number.NEGATIVE_INFINITY);
    for (let state = 0; state < STATES; state++) {
      const sofar = now[state]!;
      if (sofar === Number.NEGATIVE_INFINITY) continue;
      for (let role = 0; role < ROLES; role++) {
        const to = NEXT[state * ROLES + role]!;
        const score = sofar + moveScore(chain, t, state, role);
        if (score > next[to]!) {
          next[to] = score;
          back[t * STATES + to] = state;
        }
      }
    }
    [now, next] = [next, now];
  }
  let state = 0;
  for (let other = 1; other < STATES; other++) if (now[other]! > now[state]!) state = other;
  const best = now[state]!;
  for (let t = size - 1; t >= 0; t--) {
    roles[t] = ROLE_OF[state]!;
    state = back[t * STATES + state]!;
  }
  return best;
};
