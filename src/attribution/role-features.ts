import type { CueView } from './cue-view.ts';
import { MARK, type Page } from './page.ts';
import { put, type Sink } from './sink.ts';
import { ELSEWHERE, type Ways } from './ways.ts';

/*
 * The features of a token that depend on the cue, in groups. All but the last are the same for a run of neighbouring tokens, so a
 * reader adds up a group once a run (`role-scores.ts`); each group comes with the key that tells when it has changed.
 */

const NOTHING = 0x51ed27;

const at = (column: Int32Array, index: number, page: Page): number =>
  index >= 0 && index < page.size ? column[index]! : NOTHING;

const bucket = (distance: number): number => {
  const size = Math.abs(distance);
  const step = size < 5 ? size : size < 8 ? 6 : size < 13 ? 10 : size < 25 ? 18 : 30;
  return distance < 0 ? -step : step;
};

const sideOf = (t: number, { anchor }: CueView): number => (t < anchor ? 1 : 2);

export const nodeKey = (page: Page, { branch, second }: Ways, t: number): number =>
  (second[t]! >= 0 ? second[t]! : branch[t]! >= 0 ? branch[t]! : t) * 4 + page.quote[t]!;

/** The branch of the tree that the token is on, two levels deep. */
export const nodeFeatures = (page: Page, view: CueView, ways: Ways, t: number, sink: Sink): void => {
  const { deprel, lemma, xpos, left, right, form } = page;
  const ups = ways.ups[t]!;
  const branch = ways.branch[t]!;
  const second = ways.second[t]!;
  const side = sideOf(t, view);
  const rel = ways.relation[t]!;
  const rel2 = second < 0 ? 0 : deprel[second]!;
  const marked = branch < 0 ? 0 : form[left[branch]!]!;
  put(sink, 1, rel, side);
  put(sink, 3, (rel + side) | 0, view.lemma);
  put(sink, 5, rel, rel2);
  put(sink, 7, (rel + side) | 0, marked);
  put(sink, 9, (rel + side) | 0, view.quotes * 4 + page.quote[t]!);
  if (ups === ELSEWHERE) return;
  const upRel = ups > 0 ? ways.climb[ups - 1]! : 0;
  put(sink, 2, rel, upRel);
  put(sink, 4, (rel + side) | 0, view.classes);
  put(sink, 6, rel, (rel2 + view.lemma) | 0);
  put(sink, 8, (rel + upRel) | 0, (view.xpos + side) | 0);
  put(sink, 13, (rel + side) | 0, view.subject + 4 * view.quotes);
  if (branch >= 0) {
    put(sink, 16, rel, bucket(right[branch]! - left[branch]!));
    put(sink, 17, (rel + side) | 0, xpos[branch]!);
    put(sink, 18, (rel + side) | 0, lemma[branch]!);
    put(sink, 19, rel, xpos[left[branch]!]!);
  }
  if (second >= 0) {
    put(sink, 20, rel2, form[left[second]!]!);
    put(sink, 21, (rel + rel2) | 0, xpos[second]!);
    put(sink, 22, rel2, xpos[branch]!);
    put(sink, 23, rel2, bucket(second - branch));
    put(sink, 24, (rel + rel2) | 0, left[second]! > 0 ? page.mark[left[second]! - 1]! : 0);
  }
};

/** Whether another likely cue governs the token, and how it stands to this one. */
const ruledBy = (view: CueView, { branch }: Ways, t: number): number => {
  const chief = view.rivals.governor[t]!;
  return chief < 0 ? 0 : chief === view.anchor ? 1 : branch[chief]! < 0 ? 2 : chief < view.anchor ? 3 : 4;
};

export const chiefKey = (page: Page, view: CueView, t: number): number =>
  (view.rivals.governor[t]! + 1) * 8 + page.quote[t]! * 2 + (t < view.anchor ? 0 : 1);

/** The likely cue that governs the token. */
export const chiefFeatures = (page: Page, view: CueView, ways: Ways, t: number, sink: Sink): void => {
  const chief = view.rivals.governor[t]!;
  const side = sideOf(t, view);
  const ruled = ruledBy(view, ways, t);
  const inside = page.quote[t]!;
  put(sink, 81, ruled + 8 * side, inside);
  put(sink, 86, view.company + 4 * side, ruled + 8 * inside);
  if (chief >= 0 && chief !== view.anchor) {
    put(sink, 87, page.deprel[chief]!, ruled + 8 * side);
    put(sink, 88, page.lemma[chief]!, ruled + 8 * side);
    put(sink, 89, page.deprel[chief]!, (page.xpos[chief]! + side) | 0);
  }
};

