import type { Atoms } from './parser-atoms.ts';
import { few, first, former, last, middle, near, one, three, two } from './parser-hashes.ts';
import type { ParserState } from './parser-state.ts';

/** How many features `moveFeatures` writes at most. */
export const MOVE_FEATURES = 144;

/** The words and tags at the top of the stack and the front of the buffer, alone and in pairs. */
const wordFeatures = (state: ParserState, atoms: Atoms, shift: number, out: Int32Array, from: number): number => {
  const { word, tag, both } = atoms;
  const none = state.length + 1;
  const s0 = state.peek(0);
  const s1 = state.peek(1);
  const s2 = state.peek(2);
  const b0 = state.next;
  const b1 = Math.min(b0 + 1, none);
  const b2 = Math.min(b0 + 2, none);
  const b3 = Math.min(b0 + 3, none);
  const ws0 = word[s0]!;
  const ws1 = word[s1]!;
  const wb0 = word[b0]!;
  const wb1 = word[b1]!;
  const ts0 = tag[s0]!;
  const ts1 = tag[s1]!;
  const ts2 = tag[s2]!;
  const tb0 = tag[b0]!;
  const tb1 = tag[b1]!;
  const tb2 = tag[b2]!;
  const ps0 = both[s0]!;
  const ps1 = both[s1]!;
  const pb0 = both[b0]!;
  let n = from;
  out[n++] = (one(1) + last(ps0)) >>> shift;
  out[n++] = (one(2) + last(ws0)) >>> shift;
  out[n++] = (one(3) + last(ts0)) >>> shift;
  out[n++] = (one(4) + last(ps1)) >>> shift;
  out[n++] = (one(5) + last(ws1)) >>> shift;
  out[n++] = (one(6) + last(ts1)) >>> shift;
  out[n++] = (one(7) + last(both[s2]!)) >>> shift;
  out[n++] = (one(8) + last(ts2)) >>> shift;
  out[n++] = (one(9) + last(pb0)) >>> shift;
  out[n++] = (one(10) + last(wb0)) >>> shift;
  out[n++] = (one(11) + last(tb0)) >>> shift;
  out[n++] = (one(12) + last(both[b1]!)) >>> shift;
  out[n++] = (one(13) + last(wb1)) >>> shift;
  out[n++] = (one(14) + last(tb1)) >>> shift;
  out[n++] = (one(15) + last(both[b2]!)) >>> shift;
  out[n++] = (one(16) + last(word[b2]!)) >>> shift;
  out[n++] = (one(17) + last(tb2)) >>> shift;
  out[n++] = (one(18) + last(both[b3]!)) >>> shift;
  out[n++] = (two(20) + former(ps0) + last(pb0)) >>> shift;
  out[n++] = (two(21) + former(ps0) + last(wb0)) >>> shift;
  out[n++] = (two(22) + former(ws0) + last(pb0)) >>> shift;
  out[n++] = (two(23) + former(ps0) + last(tb0)) >>> shift;
  out[n++] = (two(24) + former(ts0) + last(pb0)) >>> shift;
  out[n++] = (two(25) + former(ws0) + last(wb0)) >>> shift;
  out[n++] = (two(26) + former(ts0) + last(tb0)) >>> shift;
  out[n++] = (two(27) + former(ps1) + last(ps0)) >>> shift;
  out[n++] = (two(28) + former(ps1) + last(ts0)) >>> shift;
  out[n++] = (two(29) + former(ts1) + last(ps0)) >>> shift;
  out[n++] = (two(30) + former(ws1) + last(ws0)) >>> shift;
  out[n++] = (two(31) + former(ts1) + last(ts0)) >>> shift;
  out[n++] = (two(32) + former(ps1) + last(pb0)) >>> shift;
  out[n++] = (two(33) + former(ts1) + last(pb0)) >>> shift;
  out[n++] = (two(34) + former(ps1) + last(tb0)) >>> shift;
  out[n++] = (two(35) + former(tb0) + last(tb1)) >>> shift;
  out[n++] = (two(36) + former(pb0) + last(tb1)) >>> shift;
  out[n++] = (two(37) + former(tb0) + last(both[b1]!)) >>> shift;
  out[n++] = (two(38) + former(ps0) + last(tb1)) >>> shift;
  out[n++] = (two(39) + former(wb0) + last(wb1)) >>> shift;
  return n;
};

