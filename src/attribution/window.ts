import type { Sentence } from '../language/analysis.ts';
import { MARK, type Page } from './page.ts';

/** Token indices, first inclusive, last exclusive. */
export type Window = { readonly first: number; readonly last: number };

const BACK = 3;
const ON = 8;
/** A sentence with fewer tokens may stand for the quotation before it: "“It is over.” So he said." */
const SHORT = 12;
/** A cue so near the end of its sentence may bring in what the next one quotes: "Then he said this. “It is over.”" */
const LATE = 6;

const isQuoted = ({ quote, mark }: Page, token: number): boolean => quote[token]! > 0 || mark[token] === MARK.quote;

/** Whether a sentence opens inside quotation marks or with one: only such a sentence goes on with a quotation. */
const opensQuoted = (page: Page, { first }: Sentence): boolean => isQuoted(page, first);

/** Whether it ends inside quotation marks or with one, the full stop before or behind it. */
const endsQuoted = (page: Page, { first, last }: Sentence): boolean =>
  isQuoted(page, last - 1) || (last - 2 >= first && isQuoted(page, last - 2));

const holdsQuoted = (page: Page, { first, last }: Sentence): boolean => {
  for (let token = first; token < last; token++) if (isQuoted(page, token)) return true;
  return false;
};

/** Whether what the sentence says may begin in the one before it. */
const reachesBack = (page: Page, before: Sentence, own: Sentence): boolean => {
  if (!endsQuoted(page, before)) return false;
  if (own.last - own.first < SHORT) return true;
  return own.paragraph === before.paragraph && (opensQuoted(page, own) || opensQuoted(page, before));
};

/** Whether the quotation that opens the next sentence may be the cue's. */
const reachesOn = (page: Page, anchor: number, own: Sentence, next: Sentence): boolean => {
  const late = own.last - anchor <= LATE;
  if (page.mark[own.last - 1] === MARK.colon) return true;
  return opensQuoted(page, next) && (late || (own.paragraph === next.paragraph && holdsQuoted(page, own)));
};

/**
 * The sentences that may hold source and content of a cue: its own, those before it that a quotation runs on from, and those after it
 * that go on with one. Wider windows hold next to nothing that is the cue's (docs/reading.md).
 */
export const windowOf = (page: Page, anchor: number): Window => {
  const { sentences } = page.analysis;
  const own = page.sentence[anchor]!;
  let from = own;
  if (own > 0 && reachesBack(page, sentences[own - 1]!, sentences[own]!)) {
    from--;
    while (
      from > 0 &&
      own - from < BACK &&
      opensQuoted(page, sentences[from]!) &&
      endsQuoted(page, sentences[from - 1]!)
    )
      from--;
  }
  let to = own;
  if (to + 1 < sentences.length && reachesOn(page, anchor, sentences[own]!, sentences[to + 1]!)) {
    to++;
    while (to + 1 < sentences.length && to - own < ON && opensQuoted(page, sentences[to + 1]!)) to++;
  }
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
