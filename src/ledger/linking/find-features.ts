import type { Assertion, Attribution, Entity, Quantity, Time } from '../../meaning/meaning.ts';
import type { Reading } from '../../reading/reading.ts';
import { remember } from '../../text/remember.ts';
import { overlaps, type Span } from '../../text/span.ts';
import { isAttitude, isRefusal, isTopic } from '../independence/attitude.ts';
import { isJudgement } from '../independence/judgement.ts';
import { isOffice } from '../independence/origin.ts';
import type { Features, NumberFeature } from './features.ts';
import { findDeeds, findLabels, findMarks, type Mark } from './find-marks.ts';
import { findMode, firstClauseEnd, type Mode, mainClause, withoutSideEvent } from './find-mode.ts';
import { findNegated, type Negated } from './find-negated.ts';
import { soundOf } from './same-name.ts';
import { FINITE } from './states-something.ts';
import { termOf } from './stem.ts';
import { contentTerm, findWords, phraseTerms, type Word } from './terms.ts';

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

/** How many content words on either side of a number belong to it. */
const NEAR = 3;
const CLAUSE_END = /[,;:]|\b(?:and|but|while|after|before|when|including)\b/i;

/** Of a stretch of text; what stands beside one statement stands beside its neighbours too. */
const termsOf: (text: string) => readonly string[] = remember(64, (text: string): readonly string[] =>
  findWords(text).flatMap((word) => contentTerm(word.lower) ?? []),
);

/** `subject`: "the death toll from the collapse has risen to 14" counts what its clause begins with. */
const nearTerms = (text: string, content: Span, [start, end]: Span, subject: boolean): string[] => {
  const before = termsOf(text.slice(content[0], start).split(CLAUSE_END).at(-1) ?? '');
  const after = termsOf(text.slice(end, content[1]).split(CLAUSE_END)[0] ?? '');
  return [...new Set([...(subject ? before.slice(0, NEAR) : []), ...before.slice(-NEAR), ...after.slice(0, NEAR)])];
};

/** A share in words as the percentage it means, roughly: "a third", "nearly half". */
const asPercent = ({
  value,
  high,
  unit,
  bound,
}: Pick<Quantity, 'value' | 'high' | 'unit' | 'bound'>): Pick<NumberFeature, 'value' | 'high' | 'unit' | 'bound'> =>
  unit === null && value > 0 && value < 1
    ? {
        value: value * 100,
        high: high === null ? null : high * 100,
        unit: '%',
        bound: bound === 'exact' ? 'approximately' : bound,
      }
    : { value, high, unit, bound };

const findNumbers = (text: string, content: readonly Span[], quantities: readonly Quantity[]): NumberFeature[] =>
  quantities.map(({ change, of, span, ...quantity }) => ({
    ...asPercent(quantity),
    change,
    of: of === null ? [] : termsOf(of),
    near: nearTerms(text, content.find((one) => overlaps(one, span)) ?? span, span, change === 'to'),
  }));

/** Denied as a whole, by its cue: what was denied once in it is denied twice, and all else once. */
const turnedRound = ({ once, twice }: Negated, terms: readonly string[], heads: readonly string[]): Negated => ({
  once: terms.filter((term) => !once.includes(term)),
  twice: [...once, ...twice],
  heads,
});

const isNegative = (statement: Statement, negated: Negated): boolean => {
  const denied = 'act' in statement && statement.act === 'deny';
  return denied || statement.certainty.polarity === 'negative' || negated.once.length > 0;
};

const daysOf = (times: readonly Time[]): [string, string][] =>
  times.flatMap((time) =>
    time.from !== null && time.until !== null && time.type !== 'DURATION' && time.type !== 'SET'
      ? [[time.from.slice(0, 10), time.until.slice(0, 10)] as [string, string]]
      : [],
  );

