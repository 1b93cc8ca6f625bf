import { MARK, type Page } from './page.ts';

/** Token indices, first inclusive, last exclusive. */
export type Window = { readonly first: number; readonly last: number };

const BACK = 3;
const ON = 8;
/** A sentence with fewer tokens may stand for the one before it: "So he said." */
const SHORT = 12;

const isQuoted = (page: Page, sentence: number): boolean => {
  const { first, last } = page.analysis.sentences[sentence]!;
  for (let index = first; index < last; index++)
    if (page.quote[index]! > 0 || page.mark[index] === MARK.quote) return true;
  return false;
};

/** Whether a sentence opens inside quotation marks or with one: only such a sentence goes on with a quotation. */
const opensQuoted = (page: Page, sentence: number): boolean => {
  const { first } = page.analysis.sentences[sentence]!;
  return page.quote[first]! > 0 || page.mark[first] === MARK.quote;
};

/**
 * The sentences that may hold source and content of a cue: its own, those before it while they are quoted, and those after it while
 * they open quoted.
 */
export const windowOf = (page: Page, anchor: number): Window => {
  const { sentences } = page.analysis;
  const own = page.sentence[anchor]!;
  let from = own;
  while (from > 0 && own - from < BACK && isQuoted(page, from - 1)) from--;
  if (from === own && own > 0 && sentences[own]!.last - sentences[own]!.first < SHORT) from--;
  let to = own;
  while (to + 1 < sentences.length && to - own < ON && opensQuoted(page, to + 1)) to++;
  if (to === own && to + 1 < sentences.length && page.mark[sentences[own]!.last - 1] === MARK.colon) to++;
  return { first: sentences[from]!.first, last: sentences[to]!.last };
};

/** How many kinds of boundaries `boundaryKind` tells apart. */
export const BOUNDARIES = 33;

const sideOf = (mark: number): number =>
  mark === MARK.none ? 0 : mark === MARK.comma ? 1 : mark === MARK.quote ? 2 : 3;

/** The kind of the boundary before token `t`: what stands on its sides, and whether the cue's anchor lies behind. */
export const boundaryKind = (page: Page, t: number, anchor: number): number => {
  if (t === 0 || page.sentence[t] !== page.sentence[t - 1]) return 0;
  return 1 + sideOf(page.mark[t - 1]!) + 4 * sideOf(page.mark[t]!) + (t > anchor ? 16 : 0);
};
