import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Expected, Manifest } from './expected.ts';
import { pageText } from './page-text.ts';

export type Story = {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly expected: Expected;
  /** Visible text of each capture, furniture included, by capture id. */
  readonly pages: ReadonlyMap<string, string>;
};

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** Reads a story's manifest, expectations and pages; throws where a file is missing or does not fit the format. */
export const readStory = async (folder: string): Promise<Story> => {
  const manifest = Manifest.parse(readJson(join(folder, 'story.json')));
  const expected = Expected.parse(readJson(join(folder, 'expected.json')));
  const pages = new Map<string, string>();
  for (const capture of manifest.captures) pages.set(capture.id, await pageText(join(folder, capture.file)));
  return { folder, manifest, expected, pages };
};

type Place = { readonly in: string; readonly quote: string; readonly nth?: number | undefined };

const occurrences = (text: string, quote: string): number => text.split(quote).length - 1;

const placesOf = ({ expected }: Story): Place[] => [
  ...expected.claims.flatMap((claim) => claim.mentions),
  ...expected.same.flatMap(({ a, b }) => [a, b]),
  ...expected.drift.flatMap(({ steps }) => steps),
  ...expected.speculation,
  ...expected.loaded.map((loaded) => ({ in: loaded.in, quote: loaded.term })),
  ...expected.revisions.flatMap(({ before, after, changes }) =>
    changes.flatMap((change) => [
      ...(change.before === null ? [] : [{ in: before, quote: change.before }]),
      ...(change.after === null ? [] : [{ in: after, quote: change.after }]),
    ]),
  ),
];

const lostPlaces = (story: Story): string[] =>
  placesOf(story)
    .filter(({ in: id, quote, nth = 1 }) => occurrences(story.pages.get(id) ?? '', quote) < nth)
    .map(({ in: id, quote }) => `${id}: not on the page: ${quote}`);

const unknownIds = ({ manifest, expected }: Story): string[] => {
  const captures = new Set(manifest.captures.map((capture) => capture.id));
  const articles = new Set(manifest.captures.map((capture) => capture.article));
  const claims = new Set(expected.claims.map((claim) => claim.id));
  const outlets = new Set(manifest.outlets.map((outlet) => outlet.name));
  const missing = (kind: string, known: ReadonlySet<string>, ids: readonly (string | null)[]): string[] =>
    ids.filter((id) => id !== null && !known.has(id)).map((id) => `no ${kind} ${id}`);
  return [
    ...missing(
      'outlet',
      outlets,
      manifest.captures.map((capture) => capture.outlet),
    ),
    ...missing(
      'capture',
      captures,
      expected.claims.map((claim) => claim.forecast?.settledBy ?? null),
    ),
    ...missing(
      'capture',
      captures,
      expected.revisions.flatMap(({ before, after }) => [before, after]),
    ),
    ...missing(
      'article',
      articles,
      expected.revisions.map(({ article }) => article),
    ),
    ...missing(
      'article',
      articles,
      expected.echoes.flatMap((echo) => [...echo.articles, echo.from]),
    ),
    ...missing(
      'article',
      articles,
      [...expected.pivots, ...expected.circles].flatMap((list) => list.articles),
    ),
    ...missing(
      'article',
      articles,
      expected.drift.map(({ hedgeDroppedBy }) => hedgeDroppedBy),
    ),
    ...missing(
      'claim',
      claims,
      expected.apart.flatMap(({ a, b }) => [a, b]),
    ),
    ...missing(
      'claim',
      claims,
      [...expected.pivots, ...expected.circles, ...expected.drift].map(({ claim }) => claim),
    ),
  ];
};

type Claim = Expected['claims'][number];

/** Whether a mention is still on its page as last seen: its words, or another mention of the same claim. */
const stands = ({ manifest, pages }: Story, claim: Claim, mention: Claim['mentions'][number]): boolean => {
  const { article } = manifest.captures.find(({ id }) => id === mention.in)!;
  const last = manifest.captures.filter((capture) => capture.article === article).at(-1)!.id;
  const elsewhere = claim.mentions.some((other) => other.in === last && other.stance === 'states');
  return last === mention.in || elsewhere || pages.get(last)!.includes(mention.quote);
};

/** How many articles, outlets and publishers state a claim: at least, and with optional mentions and words taken back. */
export const statedBy = (story: Story, claim: Claim) => {
  const captureOf = new Map(story.manifest.captures.map((capture) => [capture.id, capture]));
  const ownerOf = new Map(story.manifest.outlets.map((outlet) => [outlet.name, outlet.publisher]));
  const count = (mentions: Claim['mentions']) => {
    const captures = mentions.map((mention) => captureOf.get(mention.in)!);
    return {
      articles: new Set(captures.map((capture) => capture.article)).size,
      outlets: new Set(captures.map((capture) => capture.outlet)).size,
      publishers: new Set(captures.map((capture) => ownerOf.get(capture.outlet))).size,
    };
  };
  const stating = claim.mentions.filter((mention) => mention.stance === 'states');
  const firm = stating.filter((mention) => !mention.optional && stands(story, claim, mention));
  return { least: count(firm), most: count(stating) };
};

const wrongCounts = (story: Story): string[] =>
  story.expected.claims.flatMap((claim) => {
    const { least, most } = statedBy(story, claim);
    return (['articles', 'outlets', 'publishers'] as const)
      .filter((unit) => {
        const [low, high] = claim.counts[unit];
        return low !== least[unit] || high !== most[unit];
      })
      .map((unit) => `${claim.id}: ${unit} ${claim.counts[unit]}, by its mentions ${least[unit]},${most[unit]}`);
  });

const doubled = (ids: readonly string[], kind: string): string[] =>
  ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${kind} twice: ${id}`);

const earlyCaptures = ({ manifest }: Story): string[] => {
  const times = manifest.captures.map((capture) => Date.parse(capture.fetchedAt));
  return manifest.captures
    .filter((capture, at) => times[at]! < Date.parse(capture.published) || (at > 0 && times[at]! < times[at - 1]!))
    .map((capture) => `${capture.id}: fetched before it was published, or out of order`);
};

/** Everything in which a story contradicts itself or its pages; empty for a sound one. */
export const faultsOf = (story: Story): string[] => [
  ...doubled(
    story.manifest.captures.map((capture) => capture.id),
    'capture',
  ),
  ...doubled(
    story.expected.claims.map((claim) => claim.id),
    'claim',
  ),
  ...unknownIds(story),
  ...lostPlaces(story),
  ...wrongCounts(story),
  ...earlyCaptures(story),
];
