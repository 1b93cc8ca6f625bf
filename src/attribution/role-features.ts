import { hashText } from '../learn/hashing.ts';
import { MARK, type Page } from './page.ts';
import type { Rivals } from './rivals.ts';
import { put, type Sink } from './sink.ts';
import { openedBy } from './token-features.ts';

const NOTHING = 0x51ed27;

/** What is the same for all tokens that are judged against one cue. */
export type CueView = {
  readonly anchor: number;
  /** Heads of the anchor, nearest first. */
  readonly ancestors: readonly number[];
  /** By token: 1 for the anchor, 2 for its head, 3 for the head's head and so on; 0 for the rest. */
  readonly rank: Uint8Array;
  readonly lemma: number;
  readonly xpos: number;
  readonly classes: number;
  readonly sentence: number;
  /** 1 where quotation marks stand in the anchor's sentence before it, 2 after it, 3 both. */
  readonly quotes: number;
  /** Whether a subject hangs from the anchor, and on which side. */
  readonly subject: number;
  readonly rivals: Rivals;
  /** Likely cues in the anchor's sentence, itself left out. */
  readonly company: number;
};

const SUBJECTS = new Set(['nsubj', 'nsubj:pass', 'csubj'].map(hashText));

export const viewOf = (page: Page, anchor: number, rivals: Rivals): CueView => {
  const ancestors: number[] = [];
  const rank = new Uint8Array(page.size);
  for (let up = page.head[anchor]!; up >= 0 && ancestors.length < 8; up = page.head[up]!) {
    ancestors.push(up);
    if (rank[up] === 0) rank[up] = ancestors.length + 1;
  }
  rank[anchor] = 1;
  const { first, last } = page.analysis.sentences[page.sentence[anchor]!]!;
  let quotes = 0;
  for (let index = first; index < last; index++) if (page.mark[index] === MARK.quote) quotes |= index < anchor ? 1 : 2;
  let subject = 0;
  for (let child = page.firstChild[anchor]!; child >= 0; child = page.nextSibling[child]!)
    if (SUBJECTS.has(page.deprel[child]!)) subject = child < anchor ? 1 : 2;
  return {
    anchor,
    ancestors,
    rank,
    lemma: page.lemma[anchor]!,
    xpos: page.xpos[anchor]!,
    classes: page.classes[anchor]!,
    sentence: page.sentence[anchor]!,
    quotes,
    subject,
    rivals,
    company: Math.min(3, rivals.before[last]! - rivals.before[first]! - (rivals.level[anchor]! >= 2 ? 1 : 0)),
  };
};

const at = (column: Int32Array, index: number, page: Page): number =>
  index >= 0 && index < page.size ? column[index]! : NOTHING;

const bucket = (distance: number): number => {
  const size = Math.abs(distance);
  const step = size < 5 ? size : size < 8 ? 6 : size < 13 ? 10 : size < 25 ? 18 : 30;
  return distance < 0 ? -step : step;
};

/** The way through the tree from the cue to the token: how far up, and by which branches down. */
export type Way = {
  readonly ups: number;
  /** The branch taken down from the turning point, and the one below it; -1 for none. */
  readonly branch: number;
  readonly second: number;
  readonly downs: number;
};

const wayTo = (page: Page, view: CueView, token: number): Way => {
  let branch = -1;
  let second = -1;
  let downs = 0;
  for (let up = token; up >= 0 && downs < 40; up = page.head[up]!, downs++) {
    const ups = view.rank[up]! - 1;
    if (ups >= 0) return { ups, branch, second, downs };
    second = branch;
    branch = up;
  }
  return { ups: 9, branch, second, downs };
};