/** Three tags. */
const tagFeatures = (state: ParserState, atoms: Atoms, shift: number, out: Int32Array, from: number): number => {
  const { word, tag, both } = atoms;
  const none = state.length + 1;
  const s0 = state.peek(0);
  const s1 = state.peek(1);
  const s2 = state.peek(2);
  const b0 = state.next;
  const b1 = Math.min(b0 + 1, none);
  const b2 = Math.min(b0 + 2, none);
  const s0l = state.left1[s0]!;
  const s0r = state.right1[s0]!;
  const s1l = state.left1[s1]!;
  const s1r = state.right1[s1]!;
  const b0l = state.left1[b0]!;
  const ws0 = word[s0]!;
  const ws1 = word[s1]!;
  const wb0 = word[b0]!;
  const ts0 = tag[s0]!;
  const ts1 = tag[s1]!;
  const ts2 = tag[s2]!;
  const tb0 = tag[b0]!;
  const tb1 = tag[b1]!;
  const tb2 = tag[b2]!;
  const ps0 = both[s0]!;
  const ps1 = both[s1]!;
  const pb0 = both[b0]!;
  let n = from;
  out[n++] = (three(40) + first(tb0) + middle(tb1) + last(tb2)) >>> shift;
  out[n++] = (three(41) + first(ts0) + middle(tb0) + last(tb1)) >>> shift;
  out[n++] = (three(42) + first(ts1) + middle(ts0) + last(tb0)) >>> shift;
  out[n++] = (three(43) + first(ts2) + middle(ts1) + last(ts0)) >>> shift;
  out[n++] = (three(44) + first(ts0) + middle(tag[s0l]!) + last(tb0)) >>> shift;
  out[n++] = (three(45) + first(ts0) + middle(tag[s0r]!) + last(tb0)) >>> shift;
  out[n++] = (three(46) + first(ts0) + middle(tb0) + last(tag[b0l]!)) >>> shift;
  out[n++] = (three(47) + first(ts1) + middle(tag[s1r]!) + last(ts0)) >>> shift;
  out[n++] = (three(48) + first(ts1) + middle(tag[s1l]!) + last(ts0)) >>> shift;
  out[n++] = (three(49) + first(ts1) + middle(ts0) + last(tag[s0l]!)) >>> shift;
  out[n++] = (three(50) + first(ts1) + middle(ts0) + last(tag[s0r]!)) >>> shift;
  out[n++] = (three(51) + first(ps0) + middle(tb0) + last(tb1)) >>> shift;
  out[n++] = (three(52) + first(ps1) + middle(ts0) + last(tb0)) >>> shift;
  out[n++] = (three(53) + first(ts1) + middle(ps0) + last(tb0)) >>> shift;
  out[n++] = (three(54) + first(ts1) + middle(ts0) + last(pb0)) >>> shift;
  out[n++] = (three(55) + first(ts0) + middle(pb0) + last(tb1)) >>> shift;
  out[n++] = (three(56) + first(ws1) + middle(ws0) + last(wb0)) >>> shift;
  return n;
};

