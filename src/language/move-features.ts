import { few, first, former, last, middle, near, one, three, two } from './feature-hashes.ts';
import type { Atoms } from './parser-atoms.ts';
import type { ParserState } from './parser-state.ts';

/*
 * Features of the next move (after Zhang and Nivre 2011, with classes and what lies between): the slots of each in a table of 2^(32 − shift), written to
 * `out`; each function returns how many stand there then. They come in three stretches, the most telling first; `moveDetails` is the last. In functions of
 * moderate length, since the compiler takes the hashes into its own code only in those.
 */

/** The first stretch: tags about the place, what lies between, the children so far. It decides most moves. */
export const moveOpening = (state: ParserState, atoms: Atoms, shift: number, out: Int32Array): number => {
  const { tag, both, commas, verbs, links, gap } = atoms;
  const none = state.length + 1;
  const s0 = state.peek(0);
  const s1 = state.peek(1);
  const b0 = state.next;
  const b1 = Math.min(b0 + 1, none);
  const b2 = Math.min(b0 + 2, none);
  const ts0 = tag[s0]!;
  const ts1 = tag[s1]!;
  const tb0 = tag[b0]!;
  const tb1 = tag[b1]!;
  const tb2 = tag[b2]!;
  const ps0 = both[s0]!;
  const pb0 = both[b0]!;
  const b0l = state.left1[b0]!;
  const far = near(b0 - s0);
  const across =
    s0 < none
      ? few(commas[b0]! - commas[s0]!) * 16 + few(verbs[b0]! - verbs[s0]!) * 4 + few(links[b0]! - links[s0]!)
      : 64;
  const under =
    s1 < none && s0 < none
      ? few(commas[s0]! - commas[s1]!) * 16 + few(verbs[s0]! - verbs[s1]!) * 4 + few(links[s0]! - links[s1]!)
      : 64;
  const gapb0 = gap[b0]!;
  const gapb1 = gap[b1]!;
  const afterS0 = s0 < none ? gap[s0 + 1]! : 1;
  const s0left = few(state.leftCount[s0]!);
  const s0right = few(state.rightCount[s0]!);
  const s0ls = state.leftSet[s0]!;
  const s0rs = state.rightSet[s0]!;
  const b0ls = state.leftSet[b0]!;
  let n = 0;
  out[n++] = (three(41) + first(ts0) + middle(tb0) + last(tb1)) >>> shift;
  out[n++] = (three(42) + first(ts1) + middle(ts0) + last(tb0)) >>> shift;
  out[n++] = (three(40) + first(tb0) + middle(tb1) + last(tb2)) >>> shift;
  out[n++] = (two(23) + former(ps0) + last(tb0)) >>> shift;
  out[n++] = (two(24) + former(ts0) + last(pb0)) >>> shift;
  out[n++] = (two(29) + former(ts1) + last(ps0)) >>> shift;
  out[n++] = (three(62) + first(ts0) + middle(tb0) + last(far)) >>> shift;
  out[n++] = (three(66) + first(ts0) + middle(tb0) + last(across)) >>> shift;
  out[n++] = (three(136) + first(ts0) + middle(tb0) + last(gapb1)) >>> shift;
  out[n++] = (three(76) + first(ts0) + middle(s0left) + last(s0right)) >>> shift;
  out[n++] = (three(90) + first(ts0) + middle(s0ls) + last(tb0)) >>> shift;
  out[n++] = (two(86) + former(tb0) + last(b0ls)) >>> shift;
  out[n++] = (two(84) + former(ts0) + last(s0rs)) >>> shift;
  out[n++] = (three(67) + first(ts1) + middle(ts0) + last(under)) >>> shift;
  out[n++] = (three(137) + first(ts0) + middle(afterS0) + last(gapb0)) >>> shift;
  out[n++] = (three(46) + first(ts0) + middle(tb0) + last(tag[b0l]!)) >>> shift;
  return n;
};

/** Words and tags at the top of the stack and the front of the buffer. */
const pairFeatures = (state: ParserState, atoms: Atoms, shift: number, out: Int32Array, from: number): number => {
  const { word, tag, both, coarse } = atoms;
  const none = state.length + 1;
  const s0 = state.peek(0);
  const s1 = state.peek(1);
  const b0 = state.next;
  const b1 = Math.min(b0 + 1, none);
  const b2 = Math.min(b0 + 2, none);
  const wb0 = word[b0]!;
  const wb1 = word[b1]!;
  const ts0 = tag[s0]!;
  const ts1 = tag[s1]!;
  const tb0 = tag[b0]!;
  const tb1 = tag[b1]!;
  const tb2 = tag[b2]!;
  const ps0 = both[s0]!;
  const ps1 = both[s1]!;
  const pb0 = both[b0]!;
  const s0l = state.left1[s0]!;
  const s0r = state.right1[s0]!;
  const far = near(b0 - s0);
  let n = from;
  out[n++] = (one(3) + last(ts0)) >>> shift;
  out[n++] = (one(6) + last(ts1)) >>> shift;
  out[n++] = (one(10) + last(wb0)) >>> shift;
  out[n++] = (one(11) + last(tb0)) >>> shift;
  out[n++] = (one(13) + last(wb1)) >>> shift;
  out[n++] = (one(14) + last(tb1)) >>> shift;
  out[n++] = (one(17) + last(tb2)) >>> shift;
  out[n++] = (two(28) + former(ps1) + last(ts0)) >>> shift;
  out[n++] = (two(35) + former(tb0) + last(tb1)) >>> shift;
  out[n++] = (two(38) + former(ps0) + last(tb1)) >>> shift;
  out[n++] = (three(44) + first(ts0) + middle(tag[s0l]!) + last(tb0)) >>> shift;
  out[n++] = (three(45) + first(ts0) + middle(tag[s0r]!) + last(tb0)) >>> shift;
  out[n++] = (two(61) + former(pb0) + last(far)) >>> shift;
  out[n++] = (three(122) + first(coarse[s0]!) + middle(coarse[b0]!) + last(coarse[b1]!)) >>> shift;
  return n;
};

