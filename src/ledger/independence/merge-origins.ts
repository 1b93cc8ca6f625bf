import { isVersion } from '../echo/echo-groups.ts';
import { sameBody, sameName, standsFor } from '../linking/same-name.ts';
import type { EchoRecord } from '../record.ts';
import { groupBy, type openGroups } from './groups.ts';
import type { IndependenceInput, XrayStep } from './independence.ts';
import { isDefinite, type Origin, speaksFor } from './origin.ts';
import { originKey, type Placed } from './placed.ts';

/** `steps` run between what is drawn; `merges` say why origins named apart count as one. */
export type Merging = {
  readonly sure: ReturnType<typeof openGroups>;
  readonly steps: XrayStep[];
  readonly merges: XrayStep[];
};

const isWeak = (origin: Origin): boolean =>
  origin.kind === 'unknown' || origin.kind === 'described' || origin.kind === 'body' || origin.kind === 'outlet';

/** The copies a claim's articles are of each other, with the mentions they hand on. */
const mergeEchoes = (placed: readonly Placed[], echoes: readonly EchoRecord[], { sure, steps }: Merging): void => {
  const byArticle = groupBy(placed, (one) => one.article.id);
  for (const echo of echoes) {
    const copies = byArticle.get(echo.article) ?? [];
    const models = byArticle.get(echo.of) ?? [];
    if (copies.length === 0 || models.length === 0) continue;
    // A passage hands on only what stands in it.
    if (!isVersion(echo)) continue;
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

const isParted = (a: string, b: string, decisions: IndependenceInput['origins']): boolean =>
  decisions.some(({ left, right, same }) => !same && ((left === a && right === b) || (left === b && right === a)));

/** Whoever can be quoted himself. */
const SPEAKERS: ReadonlySet<Origin['kind']> = new Set(['named', 'body', 'described', 'own']);

const isNamed = ({ kind }: Origin): boolean => kind === 'named' || kind === 'own';

/** The origins of some mentions, each once. */
const originsOf = (placed: readonly Placed[]): Origin[] => [
  ...new Map(placed.map(({ origin }) => [origin.key, origin])).values(),
];

/** Joins two that are one speaker, and says why. */
const mergeSpeakers = (from: Origin, to: Origin, why: string, { sure, merges }: Merging): void => {
  sure.join(originKey(from), originKey(to));
  merges.push({ from: originKey(from), to: originKey(to), reason: 'same-speaker', sure: true, why, evidence: [] });
};

/** One claim, one name in other words: "the Energy Ministry" and "Ilmaria's Energy Ministry", "Grabski" and "Hrabsky". */
const mergeNames = (placed: readonly Placed[], decisions: IndependenceInput['origins'], merging: Merging): void => {
  const named = originsOf(placed.filter(({ origin }) => isNamed(origin)));
  for (const [at, origin] of named.entries())
    for (const other of named.slice(0, at)) {
      if (isParted(origin.key, other.key, decisions)) continue;
      const why = sameName(origin.label, other.label)
        ? `“${origin.label}” and “${other.label}” are names of one`
        : speaksFor(origin, other) || speaksFor(other, origin);
      if (!why) continue;
      mergeSpeakers(origin, other, why, merging);
    }
};

/** Whom a definite word means among the others: a name it stands for, an officer of that body, or the same body in other words. */
const meantBy = (origin: Origin, others: readonly Origin[]): readonly Origin[] => {
  const named = others.filter(
    (other) => isNamed(other) && (standsFor(origin.label, other.label) || speaksFor(other, origin)),
  );
  return named.length > 0 ? named : others.filter((other) => isDefinite(other) && sameBody(origin.label, other.label));
};

/** "The ministry" is the ministry named, where only one is. */
const mergeDefinite = (placed: readonly Placed[], merging: Merging): void => {
  const origins = originsOf(placed);
  for (const origin of origins.filter(isDefinite)) {
    const meant = meantBy(
      origin,
      origins.filter((other) => other !== origin),
    );
    const groups = new Set(meant.map((other) => merging.sure.find(originKey(other))));
    const first = meant[0];
    if (groups.size !== 1 || !first) continue;
    mergeSpeakers(origin, first, speaksFor(first, origin) ?? `“${origin.label}” is ${first.label} here`, merging);
  }
};

/** A long quotation in the same words is one speaker's, whatever he is called: "Dunmore said", "the minister said". */
const mergeQuoted = (placed: readonly Placed[], decisions: IndependenceInput['origins'], merging: Merging): void => {
  const speaking = placed.filter(({ origin }) => SPEAKERS.has(origin.kind));
  const marked = speaking.flatMap((one) => (one.mention.quotations ?? []).map((mark) => ({ mark, one })));
  for (const quoting of groupBy(marked, ({ mark }) => mark).values()) {
    const [first, ...others] = originsOf(quoting.map(({ one }) => one));
    for (const origin of others)
      if (first && !isParted(origin.key, first.key, decisions))
        mergeSpeakers(origin, first, `“${origin.label}” and “${first.label}” are quoted with the same words`, merging);
  }
};

/** "The two governments", "Ruvenia and Kelmar", "the statement": of one claim they are the same two, who said it together. */
const mergeJoint = (placed: readonly Placed[], decisions: IndependenceInput['origins'], merging: Merging): void => {
  const joint = originsOf(placed.filter(({ origin }) => origin.joint));
  const [first] = joint;
  for (const origin of joint.slice(1)) {
    if (!first || isParted(origin.key, first.key, decisions)) continue;
    mergeSpeakers(
      origin,
      first,
      `“${origin.label}” and “${first.label}” are the same two, who say it together`,
      merging,
    );
  }
};

const mergeByHand = (
  placed: readonly Placed[],
  decisions: IndependenceInput['origins'],
  { sure, merges }: Merging,
): void => {
  const keys = new Set(placed.map(({ origin }) => origin.key));
  for (const { left, right, same, reason } of decisions) {
    if (!same || !keys.has(left) || !keys.has(right)) continue;
    sure.join(`n:${left}`, `n:${right}`);
    merges.push({ from: `n:${left}`, to: `n:${right}`, reason: 'person', sure: true, why: reason, evidence: [] });
  }
};

/** Joins whatever is proven to be one origin: copies, citations, names of one, and what a person says. */
export const mergeOrigins = (placed: readonly Placed[], input: IndependenceInput, merging: Merging): void => {
  mergeEchoes(placed, input.echoes, merging);
  mergeCited(placed, merging);
  mergeNames(placed, input.origins, merging);
  mergeDefinite(placed, merging);
  mergeJoint(placed, input.origins, merging);
  mergeQuoted(placed, input.origins, merging);
  mergeByHand(placed, input.origins, merging);
};
