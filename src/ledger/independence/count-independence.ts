import { openGroups } from './groups.ts';
import type { Bounds, Independence, IndependenceInput } from './independence.ts';
import { type Merging, mergeOrigins } from './merge-origins.ts';
import { boundOrigins, type Component, componentsOf } from './origin-groups.ts';
import { outletKey, type Placed, place, placing } from './placed.ts';
import { circlesOf, nodesOf, pivotsOf, upwardSteps } from './xray.ts';

const boundKnown = (known: number, unknown: number): Bounds => ({
  low: known === 0 && unknown > 0 ? 1 : known,
  high: known + unknown,
});

const span = ({ low, high }: Bounds, one: string, many: string): string =>
  low === high ? `${low} ${low === 1 ? one : many}` : `${low} to ${high} ${many}`;

const sentenceOf = (counts: Pick<Independence, 'articles' | 'outlets' | 'publishers' | 'origins'>): string =>
  `${span(counts.articles, 'article', 'articles')} from ${span(counts.outlets, 'outlet', 'outlets')} of ${span(counts.publishers, 'publisher', 'publishers')}, ${span(counts.origins, 'origin', 'origins')}`;

const distinct = (values: Iterable<string | null>): number =>
  new Set([...values].filter((value) => value !== null)).size;

/** Outlets whose publisher nobody entered. */
const unknownPublishersOf = (placed: readonly Placed[]): number =>
  distinct(placed.filter(({ publisher }) => publisher === null).map(outletKey));

/** The counts with what they come from, and no drawing of it. */
const countPlaced = (
  input: IndependenceInput,
  placed: readonly Placed[],
): {
  readonly counts: Pick<Independence, 'articles' | 'outlets' | 'publishers' | 'origins'>;
  readonly merging: Merging;
  readonly components: readonly Component[];
} => {
  const merging: Merging = { sure: openGroups(), steps: [], merges: [] };
  mergeOrigins(placed, input, merging);
  const components = componentsOf(placed, merging);
  const withoutOutlet = new Set(placed.filter(({ outlet }) => outlet === null).map(({ article }) => article.id)).size;
  const articles = distinct(placed.map(({ article }) => article.id));
  return {
    merging,
    components,
    counts: {
      articles: { low: articles, high: articles },
      outlets: boundKnown(distinct(placed.map(({ outlet }) => outlet)), withoutOutlet),
      publishers: boundKnown(distinct(placed.map(({ publisher }) => publisher)), unknownPublishersOf(placed)),
      origins: boundOrigins(components, input.origins),
    },
  };
};

/** Whether what mentions come from is more than one origin by its name, and so may be more than one. */
export const hasSeveralOrigins = (
  mentions: IndependenceInput['mentions'],
  articles: IndependenceInput['articles'],
): boolean => {
  const placeOne = placing({ articles, owners: [] });
  let key: string | null = null;
  for (const mention of mentions) {
    const placed = placeOne(mention);
    if (!placed) continue;
    key ??= placed.origin.key;
    if (placed.origin.joint || placed.origin.key !== key) return true;
  }
  return false;
};

/** How many origins state a claim, and the sentence that counts every unit: all that a rule asks of every claim an article touches. */
export const boundIndependence = (input: IndependenceInput): Pick<Independence, 'origins' | 'sentence'> => {
  const { counts } = countPlaced(input, place(input));
  return { origins: counts.origins, sentence: sentenceOf(counts) };
};

/**
 * How many articles, outlets, publishers and origins state a claim, as bounds. `low` counts named origins only, since an unnamed one may be one
 * of them or of each other, and an unknown one corroborates nobody; `high` joins only what is proven: copies, chains, one speaker.
 */
export const countIndependence = (input: IndependenceInput): Independence => {
  const placed = place(input);
  const { counts, merging, components } = countPlaced(input, placed);
  const { pivots, steps } = pivotsOf(components);
  return {
    ...counts,
    unknownPublishers: unknownPublishersOf(placed),
    unknownOrigins: placed.filter(({ origin }) => origin.kind === 'unknown').length,
    nodes: nodesOf(placed, components),
    steps: [...upwardSteps(input, placed, merging), ...merging.steps, ...steps],
    merges: merging.merges,
    pivots,
    circles: circlesOf(input, placed),
    sentence: sentenceOf(counts),
  };
};