/** Distances, gaps and the children so far. */
const childFeatures = (state: ParserState, atoms: Atoms, shift: number, out: Int32Array, from: number): number => {
  const { word, tag, both, commas, verbs, links, gap } = atoms;
  const none = state.length + 1;
  const s0 = state.peek(0);
  const s1 = state.peek(1);
  const b0 = state.next;
  const b1 = Math.min(b0 + 1, none);
  const wb0 = word[b0]!;
  const ws0 = word[s0]!;
  const ts0 = tag[s0]!;
  const ts1 = tag[s1]!;
  const tb0 = tag[b0]!;
  const ps0 = both[s0]!;
  const pb0 = both[b0]!;
  const s0l = state.left1[s0]!;
  const s0r = state.right1[s0]!;
  const s1l = state.left1[s1]!;
  const b0l = state.left1[b0]!;
  const deep = s1 < none ? near(s0 - s1) : 8;
  const across =
    s0 < none
      ? few(commas[b0]! - commas[s0]!) * 16 + few(verbs[b0]! - verbs[s0]!) * 4 + few(links[b0]! - links[s0]!)
      : 64;
  const under =
    s1 < none && s0 < none
      ? few(commas[s0]! - commas[s1]!) * 16 + few(verbs[s0]! - verbs[s1]!) * 4 + few(links[s0]! - links[s1]!)
      : 64;
  const gapb0 = gap[b0]!;
  const gapb1 = gap[b1]!;
  const afterS0 = s0 < none ? gap[s0 + 1]! : 1;
  const s0l2 = state.left2[s0]!;
  const s0r2 = state.right2[s0]!;
  const b0l2 = state.left2[b0]!;
  const s0ls = state.leftSet[s0]!;
  const s0rs = state.rightSet[s0]!;
  const s1ls = state.leftSet[s1]!;
  const b0ls = state.leftSet[b0]!;
  let n = from;
  out[n++] = (three(65) + first(ts1) + middle(ts0) + last(deep)) >>> shift;
  out[n++] = (three(69) + first(ts1) + middle(tb0) + last(across * 65 + under)) >>> shift;
  out[n++] = (two(132) + former(ps0) + last(afterS0)) >>> shift;
  out[n++] = (three(140) + first(tb0) + middle(gapb0) + last(gapb1)) >>> shift;
  out[n++] = (two(77) + former(pb0) + last(few(state.leftCount[b0]!))) >>> shift;
  out[n++] = (two(78) + former(tb0) + last(few(state.leftCount[b0]!))) >>> shift;
  out[n++] = (two(81) + former(ws0) + last(s0ls)) >>> shift;
  out[n++] = (two(82) + former(ts0) + last(s0ls)) >>> shift;
  out[n++] = (two(83) + former(ws0) + last(s0rs)) >>> shift;
  out[n++] = (two(85) + former(wb0) + last(b0ls)) >>> shift;
  out[n++] = (two(89) + former(ts1) + last(s1ls)) >>> shift;
  out[n++] = (two(100) + former(both[s0l]!) + last(ts0)) >>> shift;
  out[n++] = (two(101) + former(both[s0r]!) + last(ts0)) >>> shift;
  out[n++] = (two(102) + former(both[b0l]!) + last(tb0)) >>> shift;
  out[n++] = (two(104) + former(both[s1l]!) + last(ts1)) >>> shift;
  out[n++] = (three(105) + first(ts0) + middle(tag[s0l]!) + last(tag[s0l2]!)) >>> shift;
  out[n++] = (three(106) + first(ts0) + middle(tag[s0r]!) + last(tag[s0r2]!)) >>> shift;
  out[n++] = (three(107) + first(tb0) + middle(tag[b0l]!) + last(tag[b0l2]!)) >>> shift;
  return n;
};

/** How many features `moveOpening` and `moveFeatures` write. */
export const MOVE_FEATURES = 48;

/** The second stretch, asked for where the first leaves a doubt. */
export const moveFeatures = (state: ParserState, atoms: Atoms, shift: number, out: Int32Array, from: number): number =>
  childFeatures(state, atoms, shift, out, pairFeatures(state, atoms, shift, out, from));