const putWay = (page: Page, view: CueView, t: number, sink: Sink, way: Way): void => {
  const { deprel, lemma, xpos, left, right, form } = page;
  const { ups, branch, second, downs } = way;
  const side = t < view.anchor ? 1 : 2;
  const upRel = ups > 0 && ups < 9 ? at(deprel, ups === 1 ? view.anchor : view.ancestors[ups - 2]!, page) : 0;
  const rel = branch < 0 ? ups : at(deprel, branch, page) + ups;
  const rel2 = second < 0 ? 0 : deprel[second]!;
  const marked = branch < 0 ? 0 : form[left[branch]!]!;
  const depth = Math.min(downs, 5);
  put(sink, 1, rel, side);
  put(sink, 2, rel, upRel);
  put(sink, 3, rel + side, view.lemma);
  put(sink, 4, rel + side, view.classes);
  put(sink, 5, rel, rel2);
  put(sink, 6, rel, rel2 + view.lemma);
  put(sink, 7, rel + side, marked);
  put(sink, 8, rel + upRel, view.xpos + side);
  put(sink, 9, rel + side, view.quotes * 4 + page.quote[t]!);
  put(sink, 10, rel + side, lemma[t]!);
  put(sink, 11, rel, xpos[t]! + side);
  put(sink, 12, rel, depth);
  put(sink, 13, rel + side, view.subject + 4 * view.quotes);
  if (branch >= 0) {
    const starts = t === left[branch] ? 1 : t === right[branch]! - 1 ? 2 : 0;
    put(sink, 14, rel + side, starts + 3 * page.mark[t]!);
    put(sink, 15, rel + side, bucket(t - left[branch]!));
    put(sink, 16, rel, bucket(right[branch]! - left[branch]!));
    put(sink, 17, rel + side, xpos[branch]!);
    put(sink, 18, rel + side, lemma[branch]!);
    put(sink, 19, rel, at(xpos, left[branch]!, page));
  }
  if (second >= 0) {
    put(sink, 20, rel2, at(form, left[second]!, page));
    put(sink, 21, rel + rel2, at(xpos, second, page));
    put(sink, 22, rel2, at(xpos, branch, page));
    put(sink, 23, rel2, bucket(second - branch));
    put(sink, 24, rel + rel2, left[second]! > 0 ? page.mark[left[second]! - 1]! : 0);
  }
};

/** The word itself, as seen from the cue. */
const putWord = (page: Page, view: CueView, t: number, sink: Sink): void => {
  const { lemma, form, xpos, shape, head, deprel } = page;
  const distance = t - view.anchor;
  const near = bucket(distance);
  put(sink, 42, xpos[t]!, near);
  put(sink, 43, near, view.lemma);
  put(sink, 51, lemma[t]!, view.lemma);
  put(sink, 52, shape[t]!, near);
  put(sink, 55, near, view.xpos);
  if (Math.abs(distance) < 4) put(sink, 41, form[t]!, distance);
  if (Math.abs(distance) < 3) put(sink, 56, distance, view.lemma + lemma[t]!);
  const opens = openedBy(page, t);
  if (opens >= 0) {
    const outside = head[opens]!;
    put(sink, 33, deprel[opens]!, outside < 0 ? NOTHING : outside === view.anchor ? 1 : outside < view.anchor ? 2 : 3);
  }
};

/** Quotation state, and the punctuation between the token and the cue. */
const putSurroundings = (page: Page, view: CueView, t: number, sink: Sink, between: number): void => {
  const { analysis, sentence, mark, quote, marksBefore, paragraph } = page;
  const apart = Math.max(-3, Math.min(4, sentence[t]! - view.sentence));
  const side = t < view.anchor ? 1 : 2;
  const { first, last } = analysis.sentences[sentence[t]!]!;
  const inside = quote[t]!;
  const samePiece =
    paragraph[t] === paragraph[view.anchor]
      ? Math.max(-4, Math.min(4, marksBefore[t]! - marksBefore[view.anchor]!))
      : 9;
  put(sink, 60, inside + 4 * side, quote[view.anchor]!);
  put(sink, 61, samePiece, inside + 4 * mark[t]!);
  put(sink, 62, samePiece, view.lemma);
  put(sink, 63, apart, inside + 4 * samePiece);
  put(sink, 64, apart, mark[t]! + 16 * inside);
  put(sink, 65, side, between);
  put(sink, 66, side + 4 * inside, between + 64 * view.quotes);
  put(sink, 67, t === first ? 1 : t === last - 1 ? 2 : 0, side + 4 * apart + 64 * inside);
  put(sink, 69, view.quotes + 4 * inside, side + 8 * apart);
  put(sink, 70, view.quotes + 4 * inside + 16 * side, view.lemma);
  if (apart !== 0) {
    put(sink, 71, apart, paragraph[t]! - paragraph[view.anchor]! + 64 * inside);
    put(sink, 72, mark[first] === MARK.quote ? 1 : 0, inside + 4 * apart);
    put(sink, 73, analysis.sentences[view.sentence]!.last - view.anchor < 5 ? 1 : 0, inside + 4 * apart);
    put(sink, 74, apart, at(page.form, first, page));
  }
};