const CLOCK = /T(\d\d):(\d\d)/;
/** Times of day it names, in minutes. */
const clocksOf = (times: readonly Time[]): number[] =>
  times.flatMap(({ value }) => {
    const [, hours, minutes] = CLOCK.exec(value) ?? [];
    return hours && minutes ? [Number(hours) * 60 + Number(minutes)] : [];
  });

const SPAN_OF_TIME = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/;
/** How long it says that something lasts, in days: two weeks are not two days. */
const durationMarks = (times: readonly Time[]): Mark[] =>
  times.flatMap(({ type, value }) => {
    const found = type === 'DURATION' ? SPAN_OF_TIME.exec(value) : null;
    if (!found) return [];
    const [weeks, days, hours, minutes] = found.slice(1).map((digits) => Number(digits ?? 0));
    return [`lasts:${7 * weeks! + days! + hours! / 24 + minutes! / 1440}` as const];
  });

const OVERNIGHT = /\b(?:overnight|night|midnight|dawn|early hours)\b/i;
const DAY_MS = 86_400_000;
const dayAfter = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * DAY_MS).toISOString().slice(0, 10);

/** The days of the first clause, where it names any; a night belongs to the day before and the day after. */
const daysOfMain = (text: string, { content }: Statement, times: readonly Time[]): [string, string][] => {
  const [start, end] = content[0] ?? [0, 0];
  const clause = start + firstClauseEnd(text.slice(start, end));
  const first = daysOf(times.filter((time) => time.span[0] < clause));
  const days = first.length > 0 || clause < end ? first : daysOf(times);
  const night = content.some((span) => OVERNIGHT.test(text.slice(...span)));
  return night ? days.map(([from, until]) => [dayAfter(from, -1), dayAfter(until, 1)]) : days;
};

const CLAUSE_START = /^(?:not )?to \p{Ll}/u;

/**
 * "The minister praised [the rescue teams]", "prosecutors seek [ten years]": where what is said is a thing and no clause, the verb that the reading
 * takes for its cue is what is said of the thing.
 */
const toldByCue = (text: string, statement: Statement): readonly Span[] => {
  if (!('cue' in statement)) return [];
  const content = text.slice(...(statement.content[0] ?? [0, 0]));
  return CLAUSE_START.test(content) || FINITE.test(content) ? [] : statement.cue;
};

