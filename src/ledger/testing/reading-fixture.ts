import type { QuoteKind } from '../../attribution/attribution.ts';
import type {
  Act,
  Assertion,
  Attribution,
  Certainty,
  Entity,
  EntityType,
  Quantity,
  Time,
} from '../../meaning/meaning.ts';
import { READING_SCHEMA, type Reading } from '../../reading/reading.ts';
import type { Span } from '../../text/span.ts';
import type { Addition } from '../ledger.ts';
import { type ReadyAddition, readyAddition } from '../prepare/ready-addition.ts';

/** Readings made by hand, for tests and benchmarks: say what stands in the text and the spans are found. No model is needed. */
export type StatementFixture = {
  /** As it stands in the text; its first occurrence is meant. */
  readonly content: string;
  /** As it stands in the text, before or after the content; without it the statement is an assertion. */
  readonly source?: string;
  readonly cue?: string;
  readonly act?: Act;
  /** Names or descriptions from the reader to the origin; by default the speaker alone. */
  readonly chain?: readonly string[];
  readonly certainty?: Certainty['value'];
  readonly negative?: boolean;
  readonly verification?: 'none' | 'unverified' | 'confirmed' | 'disputed';
  readonly forecast?: { readonly from: string | null; readonly until: string | null };
  readonly speculation?: boolean;
  /** As it stands in the content: "if confirmed". */
  readonly condition?: string;
  /** How it is quoted; indirectly unless said. */
  readonly quote?: QuoteKind;
};

export type ReadingFixture = {
  readonly id?: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly url?: string | null;
  readonly title?: string;
  readonly text: string;
  readonly statements: readonly StatementFixture[];
  /** Names that stand in the text; every occurrence is one mention. */
  readonly names?: Readonly<Record<string, EntityType>>;
  /** Words that are a number: value, what is counted. */
  readonly numbers?: Readonly<Record<string, Partial<Quantity> & { readonly value: number }>>;
  /** Words that are a day or a stretch of days. */
  readonly days?: Readonly<Record<string, readonly [from: string, until: string]>>;
  /** Words that are a time of the published day, as `hh:mm`. */
  readonly clocks?: Readonly<Record<string, string>>;
};

const occurrences = (text: string, part: string): Span[] => {
  const found: Span[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length))
    found.push([at, at + part.length]);
  return found;
};

const spanOf = (text: string, part: string, near = 0): Span => {
  const after = text.indexOf(part, Math.max(0, near - 200));
  const at = after >= 0 ? after : text.indexOf(part);
  if (at < 0) throw new Error(`"${part}" does not stand in "${text.slice(0, 60)}…"`);
  return [at, at + part.length];
};

/** The first occurrence of a part of the text inside a stretch of it. */
const spanWithin = (text: string, part: string, [from, until]: Span): Span => {
  const at = text.indexOf(part, from);
  if (at < 0 || at + part.length > until) throw new Error(`"${part}" does not stand in "${text.slice(from, until)}"`);
  return [at, at + part.length];
};

const inside = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

const SCORES = { certain: 3, probable: 2, possible: 1, unknown: 0 };

const certaintyOf = ({ certainty = 'certain', negative = false }: StatementFixture): Certainty => ({
  value: certainty,
  polarity: negative ? 'negative' : 'positive',
  score: SCORES[certainty] * (negative ? -1 : 1),
  estimative: null,
  evidence: [],
});

const entitiesOf = ({ text, names = {}, statements }: ReadingFixture): Entity[] => {
  const described = [
    ...new Set(statements.flatMap((one) => [...(one.source ? [one.source] : []), ...(one.chain ?? [])])),
  ].filter((name) => !(name in names));
  const all: [string, EntityType, boolean][] = [
    ...Object.entries(names).map(([name, type]) => [name, type, true] as [string, EntityType, boolean]),
    ...described.map((name) => [name, 'unknown', /^\p{Lu}/u.test(name)] as [string, EntityType, boolean]),
  ];
  return all.map(([name, type, named], at) => ({
    id: `e${at + 1}`,
    name,
    type,
    roles: [],
    named,
    aliases: [],
    country: null,
    mentions: occurrences(text, name),
  }));
};

