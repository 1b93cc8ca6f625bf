import type { MentionBrief } from './dossier.ts';
import { findCircles } from './find-circles.ts';
import { groupBy, openGroups } from './groups.ts';
import type { ArticleId } from './ids.ts';
import type { Bounds, Independence, IndependenceInput, MergeReason, XrayNode, XrayStep } from './independence.ts';
import { isDefinite, type Origin, originOf } from './origin.ts';
import type { ArticleRecord, EchoRecord, Evidence } from './record.ts';
import { isGenericName, sameName, standsFor } from './same-name.ts';

type Placed = {
  readonly mention: MentionBrief;
  readonly article: ArticleRecord;
  readonly outlet: string | null;
  readonly publisher: string | null;
  readonly origin: Origin;
};

const place = ({ mentions, articles, owners }: IndependenceInput): Placed[] => {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const ownerOf = new Map(owners.map((owner) => [owner.outlet, owner.publisher]));
  const outlets = [...new Set(articles.flatMap((article) => article.outlet ?? []))].sort();
  return mentions
    .filter((mention) => mention.current && mention.stance === 'states')
    .flatMap((mention) => {
      const article = byId.get(mention.article);
      if (!article) return [];
      return [
        {
          mention,
          article,
          outlet: article.outlet,
          publisher: article.outlet === null ? null : (ownerOf.get(article.outlet) ?? null),
          origin: originOf(mention, article.outlet, outlets),
        },
      ];
    });
};

const isWeak = (origin: Origin): boolean =>
  origin.kind === 'unknown' || origin.kind === 'described' || origin.kind === 'outlet';

type Merging = { readonly sure: ReturnType<typeof openGroups>; readonly steps: XrayStep[] };

const originKey = (origin: Origin): string => `n:${origin.key}`;

/** The copies a claim's articles are of each other, with the mentions they hand on. */
const mergeEchoes = (placed: readonly Placed[], echoes: readonly EchoRecord[], { sure, steps }: Merging): void => {
  const byArticle = groupBy(placed, (one) => one.article.id);
  for (const echo of echoes) {
    const copies = byArticle.get(echo.article) ?? [];
    const models = byArticle.get(echo.of) ?? [];
    if (copies.length === 0 || models.length === 0) continue;
    // A passage hands on only what stands in it; shares this large leave little else.
    const whole = echo.share >= 0.3 || echo.kind === 'release';
    if (!whole) continue;
    steps.push({
      from: `a:${echo.article}`,
      to: `a:${echo.of}`,
      reason: 'echo',
      sure: true,
      why: `${Math.round(echo.share * 100)} % of its words stand in the other`,
      evidence: echo.evidence,
    });
    for (const copy of copies)
      for (const model of models)
        if (isWeak(copy.origin) || isWeak(model.origin)) sure.join(originKey(copy.origin), originKey(model.origin));
  }
};

/** An outlet that is cited knows no more than whoever it has it from: its own mentions' origins stand behind it. */
const mergeCited = (placed: readonly Placed[], { sure }: Merging): void => {
  for (const one of placed.filter(({ origin }) => origin.kind === 'outlet')) {
    const behind = placed.filter((other) => `o:${other.outlet}` === one.origin.key);
    for (const other of behind) sure.join(originKey(one.origin), originKey(other.origin));
  }
};

const reasonOf = ({
  origin,
  mention,
}: Placed): { readonly reason: MergeReason; readonly why: string; readonly sure: boolean } => {
  const via = mention.chain.filter((link) => link.role === 'carrier').map((link) => link.name);
  const through = via.length > 0 ? ` through ${via.join(' and ')}` : '';
  switch (origin.kind) {
    case 'named':
      return {
        reason: via.length > 0 ? 'chain' : 'same-speaker',
        why: `it has it from ${origin.label}${through}`,
        sure: true,
      };
    case 'described':
      return {
        reason: 'same-description',
        why: `it has it from “${origin.label}”${through}, whom it does not name`,
        sure: true,
      };
    case 'own':
      return { reason: 'own-word', why: `${origin.label} speaks for itself`, sure: true };
    case 'outlet':
      return { reason: 'chain', why: `it cites ${origin.label}${through}`, sure: true };
    case 'unknown':
      return {
        reason: 'unknown',
        why:
          via.length > 0 ? `it names ${via.join(' and ')} and nobody behind` : 'it does not say where it has it from',
        sure: true,
      };
  }
};

