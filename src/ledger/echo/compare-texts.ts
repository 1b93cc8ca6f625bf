import { rememberOf } from '../../text/remember.ts';
import type { Span } from '../../text/span.ts';
import { SHINGLE, type Shingle } from './shingle.ts';

/** What one text holds of another. */
export type Overlap = {
  /** The share of the first text's words that stand in a copied run, and of the second's. */
  readonly share: number;
  readonly otherShare: number;
  /** Copied words of the first text outside quotation marks. */
  readonly copied: number;
  /** The longest stretch of them, an editor's touches counted in. */
  readonly longest: number;
  /** Copied words, quoted ones as well, and the longest stretch of those. */
  readonly repeated: number;
  readonly longestRepeated: number;
  readonly passages: readonly { readonly here: Span; readonly there: Span }[];
};

/** So few changed words between copied ones are an editor's touch, and part of the copy. */
const BRIDGED = 4;

/** The shingles of a text by their hash, the first of each: made once for all the texts it is compared with. */
const tableOf = rememberOf((shingles: readonly Shingle[]): ReadonlyMap<number, Shingle> => {
  const made = new Map<number, Shingle>();
  for (const shingle of shingles) if (!made.has(shingle.hash)) made.set(shingle.hash, shingle);
  return made;
});

/** How many shingles of one text stand in another too. */
export const countShared = (here: readonly Shingle[], there: readonly Shingle[]): number => {
  const other = tableOf(there);
  let shared = 0;
  for (const { hash } of here) if (other.has(hash)) shared++;
  return shared;
};

/** How many words stand in copied stretches, and in the longest of them. */
const measureCopied = (
  shingles: readonly Shingle[],
  other: ReadonlyMap<number, Shingle>,
  counted: (shingle: Shingle) => boolean,
): { readonly words: number; readonly longest: number } => {
  let words = 0;
  let longest = 0;
  let from = 0;
  let upto = Number.NEGATIVE_INFINITY;
  for (const shingle of shingles) {
    if (!other.has(shingle.hash) || !counted(shingle)) continue;
    const joins = shingle.word - upto <= BRIDGED;
    if (!joins) from = shingle.word;
    words += shingle.word + SHINGLE - (joins ? upto : shingle.word);
    upto = shingle.word + SHINGLE;
    longest = Math.max(longest, upto - from);
  }
  return { words, longest };
};

type Run = { here: [number, number]; there: [number, number]; lastHere: number; lastThere: number };

const findPassages = (here: readonly Shingle[], there: ReadonlyMap<number, Shingle>): Overlap['passages'] => {
  const runs: Run[] = [];
  for (const shingle of here) {
    const other = there.get(shingle.hash);
    if (!other) continue;
    const run = runs.at(-1);
    // A few changed words do not end a passage: an editor's touch is still the same passage.
    if (
      run &&
      shingle.word - run.lastHere <= SHINGLE + BRIDGED &&
      Math.abs(other.word - run.lastThere - (shingle.word - run.lastHere)) <= 6 &&
      other.word >= run.lastThere
    ) {
      run.here[1] = shingle.span[1];
      run.there[1] = Math.max(run.there[1], other.span[1]);
      run.lastHere = shingle.word;
      run.lastThere = other.word;
    } else
      runs.push({ here: [...shingle.span], there: [...other.span], lastHere: shingle.word, lastThere: other.word });
  }
  return runs.slice(0, 12).map((run) => ({ here: run.here, there: run.there }));
};

/** Compares two texts by all their shingles, not only by those the index keeps. */
export const compareTexts = (here: readonly Shingle[], there: readonly Shingle[]): Overlap => {
  const [ours, theirs] = [tableOf(here), tableOf(there)];
  const words = (shingles: readonly Shingle[]): number => (shingles.length === 0 ? 1 : shingles.length + SHINGLE - 1);
  const all = () => true;
  const repeated = measureCopied(here, theirs, all);
  const copied = measureCopied(here, theirs, (shingle) => shingle.quoted < SHINGLE / 2);
  return {
    share: Math.min(1, repeated.words / words(here)),
    otherShare: Math.min(1, measureCopied(there, ours, all).words / words(there)),
    copied: copied.words,
    longest: copied.longest,
    repeated: repeated.words,
    longestRepeated: repeated.longest,
    passages: findPassages(here, theirs),
  };
};
