import type { AttributionRelation } from '../../src/attribution/attribution.ts';
import { sameOutlet } from '../../src/meaning/chains/dateline.ts';
import type { Meaning } from '../../src/meaning/interpret.ts';
import type { Attribution, Entity } from '../../src/meaning/meaning.ts';
import { overlaps, type Span } from '../../src/text/span.ts';
import type { GoldArticle, GoldName, GoldRelation } from '../gold/gold.ts';

/** Right answers out of asked ones. */
export type Share = { right: number; of: number };
/** Found, right and wanted, for measures with a precision and a recall. */
export type Found = { right: number; found: number; wanted: number };

export type MeaningScore = {
  readonly speaker: Share;
  readonly chain: Share;
  readonly certainty: Share;
  readonly writer: Share;
  readonly act: Share;
  readonly within: Share;
  readonly said: Share;
  readonly verification: Found;
  readonly forecast: Found;
  readonly quantity: Share;
  readonly loaded: Found;
  readonly speculation: Share;
};

export const emptyScore = (): MeaningScore => ({
  speaker: { right: 0, of: 0 },
  chain: { right: 0, of: 0 },
  certainty: { right: 0, of: 0 },
  writer: { right: 0, of: 0 },
  act: { right: 0, of: 0 },
  within: { right: 0, of: 0 },
  said: { right: 0, of: 0 },
  quantity: { right: 0, of: 0 },
  speculation: { right: 0, of: 0 },
  verification: { right: 0, found: 0, wanted: 0 },
  forecast: { right: 0, found: 0, wanted: 0 },
  loaded: { right: 0, found: 0, wanted: 0 },
});

/** One answer that was not the gold one, for people to read. */
export type Miss = {
  readonly article: string;
  readonly field: string;
  readonly relation: string;
  readonly wanted: string;
  readonly got: string;
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

const count = (share: Share, right: boolean): boolean => {
  share.of += 1;
  if (right) share.right += 1;
  return right;
};

const showName = (gold: GoldName | null): string => gold?.names[0] ?? '?';

/** The attribution that answers a gold relation: its cue overlaps and its content does most. */
const answerTo = (attributions: readonly Attribution[], gold: GoldRelation): Attribution | undefined => {
  const shared = (spans: readonly Span[], others: readonly Span[]): number =>
    spans.reduce(
      (sum, a) => sum + others.reduce((part, b) => part + Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0])), 0),
      0,
    );
  return attributions
    .filter(({ cue }) => cue.some((a) => gold.cue.some((b) => overlaps(a, b))))
    .sort((a, b) => shared(b.content, gold.content) - shared(a.content, gold.content))[0];
};

const chainRight = (byId: ReadonlyMap<string, Entity>, { chain }: Attribution, gold: GoldRelation): boolean => {
  const unknown = gold.chain.at(-1) === null;
  const wanted = gold.chain.filter((name) => name !== null);
  const origin = chain.at(-1)?.role === 'origin';
  return (
    chain.length === wanted.length &&
    (wanted.length === 0 || origin !== unknown) &&
    chain.every(({ entity }, at) => isLink(byId.get(entity), wanted[at]!))
  );
};

const scoreFound = (score: Found, wanted: boolean, found: boolean, right: boolean): void => {
  if (wanted) score.wanted += 1;
  if (found) score.found += 1;
  if (wanted && found && right) score.right += 1;
};

