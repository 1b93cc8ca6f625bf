import type { Span } from '../../text/span.ts';
import { placeOf, placesIn, SHINGLE, type Shingles } from './shingle.ts';

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

/** Whether so many shingles of one text stand in another too; mostly the first few tell. */
export const sharesShingles = (here: Shingles, there: Shingles, least: number): boolean => {
  let shared = 0;
  for (let at = 0; at < here.count && shared < least; at++) if (placeOf(here.hashes[at]!, there) >= 0) shared++;
  return shared >= least;
};

/** How many words stand in copied stretches, and in the longest of them; `places` says where each shingle stands in the other text. */
const measureCopied = (
  places: Int32Array,
  counted: (at: number) => boolean,
): { readonly words: number; readonly longest: number } => {
  let words = 0;
  let longest = 0;
  let from = 0;
  let upto = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < places.length; at++) {
    if (places[at]! < 0 || !counted(at)) continue;
    const joins = at - upto <= BRIDGED;
    if (!joins) from = at;
    words += at + SHINGLE - (joins ? upto : at);
    upto = at + SHINGLE;
    longest = Math.max(longest, upto - from);
  }
  return { words, longest };
};

type Run = { here: [number, number]; there: [number, number]; lastHere: number; lastThere: number };

const findPassages = (here: Shingles, there: Shingles, places: Int32Array): Overlap['passages'] => {
  const runs: Run[] = [];
  for (let at = 0; at < places.length; at++) {
    const other = places[at]!;
    if (other < 0) continue;
    const run = runs.at(-1);
    // A few changed words do not end a passage: an editor's touch is still the same passage.
    if (
      run &&
      at - run.lastHere <= SHINGLE + BRIDGED &&
      Math.abs(other - run.lastThere - (at - run.lastHere)) <= 6 &&
      other >= run.lastThere
    ) {
      run.here[1] = here.ends[at]!;
      run.there[1] = Math.max(run.there[1], there.ends[other]!);
      run.lastHere = at;
      run.lastThere = other;
    } else
      runs.push({
        here: [here.starts[at]!, here.ends[at]!],
        there: [there.starts[other]!, there.ends[other]!],
        lastHere: at,
        lastThere: other,
      });
  }
  return runs.slice(0, 12).map((run) => ({ here: run.here, there: run.there }));
};

/** Compares two texts by all their shingles, not only by those the index keeps. */
export const compareTexts = (here: Shingles, there: Shingles): Overlap => {
  const places = placesIn(here, there);
  const words = ({ count }: Shingles): number => (count === 0 ? 1 : count + SHINGLE - 1);
  const all = () => true;
  const repeated = measureCopied(places, all);
  const copied = measureCopied(places, (at) => here.quoted[at]! < SHINGLE / 2);
  return {
    share: Math.min(1, repeated.words / words(here)),
    otherShare: Math.min(1, measureCopied(placesIn(there, here), all).words / words(there)),
    copied: copied.words,
    longest: copied.longest,
    repeated: repeated.words,
    longestRepeated: repeated.longest,
    passages: findPassages(here, there, places),
  };
};
