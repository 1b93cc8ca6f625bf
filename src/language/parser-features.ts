import { stir } from '../learn/hashing.ts';
import { UPOS } from './analysis.ts';
import type { ParserState } from './parser-state.ts';
import type { Word } from './words.ts';

const PUNCT = UPOS.indexOf('PUNCT');
const VERB = UPOS.indexOf('VERB');
const AUX = UPOS.indexOf('AUX');
const CCONJ = UPOS.indexOf('CCONJ');
const SCONJ = UPOS.indexOf('SCONJ');

/**
 * What the parser's features are made of, one number a token, stirred so that any two can be combined cheaply: word, tag, universal tag,
 * fine and coarse class. ROOT and NONE stand behind the tokens. `commas`, `verbs` and `links` count what stands before each token.
 */
export class Atoms {
  word = new Int32Array(0);
  tag = new Int32Array(0);
  both = new Int32Array(0);
  fine = new Int32Array(0);
  coarse = new Int32Array(0);
  upos = new Int32Array(0);
  commas = new Int32Array(0);
  verbs = new Int32Array(0);
  links = new Int32Array(0);
  /** The tag of the next verb at or after each token. */
  nextVerb = new Int32Array(0);
  /** The punctuation between each word and the one before it, as one hash; 0 for none. */
  gap = new Int32Array(0);
  /** Where each word stands among all tokens of the sentence. */
  kept = new Int32Array(0);
  /** How many words there are. */
  length = 0;

  #grow(size: number): void {
    this.word = new Int32Array(size);
    this.tag = new Int32Array(size);
    this.both = new Int32Array(size);
    this.fine = new Int32Array(size);
    this.coarse = new Int32Array(size);
    this.upos = new Int32Array(size);
    this.commas = new Int32Array(size);
    this.verbs = new Int32Array(size);
    this.links = new Int32Array(size);
    this.nextVerb = new Int32Array(size);
    this.gap = new Int32Array(size);
    this.kept = new Int32Array(size);
  }

  #set(at: number, word: number, tag: number, upos: number, fine: number, coarse: number): void {
    this.word[at] = stir(word + 0x1000193);
    this.tag[at] = stir(tag + 0x51ed270);
    this.both[at] = stir(Math.imul(word, 0x2c1b3c6d) + tag);
    this.fine[at] = stir(fine + 0x3779b1);
    this.coarse[at] = stir(coarse + 0x7f4a7c);
    this.upos[at] = upos;
  }

  /**
   * Reads the `length` tokens of a sentence that stand from `from` on. Punctuation is left out, and known to the features only as the gap before
   * a word (Ma, Zhang and Zhu 2014); a sentence of nothing but punctuation keeps all of it.
   */
  read(words: readonly Word[], labels: Int32Array, from: number, length: number, upos: Int32Array): void {
    if (this.word.length < length + 3) this.#grow(2 * length + 64);
    this.#keep(words, labels, from, length, upos);
    if (this.length === 0) this.#keep(words, labels, from, length, undefined);
    const end = this.length;
    let verb = -1;
    for (let i = end - 1; i >= 0; i--) {
      if (this.upos[i] === VERB || this.upos[i] === AUX) verb = labels[from + this.kept[i]!]!;
      this.nextVerb[i] = verb;
    }
    for (const at of [end, end + 1, end + 2]) {
      this.#set(at, at - end - 9, -2 - (at - end), Math.min(18, 17 + at - end), 300 + at - end, 300 + at - end);
      this.#count(at, this.#marks, this.#verbs, this.#links);
      if (at > end) this.gap[at] = 0;
      this.nextVerb[at] = -1;
    }
  }

  #marks = 0;
  #verbs = 0;
  #links = 0;

  #count(at: number, marks: number, verbs: number, links: number): void {
    this.commas[at] = marks;
    this.verbs[at] = verbs;
    this.links[at] = links;
  }

  #keep(words: readonly Word[], labels: Int32Array, from: number, length: number, upos: Int32Array | undefined): void {
    let at = 0;
    let gap = 0;
    this.#marks = 0;
    this.#verbs = 0;
    this.#links = 0;
    for (let i = 0; i < length; i++) {
      const word = words[from + i]!;
      const label = labels[from + i]!;
      const universal = upos ? upos[label]! : PUNCT - 1;
      if (universal === PUNCT) {
        gap = stir(Math.imul(gap, 31) + word.hash);
        this.#marks++;
        continue;
      }
      this.kept[at] = i;
      this.#set(at, word.lowerHash, label, universal, word.fine, word.coarse);
      this.#count(at, this.#marks, this.#verbs, this.#links);
      this.gap[at++] = gap;
      gap = 0;
      if (universal === VERB) this.#verbs++;
      else if (universal === CCONJ || universal === SCONJ) this.#links++;
    }
    this.gap[at] = gap;
    this.length = at;
  }
}