/** Adds one article's answers to a score; gives what was missed. Relations the program did not find count only for finding. */
export const addArticle = (score: MeaningScore, article: GoldArticle, meaning: Meaning): Miss[] => {
  const misses: Miss[] = [];
  const byId = new Map<string, Entity>(meaning.entities.map((entity) => [entity.id, entity]));
  const nameOf = (id: string | null): string => (id === null ? '-' : (byId.get(id)?.name ?? id));
  for (const gold of article.relations) {
    const answer = answerTo(meaning.attributions, gold);
    if (gold.optional || !answer) continue;
    const words = article.text.slice(gold.cue[0]![0], gold.cue.at(-1)![1]);
    const note = (field: string, right: boolean, wanted: string, got: string): void => {
      if (!right) misses.push({ article: article.id, field, relation: `${gold.id} ${words}`, wanted, got });
    };
    const speaker =
      gold.speaker === null ? answer.speaker === null : isCalled(byId.get(answer.speaker ?? ''), gold.speaker);
    note('speaker', count(score.speaker, speaker), showName(gold.speaker), nameOf(answer.speaker));
    const links = answer.chain.map(({ entity, role }) => nameOf(entity) + (role === 'origin' ? '' : ' <')).join(' ');
    note('chain', count(score.chain, chainRight(byId, answer, gold)), gold.chain.map(showName).join(' < '), links);
    const show = (each: { value: string; polarity: string }): string =>
      `${each.value}${each.polarity === 'negative' ? '-' : ''}`;
    for (const [field, wanted, got] of [
      ['certainty', gold.certainty, answer.certainty],
      ['writer', gold.writer, answer.writerCertainty],
    ] as const) {
      // An unknown has no side to be on.
      const right = wanted.value === got.value && (wanted.value === 'unknown' || wanted.polarity === got.polarity);
      note(field, count(score[field], right), show(wanted), show(got));
    }
    note('act', count(score.act, gold.act === answer.act), gold.act, answer.act);
    if (gold.verification.value !== 'none' || answer.verification.value !== 'none') {
      const right = gold.verification.value === answer.verification.value;
      scoreFound(score.verification, gold.verification.value !== 'none', answer.verification.value !== 'none', right);
      note('verification', right, gold.verification.value, answer.verification.value);
    }
    scoreFound(score.forecast, gold.forecast !== null, answer.forecast !== null, true);
    note(
      'forecast',
      (gold.forecast === null) === (answer.forecast === null),
      JSON.stringify(gold.forecast),
      JSON.stringify(answer.forecast),
    );
    if (gold.said !== null) {
      const wanted = article.times.find(({ id }) => id === gold.said)?.span;
      const got = meaning.times.find(({ id }) => id === answer.said)?.span;
      note(
        'said',
        count(score.said, wanted !== undefined && got !== undefined && overlaps(wanted, got)),
        article.text.slice(...(wanted ?? [0, 0])),
        got ? article.text.slice(...got) : '-',
      );
    }
  }
  addRest(score, article, meaning, misses);
  return misses;
};

const addRest = (score: MeaningScore, article: GoldArticle, meaning: Meaning, misses: Miss[]): void => {
  for (const gold of article.quantities) {
    const got = meaning.quantities.find(({ span }) => overlaps(span, gold.span));
    const right =
      got !== undefined &&
      Math.abs(got.value - gold.value) <= 1e-3 * Math.max(1, Math.abs(gold.value)) &&
      (got.high ?? null) === (gold.high ?? null);
    if (!count(score.quantity, right))
      misses.push({
        article: article.id,
        field: 'quantity',
        relation: article.text.slice(...gold.span),
        wanted: String(gold.value),
        got: String(got?.value),
      });
  }
  for (const gold of article.assertions) {
    const got = meaning.assertions.find(({ content }) => content.some((a) => gold.content.some((b) => overlaps(a, b))));
    if (gold.optional || !got) continue;
    if (!count(score.speculation, got.speculation === gold.speculation))
      misses.push({
        article: article.id,
        field: 'speculation',
        relation: article.text.slice(...gold.content[0]!),
        wanted: String(gold.speculation),
        got: String(got.speculation),
      });
  }
  const loaded = [...meaning.attributions, ...meaning.assertions].flatMap((each) =>
    each.loaded.map(({ span }) => span.join()),
  );
  const wanted = new Set(
    [...article.relations, ...article.assertions].flatMap((each) => each.loaded.map((span) => span.join())),
  );
  const found = new Set(
    loaded.filter((span) => wanted.has(span) || article.loaded.every((each) => each.join() !== span)),
  );
  score.loaded.wanted += wanted.size;
  score.loaded.found += found.size;
  score.loaded.right += [...found].filter((span) => wanted.has(span)).length;
};

/** Per cent right; 0 where nothing was asked. */
export const percent = ({ right, of }: Share): number => (of === 0 ? 0 : (100 * right) / of);
/** F1 in per cent. */
export const f1 = ({ right, found, wanted }: Found): number =>
  found + wanted === 0 ? 0 : (200 * right) / (found + wanted);
