import { type CueView, ELSEWHERE, stepsAbove, type Way } from './cue-view.ts';
import { MARK, type Page } from './page.ts';
import { put, type Sink } from './sink.ts';
import { openedBy } from './token-features.ts';

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

/** How the branch that holds the token hangs from the cue or from what stands above it. */
const relationTo = (page: Page, { branch, ups }: Way): number => (branch < 0 ? ups : (page.deprel[branch]! + ups) | 0);

export const nodeKey = (page: Page, way: Way, t: number): number =>
  (way.second >= 0 ? way.second : way.branch >= 0 ? way.branch : t) * 4 + page.quote[t]!;

/** The branch of the tree that the token is on, two levels deep. */
export const nodeFeatures = (page: Page, view: CueView, way: Way, t: number, sink: Sink): void => {
  const { deprel, lemma, xpos, left, right, form } = page;
  const { ups, branch, second } = way;
  const side = sideOf(t, view);
  const upRel = ups > 0 && ups < 9 ? at(deprel, ups === 1 ? view.anchor : view.ancestors[ups - 2]!, page) : 0;
  const rel = relationTo(page, way);
  const rel2 = second < 0 ? 0 : deprel[second]!;
  const marked = branch < 0 ? 0 : form[left[branch]!]!;
  if (ups === ELSEWHERE) {
    put(sink, 1, rel, side);
    put(sink, 3, rel + side, view.lemma);
    put(sink, 5, rel, rel2);
    put(sink, 9, rel + side, view.quotes * 4 + page.quote[t]!);
    put(sink, 7, rel + side, marked);
    return;
  }
  put(sink, 1, rel, side);
  put(sink, 2, rel, upRel);
  put(sink, 3, rel + side, view.lemma);
  put(sink, 4, rel + side, view.classes);
  put(sink, 5, rel, rel2);
  put(sink, 6, rel, rel2 + view.lemma);
  put(sink, 7, rel + side, marked);
  put(sink, 8, rel + upRel, view.xpos + side);
  put(sink, 9, rel + side, view.quotes * 4 + page.quote[t]!);
  put(sink, 13, rel + side, view.subject + 4 * view.quotes);
  if (branch >= 0) {
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

/** Whether another likely cue governs the token, and how it stands to this one. */
const ruledBy = (view: CueView, t: number): number => {
  const chief = view.rivals.governor[t]!;
  return chief < 0 ? 0 : chief === view.anchor ? 1 : stepsAbove(view, chief) > 0 ? 2 : chief < view.anchor ? 3 : 4;
};

export const chiefKey = (page: Page, view: CueView, t: number): number =>
  (view.rivals.governor[t]! + 1) * 8 + page.quote[t]! * 2 + (t < view.anchor ? 0 : 1);

/** The likely cue that governs the token. */
export const chiefFeatures = (page: Page, view: CueView, t: number, sink: Sink): void => {
  const chief = view.rivals.governor[t]!;
  const side = sideOf(t, view);
  const ruled = ruledBy(view, t);
  const inside = page.quote[t]!;
  put(sink, 81, ruled + 8 * side, inside);
  put(sink, 86, view.company + 4 * side, ruled + 8 * inside);
  if (chief >= 0 && chief !== view.anchor) {
    put(sink, 87, page.deprel[chief]!, ruled + 8 * side);
    put(sink, 88, page.lemma[chief]!, ruled + 8 * side);
    put(sink, 89, page.deprel[chief]!, page.xpos[chief]! + side);
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

/** What is the token's own; `before` is the way to the token before it. Little of it tells anything in another sentence than the cue's. */
export const pairFeatures = (page: Page, view: CueView, way: Way, before: Way, t: number, sink: Sink): void => {
  const { lemma, form, xpos, shape, head, deprel, mark, left, right, sentence } = page;
  const { branch } = way;
  const distance = t - view.anchor;
  const near = bucket(distance);
  const side = sideOf(t, view);
  const inside = page.quote[t]!;
  const rel = relationTo(page, way);
  const ruled = ruledBy(view, t);
  const level = view.rivals.level[t]!;
  put(sink, 61, marksApart(page, view, t), inside + 4 * mark[t]!);
  const apart = Math.max(-3, Math.min(4, sentence[t]! - view.sentence));
  put(sink, 64, apart, mark[t]! + 16 * inside);
  const { first, last } = page.analysis.sentences[sentence[t]!]!;
  put(sink, 67, t === first ? 1 : t === last - 1 ? 2 : 0, side + 4 * apart + 64 * inside);
  put(sink, 84, level, side + 4 * ruled);
  if (apart !== 0) return;
  put(sink, 10, rel + side, lemma[t]!);
  put(sink, 11, rel, xpos[t]! + side);
  put(sink, 12, rel, Math.min(way.downs, 5));
  put(sink, 42, xpos[t]!, near);
  put(sink, 51, lemma[t]!, view.lemma);
  put(sink, 52, shape[t]!, near);
  put(sink, 82, ruled + 8 * rivalsBetween(view, t), rel);
  put(sink, 83, ruled + 8 * side, xpos[t]!);
  put(sink, 85, level, rel + side);
  if (branch >= 0) {
    const starts = t === left[branch] ? 1 : t === right[branch]! - 1 ? 2 : 0;
    put(sink, 14, rel + side, starts + 3 * mark[t]!);
    put(sink, 15, rel + side, bucket(t - left[branch]!));
  }
  if (Math.abs(distance) < 4) put(sink, 41, form[t]!, distance);
  if (Math.abs(distance) < 3) put(sink, 56, distance, view.lemma + lemma[t]!);
  const opens = openedBy(page, t);
  if (opens >= 0) {
    const outside = head[opens]!;
    const hook =
      outside < 0
        ? 0
        : outside === view.anchor
          ? 1
          : outside === branch
            ? 2
            : outside === way.second
              ? 3
              : outside < view.anchor
                ? 4
                : 5;
    put(sink, 33, deprel[opens]!, hook);
    put(sink, 34, deprel[opens]! + hook, form[t]!);
    put(sink, 35, deprel[opens]! + hook, at(mark, t - 1, page) + 16 * side);
  }
  if (before.branch !== branch || before.second !== way.second) {
    const rel2 = way.second < 0 ? 0 : deprel[way.second]!;
    const past = before.branch < 0 ? before.ups : (deprel[before.branch]! + before.ups) | 0;
    const past2 = before.second < 0 ? 0 : deprel[before.second]!;
    put(sink, 36, rel + (before.branch === branch ? 1 : 0), past);
    put(sink, 37, rel + rel2, past + past2);
    put(sink, 38, rel + at(mark, t - 1, page), past);
  }
};

/** All features of token `t` that depend on the cue: what training learns from. */
export const roleFeatures = (page: Page, view: CueView, way: Way, before: Way, t: number, sink: Sink): void => {
  nodeFeatures(page, view, way, t, sink);
  chiefFeatures(page, view, t, sink);
  nearFeatures(view, t, sink);
  placeFeatures(page, view, t, sink);
  pairFeatures(page, view, way, before, t, sink);
};
