import { echoGroups } from '../../src/ledger/echo/echo-groups.ts';
import { countIndependence } from '../../src/ledger/independence/count-independence.ts';
import { groupBy } from '../../src/ledger/independence/groups.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { openLedger } from '../../src/ledger/open-ledger.ts';
import type { MentionRecord } from '../../src/ledger/record.ts';
import { covers, overlaps, type Span } from '../../src/text/span.ts';
import type { Story } from '../stories/load.ts';
import type { Located, StoryCapture } from './gold-reading.ts';

/** A gold mention with the system's mention that stands for it; null where it found none. */
type Matched = Located & { readonly capture: string; readonly found: MentionRecord | null };

/** Right, found and wanted of each measure, to be summed over stories. */
export type LinkingCounts = {
  /** Sums of B³ precision and recall over mentions, and how many. */
  b3: { precision: number; recall: number; size: number };
  echo: { right: number; found: number; wanted: number };
  origins: { right: number; size: number };
  apart: { right: number; size: number };
  /** Those of `apart` where one claim denies the other or gives another number. */
  guarded: { right: number; size: number };
  same: { right: number; size: number };
  typed: { right: number; size: number };
  /** Of the typed links between claims that a careful reader lists, those that the reader ties so too. */
  ties: { right: number; size: number };
  matched: { right: number; size: number };
};

export const noCounts = (): LinkingCounts => ({
  b3: { precision: 0, recall: 0, size: 0 },
  echo: { right: 0, found: 0, wanted: 0 },
  origins: { right: 0, size: 0 },
  apart: { right: 0, size: 0 },
  guarded: { right: 0, size: 0 },
  same: { right: 0, size: 0 },
  typed: { right: 0, size: 0 },
  ties: { right: 0, size: 0 },
  matched: { right: 0, size: 0 },
});

const length = ([from, until]: Span): number => until - from;

const overlapOf = (mention: MentionRecord, span: Span): number => {
  const shared = mention.content.reduce(
    (sum, one) => sum + (overlaps(one, span) ? Math.min(one[1], span[1]) - Math.max(one[0], span[0]) : 0),
    0,
  );
  const own = mention.content.reduce((sum, one) => sum + length(one), 0);
  return shared / (own + length(span) - shared);
};

/** The system's mention that covers most of a gold one: half of both together, or the gold one whole in a mention not thrice as long. */
const bestFor = (mentions: readonly MentionRecord[], located: Located): MentionRecord | null => {
  const { span, mention } = located;
  if (span === null) return null;
  const fits = mentions
    .map((one) => ({ one, share: overlapOf(one, span) }))
    .filter(({ one, share }) => share >= 0.5 || (share >= 0.33 && one.content.some((content) => covers(content, span))))
    .sort((a, b) => b.share - a.share || (a.one.kind === mention.by ? -1 : 1));
  return fits[0]?.one ?? null;
};

const matchAll = async (
  ledger: Ledger,
  captures: readonly StoryCapture[],
  added: ReadonlyMap<string, { readonly article: `r${string}`; readonly revision: string }>,
): Promise<Matched[]> => {
  const out: Matched[] = [];
  for (const capture of captures) {
    const at = added.get(capture.id);
    const dossier = at ? await ledger.article(at.article, at.revision) : null;
    for (const located of capture.gold)
      out.push({ ...located, capture: capture.id, found: bestFor(dossier?.mentions ?? [], located) });
  }
  return out;
};

const countB3 = (counts: LinkingCounts, matched: readonly Matched[]): void => {
  const items = matched.filter((one) => one.mention.stance === 'states' && !one.mention.optional && one.found !== null);
  for (const item of items) {
    const system = items.filter((other) => other.found?.claim === item.found?.claim);
    const gold = items.filter((other) => other.claim.id === item.claim.id);
    const both = system.filter((other) => other.claim.id === item.claim.id).length;
    counts.b3.precision += both / system.length;
    counts.b3.recall += both / gold.length;
    counts.b3.size++;
  }
};

const pairsOf = (groups: readonly (readonly string[])[]): Set<string> =>
  new Set(groups.flatMap((group) => group.flatMap((a) => group.filter((b) => a < b).map((b) => `${a} ${b}`))));

