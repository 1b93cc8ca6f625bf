import { COLUMNS } from './packed.ts';

/** Roles a token can have against a cue; the numbers are label ids. */
export const ROLE = { none: 0, cue: 1, source: 2, content: 3 } as const;
const ROLES = 4;

/**
 * What the network says of a token: a score for each role, then one each for a content that begins here, a content that ended just
 * before, and the same for a source.
 */
export const OUTPUTS = COLUMNS;

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

/** What the network says of giving token `t` a role after another, all sixteen pairs, into `worths`. */
export const weighPairs = (scores: Float32Array, t: number, worths: Float64Array): void => {
  const base = t * OUTPUTS;
  const none = scores[base]!;
  const cue = scores[base + 1]!;
  const source = scores[base + 2]!;
  const content = scores[base + 3]!;
  const contentBegins = scores[base + 4]!;
  const contentEnded = scores[base + 5]!;
  const sourceBegins = scores[base + 6]!;
  const sourceEnded = scores[base + 7]!;
  for (let pair = 0; pair < 8; pair += ROLES) {
    worths[pair] = none;
    worths[pair + 1] = cue;
    worths[pair + 2] = source + sourceBegins;
    worths[pair + 3] = content + contentBegins;
  }
  worths[8] = none + sourceEnded;
  worths[9] = cue + sourceEnded;
  worths[10] = source;
  worths[11] = content + contentBegins + sourceEnded;
  worths[12] = none + contentEnded;
  worths[13] = cue + contentEnded;
  worths[14] = source + sourceBegins + contentEnded;
  worths[15] = content;
};
