import type { Assertion, Attribution, Entity, Quantity, Time } from '../meaning/meaning.ts';
import type { Reading } from '../reading/reading.ts';
import { overlaps, type Span } from '../text/span.ts';
import { NEGATORS } from './concepts.ts';
import type { Features, NumberFeature } from './features.ts';
import { contentTerm, findWords, type Word } from './terms.ts';

export type Statement = Attribution | Assertion;

const within = (word: Word, spans: readonly Span[]): boolean =>
  spans.some((span) => overlaps([word.start, word.end], span));

/** The words an entity is known by: of a person the last name, else all that say something. */
const nameTerms = (entity: Entity): string[] => {
  const words = findWords(entity.name).map((word) => word.lower);
  const kept = entity.type === 'person' ? words.slice(-1) : words;
  return kept.map(contentTerm).filter((term) => term !== null);
};

const isFragment = (terms: readonly string[], words: number): boolean => words < 4 || terms.length < 3;

const findNumbers = (quantities: readonly Quantity[]): NumberFeature[] =>
  quantities.map(({ value, high, unit, change, bound, of }) => ({
    value,
    high,
    unit,
    change,
    bound,
    of:
      of === null
        ? []
        : findWords(of)
            .map((word) => contentTerm(word.lower))
            .filter((term) => term !== null),
  }));

const isNegative = (statement: Statement, words: readonly Word[]): boolean => {
  const denied = 'act' in statement && statement.act === 'deny';
  return denied || statement.certainty.polarity === 'negative' || words.some((word) => NEGATORS.has(word.lower));
};

const daysOf = (times: readonly Time[]): [string, string][] =>
  times.flatMap((time) =>
    time.from !== null && time.until !== null && time.type !== 'DURATION' && time.type !== 'SET'
      ? [[time.from.slice(0, 10), time.until.slice(0, 10)] as [string, string]]
      : [],
  );

/** What of a statement is compared with others. `inner` are the spans of attributions inside it, which belong to others. */
export const findFeatures = (reading: Reading, statement: Statement): Features => {
  const words = statement.content.flatMap((span) => findWords(reading.text, span));
  const isInside = (mention: Span): boolean => statement.content.some((span) => overlaps(span, mention));
  const named = reading.entities.filter((entity) => entity.named && entity.mentions.some(isInside));
  const covered = named.flatMap((entity) => entity.mentions.filter(isInside));
  const times = reading.times.filter((time) => statement.times.includes(time.id));
  const quantities = reading.quantities.filter((quantity) => statement.quantities.includes(quantity.id));
  const timeSpans = times.map((time) => time.span);
  const names = [...new Set(named.flatMap(nameTerms))];
  const plain = words
    .filter((word) => !within(word, covered) && !within(word, timeSpans))
    .map((word) => contentTerm(word.lower));
  const terms = [...new Set([...plain.filter((term) => term !== null), ...names])];
  const speaker =
    'speaker' in statement ? reading.entities.find((entity) => entity.id === statement.speaker) : undefined;
  return {
    terms,
    names,
    places: [...new Set(named.filter((entity) => entity.type === 'place').flatMap(nameTerms))],
    numbers: findNumbers(quantities),
    days: daysOf(times),
    negative: isNegative(statement, words),
    fragment: isFragment(terms, words.length),
    forecast: statement.forecast !== null,
    published: reading.article.published?.slice(0, 10) ?? null,
    speaker: speaker ? nameTerms(speaker).join(' ') || null : null,
  };
};
