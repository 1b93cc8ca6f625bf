import { openGroups } from './groups.ts';
import type { Bounds, Independence, IndependenceInput } from './independence.ts';
import { type Merging, mergeOrigins } from './merge-origins.ts';
import { boundOrigins, componentsOf } from './origin-groups.ts';
import { outletKey, place } from './placed.ts';
import { circlesOf, nodesOf, pivotsOf, upwardSteps } from './xray.ts';

const boundKnown = (known: number, unknown: number): Bounds => ({
  low: known === 0 && unknown > 0 ? 1 : known,
  high: known + unknown,
});

const span = ({ low, high }: Bounds, one: string, many: string): string =>
  low === high ? `${low} ${low === 1 ? one : many}` : `${low} to ${high} ${many}`;

const sentenceOf = (counts: Pick<Independence, 'articles' | 'outlets' | 'publishers' | 'origins'>): string =>
  `${span(counts.articles, 'article', 'articles')} from ${span(counts.outlets, 'outlet', 'outlets')} of ${span(counts.publishers, 'publisher', 'publishers')}, ${span(counts.origins, 'origin', 'origins')}`;

/**
 * How many articles, outlets, publishers and origins state a claim, as bounds. `low` counts named origins only, since an unnamed one may be one
 * of them or of each other, and an unknown one corroborates nobody; `high` joins only what is proven: copies, chains, one speaker.
 */
export const countIndependence = (input: IndependenceInput): Independence => {
  const placed = place(input);
  const merging: Merging = { sure: openGroups(), steps: [], merges: [] };
  mergeOrigins(placed, input, merging);
  const components = componentsOf(placed, merging);
  const { pivots, steps } = pivotsOf(components);
  const distinct = (values: Iterable<string | null>): number =>
    new Set([...values].filter((value) => value !== null)).size;
  const withoutOutlet = new Set(placed.filter(({ outlet }) => outlet === null).map(({ article }) => article.id)).size;
  const unknownPublishers = distinct(placed.filter(({ publisher }) => publisher === null).map(outletKey));
  const articles = distinct(placed.map(({ article }) => article.id));
  const counts = {
    articles: { low: articles, high: articles },
    outlets: boundKnown(distinct(placed.map(({ outlet }) => outlet)), withoutOutlet),
    publishers: boundKnown(distinct(placed.map(({ publisher }) => publisher)), unknownPublishers),
    origins: boundOrigins(components, input.origins),
  };
  return {
    ...counts,
    unknownPublishers,
    unknownOrigins: placed.filter(({ origin }) => origin.kind === 'unknown').length,
    nodes: nodesOf(placed, components),
    steps: [...upwardSteps(input, placed, merging), ...merging.steps, ...steps],
    merges: merging.merges,
    pivots,
    circles: circlesOf(input, placed),
    sentence: sentenceOf(counts),
  };
};