/** Commas, colons, dashes and full stops between two tokens, as one number. */
const marksBetween = ({ commas, colons, dashes, stops }: Page, from: number, to: number): number => {
  const low = Math.min(from, to) + 1;
  const high = Math.max(from, to);
  if (high <= low) return 0;
  const others =
    (colons[high]! > colons[low]! ? 1 : 0) |
    (dashes[high]! > dashes[low]! ? 2 : 0) |
    (stops[high]! > stops[low]! ? 4 : 0);
  return Math.min(commas[high]! - commas[low]!, 3) + 4 * others;
};

/** Other likely cues: between, above, and in the token's sentence. */
const putRivals = (page: Page, view: CueView, t: number, sink: Sink, way: Way): void => {
  const { level, before, governor } = view.rivals;
  const { anchor } = view;
  const side = t < anchor ? 1 : 2;
  const between = Math.min(3, t < anchor ? before[anchor]! - before[t]! : before[t + 1]! - before[anchor + 1]!);
  const chief = governor[t]!;
  const ruled = chief < 0 ? 0 : chief === anchor ? 1 : view.rank[chief]! > 1 ? 2 : chief < anchor ? 3 : 4;
  const rel = way.branch < 0 ? 0 : page.deprel[way.branch]!;
  const inside = page.quote[t]!;
  put(sink, 80, between + 4 * side, inside);
  put(sink, 81, ruled + 8 * side, inside);
  put(sink, 82, ruled + 8 * between, rel);
  put(sink, 83, ruled + 8 * side, page.xpos[t]!);
  put(sink, 84, level[t]!, side + 4 * ruled);
  put(sink, 85, level[t]!, rel + side);
  put(sink, 86, view.company + 4 * side, ruled + 8 * inside);
  if (chief >= 0 && chief !== anchor) {
    put(sink, 87, page.deprel[chief]!, ruled + 8 * side);
    put(sink, 88, page.lemma[chief]!, ruled + 8 * side);
    put(sink, 89, page.deprel[chief]!, page.xpos[chief]! + side);
  }
  if (page.sentence[t] !== view.sentence) {
    const { first, last } = page.analysis.sentences[page.sentence[t]!]!;
    const here = Math.min(3, before[last]! - before[first]!);
    const behind = Math.min(3, before[t]! - before[first]!);
    put(sink, 90, here + 4 * side, inside);
    put(sink, 91, here + 4 * side, behind + 8 * between + 64 * inside);
    put(sink, 92, between + 4 * side, inside + 4 * (page.sentence[t]! - view.sentence));
    put(sink, 93, view.company + 4 * here, side + 4 * inside);
  }
};

/** The features of token `t` that depend on the cue; those of the token alone are `tokenFeatures`. */
export const roleFeatures = (page: Page, view: CueView, t: number, sink: Sink): void => {
  const way = wayTo(page, view, t);
  putWay(page, view, t, sink, way);
  putRivals(page, view, t, sink, way);
  putWord(page, view, t, sink);
  putSurroundings(page, view, t, sink, marksBetween(page, view.anchor, t));
};
