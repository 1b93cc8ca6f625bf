import type { Atoms } from './parser-atoms.ts';
import { few, near, one, three, two } from './parser-hashes.ts';
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
  out[n++] = one(1, ps0) >>> shift;
  out[n++] = one(2, ws0) >>> shift;
  out[n++] = one(3, ts0) >>> shift;
  out[n++] = one(4, ps1) >>> shift;
  out[n++] = one(5, ws1) >>> shift;
  out[n++] = one(6, ts1) >>> shift;
  out[n++] = one(7, both[s2]!) >>> shift;
  out[n++] = one(8, ts2) >>> shift;
  out[n++] = one(9, pb0) >>> shift;
  out[n++] = one(10, wb0) >>> shift;
  out[n++] = one(11, tb0) >>> shift;
  out[n++] = one(12, both[b1]!) >>> shift;
  out[n++] = one(13, wb1) >>> shift;
  out[n++] = one(14, tb1) >>> shift;
  out[n++] = one(15, both[b2]!) >>> shift;
  out[n++] = one(16, word[b2]!) >>> shift;
  out[n++] = one(17, tb2) >>> shift;
  out[n++] = one(18, both[b3]!) >>> shift;
  out[n++] = two(20, ps0, pb0) >>> shift;
  out[n++] = two(21, ps0, wb0) >>> shift;
  out[n++] = two(22, ws0, pb0) >>> shift;
  out[n++] = two(23, ps0, tb0) >>> shift;
  out[n++] = two(24, ts0, pb0) >>> shift;
  out[n++] = two(25, ws0, wb0) >>> shift;
  out[n++] = two(26, ts0, tb0) >>> shift;
  out[n++] = two(27, ps1, ps0) >>> shift;
  out[n++] = two(28, ps1, ts0) >>> shift;
  out[n++] = two(29, ts1, ps0) >>> shift;
  out[n++] = two(30, ws1, ws0) >>> shift;
  out[n++] = two(31, ts1, ts0) >>> shift;
  out[n++] = two(32, ps1, pb0) >>> shift;
  out[n++] = two(33, ts1, pb0) >>> shift;
  out[n++] = two(34, ps1, tb0) >>> shift;
  out[n++] = two(35, tb0, tb1) >>> shift;
  out[n++] = two(36, pb0, tb1) >>> shift;
  out[n++] = two(37, tb0, both[b1]!) >>> shift;
  out[n++] = two(38, ps0, tb1) >>> shift;
  out[n++] = two(39, wb0, wb1) >>> shift;
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
  out[n++] = three(40, tb0, tb1, tb2) >>> shift;
  out[n++] = three(41, ts0, tb0, tb1) >>> shift;
  out[n++] = three(42, ts1, ts0, tb0) >>> shift;
  out[n++] = three(43, ts2, ts1, ts0) >>> shift;
  out[n++] = three(44, ts0, tag[s0l]!, tb0) >>> shift;
  out[n++] = three(45, ts0, tag[s0r]!, tb0) >>> shift;
  out[n++] = three(46, ts0, tb0, tag[b0l]!) >>> shift;
  out[n++] = three(47, ts1, tag[s1r]!, ts0) >>> shift;
  out[n++] = three(48, ts1, tag[s1l]!, ts0) >>> shift;
  out[n++] = three(49, ts1, ts0, tag[s0l]!) >>> shift;
  out[n++] = three(50, ts1, ts0, tag[s0r]!) >>> shift;
  out[n++] = three(51, ps0, tb0, tb1) >>> shift;
  out[n++] = three(52, ps1, ts0, tb0) >>> shift;
  out[n++] = three(53, ts1, ps0, tb0) >>> shift;
  out[n++] = three(54, ts1, ts0, pb0) >>> shift;
  out[n++] = three(55, ts0, pb0, tb1) >>> shift;
  out[n++] = three(56, ws1, ws0, wb0) >>> shift;
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
  out[n++] = two(60, ps0, far) >>> shift;
  out[n++] = two(61, pb0, far) >>> shift;
  out[n++] = three(62, ts0, tb0, far) >>> shift;
  out[n++] = three(63, ws0, wb0, far) >>> shift;
  out[n++] = two(64, ps1, deep) >>> shift;
  out[n++] = three(65, ts1, ts0, deep) >>> shift;
  out[n++] = three(66, ts0, tb0, across) >>> shift;
  out[n++] = three(67, ts1, ts0, under) >>> shift;
  out[n++] = three(68, ps1, ts0, under) >>> shift;
  out[n++] = three(69, ts1, tb0, across * 65 + under) >>> shift;
  out[n++] = three(70, ts0, tb0, atoms.nextVerb[b0]!) >>> shift;
  out[n++] = three(71, ts1, ts0, atoms.nextVerb[b0]!) >>> shift;
  out[n++] = three(130, ts0, tb0, gapb0) >>> shift;
  out[n++] = two(131, pb0, gapb0) >>> shift;
  out[n++] = two(132, ps0, afterS0) >>> shift;
  out[n++] = three(133, ts0, tb0, afterS0) >>> shift;
  out[n++] = three(134, ts1, ts0, afterS1) >>> shift;
  out[n++] = three(135, ts1, ts0, gaps0) >>> shift;
  out[n++] = three(136, ts0, tb0, gapb1) >>> shift;
  out[n++] = three(137, ts0, afterS0, gapb0) >>> shift;
  out[n++] = three(138, ts1, afterS1, gaps0) >>> shift;
  out[n++] = three(139, gaps0, gapb0, ts0) >>> shift;
  out[n++] = three(140, tb0, gapb0, gapb1) >>> shift;
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
  out[n++] = three(75, ps0, s0left, s0right) >>> shift;
  out[n++] = three(76, ts0, s0left, s0right) >>> shift;
  out[n++] = two(77, pb0, few(state.leftCount[b0]!)) >>> shift;
  out[n++] = two(78, tb0, few(state.leftCount[b0]!)) >>> shift;
  out[n++] = two(79, ps1, few(state.rightCount[s1]!)) >>> shift;
  out[n++] = two(80, ts1, few(state.rightCount[s1]!)) >>> shift;
  out[n++] = two(81, ws0, s0ls) >>> shift;
  out[n++] = two(82, ts0, s0ls) >>> shift;
  out[n++] = two(83, ws0, s0rs) >>> shift;
  out[n++] = two(84, ts0, s0rs) >>> shift;
  out[n++] = two(85, wb0, b0ls) >>> shift;
  out[n++] = two(86, tb0, b0ls) >>> shift;
  out[n++] = two(87, ws1, s1rs) >>> shift;
  out[n++] = two(88, ts1, s1rs) >>> shift;
  out[n++] = two(89, ts1, s1ls) >>> shift;
  out[n++] = three(90, ts0, s0ls, tb0) >>> shift;
  out[n++] = three(91, ts0, s0rs, tb0) >>> shift;
  out[n++] = three(92, ts1, s1rs, ts0) >>> shift;
  out[n++] = three(93, ts0, b0ls, tb0) >>> shift;
  out[n++] = three(94, ts1, s0ls, ts0) >>> shift;
  out[n++] = two(100, both[s0l]!, ts0) >>> shift;
  out[n++] = two(101, both[s0r]!, ts0) >>> shift;
  out[n++] = two(102, both[b0l]!, tb0) >>> shift;
  out[n++] = two(103, both[s1r]!, ts1) >>> shift;
  out[n++] = two(104, both[s1l]!, ts1) >>> shift;
  out[n++] = three(105, ts0, tag[s0l]!, tag[s0l2]!) >>> shift;
  out[n++] = three(106, ts0, tag[s0r]!, tag[s0r2]!) >>> shift;
  out[n++] = three(107, tb0, tag[b0l]!, tag[b0l2]!) >>> shift;
  out[n++] = three(108, ts1, tag[s1r]!, tag[s1r2]!) >>> shift;
  out[n++] = three(109, ps1, word[s0l]!, ts0) >>> shift;
  out[n++] = three(110, ps0, word[b0l]!, tb0) >>> shift;
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
  out[n++] = two(115, fs0, fb0) >>> shift;
  out[n++] = two(116, fs1, fs0) >>> shift;
  out[n++] = two(117, ps0, fb0) >>> shift;
  out[n++] = two(118, fs0, pb0) >>> shift;
  out[n++] = two(119, ps1, fs0) >>> shift;
  out[n++] = two(120, fs1, ps0) >>> shift;
  out[n++] = three(121, fs1, fs0, fb0) >>> shift;
  out[n++] = three(122, coarse[s0]!, coarse[b0]!, coarse[b1]!) >>> shift;
  out[n++] = three(123, coarse[s1]!, coarse[s0]!, coarse[b0]!) >>> shift;
  out[n++] = two(124, fb0, fine[b1]!) >>> shift;
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