/** Distances, and what lies between: marks, verbs, conjunctions. */
const gapFeatures = (state: ParserState, atoms: Atoms, shift: number, out: Int32Array, from: number): number => {
  const { word, tag, both, commas, verbs, links } = atoms;
  const none = state.length + 1;
  const s0 = state.peek(0);
  const s1 = state.peek(1);
  const b0 = state.next;
  const b1 = Math.min(b0 + 1, none);
  const ws0 = word[s0]!;
  const wb0 = word[b0]!;
  const ts0 = tag[s0]!;
  const ts1 = tag[s1]!;
  const tb0 = tag[b0]!;
  const ps0 = both[s0]!;
  const ps1 = both[s1]!;
  const pb0 = both[b0]!;
  const far = near(b0 - s0);
  const deep = s1 < none ? near(s0 - s1) : 8;
  const across =
    s0 < none
      ? few(commas[b0]! - commas[s0]!) * 16 + few(verbs[b0]! - verbs[s0]!) * 4 + few(links[b0]! - links[s0]!)
      : 64;
  const under =
    s1 < none && s0 < none
      ? few(commas[s0]! - commas[s1]!) * 16 + few(verbs[s0]! - verbs[s1]!) * 4 + few(links[s0]! - links[s1]!)
      : 64;
  const { gap } = atoms;
  const gapb0 = gap[b0]!;
  const gapb1 = gap[b1]!;
  const afterS0 = s0 < none ? gap[s0 + 1]! : 1;
  const afterS1 = s1 < none ? gap[s1 + 1]! : 1;
  const gaps0 = gap[s0]!;
  let n = from;
  out[n++] = (two(60) + former(ps0) + last(far)) >>> shift;
  out[n++] = (two(61) + former(pb0) + last(far)) >>> shift;
  out[n++] = (three(62) + first(ts0) + middle(tb0) + last(far)) >>> shift;
  out[n++] = (three(63) + first(ws0) + middle(wb0) + last(far)) >>> shift;
  out[n++] = (two(64) + former(ps1) + last(deep)) >>> shift;
  out[n++] = (three(65) + first(ts1) + middle(ts0) + last(deep)) >>> shift;
  out[n++] = (three(66) + first(ts0) + middle(tb0) + last(across)) >>> shift;
  out[n++] = (three(67) + first(ts1) + middle(ts0) + last(under)) >>> shift;
  out[n++] = (three(68) + first(ps1) + middle(ts0) + last(under)) >>> shift;
  out[n++] = (three(69) + first(ts1) + middle(tb0) + last(across * 65 + under)) >>> shift;
  out[n++] = (three(70) + first(ts0) + middle(tb0) + last(atoms.nextVerb[b0]!)) >>> shift;
  out[n++] = (three(71) + first(ts1) + middle(ts0) + last(atoms.nextVerb[b0]!)) >>> shift;
  out[n++] = (three(130) + first(ts0) + middle(tb0) + last(gapb0)) >>> shift;
  out[n++] = (two(131) + former(pb0) + last(gapb0)) >>> shift;
  out[n++] = (two(132) + former(ps0) + last(afterS0)) >>> shift;
  out[n++] = (three(133) + first(ts0) + middle(tb0) + last(afterS0)) >>> shift;
  out[n++] = (three(134) + first(ts1) + middle(ts0) + last(afterS1)) >>> shift;
  out[n++] = (three(135) + first(ts1) + middle(ts0) + last(gaps0)) >>> shift;
  out[n++] = (three(136) + first(ts0) + middle(tb0) + last(gapb1)) >>> shift;
  out[n++] = (three(137) + first(ts0) + middle(afterS0) + last(gapb0)) >>> shift;
  out[n++] = (three(138) + first(ts1) + middle(afterS1) + last(gaps0)) >>> shift;
  out[n++] = (three(139) + first(gaps0) + middle(gapb0) + last(ts0)) >>> shift;
  out[n++] = (three(140) + first(tb0) + middle(gapb0) + last(gapb1)) >>> shift;
  return n;
};

/** How many children there are so far, which, and under which labels. */
const childFeatures = (state: ParserState, atoms: Atoms, shift: number, out: Int32Array, from: number): number => {
  const { word, tag, both } = atoms;
  const s0 = state.peek(0);
  const s1 = state.peek(1);
  const b0 = state.next;
  const s0l = state.left1[s0]!;
  const s0r = state.right1[s0]!;
  const s1l = state.left1[s1]!;
  const s1r = state.right1[s1]!;
  const b0l = state.left1[b0]!;
  const s0l2 = state.left2[s0]!;
  const s0r2 = state.right2[s0]!;
  const s1r2 = state.right2[s1]!;
  const b0l2 = state.left2[b0]!;
  const ws0 = word[s0]!;
  const ws1 = word[s1]!;
  const wb0 = word[b0]!;
  const ts0 = tag[s0]!;
  const ts1 = tag[s1]!;
  const tb0 = tag[b0]!;
  const ps0 = both[s0]!;
  const ps1 = both[s1]!;
  const pb0 = both[b0]!;
  const s0left = few(state.leftCount[s0]!);
  const s0right = few(state.rightCount[s0]!);
  const s0ls = state.leftSet[s0]!;
  const s0rs = state.rightSet[s0]!;
  const s1ls = state.leftSet[s1]!;
  const s1rs = state.rightSet[s1]!;
  const b0ls = state.leftSet[b0]!;
  let n = from;
  out[n++] = (three(75) + first(ps0) + middle(s0left) + last(s0right)) >>> shift;
  out[n++] = (three(76) + first(ts0) + middle(s0left) + last(s0right)) >>> shift;
  out[n++] = (two(77) + former(pb0) + last(few(state.leftCount[b0]!))) >>> shift;
  out[n++] = (two(78) + former(tb0) + last(few(state.leftCount[b0]!))) >>> shift;
  out[n++] = (two(79) + former(ps1) + last(few(state.rightCount[s1]!))) >>> shift;
  out[n++] = (two(80) + former(ts1) + last(few(state.rightCount[s1]!))) >>> shift;
  out[n++] = (two(81) + former(ws0) + last(s0ls)) >>> shift;
  out[n++] = (two(82) + former(ts0) + last(s0ls)) >>> shift;
  out[n++] = (two(83) + former(ws0) + last(s0rs)) >>> shift;
  out[n++] = (two(84) + former(ts0) + last(s0rs)) >>> shift;
  out[n++] = (two(85) + former(wb0) + last(b0ls)) >>> shift;
  out[n++] = (two(86) + former(tb0) + last(b0ls)) >>> shift;
  out[n++] = (two(87) + former(ws1) + last(s1rs)) >>> shift;
  out[n++] = (two(88) + former(ts1) + last(s1rs)) >>> shift;
  out[n++] = (two(89) + former(ts1) + last(s1ls)) >>> shift;
  out[n++] = (three(90) + first(ts0) + middle(s0ls) + last(tb0)) >>> shift;
  out[n++] = (three(91) + first(ts0) + middle(s0rs) + last(tb0)) >>> shift;
  out[n++] = (three(92) + first(ts1) + middle(s1rs) + last(ts0)) >>> shift;
  out[n++] = (three(93) + first(ts0) + middle(b0ls) + last(tb0)) >>> shift;
  out[n++] = (three(94) + first(ts1) + middle(s0ls) + last(ts0)) >>> shift;
  out[n++] = (two(100) + former(both[s0l]!) + last(ts0)) >>> shift;
  out[n++] = (two(101) + former(both[s0r]!) + last(ts0)) >>> shift;
  out[n++] = (two(102) + former(both[b0l]!) + last(tb0)) >>> shift;
  out[n++] = (two(103) + former(both[s1r]!) + last(ts1)) >>> shift;
  out[n++] = (two(104) + former(both[s1l]!) + last(ts1)) >>> shift;
  out[n++] = (three(105) + first(ts0) + middle(tag[s0l]!) + last(tag[s0l2]!)) >>> shift;
  out[n++] = (three(106) + first(ts0) + middle(tag[s0r]!) + last(tag[s0r2]!)) >>> shift;
  out[n++] = (three(107) + first(tb0) + middle(tag[b0l]!) + last(tag[b0l2]!)) >>> shift;
  out[n++] = (three(108) + first(ts1) + middle(tag[s1r]!) + last(tag[s1r2]!)) >>> shift;
  out[n++] = (three(109) + first(ps1) + middle(word[s0l]!) + last(ts0)) >>> shift;
  out[n++] = (three(110) + first(ps0) + middle(word[b0l]!) + last(tb0)) >>> shift;
  return n;
};

