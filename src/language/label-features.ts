import { few, first, former, last, middle, near, three, two } from './feature-hashes.ts';
import type { Atoms } from './parser-atoms.ts';
import type { ParserState } from './parser-state.ts';

/**
 * The features of the label of the arc from `head` to `child`, of which the child has all its children; hashes, as the tagger's. They come in three
 * stretches, in the order in which they explain most of what all of them together say. This is the first. Written to `out`; returns how many.
 */
export const labelOpening = (
  state: ParserState,
  atoms: Atoms,
  head: number,
  child: number,
  out: Int32Array,
): number => {
  const { tag } = atoms;
  const none = state.length + 1;
  const before = child > 0 ? child - 1 : none;
  const after = child + 1 < state.length ? child + 1 : none;
  const side = head < child ? 1 : 0;
  const far = side * 8 + near(Math.abs(head - child));
  const tc = tag[child]!;
  const th = tag[head]!;
  const left = state.left1[child]!;
  const left2 = state.left2[child]!;
  const childSet = state.leftSet[child]!;
  const own = atoms.gap[child]!;
  const onward = atoms.gap[child + 1]!;
  out[0] = three(17) + first(tc) + middle(tag[left]!) + last(tag[left2]!);
  out[1] = three(19) + first(tc) + middle(childSet) + last(side);
  out[2] = two(1) + former(tc) + last(far);
  out[3] = two(2) + former(atoms.word[child]!) + last(side);
  out[4] = three(26) + first(tc) + middle(tag[after]!) + last(side);
  out[5] = three(20) + first(th) + middle(childSet) + last(side);
  out[6] = three(45) + first(own) + middle(onward) + last(th * 2 + side);
  out[7] = three(25) + first(tc) + middle(tag[before]!) + last(side);
  return 8;
};

/** The second stretch, asked for where the first leaves several relations in the race; as the others, it begins at `from`. */
export const labelFeatures = (
  state: ParserState,
  atoms: Atoms,
  head: number,
  child: number,
  out: Int32Array,
  from: number,
): number => {
  const { word, tag, both, fine, coarse } = atoms;
  const none = state.length + 1;
  const beside = head > 0 && head < state.length ? head - 1 : none;
  const beyond = head + 1 < state.length ? head + 1 : none;
  const side = head < child ? 1 : 0;
  const far = side * 8 + near(Math.abs(head - child));
  const tc = tag[child]!;
  const th = tag[head]!;
  const wc = word[child]!;
  const wh = word[head]!;
  const left = state.left1[child]!;
  const right = state.right1[child]!;
  const headSet = side ? state.rightSet[head]! : state.leftSet[head]!;
  const sibling = side ? state.right1[head]! : state.left1[head]!;
  const between =
    few(Math.abs(atoms.commas[head]! - atoms.commas[child]!)) * 4 +
    few(Math.abs(atoms.verbs[head]! - atoms.verbs[child]!));
  const own = atoms.gap[child]!;
  const onward = atoms.gap[child + 1]!;
  let n = from;
  out[n++] = three(39) + first(tc) + middle(th) + last(between * 2 + side);
  out[n++] = three(34) + first(tag[sibling]!) + middle(tc) + last(th);
  out[n++] = three(37) + first(fine[left]!) + middle(fine[child]!) + last(th);
  out[n++] = three(14) + first(tc) + middle(th) + last(word[left]!);
  out[n++] = three(36) + first(tc) + middle(word[right]!) + last(th);
  out[n++] = three(21) + first(tc) + middle(th) + last(headSet);
  out[n++] = three(4) + first(tc) + middle(th) + last(side);
  out[n++] = three(42) + first(tag[state.left1[head]!]!) + middle(th) + last(tc);
  out[n++] = three(29) + first(th) + middle(tag[beyond]!) + last(tc);
  out[n++] = three(13) + first(coarse[child]!) + middle(coarse[head]!) + last(far);
  out[n++] = three(46) + first(side ? atoms.gap[head + 1]! : atoms.gap[head]!) + middle(tc) + last(th);
  out[n++] = three(44) + first(tc) + middle(th) + last(onward);
  out[n++] = three(43) + first(tc) + middle(th) + last(own);
  out[n++] = three(30) + first(tag[beside]!) + middle(th) + last(tc);
  out[n++] = three(16) + first(wc) + middle(word[left]!) + last(th);
  out[n++] = three(5) + first(tc) + middle(th) + last(far);
  const childSet = (state.leftSet[child]! + Math.imul(state.rightSet[child]!, 31)) | 0;
  out[n++] = three(18) + first(tc) + middle(th) + last(childSet);
  out[n++] = two(3) + former(both[child]!) + last(th);
  out[n++] = three(41) + first(wh) + middle(word[left]!) + last(side);
  out[n++] = three(9) + first(both[child]!) + middle(th) + last(side);
  return n;
};

/** The third stretch: features that seldom change the outcome. */
export const labelDetails = (
  state: ParserState,
  atoms: Atoms,
  head: number,
  child: number,
  out: Int32Array,
  from: number,
): number => {
  const { word, tag, both, fine } = atoms;
  const none = state.length + 1;
  const before = child > 0 ? child - 1 : none;
  const after = child + 1 < state.length ? child + 1 : none;
  const side = head < child ? 1 : 0;
  const tc = tag[child]!;
  const th = tag[head]!;
  const wc = word[child]!;
  const wh = word[head]!;
  const left = state.left1[child]!;
  const headSet = side ? state.rightSet[head]! : state.leftSet[head]!;
  const otherSet = side ? state.leftSet[head]! : state.rightSet[head]!;
  const sibling = side ? state.right1[head]! : state.left1[head]!;
  let n = from;
  out[n++] = three(28) + first(tc) + middle(tag[after]!) + last(th);
  out[n++] = three(27) + first(tag[before]!) + middle(tc) + last(th);
  out[n++] = three(10) + first(fine[child]!) + middle(fine[head]!) + last(side);
  out[n++] = three(22) + first(wh) + middle(tc) + last(headSet);
  out[n++] = three(24) + first(th) + middle(tc) + last(otherSet);
  out[n++] = three(8) + first(tc) + middle(both[head]!) + last(side);
  out[n++] = three(33) + first(word[after]!) + middle(tc) + last(th);
  out[n++] = three(15) + first(tc) + middle(wh) + last(word[left]!);
  out[n++] = three(32) + first(word[before]!) + middle(tc) + last(th);
  out[n++] = three(12) + first(wc) + middle(fine[head]!) + last(side);
  out[n++] = three(35) + first(word[sibling]!) + middle(tc) + last(wh);
  out[n++] = three(40) + first(wh) + middle(state.leftSet[child]!) + last(tc);
  out[n++] = three(31) + first(word[before]!) + middle(wc) + last(side);
  out[n++] = three(38) + first(fine[left]!) + middle(wc) + last(fine[head]!);
  out[n++] = three(11) + first(fine[child]!) + middle(wh) + last(side);
  out[n++] = three(23) + first(wh) + middle(tc) + last(otherSet);
  out[n++] = three(7) + first(both[child]!) + middle(wh) + last(side);
  out[n++] = three(6) + first(wc) + middle(wh) + last(side);
  return n;
};