/** One claim, one name in other words: "the Energy Ministry" and "Ilmaria's Energy Ministry", "Grabski" and "Hrabsky". */
const mergeNames = (
  placed: readonly Placed[],
  decisions: IndependenceInput['origins'],
  { sure, steps }: Merging,
): void => {
  const named = [
    ...new Map(
      placed
        .filter(({ origin }) => origin.kind === 'named' || origin.kind === 'own')
        .map(({ origin }) => [origin.key, origin]),
    ).values(),
  ];
  for (const [at, origin] of named.entries())
    for (const other of named.slice(0, at)) {
      if (!sameName(origin.label, other.label) || isParted(origin.key, other.key, decisions)) continue;
      sure.join(originKey(origin), originKey(other));
      steps.push({
        from: originKey(origin),
        to: originKey(other),
        reason: 'same-speaker',
        sure: true,
        why: `“${origin.label}” and “${other.label}” are names of one`,
        evidence: [],
      });
    }
};

/** "The ministry" is the ministry named, where only one is. */
const mergeDefinite = (placed: readonly Placed[], { sure, steps }: Merging): void => {
  const origins = [...new Map(placed.map(({ origin }) => [origin.key, origin])).values()];
  for (const origin of origins.filter(isDefinite)) {
    const meant = origins.filter(
      (other) => (other.kind === 'named' || other.kind === 'own') && standsFor(origin.label, other.label),
    );
    const groups = new Set(meant.map((other) => sure.find(originKey(other))));
    const first = meant[0];
    if (groups.size !== 1 || !first) continue;
    sure.join(originKey(origin), originKey(first));
    steps.push({
      from: originKey(origin),
      to: originKey(first),
      reason: 'same-speaker',
      sure: true,
      why: `“${origin.label}” is ${first.label} here`,
      evidence: [],
    });
  }
};

const isParted = (a: string, b: string, decisions: IndependenceInput['origins']): boolean =>
  decisions.some(({ left, right, same }) => !same && ((left === a && right === b) || (left === b && right === a)));

const mergeByHand = (
  placed: readonly Placed[],
  decisions: IndependenceInput['origins'],
  { sure, steps }: Merging,
): void => {
  const keys = new Set(placed.map(({ origin }) => origin.key));
  for (const { left, right, same, reason } of decisions) {
    if (!same || !keys.has(left) || !keys.has(right)) continue;
    sure.join(`n:${left}`, `n:${right}`);
    steps.push({ from: `n:${left}`, to: `n:${right}`, reason: 'person', sure: true, why: reason, evidence: [] });
  }
};

type Component = {
  readonly key: string;
  readonly members: readonly Placed[];
  readonly named: boolean;
  readonly described: boolean;
};

const componentsOf = (placed: readonly Placed[], { sure }: Merging): Component[] =>
  [...groupBy(placed, ({ origin }) => sure.find(originKey(origin)))].map(([key, members]) => ({
    key,
    members,
    named: members.some(
      ({ origin }) => (origin.kind === 'named' && !isGenericName(origin.label)) || origin.kind === 'own',
    ),
    described: members.some(({ origin }) => origin.kind === 'described' || origin.kind === 'named'),
  }));

const namesIn = (component: Component): Set<string> =>
  new Set(
    component.members
      .filter(({ origin }) => origin.kind === 'named' || origin.kind === 'own')
      .map(({ origin }) => origin.key),
  );