export const nearKey = (view: CueView, t: number): number => bucket(t - view.anchor);

/** How far the token stands from the cue. */
export const nearFeatures = (view: CueView, t: number, sink: Sink): void => {
  const near = bucket(t - view.anchor);
  put(sink, 43, near, view.lemma);
  put(sink, 55, near, view.xpos);
};

/** Commas, colons, dashes and full stops between two tokens, as one number below 32. */
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

/** Quotation marks between the token and the cue, with a sign; 9 in another paragraph. */
const marksApart = ({ paragraph, marksBefore }: Page, { anchor }: CueView, t: number): number =>
  paragraph[t] === paragraph[anchor] ? Math.max(-4, Math.min(4, marksBefore[t]! - marksBefore[anchor]!)) : 9;

const rivalsBetween = ({ rivals: { before }, anchor }: CueView, t: number): number =>
  Math.min(3, t < anchor ? before[anchor]! - before[t]! : before[t + 1]! - before[anchor + 1]!);

/** Likely cues in the token's sentence before it. */
const rivalsBehind = (page: Page, { rivals: { before } }: CueView, t: number): number =>
  Math.min(3, before[t]! - before[page.analysis.sentences[page.sentence[t]!]!.first]!);

export const placeKey = (page: Page, view: CueView, t: number): number =>
  (((page.sentence[t]! * 4 + page.quote[t]!) * 16 + marksApart(page, view, t) + 4) * 2 + (t < view.anchor ? 0 : 1)) *
    512 +
  marksBetween(page, view.anchor, t) * 16 +
  rivalsBetween(view, t) * 4 +
  rivalsBehind(page, view, t);

/** Quotation state, and what stands between the token and the cue: punctuation, quotation marks, likely cues, ends of sentences. */
export const placeFeatures = (page: Page, view: CueView, t: number, sink: Sink): void => {
  const { analysis, sentence, mark, quote, paragraph } = page;
  const apart = Math.max(-3, Math.min(4, sentence[t]! - view.sentence));
  const side = sideOf(t, view);
  const inside = quote[t]!;
  const samePiece = marksApart(page, view, t);
  const between = marksBetween(page, view.anchor, t);
  const rivals = rivalsBetween(view, t);
  put(sink, 60, inside + 4 * side, quote[view.anchor]!);
  put(sink, 62, samePiece, view.lemma);
  put(sink, 63, apart, inside + 4 * samePiece);
  put(sink, 65, side, between);
  put(sink, 66, side + 4 * inside, between + 64 * view.quotes);
  put(sink, 69, view.quotes + 4 * inside, side + 8 * apart);
  put(sink, 70, view.quotes + 4 * inside + 16 * side, view.lemma);
  put(sink, 80, rivals + 4 * side, inside);
  if (apart === 0) return;
  const { first, last } = analysis.sentences[sentence[t]!]!;
  const { before } = view.rivals;
  const here = Math.min(3, before[last]! - before[first]!);
  put(sink, 71, apart, paragraph[t]! - paragraph[view.anchor]! + 64 * inside);
  put(sink, 72, mark[first] === MARK.quote ? 1 : 0, inside + 4 * apart);
  put(sink, 73, analysis.sentences[view.sentence]!.last - view.anchor < 5 ? 1 : 0, inside + 4 * apart);
  put(sink, 74, apart, at(page.form, first, page));
  put(sink, 90, here + 4 * side, inside);
  put(sink, 91, here + 4 * side, rivalsBehind(page, view, t) + 8 * rivals + 64 * inside);
  put(sink, 92, rivals + 4 * side, inside + 4 * (sentence[t]! - view.sentence));
  put(sink, 93, view.company + 4 * here, side + 4 * inside);
};

/** 1 for the first token of its sentence, 2 for the last. */
const edgeOf = (page: Page, t: number): number => {
  const { first, last } = page.analysis.sentences[page.sentence[t]!]!;
  return t === first ? 1 : t === last - 1 ? 2 : 0;
};

