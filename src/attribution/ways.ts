import type { Page } from './page.ts';

/**
 * The way through the tree from a cue to every token: how far up (`ups`), and by which branches down from the turning point (`branch`,
 * and `second` below it; -1 for none, so a token with no branch stands above the cue). Tokens of other sentences have `ELSEWHERE` ups
 * and the branches that lead down from their root; only the cue's own sentence changes from cue to cue.
 */
export type Ways = {
  readonly ups: Int32Array;
  readonly branch: Int32Array;
  readonly second: Int32Array;
  /** Steps down from the turning point; not kept up to date outside the cue's sentence. */
  readonly downs: Int32Array;
  /** How the branch that holds the token hangs from the cue or from what stands above it. */
  readonly relation: Int32Array;
  /** By steps up: how the cue, its head and so on hang from what stands above them. */
  readonly climb: Int32Array;
  /** The tokens of the sentence that the ways are laid for. */
  first: number;
  last: number;
};

/** Stands for "there is no way up to here": the token is in another sentence, or under another root. */
export const ELSEWHERE = 9;

const MOST_ANCESTORS = 8;
const UNKNOWN = -1;

/** Takes the cue's sentence back to what it is for a cue elsewhere. */
const forget = ({ top, under, deprel }: Page, { ups, branch, second, relation, first, last }: Ways): void => {
  for (let token = first; token < last; token++) {
    const root = top[token]!;
    ups[token] = ELSEWHERE;
    branch[token] = root;
    second[token] = under[token]!;
    relation[token] = (deprel[root]! + ELSEWHERE) | 0;
  }
};

/** The ways of a text before there is a cue. */
export const newWays = (page: Page): Ways => {
  const column = (): Int32Array => new Int32Array(page.size);
  const ways: Ways = {
    ups: column(),
    branch: column(),
    second: column(),
    downs: column(),
    relation: column(),
    climb: new Int32Array(MOST_ANCESTORS + 1),
    first: 0,
    last: page.size,
  };
  forget(page, ways);
  return ways;
};

/** Lays the ways from `anchor`, in the sentence from token `first` up to `last`. */
export const layWays = (page: Page, anchor: number, first: number, last: number, ways: Ways): void => {
  const { head, order, deprel } = page;
  const { ups, branch, second, downs, relation, climb } = ways;
  if (ways.first !== first || ways.last !== last) forget(page, ways);
  ways.first = first;
  ways.last = last;
  ups.fill(UNKNOWN, first, last);
  for (let up = anchor, steps = 0; up >= 0 && steps <= MOST_ANCESTORS; up = head[up]!, steps++) {
    ups[up] = steps;
    branch[up] = -1;
    second[up] = -1;
    downs[up] = 0;
    relation[up] = steps;
    climb[steps] = deprel[up]!;
  }
  for (let at = first; at < last; at++) {
    const token = order[at]!;
    if (ups[token] !== UNKNOWN) continue;
    const over = head[token]!;
    if (over < 0 || branch[over]! < 0) {
      const from = over < 0 ? ELSEWHERE : ups[over]!;
      ups[token] = from;
      branch[token] = token;
      second[token] = -1;
      downs[token] = over < 0 ? 1 : downs[over]! + 1;
      relation[token] = (deprel[token]! + from) | 0;
    } else {
      ups[token] = ups[over]!;
      branch[token] = branch[over]!;
      second[token] = second[over]! < 0 ? token : second[over]!;
      downs[token] = downs[over]! + 1;
      relation[token] = relation[over]!;
    }
  }
};