/** A group held together by a copy that names two people still has two origins. */
const sizeOf = (component: Component): number => {
  const labels = [
    ...new Map(
      component.members
        .filter(({ origin }) => namesIn(component).has(origin.key))
        .map(({ origin }) => [origin.key, origin.label]),
    ).values(),
  ];
  const apart = labels.filter(
    (label, at) => !isGenericName(label) && !labels.slice(0, at).some((other) => sameName(label, other)),
  );
  return Math.max(1, apart.length);
};

/** Pairs a person parted are no longer likely the same. */
const parted = (a: Component, b: Component, decisions: IndependenceInput['origins']): boolean =>
  decisions.some(
    ({ left, right, same }) =>
      !same && [a, b].every((one) => one.members.some(({ origin }) => origin.key === left || origin.key === right)),
  );

const boundOrigins = (components: readonly Component[], decisions: IndependenceInput['origins']): Bounds => {
  const named = components.filter((one) => one.named);
  const described = components.filter((one) => !one.named && one.described);
  const low = named.reduce((sum, one) => sum + sizeOf(one), 0);
  const apart = described.filter((one) =>
    [...named, ...described].every((other) => other === one || parted(one, other, decisions)),
  ).length;
  const high = components.reduce((sum, one) => sum + sizeOf(one), 0);
  return {
    low: Math.min(high, Math.max(low + (low > 0 ? apart : 0), described.length > 0 ? Math.max(1, apart) : 0, low)),
    high,
  };
};

const boundKnown = (known: number, unknown: number): Bounds => ({
  low: known === 0 && unknown > 0 ? 1 : known,
  high: known + unknown,
});

const firstOf = (members: readonly Placed[]): string | null =>
  members
    .map(({ article }) => article.published)
    .filter((at) => at !== null)
    .sort()[0] ?? null;

const nodesOf = (placed: readonly Placed[], components: readonly Component[]): XrayNode[] => {
  const node = (
    key: string,
    layer: XrayNode['layer'],
    label: string,
    members: readonly Placed[],
    more: Partial<XrayNode> = {},
  ): XrayNode => ({
    key,
    layer,
    label,
    article: null,
    source: null,
    unknown: false,
    mentions: members.map(({ mention }) => mention.id),
    first: firstOf(members),
    ...more,
  });
  const groups = (keyOf: (one: Placed) => string) => [...groupBy(placed, keyOf)];
  return [
    ...groups(({ article }) => article.id).map(([id, members]) =>
      node(`a:${id}`, 'article', members[0]?.article.title ?? 'untitled', members, { article: id as ArticleId }),
    ),
    ...groups(outletKey).map(([key, members]) =>
      node(key, 'outlet', members[0]?.outlet ?? 'unknown outlet', members, { unknown: members[0]?.outlet === null }),
    ),
    ...groups(publisherKey).map(([key, members]) =>
      node(
        key,
        'publisher',
        members[0]?.publisher ?? `owner of ${members[0]?.outlet ?? 'an unknown outlet'} unknown`,
        members,
        { unknown: members[0]?.publisher === null },
      ),
    ),
    ...components.map((one) => {
      const best =
        one.members.find(({ origin }) => origin.kind === 'named' || origin.kind === 'own') ??
        one.members.find(({ origin }) => origin.kind === 'described') ??
        one.members[0];
      const labels = [
        ...new Map(
          one.members
            .filter(({ origin }) => namesIn(one).has(origin.key))
            .map(({ origin }) => [origin.key, origin.label]),
        ).values(),
      ];
      return node(
        one.key,
        'origin',
        labels.length > 1 ? labels.join(' and ') : (best?.origin.label ?? ''),
        one.members,
        { unknown: !one.named, source: best?.origin.source ?? null },
      );
    }),
  ];
};

