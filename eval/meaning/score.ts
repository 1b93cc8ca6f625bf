import type { AttributionRelation } from '../../src/attribution/attribution.ts';
import { sameOutlet } from '../../src/meaning/chains/dateline.ts';
import type { Meaning } from '../../src/meaning/interpret.ts';
import type { Attribution, Certainty, Entity } from '../../src/meaning/meaning.ts';
import { overlaps, type Span } from '../../src/text/span.ts';
import type { GoldArticle, GoldCertainty, GoldName, GoldRelation } from '../gold/gold.ts';

/** Right answers out of asked ones. */
export type Share = { right: number; of: number };
/** Found, right and wanted, for measures with a precision and a recall. */
export type Found = { right: number; found: number; wanted: number };

export const SHARES = ['speaker', 'chain', 'certainty', 'writer', 'act', 'said', 'speculation'] as const;
export const FOUND = ['verification', 'loaded'] as const;
export type MeaningScore = Readonly<Record<(typeof SHARES)[number], Share> & Record<(typeof FOUND)[number], Found>>;

export const emptyScore = (): MeaningScore => {
  const share = (): Share => ({ right: 0, of: 0 });
  const found = (): Found => ({ right: 0, found: 0, wanted: 0 });
  return {
    speaker: share(),
    chain: share(),
    certainty: share(),
    writer: share(),
    act: share(),
    said: share(),
    speculation: share(),
    verification: found(),
    loaded: found(),
  };
};

/** The gold relations as the attribution stage would give them, so that meaning is measured apart. */
export const goldRelations = ({ relations }: GoldArticle): AttributionRelation[] =>
  relations.map(({ source, cue, content, quote, within }) => ({
    source,
    cue,
    content,
    quote,
    confidence: 1,
    within: within === null ? null : relations.findIndex(({ id }) => id === within),
  }));

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘]/g, "'")
    .replace(/[“”"]/g, '')
    .replace(/^(?:the|a|an) /i, '')
    .replace(/\s+/g, ' ')
    .replace(/[,.]$/, '')
    .toLowerCase()
    .trim();

/** Whether the entity goes by any of the gold names. */
export const isCalled = (entity: Entity | undefined, gold: GoldName): boolean => {
  if (!entity) return false;
  const names = new Set([entity.name, ...entity.aliases].map(plain));
  return gold.names.some((name) => names.has(plain(name)));
};

/** An outlet also by its abbreviation or the word of its name that a dateline gives it. */
const isLink = (entity: Entity | undefined, gold: GoldName): boolean =>
  isCalled(entity, gold) ||
  (entity?.type !== 'person' && gold.names.some((name) => sameOutlet(entity?.name ?? '-', name)));

const count = (share: Share, right: boolean): void => {
  share.of += 1;
  if (right) share.right += 1;
};

const shared = (spans: readonly Span[], others: readonly Span[]): number =>
  spans.reduce(
    (sum, a) => sum + others.reduce((part, b) => part + Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0])), 0),
    0,
  );

/** The attribution that answers a gold relation: its cue overlaps and its content does most. */
export const answerTo = (attributions: readonly Attribution[], gold: GoldRelation): Attribution | undefined =>
  attributions
    .filter(({ cue }) => cue.some((a) => gold.cue.some((b) => overlaps(a, b))))
    .sort((a, b) => shared(b.content, gold.content) - shared(a.content, gold.content))[0];

type ById = ReadonlyMap<string, Entity>;

const speakerRight = (byId: ById, { speaker }: Attribution, gold: GoldRelation): boolean =>
  gold.speaker === null ? speaker === null : isCalled(byId.get(speaker ?? ''), gold.speaker);

const chainRight = (byId: ById, { chain }: Attribution, gold: GoldRelation): boolean => {
  const unknown = gold.chain.at(-1) === null;
  const wanted = gold.chain.filter((name) => name !== null);
  const origin = chain.at(-1)?.role === 'origin';
  return (
    chain.length === wanted.length &&
    (wanted.length === 0 || origin !== unknown) &&
    chain.every(({ entity }, at) => isLink(byId.get(entity), wanted[at]!))
  );
};

/** An unknown has no side to be on. */
const certaintyRight = (found: Certainty, gold: GoldCertainty): boolean =>
  found.value === gold.value && (gold.value === 'unknown' || found.polarity === gold.polarity);

const saidRight = (meaning: Meaning, answer: Attribution, article: GoldArticle, gold: GoldRelation): boolean => {
  const wanted = article.times.find(({ id }) => id === gold.said)?.span;
  const got = meaning.times.find(({ id }) => id === answer.said)?.span;
  return wanted !== undefined && got !== undefined && overlaps(wanted, got);
};

const addVerification = (score: Found, found: string, wanted: string): void => {
  if (wanted !== 'none') score.wanted += 1;
  if (found !== 'none') score.found += 1;
  if (wanted !== 'none' && found === wanted) score.right += 1;
};

const addLoaded = (score: Found, article: GoldArticle, meaning: Meaning): void => {
  const terms = (list: readonly { readonly loaded: readonly Span[] }[]): Set<string> =>
    new Set(list.flatMap(({ loaded }) => loaded.map((span) => span.join())));
  const wanted = terms([...article.relations, ...article.assertions]);
  const read = [...meaning.attributions, ...meaning.assertions].map(({ loaded }) => ({
    loaded: loaded.map(({ span }) => span),
  }));
  // A term that is marked outside every content is neither reward nor penalty.
  const marked = new Set(article.loaded.map((span) => span.join()));
  const found = [...terms(read)].filter((span) => wanted.has(span) || !marked.has(span));
  score.wanted += wanted.size;
  score.found += found.length;
  score.right += found.filter((span) => wanted.has(span)).length;
};

/** Adds one article's answers to a score. Relations the program did not find are left out: finding them is another measure. */
export const addArticle = (score: MeaningScore, article: GoldArticle, meaning: Meaning): void => {
  const byId: ById = new Map(meaning.entities.map((entity) => [entity.id, entity]));
  for (const gold of article.relations) {
    const answer = gold.optional ? undefined : answerTo(meaning.attributions, gold);
    if (!answer) continue;
    count(score.speaker, speakerRight(byId, answer, gold));
    count(score.chain, chainRight(byId, answer, gold));
    count(score.certainty, certaintyRight(answer.certainty, gold.certainty));
    count(score.writer, certaintyRight(answer.writerCertainty, gold.writer));
    count(score.act, gold.act === answer.act);
    if (gold.said !== null) count(score.said, saidRight(meaning, answer, article, gold));
    addVerification(score.verification, answer.verification.value, gold.verification.value);
  }
  for (const gold of article.assertions) {
    const answer = meaning.assertions.find(({ content }) => shared(content, gold.content) > 0);
    if (!gold.optional && answer) count(score.speculation, answer.speculation === gold.speculation);
  }
  addLoaded(score.loaded, article, meaning);
};

/** Per cent right; 0 where nothing was asked. */
export const percent = ({ right, of }: Share): number => (of === 0 ? 0 : (100 * right) / of);
/** F1 in per cent. */
export const f1 = ({ right, found, wanted }: Found): number =>
  found + wanted === 0 ? 0 : (200 * right) / (found + wanted);
