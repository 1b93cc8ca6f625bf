import { isGenericName, sameName, sharesBody } from '../linking/same-name.ts';
import { groupBy } from './groups.ts';
import type { Bounds, IndependenceInput } from './independence.ts';
import type { Merging } from './merge-origins.ts';
import { type Origin, speaksFor } from './origin.ts';
import { originKey, type Placed } from './placed.ts';
import { ofOneCountry } from './same-country.ts';
import { isTelling } from './source-name.ts';

export type Component = {
  readonly key: string;
  readonly members: readonly Placed[];
  readonly named: boolean;
  /** Said by two at once. */
  readonly joint: boolean;
  readonly described: boolean;
  /** Known by definite words for institutions alone: their labels. */
  readonly bodies: readonly string[];
};

export const componentsOf = (placed: readonly Placed[], { sure }: Merging): Component[] =>
  [...groupBy(placed, ({ origin }) => sure.find(originKey(origin)))].map(([key, members]) => ({
    key,
    members,
    named: members.some(
      ({ origin }) =>
        !origin.inferred &&
        ((origin.kind === 'named' && !isGenericName(origin.label)) || origin.kind === 'own' || origin.joint),
    ),
    joint: members.some(({ origin }) => origin.joint),
    described: members.some(({ origin }) => ['described', 'named', 'body'].includes(origin.kind)),
    bodies: [
      ...new Set(
        members.filter(({ origin }) => origin.kind === 'body' && !origin.inferred).map(({ origin }) => origin.label),
      ),
    ],
  }));

export const namesIn = (component: Component): Set<string> =>
  new Set(
    component.members
      .filter(({ origin }) => origin.kind === 'named' || origin.kind === 'own')
      .map(({ origin }) => origin.key),
  );

/** A group held together by a copy that names two people still has two origins. */
const sizeOf = (component: Component, decisions: IndependenceInput['origins']): number => {
  const names = namesIn(component);
  const origins = [
    ...new Map(
      component.members
        .filter(({ origin }) => names.has(origin.key) && !origin.inferred)
        .map(({ origin }) => [origin.key, origin]),
    ).values(),
  ];
  const quoted = ({ key }: Origin): string[] =>
    component.members.flatMap(({ origin, mention }) => (origin.key === key ? (mention.quotations ?? []) : []));
  const isOne = (a: Origin, b: Origin): boolean =>
    sameName(a.label, b.label) ||
    quoted(a).some((one) => quoted(b).includes(one)) ||
    speaksFor(a, b) !== null ||
    speaksFor(b, a) !== null ||
    decisions.some(({ left, right, same }) => same && [a.key, b.key].every((key) => key === left || key === right));
  const apart = origins.filter(
    (origin, at) => !isGenericName(origin.label) && !origins.slice(0, at).some((other) => isOne(origin, other)),
  );
  return Math.max(component.joint ? 2 : 1, apart.length);
};

/** Pairs a person parted are no longer likely the same. */
const parted = (a: Component, b: Component, decisions: IndependenceInput['origins']): boolean =>
  decisions.some(
    ({ left, right, same }) =>
      !same && [a, b].every((one) => one.members.some(({ origin }) => origin.key === left || origin.key === right)),
  );

const originsIn = (component: Component): readonly Origin[] => component.members.map(({ origin }) => origin);

/** Origins by name; a country and its officials may be one voice, unless a person parted them. */
const countNamed = (named: readonly Component[], decisions: IndependenceInput['origins']): number => {
  const ofAnother = (one: Component, at: number): boolean =>
    named.some(
      (other, place) =>
        place < at &&
        !parted(one, other, decisions) &&
        originsIn(one).some((origin) => originsIn(other).some((each) => ofOneCountry(origin, each))),
    );
  return named.reduce((sum, one, at) => (ofAnother(one, at) ? sum : sum + sizeOf(one, decisions)), 0);
};

/** Institutions that no name in the claim can stand for, and that are not one another. */
const countBodies = (described: readonly Component[], named: readonly Component[]): number => {
  const labels = named.flatMap((one) => one.members.map(({ origin }) => origin.label));
  const apart: string[] = [];
  for (const { bodies } of described) {
    const [body] = bodies.filter(isTelling);
    if (body === undefined || labels.some((label) => sharesBody(body, label))) continue;
    if (!apart.some((other) => sharesBody(body, other))) apart.push(body);
  }
  return apart.length;
};

export const boundOrigins = (components: readonly Component[], decisions: IndependenceInput['origins']): Bounds => {
  const named = components.filter((one) => one.named);
  const described = components.filter((one) => !one.named && one.described);
  const low = countNamed(named, decisions);
  const bodies = countBodies(described, named);
  const apart = described.filter((one) =>
    [...named, ...described].every((other) => other === one || parted(one, other, decisions)),
  ).length;
  const high = components.reduce((sum, one) => sum + sizeOf(one, decisions), 0);
  return {
    low: Math.min(
      high,
      Math.max(low + Math.max(bodies, low > 0 ? apart : 0), described.length > 0 ? Math.max(1, apart) : 0, low),
    ),
    high,
  };
};
