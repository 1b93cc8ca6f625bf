import type { Atoms } from './parser-atoms.ts';
import { few, near, three, two } from './parser-hashes.ts';
import type { ParserState } from './parser-state.ts';

/** Features of the label of the arc from `head` to `child`, of which the child has all its children; hashes, as the tagger's. */
export const labelFeatures = (
  state: ParserState,
  atoms: Atoms,
  head: number,
  child: number,
  out: Int32Array,
): number => {
  const { word, tag, both, fine, coarse } = atoms;
  const none = state.length + 1;
  const before = child > 0 ? child - 1 : none;
  const after = child + 1 < state.length ? child + 1 : none;
  const beside = head > 0 && head < state.length ? head - 1 : none;
  const beyond = head + 1 < state.length ? head + 1 : none;
  const side = head < child ? 1 : 0;
  const far = side * 8 + near(Math.abs(head - child));
  const tc = tag[child]!;
  const th = tag[head]!;
  const wc = word[child]!;
  const wh = word[head]!;
  const left = state.left1[child]!;
  const left2 = state.left2[child]!;
  const right = state.right1[child]!;
  const childSet = (state.leftSet[child]! + Math.imul(state.rightSet[child]!, 31)) | 0;
  const headSet = side ? state.rightSet[head]! : state.leftSet[head]!;
  const otherSet = side ? state.leftSet[head]! : state.rightSet[head]!;
  const sibling = side ? state.right1[head]! : state.left1[head]!;
  let n = 0;
  out[n++] = two(1, tc, far);
  out[n++] = two(2, wc, side);
  out[n++] = two(3, both[child]!, th);
  out[n++] = three(4, tc, th, side);
  out[n++] = three(5, tc, th, far);
  out[n++] = three(6, wc, wh, side);
  out[n++] = three(7, both[child]!, wh, side);
  out[n++] = three(8, tc, both[head]!, side);
  out[n++] = three(9, both[child]!, th, side);
  out[n++] = three(10, fine[child]!, fine[head]!, side);
  out[n++] = three(11, fine[child]!, wh, side);
  out[n++] = three(12, wc, fine[head]!, side);
  out[n++] = three(13, coarse[child]!, coarse[head]!, far);
  out[n++] = three(14, tc, th, word[left]!);
  out[n++] = three(15, tc, wh, word[left]!);
  out[n++] = three(16, wc, word[left]!, th);
  out[n++] = three(17, tc, tag[left]!, tag[left2]!);
  out[n++] = three(18, tc, th, childSet);
  out[n++] = three(19, tc, state.leftSet[child]!, side);
  out[n++] = three(20, th, state.leftSet[child]!, side);
  out[n++] = three(21, tc, th, headSet);
  out[n++] = three(22, wh, tc, headSet);
  out[n++] = three(23, wh, tc, otherSet);
  out[n++] = three(24, th, tc, otherSet);
  out[n++] = three(25, tc, tag[before]!, side);
  out[n++] = three(26, tc, tag[after]!, side);
  out[n++] = three(27, tag[before]!, tc, th);
  out[n++] = three(28, tc, tag[after]!, th);
  out[n++] = three(29, th, tag[beyond]!, tc);
  out[n++] = three(30, tag[beside]!, th, tc);
  out[n++] = three(31, word[before]!, wc, side);
  out[n++] = three(32, word[before]!, tc, th);
  out[n++] = three(33, word[after]!, tc, th);
  out[n++] = three(34, tag[sibling]!, tc, th);
  out[n++] = three(35, word[sibling]!, tc, wh);
  out[n++] = three(36, tc, word[right]!, th);
  out[n++] = three(37, fine[left]!, fine[child]!, th);
  out[n++] = three(38, fine[left]!, wc, fine[head]!);
  const between =
    few(Math.abs(atoms.commas[head]! - atoms.commas[child]!)) * 4 +
    few(Math.abs(atoms.verbs[head]! - atoms.verbs[child]!));
  out[n++] = three(39, tc, th, between * 2 + side);
  out[n++] = three(40, wh, state.leftSet[child]!, tc);
  out[n++] = three(41, wh, word[left]!, side);
  out[n++] = three(42, tag[state.left1[head]!]!, th, tc);
  const own = atoms.gap[child]!;
  const onward = atoms.gap[child + 1]!;
  out[n++] = three(43, tc, th, own);
  out[n++] = three(44, tc, th, onward);
  out[n++] = three(45, own, onward, th * 2 + side);
  out[n++] = three(46, side ? atoms.gap[head + 1]! : atoms.gap[head]!, tc, th);
  return n;
};