const one = (template: number, a: number): number => Math.imul(a + Math.imul(template, 0x3c6ef372), 0x9e3779b1);
const two = (template: number, a: number, b: number): number =>
  Math.imul(Math.imul(a + Math.imul(template, 0x3c6ef372), 0x2c1b3c6d) + b, 0x9e3779b1);
const three = (template: number, a: number, b: number, c: number): number =>
  Math.imul(Math.imul(Math.imul(a + Math.imul(template, 0x3c6ef372), 0x2c1b3c6d) + b, 0x297a2d39) + c, 0x9e3779b1);

const near = (distance: number): number => (distance < 5 ? distance : distance < 8 ? 5 : distance < 14 ? 6 : 7);
const few = (count: number): number => Math.min(count, 3);

/** How many features `moveFeatures` writes at most. */
export const MOVE_FEATURES = 144;

/**
 * Features of the next move (after Zhang and Nivre 2011, with classes and what lies between): the slots, in a table of 2^(32 − shift), of each.
 * Written to `out`; returns how many.
 */
export const moveFeatures = (state: ParserState, atoms: Atoms, shift: number, out: Int32Array): number => {
  const { word, tag, both, fine, coarse, commas, verbs, links } = atoms;
  const none = state.length + 1;
  const s0 = state.peek(0);
  const s1 = state.peek(1);
  const s2 = state.peek(2);
  const b0 = state.next;
  const b1 = Math.min(b0 + 1, none);
  const b2 = Math.min(b0 + 2, none);
  const b3 = Math.min(b0 + 3, none);
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
  const fs0 = fine[s0]!;
  const fs1 = fine[s1]!;
  const fb0 = fine[b0]!;
  let n = 0;
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
  // Pairs of stack top and buffer front, of the two topmost, and across.
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
  // Three tags.
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
  // Distances, and what lies between.
  const far = near(b0 - s0);
  const deep = s1 < none ? near(s0 - s1) : 8;
  out[n++] = two(60, ps0, far) >>> shift;
  out[n++] = two(61, pb0, far) >>> shift;
  out[n++] = three(62, ts0, tb0, far) >>> shift;
  out[n++] = three(63, ws0, wb0, far) >>> shift;
  out[n++] = two(64, ps1, deep) >>> shift;
  out[n++] = three(65, ts1, ts0, deep) >>> shift;
  const across =
    s0 < none
      ? few(commas[b0]! - commas[s0]!) * 16 + few(verbs[b0]! - verbs[s0]!) * 4 + few(links[b0]! - links[s0]!)
      : 64;
  const under =
    s1 < none && s0 < none
      ? few(commas[s0]! - commas[s1]!) * 16 + few(verbs[s0]! - verbs[s1]!) * 4 + few(links[s0]! - links[s1]!)
      : 64;
  out[n++] = three(66, ts0, tb0, across) >>> shift;
  out[n++] = three(67, ts1, ts0, under) >>> shift;
  out[n++] = three(68, ps1, ts0, under) >>> shift;
  out[n++] = three(69, ts1, tb0, across * 65 + under) >>> shift;
  out[n++] = three(70, ts0, tb0, atoms.nextVerb[b0]!) >>> shift;
  out[n++] = three(71, ts1, ts0, atoms.nextVerb[b0]!) >>> shift;
  const { gap } = atoms;
  const gapb0 = gap[b0]!;
  const gapb1 = gap[b1]!;
  const afterS0 = s0 < none ? gap[s0 + 1]! : 1;
  const afterS1 = s1 < none ? gap[s1 + 1]! : 1;
  const gaps0 = gap[s0]!;
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
  // Valency, and the labels of the children so far.
  const s0left = few(state.leftCount[s0]!);
  const s0right = few(state.rightCount[s0]!);
  out[n++] = three(75, ps0, s0left, s0right) >>> shift;
  out[n++] = three(76, ts0, s0left, s0right) >>> shift;
  out[n++] = two(77, pb0, few(state.leftCount[b0]!)) >>> shift;
  out[n++] = two(78, tb0, few(state.leftCount[b0]!)) >>> shift;
  out[n++] = two(79, ps1, few(state.rightCount[s1]!)) >>> shift;
  out[n++] = two(80, ts1, few(state.rightCount[s1]!)) >>> shift;
  const s0ls = state.leftSet[s0]!;
  const s0rs = state.rightSet[s0]!;
  const s1ls = state.leftSet[s1]!;
  const s1rs = state.rightSet[s1]!;
  const b0ls = state.leftSet[b0]!;
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
  // Children.
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
  // Classes.
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