/** Where the largest subtree that begins at the token hangs from. */
const hookOf = ({ head, opens }: Page, { anchor }: CueView, { branch, second }: Ways, t: number): number => {
  const outside = head[opens[t]!]!;
  if (outside < 0) return 0;
  if (outside === anchor) return 1;
  if (outside === branch[t]) return 2;
  if (outside === second[t]) return 3;
  return outside < anchor ? 4 : 5;
};

/** What is the token's own. Little of it tells anything in another sentence than the cue's. */
export const pairFeatures = (page: Page, view: CueView, ways: Ways, t: number, sink: Sink): void => {
  const { lemma, form, xpos, shape, deprel, mark, left, right, sentence } = page;
  const distance = t - view.anchor;
  const side = sideOf(t, view);
  const inside = page.quote[t]!;
  const ruled = ruledBy(view, ways, t);
  const level = view.rivals.level[t]!;
  const apart = Math.max(-3, Math.min(4, sentence[t]! - view.sentence));
  put(sink, 61, marksApart(page, view, t), inside + 4 * mark[t]!);
  put(sink, 64, apart, mark[t]! + 16 * inside);
  put(sink, 67, edgeOf(page, t), side + 4 * apart + 64 * inside);
  put(sink, 84, level, side + 4 * ruled);
  if (apart !== 0) return;
  const near = bucket(distance);
  const branch = ways.branch[t]!;
  const rel = ways.relation[t]!;
  put(sink, 10, (rel + side) | 0, lemma[t]!);
  put(sink, 11, rel, (xpos[t]! + side) | 0);
  put(sink, 12, rel, Math.min(ways.downs[t]!, 5));
  put(sink, 42, xpos[t]!, near);
  put(sink, 51, lemma[t]!, view.lemma);
  put(sink, 52, shape[t]!, near);
  put(sink, 82, ruled + 8 * rivalsBetween(view, t), rel);
  put(sink, 83, ruled + 8 * side, xpos[t]!);
  put(sink, 85, level, (rel + side) | 0);
  if (branch >= 0) {
    const starts = t === left[branch] ? 1 : t === right[branch]! - 1 ? 2 : 0;
    put(sink, 14, (rel + side) | 0, starts + 3 * mark[t]!);
    put(sink, 15, (rel + side) | 0, bucket(t - left[branch]!));
  }
  if (Math.abs(distance) < 4) put(sink, 41, form[t]!, distance);
  if (Math.abs(distance) < 3) put(sink, 56, distance, (view.lemma + lemma[t]!) | 0);
  const opens = page.opens[t]!;
  if (opens >= 0) {
    const hook = hookOf(page, view, ways, t);
    const hanging = (deprel[opens]! + hook) | 0;
    put(sink, 33, deprel[opens]!, hook);
    put(sink, 34, hanging, form[t]!);
    put(sink, 35, hanging, at(mark, t - 1, page) + 16 * side);
  }
  putMeeting(page, ways, t, sink);
};

/** Where the token's branch is another than that of the token before it: what meets what. */
const putMeeting = ({ deprel, mark }: Page, { branch, second, relation }: Ways, t: number, sink: Sink): void => {
  const before = t === 0 ? t : t - 1;
  if (branch[before] === branch[t] && second[before] === second[t]) return;
  const rel2 = second[t]! < 0 ? 0 : deprel[second[t]!]!;
  const past = relation[before]!;
  const past2 = second[before]! < 0 ? 0 : deprel[second[before]!]!;
  put(sink, 36, (relation[t]! + (branch[before] === branch[t] ? 1 : 0)) | 0, past);
  put(sink, 37, (relation[t]! + rel2) | 0, (past + past2) | 0);
  put(sink, 38, (relation[t]! + (t === 0 ? NOTHING : mark[t - 1]!)) | 0, past);
};

/** All features of token `t` that depend on the cue: what training learns from. */
export const roleFeatures = (page: Page, view: CueView, ways: Ways, t: number, sink: Sink): void => {
  nodeFeatures(page, view, ways, t, sink);
  chiefFeatures(page, view, ways, t, sink);
  nearFeatures(view, t, sink);
  placeFeatures(page, view, t, sink);
  pairFeatures(page, view, ways, t, sink);
};