/** A reading of a made-up article. */
export const readingOf = (fixture: ReadingFixture): Reading => {
  const { text } = fixture;
  const entities = entitiesOf(fixture);
  const quantities: Quantity[] = Object.entries(fixture.numbers ?? {}).map(([words, given], at) => ({
    id: `q${at + 1}`,
    span: spanOf(text, words),
    high: null,
    unit: null,
    of: null,
    change: null,
    bound: 'exact',
    ...given,
  }));
  const days: Omit<Time, 'id'>[] = Object.entries(fixture.days ?? {}).map(([words, [from, until]]) => ({
    span: spanOf(text, words),
    type: 'DATE',
    value: from,
    mod: null,
    from,
    until,
  }));
  const clocks: Omit<Time, 'id'>[] = Object.entries(fixture.clocks ?? {}).map(([words, clock]) => {
    const value = `${fixture.published?.slice(0, 10) ?? '2031-01-01'}T${clock}`;
    return { span: spanOf(text, words), type: 'TIME', value, mod: null, from: value, until: value };
  });
  const times: Time[] = [...days, ...clocks].map((time, at) => ({ id: `t${at + 1}`, ...time }));
  const attributions: Attribution[] = [];
  const assertions: Assertion[] = [];
  for (const one of fixture.statements) {
    const content = spanOf(text, one.content);
    const base = {
      content: [content],
      certainty: certaintyOf(one),
      verification: { value: one.verification ?? ('none' as const), evidence: [] },
      condition: one.condition === undefined ? null : spanWithin(text, one.condition, content),
      said: null,
      times: times.filter((time) => inside(content, time.span)).map((time) => time.id),
      forecast: one.forecast
        ? { kind: 'prediction' as const, ...one.forecast, window: null, condition: one.condition ?? null, evidence: [] }
        : null,
      quantities: quantities.filter((quantity) => inside(content, quantity.span)).map((quantity) => quantity.id),
      loaded: [],
    };
    const entity = (name: string) => entities.find((candidate) => candidate.name === name)!.id;
    if (one.source === undefined) {
      assertions.push({ ...base, id: `s${assertions.length + 1}`, speculation: one.speculation ?? false });
      continue;
    }
    const chain = one.chain ?? [one.source];
    attributions.push({
      ...base,
      id: `a${attributions.length + 1}`,
      source: [spanOf(text, one.source, content[0])],
      cue: [spanOf(text, one.cue ?? 'said', content[0])],
      quote: one.quote ?? 'indirect',
      speaker: entity(one.source),
      chain: chain.map((name, at) => ({
        entity: entity(name),
        role: at === chain.length - 1 ? ('origin' as const) : ('carrier' as const),
        evidence: [],
      })),
      act: one.act ?? 'say',
      writerCertainty: { ...certaintyOf(one), value: 'unknown', score: 0 },
      within: null,
      confidence: 1,
    });
  }
  return {
    schema: READING_SCHEMA,
    id: fixture.id ?? fixture.title ?? 'fixture',
    article: {
      title: fixture.title ?? null,
      url: fixture.url ?? null,
      outlet: fixture.outlet,
      authors: [],
      published: fixture.published,
      language: 'en',
    },
    text,
    entities,
    times,
    quantities,
    attributions,
    assertions,
    madeBy: { program: 'fixture', models: 'none' },
  };
};

/** Makes articles ready as a reader pool does, by a reader that a test brings along. */
export const readyBy =
  <Input>(read: (input: Input) => Promise<Reading>) =>
  async (input: Input, addition: Omit<Addition, 'reading'>): Promise<ReadyAddition> =>
    readyAddition({ ...addition, reading: await read(input) });