const NOT_IN_CUE = /\b(?:not|never|no longer)\b|n['’]t\b/iu;
/** So far before its cue the "not" of "does not intend" may stand, where the reading leaves it out. */
const BEFORE_CUE = 16;

/** "Does not intend [to extend the pact]", "did not accept [the offer]": what is no clause of its own is denied with its cue. */
export const isDeniedByCue = (text: string, statement: Statement): boolean => {
  const [cue] = 'cue' in statement ? statement.cue : [];
  const content = text.slice(...(statement.content[0] ?? [0, 0]));
  if (cue === undefined || (FINITE.test(content) && !CLAUSE_START.test(content))) return false;
  const before =
    text
      .slice(Math.max(0, cue[0] - BEFORE_CUE), cue[0])
      .split(/[.,;:\n]/)
      .at(-1) ?? '';
  return NOT_IN_CUE.test(before + text.slice(...cue));
};

/** "Does not intend to [extend] the pact", "has not [called] for him to go": what a cue says is not so. */
const deniedHeads = (text: string, statement: Statement): string[] => {
  const content = text.slice(...(statement.content[0] ?? [0, 0]));
  const clause = CLAUSE_START.test(content) ? findWords(content)[1] : undefined;
  const words = clause ? [clause] : toldByCue(text, statement).flatMap((span) => findWords(text, span));
  return words.map(({ lower }) => termOf(lower));
};

/** What is told in the present tense of a day to come is still to come. */
const modeOf = (text: string, statement: Statement, days: Features['days'], published: string | null): Mode => {
  const words = [...toldByCue(text, statement), ...statement.content].map((span) => text.slice(...span)).join(' ');
  const mode = findMode(words, statement.forecast !== null);
  const toCome = published !== null && days.length > 0 && days.every(([from]) => from > published);
  return mode === 'done' && toCome ? 'intended' : mode;
};

/** Who says it, by the terms of their name; an office that publishes its own word speaks for itself. */
const speakerKey = (reading: Reading, speaker: Entity | undefined): string | null => {
  const { outlet } = reading.article;
  if (speaker) return nameTerms(speaker).join(' ') || null;
  return isOffice(outlet) ? termsOf(outlet ?? '').join(' ') : null;
};

const sourceOf = (statement: Statement): readonly Span[] => ('cue' in statement ? statement.source : []);

const wordsInOrder = (spans: readonly Span[], text: string): Word[] =>
  [...spans].sort((a, b) => a[0] - b[0]).flatMap((span) => findWords(text, span));

const termsBeside = (text: string, main: string): string[] => {
  const kept = new Set(termsOf(main));
  return [...new Set(termsOf(text))].filter((term) => !kept.has(term));
};

const personsIn = (entities: readonly Entity[]): string[][] =>
  entities
    .filter((entity) => entity.type === 'person')
    .map((entity) =>
      entity.name
        .split(/[\s.’']+/)
        .filter((word) => word.length > 1)
        .map(soundOf),
    );

const isStand = (text: string, statement: Statement): boolean => {
  const wordsOf = (spans: readonly Span[]): string => spans.map((span) => text.slice(...span)).join(' ');
  const content = wordsOf(statement.content);
  if (!('act' in statement)) return isJudgement(content);
  const cue = wordsOf(statement.cue);
  if (isJudgement(content, cue)) return true;
  return isAttitude(statement.act) || isRefusal(statement.act, cue, content) || isTopic(cue, content);
};

const FUTURE = new Set(
  'will would shall may might could should to-be planned plans expected due about going'.split(' '),
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
  const phrases = statement.content.flatMap((span) => phraseTerms(reading.text.slice(...span)));
  const terms = [...new Set([...plain.filter((term) => term !== null), ...names, ...phrases])];
  const speaker =
    'speaker' in statement ? reading.entities.find((entity) => entity.id === statement.speaker) : undefined;
  const published = reading.article.published?.slice(0, 10) ?? null;
  const days = daysOfMain(reading.text, statement, times);
  const inside = findNegated(reading.text, words);
  const negated = isDeniedByCue(reading.text, statement)
    ? turnedRound(inside, terms, deniedHeads(reading.text, statement))
    : inside;
  const told = toldByCue(reading.text, statement);
  const said = statement.content.map((span) => reading.text.slice(...span)).join(' ');
  return {
    terms,
    names,
    aside: termsBeside(said, mainClause(said)),
    beside: termsBeside(said, withoutSideEvent(said)),
    clocks: clocksOf(times),
    places: [...new Set(named.filter((entity) => entity.type === 'place').flatMap(nameTerms))],
    numbers: findNumbers(reading.text, statement.content, quantities),
    days,
    negative: isNegative(statement, negated),
    negated,
    marks: [
      ...findMarks(told.length === 0 ? words : wordsInOrder([...told, ...statement.content], reading.text)),
      ...durationMarks(times),
    ],
    deeds: findDeeds(words),
    labels: findLabels(
      reading.text,
      told.length === 0 ? words : wordsInOrder([...sourceOf(statement), ...statement.content], reading.text),
    ),
    persons: personsIn(named),
    mode: modeOf(reading.text, statement, days, published),
    fragment: isFragment(terms, words.length),
    forecast: statement.forecast !== null,
    attitude: isStand(reading.text, statement),
    tentative: statement.certainty.value !== 'certain' || words.some((word) => FUTURE.has(word.lower)),
    published,
    speaker: speakerKey(reading, speaker),
    outlet: reading.article.outlet,
  };
};
