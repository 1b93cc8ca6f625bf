import { hashText } from '../learn/hashing.ts';
import { MARK, type Page } from './page.ts';
import type { Rivals } from './rivals.ts';

/** What is the same for all tokens that are judged against one cue. */
export type CueView = {
  readonly anchor: number;
  /** The anchor's sentence: first token inclusive, last exclusive. */
  readonly first: number;
  readonly last: number;
  /** Heads of the anchor, nearest first. */
  readonly ancestors: readonly number[];
  /** By token of the anchor's sentence: 1 for the anchor, 2 for its head, 3 for the head's head and so on; 0 for the rest. */
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

const MOST_ANCESTORS = 8;

const ancestorsOf = ({ head }: Page, token: number): number[] => {
  const ancestors: number[] = [];
  for (let up = head[token]!; up >= 0 && ancestors.length < MOST_ANCESTORS; up = head[up]!) ancestors.push(up);
  return ancestors;
};

export const viewOf = (page: Page, anchor: number, rivals: Rivals): CueView => {
  const { first, last } = page.analysis.sentences[page.sentence[anchor]!]!;
  let quotes = 0;
  for (let index = first; index < last; index++) if (page.mark[index] === MARK.quote) quotes |= index < anchor ? 1 : 2;
  let subject = 0;
  for (let child = page.firstChild[anchor]!; child >= 0; child = page.nextSibling[child]!)
    if (SUBJECTS.has(page.deprel[child]!)) subject = child < anchor ? 1 : 2;
  const ancestors = ancestorsOf(page, anchor);
  const rank = new Uint8Array(last - first);
  rank[anchor - first] = 1;
  ancestors.forEach((up, steps) => {
    if (rank[up - first] === 0) rank[up - first] = steps + 2;
  });
  return {
    anchor,
    first,
    last,
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

/** How far above the anchor a token stands: 0 for the anchor itself, -1 for what does not stand above it. */
export const stepsAbove = ({ first, last, rank }: CueView, token: number): number =>
  token < first || token >= last ? -1 : rank[token - first]! - 1;

/** The way through the tree from the cue to a token: how far up, and by which branches down. One object is filled again and again. */
export type Way = {
  ups: number;
  /** The branch taken down from the turning point, and the one below it; -1 for none. */
  branch: number;
  second: number;
  downs: number;
};

/** Stands for "there is no way up to here": the token is in another sentence. */
export const ELSEWHERE = 9;

const LONGEST_WAY = 40;

export const newWay = (): Way => ({ ups: 0, branch: -1, second: -1, downs: 0 });

/** Fills `way` with the way to `token`. */
export const findWay = ({ head }: Page, view: CueView, token: number, way: Way): void => {
  let branch = -1;
  let second = -1;
  let downs = 0;
  let ups = ELSEWHERE;
  for (let up = token; up >= 0 && downs < LONGEST_WAY; up = head[up]!, downs++) {
    const above = stepsAbove(view, up);
    if (above >= 0) {
      ups = above;
      break;
    }
    second = branch;
    branch = up;
  }
  way.ups = ups;
  way.branch = branch;
  way.second = second;
  way.downs = downs;
};
