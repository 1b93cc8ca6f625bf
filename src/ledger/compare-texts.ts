import type { Span } from '../text/span.ts';
import { SHINGLE, type Shingle } from './shingle.ts';

/** What one text holds of another. */
export type Overlap = {
  /** The share of the first text's words that stand in a copied run, and of the second's. */
  readonly share: number;
  readonly otherShare: number;
  /** Copied words of the first text outside quotation marks. */
  readonly copied: number;
  readonly passages: readonly { readonly here: Span; readonly there: Span }[];
};

const coveredWords = (
  shingles: readonly Shingle[],
  shared: ReadonlySet<number>,
  counted: (shingle: Shingle) => boolean,
): number => {
  let covered = 0;
  let upto = -1;
  for (const shingle of shingles) {
    if (!shared.has(shingle.hash) || !counted(shingle)) continue;
    const from = Math.max(upto, shingle.word);
    upto = Math.max(upto, shingle.word + SHINGLE);
    covered += upto - from;
  }
  return covered;
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
      shingle.word - run.lastHere <= SHINGLE + 4 &&
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
  const first = new Map(there.toReversed().map((shingle) => [shingle.hash, shingle]));
  const ours = new Set(here.map((shingle) => shingle.hash));
  const shared = new Set([...ours].filter((hash) => first.has(hash)));
  const words = (shingles: readonly Shingle[]): number => (shingles.length === 0 ? 1 : shingles.length + SHINGLE - 1);
  const all = () => true;
  return {
    share: coveredWords(here, shared, all) / words(here),
    otherShare: coveredWords(there, shared, all) / words(there),
    copied: coveredWords(here, shared, (shingle) => shingle.quoted < SHINGLE / 2),
    passages: findPassages(here, first),
  };
};