/** Distributional classes. */
const classFeatures = (state: ParserState, atoms: Atoms, shift: number, out: Int32Array, from: number): number => {
  const { both, fine, coarse } = atoms;
  const none = state.length + 1;
  const s0 = state.peek(0);
  const s1 = state.peek(1);
  const b0 = state.next;
  const b1 = Math.min(b0 + 1, none);
  const ps0 = both[s0]!;
  const ps1 = both[s1]!;
  const pb0 = both[b0]!;
  const fs0 = fine[s0]!;
  const fs1 = fine[s1]!;
  const fb0 = fine[b0]!;
  let n = from;
  out[n++] = (two(115) + former(fs0) + last(fb0)) >>> shift;
  out[n++] = (two(116) + former(fs1) + last(fs0)) >>> shift;
  out[n++] = (two(117) + former(ps0) + last(fb0)) >>> shift;
  out[n++] = (two(118) + former(fs0) + last(pb0)) >>> shift;
  out[n++] = (two(119) + former(ps1) + last(fs0)) >>> shift;
  out[n++] = (two(120) + former(fs1) + last(ps0)) >>> shift;
  out[n++] = (three(121) + first(fs1) + middle(fs0) + last(fb0)) >>> shift;
  out[n++] = (three(122) + first(coarse[s0]!) + middle(coarse[b0]!) + last(coarse[b1]!)) >>> shift;
  out[n++] = (three(123) + first(coarse[s1]!) + middle(coarse[s0]!) + last(coarse[b0]!)) >>> shift;
  out[n++] = (two(124) + former(fb0) + last(fine[b1]!)) >>> shift;
  return n;
};

/**
 * Features of the next move (after Zhang and Nivre 2011, with classes and what lies between): the slots, in a table of 2^(32 − shift), of each.
 * Written to `out`; returns how many. In five functions, since the compiler takes the hashes into its own code only in functions of moderate length.
 */
export const moveFeatures = (state: ParserState, atoms: Atoms, shift: number, out: Int32Array): number => {
  let n = wordFeatures(state, atoms, shift, out, 0);
  n = tagFeatures(state, atoms, shift, out, n);
  n = gapFeatures(state, atoms, shift, out, n);
  n = childFeatures(state, atoms, shift, out, n);
  return classFeatures(state, atoms, shift, out, n);
};