const countEcho = (counts: LinkingCounts, story: Story, pairs: ReadonlySet<string>): void => {
  const gold = pairsOf(story.expected.echoes.map((echo) => [...new Set([...echo.articles, echo.from])]));
  counts.echo.wanted += gold.size;
  counts.echo.found += pairs.size;
  counts.echo.right += [...pairs].filter((pair) => gold.has(pair)).length;
};

const majority = (ids: readonly string[]): string | null => {
  const tally = new Map<string, number>();
  for (const id of ids) tally.set(id, (tally.get(id) ?? 0) + 1);
  return [...tally].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
};

const countOrigins = async (
  counts: LinkingCounts,
  story: Story,
  ledger: Ledger,
  matched: readonly Matched[],
  log: string[],
): Promise<void> => {
  for (const claim of story.expected.claims) {
    const main = majority(
      matched
        .filter((one) => one.claim.id === claim.id && one.mention.stance === 'states' && !one.mention.optional)
        .flatMap((one) => one.found?.claim ?? []),
    );
    if (main === null) continue;
    const dossier = await ledger.claim(main as `c${number}`);
    if (!dossier) continue;
    const { origins, nodes } = countIndependence(dossier);
    const [low, high] = claim.counts.origins;
    counts.origins.size++;
    if (origins.low >= low && origins.high <= high) counts.origins.right++;
    else
      log.push(
        `origins of ${claim.id}: ${origins.low} to ${origins.high}, not ${low} to ${high}: ${nodes
          .filter(({ layer }) => layer === 'origin')
          .map(({ label, mentions }) => `${label} (${mentions.join(' ')})`)
          .join(', ')}`,
      );
  }
};

const GUARDED: ReadonlySet<string> = new Set(['denies', 'differs-in-number']);

const countApart = async (
  counts: LinkingCounts,
  story: Story,
  ledger: Ledger,
  matched: readonly Matched[],
  log: string[],
): Promise<void> => {
  const claimsOf = (id: string): Set<string> =>
    new Set(
      matched
        .filter((one) => one.claim.id === id && one.mention.stance === 'states')
        .flatMap((one) => one.found?.claim ?? []),
    );
  for (const { a, b, link } of story.expected.apart) {
    const [left, right] = [claimsOf(a), claimsOf(b)];
    if (left.size === 0 || right.size === 0) continue;
    const mixed = [...left].some((id) => right.has(id));
    for (const count of GUARDED.has(link) ? [counts.apart, counts.guarded] : [counts.apart]) {
      count.size++;
      if (!mixed) count.right++;
    }
    if (mixed) log.push(`merged against a guard: ${a} and ${b} (${link})`);
    if (link === 'differs') continue;
    counts.typed.size++;
    const links = (await Promise.all([...left].map((id) => ledger.claim(id as `c${number}`)))).flatMap(
      (dossier) => dossier?.links ?? [],
    );
    const tied = links.some(
      (one) =>
        one.kind === link &&
        [one.from, one.to].some((id) => left.has(id)) &&
        [one.from, one.to].some((id) => right.has(id)),
    );
    if (tied) counts.typed.right++;
    else
      log.push(
        `no link "${link}" between ${a} and ${b}: ${
          links
            .filter((one) => [one.from, one.to].some((id) => right.has(id)))
            .map((one) => one.kind)
            .join(', ') || 'none'
        }`,
      );
  }
};

/** The gold claim that most of a found claim's mentions belong to. */
const goldOf = (matched: readonly Matched[]): ReadonlyMap<string, string> => {
  const stated = matched.filter((one) => one.found !== null && one.mention.stance === 'states');
  const byClaim = groupBy(stated, (one) => one.found?.claim ?? '');
  return new Map([...byClaim].map(([id, list]) => [id, majority(list.map(({ claim }) => claim.id)) ?? '']));
};