const outletKey = ({ outlet, article }: Placed): string => `o:${outlet ?? `?${article.id}`}`;
const publisherKey = (one: Placed): string => (one.publisher === null ? `b:?${outletKey(one)}` : `b:${one.publisher}`);

const evidenceFor = (input: IndependenceInput, one: Placed): readonly Evidence[] => {
  const found = input.evidenceOf?.(one.mention.id);
  return found ? [found] : [];
};

const upwardSteps = (input: IndependenceInput, placed: readonly Placed[], { sure }: Merging): XrayStep[] => {
  const reasons = new Map(input.owners.map((owner) => [owner.outlet, owner.reason]));
  const steps = placed.flatMap((one): XrayStep[] => [
    {
      from: `a:${one.article.id}`,
      to: outletKey(one),
      reason: 'same-outlet',
      sure: true,
      why: `published by ${one.outlet ?? 'an unknown outlet'}`,
      evidence: [],
    },
    {
      from: outletKey(one),
      to: publisherKey(one),
      reason: one.publisher === null ? 'unknown' : 'owned',
      sure: one.publisher !== null,
      why:
        one.publisher === null
          ? 'nobody entered who owns it'
          : `owned by ${one.publisher}: ${reasons.get(one.outlet ?? '') ?? ''}`,
      evidence: [],
    },
    {
      from: publisherKey(one),
      to: sure.find(originKey(one.origin)),
      ...reasonOf(one),
      evidence: evidenceFor(input, one),
    },
  ]);
  const joined = new Map<string, XrayStep>();
  for (const step of steps) {
    const key = `${step.from} ${step.to} ${step.reason}`;
    const known = joined.get(key);
    joined.set(key, known ? { ...known, evidence: [...known.evidence, ...step.evidence] } : step);
  }
  return [...joined.values()];
};

/** Described sources of one claim are likely one: several outlets may have talked to the same person. */
const pivotsOf = (
  components: readonly Component[],
): { readonly pivots: Independence['pivots']; readonly steps: readonly XrayStep[] } => {
  const described = components.filter((one) => !one.named && one.described);
  const members = described.flatMap((one) => one.members.filter(({ origin }) => origin.kind === 'described'));
  const outlets = [...new Set(members.flatMap(({ outlet }) => outlet ?? []))];
  const first = described[0];
  if (outlets.length < 2 || !first) return { pivots: [], steps: [] };
  const descriptions = [...new Set(members.map(({ origin }) => origin.label))];
  return {
    pivots: [{ origin: first.key, description: descriptions.map((label) => `“${label}”`).join(', '), outlets }],
    steps: described.slice(1).map((one) => ({
      from: one.key,
      to: first.key,
      reason: 'same-description',
      sure: false,
      why: `nothing shows that ${descriptions.map((label) => `“${label}”`).join(' and ')} are different people`,
      evidence: [],
    })),
  };
};

const circlesOf = (input: IndependenceInput, placed: readonly Placed[]): Independence['circles'] => {
  const cites = new Map<string, Set<string>>();
  for (const one of placed) {
    const cited = one.origin.kind === 'outlet' ? [one.origin.label] : [];
    if (one.outlet !== null && cited.length > 0)
      cites.set(one.outlet, new Set([...(cites.get(one.outlet) ?? []), ...cited]));
  }
  return findCircles(cites).map((through) => ({
    through,
    evidence: placed
      .filter((one) => one.outlet !== null && through.includes(one.outlet) && one.origin.kind === 'outlet')
      .flatMap((one) => evidenceFor(input, one)),
  }));
};

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
  const merging: Merging = { sure: openGroups(), steps: [] };
  mergeEchoes(placed, input.echoes, merging);
  mergeCited(placed, merging);
  mergeNames(placed, input.origins, merging);
  mergeDefinite(placed, merging);
  mergeByHand(placed, input.origins, merging);
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
    pivots,
    circles: circlesOf(input, placed),
    sentence: sentenceOf(counts),
  };
};
