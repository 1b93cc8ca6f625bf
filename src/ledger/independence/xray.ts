import { findCircles } from '../echo/find-circles.ts';
import type { ArticleId } from '../ids.ts';
import type { Evidence } from '../record.ts';
import { groupBy } from './groups.ts';
import type { Independence, IndependenceInput, MergeReason, XrayNode, XrayStep } from './independence.ts';
import type { Merging } from './merge-origins.ts';
import { type Component, namesIn } from './origin-groups.ts';
import { originKey, outletKey, type Placed, publisherKey } from './placed.ts';

const firstOf = (members: readonly Placed[]): string | null =>
  members
    .map(({ article }) => article.published)
    .filter((at) => at !== null)
    .sort()[0] ?? null;

export const nodesOf = (placed: readonly Placed[], components: readonly Component[]): XrayNode[] => {
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
      node(key, 'publisher', publisherOf(members[0]), members, { unknown: members[0]?.publisher === null }),
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

const evidenceFor = (input: IndependenceInput, one: Placed): readonly Evidence[] => {
  const found = input.evidenceOf?.(one.mention.id);
  return found ? [found] : [];
};

const reasonOf = ({
  origin,
  mention,
}: Placed): { readonly reason: MergeReason; readonly why: string; readonly sure: boolean } => {
  const via = mention.chain.filter((link) => link.role === 'carrier').map((link) => link.name);
  const through = via.length > 0 ? ` through ${via.join(' and ')}` : '';
  if (origin.inferred && origin.kind !== 'unknown')
    return {
      reason: 'chain',
      why: `it says nothing itself, and the sentence before has it from ${origin.label}`,
      sure: false,
    };
  switch (origin.kind) {
    case 'named':
      return {
        reason: via.length > 0 ? 'chain' : 'same-speaker',
        why: `it has it from ${origin.label}${through}`,
        sure: true,
      };
    case 'body':
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

export const upwardSteps = (input: IndependenceInput, placed: readonly Placed[], { sure }: Merging): XrayStep[] => {
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

/** Who publishes an outlet; where nobody entered that, what is not known. */
const publisherOf = (one: Placed | undefined): string =>
  one?.publisher ?? (one?.outlet ? `owner of ${one.outlet} unknown` : 'unknown publisher');

/** Described sources of one claim are likely one: several outlets may have talked to the same person. */
export const pivotsOf = (
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

export const circlesOf = (input: IndependenceInput, placed: readonly Placed[]): Independence['circles'] => {
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