const countTies = async (
  counts: LinkingCounts,
  story: Story,
  ledger: Ledger,
  matched: readonly Matched[],
  log: string[],
): Promise<void> => {
  const gold = goldOf(matched);
  const seen = new Set<string>();
  for (const id of gold.keys())
    for (const { from, to, kind } of (await ledger.claim(id as `c${number}`))?.links ?? []) {
      const [a, b] = [gold.get(from), gold.get(to)];
      const key = `${kind} ${from} ${to}`;
      if (!a || !b || a === b || seen.has(key)) continue;
      seen.add(key);
      counts.ties.size++;
      const wanted = story.expected.apart.some(
        (pair) => pair.link === kind && ((pair.a === a && pair.b === b) || (pair.a === b && pair.b === a)),
      );
      if (wanted) counts.ties.right++;
      else log.push(`tied, and not in the marks: ${a} ${kind} ${b}`);
    }
};

const countSame = (counts: LinkingCounts, story: Story, matched: readonly Matched[], log: string[]): void => {
  const claimAt = (place: { readonly in: string; readonly quote: string }): string | null =>
    matched.find(
      (one) =>
        one.capture === place.in &&
        (one.mention.quote.includes(place.quote) || place.quote.includes(one.mention.quote)),
    )?.found?.claim ?? null;
  for (const { a, b } of story.expected.same) {
    const [left, right] = [claimAt(a), claimAt(b)];
    if (left === null || right === null) continue;
    counts.same.size++;
    if (left === right) counts.same.right++;
    else log.push(`kept apart: ${a.quote} | ${b.quote}`);
  }
};

/** Puts a story into a new ledger and compares what comes out with what a careful reader found. `log` gets every miss. */
export const scoreStory = async (
  counts: LinkingCounts,
  story: Story,
  captures: readonly StoryCapture[],
  log: string[],
): Promise<void> => {
  const ledger = await openLedger({ path: ':memory:' });
  const added = new Map<string, { readonly article: `r${string}`; readonly revision: string }>();
  const names = new Map<string, string>();
  for (const capture of captures) {
    const result = await ledger.add(capture.addition);
    added.set(capture.id, result);
    names.set(result.article, capture.article);
  }
  for (const { name, publisher } of story.manifest.outlets)
    await ledger.decide(
      { kind: 'outlet-owned', outlet: name, publisher, reason: 'the manifest' },
      { kind: 'person', name: 'evaluation' },
    );
  const matched = await matchAll(ledger, captures, added);
  counts.matched.size += matched.filter((one) => !one.mention.optional).length;
  counts.matched.right += matched.filter((one) => !one.mention.optional && one.found !== null).length;
  countB3(counts, matched);
  const dossier = await ledger.story('all');
  const pairs = pairsOf(echoGroups(dossier?.echoes ?? []).map((group) => group.map((id) => names.get(id) ?? '')));
  countEcho(counts, story, pairs);
  const wanted = pairsOf(story.expected.echoes.map((echo) => [...new Set([...echo.articles, echo.from])]));
  for (const pair of pairs) if (!wanted.has(pair)) log.push(`no echo: ${pair}`);
  for (const pair of wanted) if (!pairs.has(pair)) log.push(`echo not found: ${pair}`);
  await countOrigins(counts, story, ledger, matched, log);
  await countTies(counts, story, ledger, matched, log);
  await countApart(counts, story, ledger, matched, log);
  countSame(counts, story, matched, log);
  for (const claim of story.expected.claims) {
    const spread = new Set(
      matched
        .filter((one) => one.claim.id === claim.id && one.mention.stance === 'states' && !one.mention.optional)
        .flatMap((one) => one.found?.claim ?? []),
    );
    if (spread.size > 1)
      log.push(
        `split: ${claim.id} over ${spread.size}: ${[...new Map(matched.filter((one) => one.claim.id === claim.id && one.mention.stance === 'states' && !one.mention.optional && one.found).map((one) => [one.found?.claim, one.mention.quote.slice(0, 100)])).values()].join(' || ')}`,
      );
  }
  const byClaim = new Map<string, Set<string>>();
  for (const one of matched)
    if (one.found && one.mention.stance === 'states' && !one.mention.optional)
      byClaim.set(one.found.claim, (byClaim.get(one.found.claim) ?? new Set()).add(one.claim.id));
  for (const [, ids] of byClaim) if (ids.size > 1) log.push(`mixed: ${[...ids].join(', ')}`);
  await ledger.close();
};
