import type { Analysis } from '../../language/analysis.ts';
import type { Time } from '../meaning.ts';
import { type Day, isoDay, readIsoDay } from './calendar.ts';
import { type Candidate, propose, settle } from './finder.ts';
import { FINDERS } from './finders/index.ts';
import { type Interval, intervalOf, narrowed } from './interval.ts';
import { type Lexemes, lexemesOf } from './lexemes.ts';
import { REFINERS } from './refine.ts';
import { type Context, moved, resolveValue } from './resolve.ts';
import type { Sense, Side } from './sense.ts';
import { sideAt } from './tense.ts';

type Resolved = Omit<Time, 'id'>;
type Edges = { readonly from: Day | null; readonly until: Day | null };

const OPEN: Edges = { from: null, until: null };

const typeOf = ({ sense, daytime }: Candidate): Time['type'] => {
  if (sense.kind === 'duration') return 'DURATION';
  if (sense.kind === 'fixed') return sense.type;
  return daytime === undefined ? 'DATE' : 'TIME';
};

const towards = (side: number, published: Day): Edges => ({
  from: side < 0 ? null : published,
  until: side > 0 ? null : published,
});

/** Days of what is no value on the calendar: "the past three months" ends with the day of publication; "soon" names none. */
const floatingEdges = (sense: Sense, published: Day | null): Edges => {
  if (published === null) return OPEN;
  if (sense.kind === 'duration') {
    if (sense.side === 0) return OPEN;
    if (sense.amount === null) return towards(sense.side, published);
    const other = moved(published, sense.unit, (sense.high ?? sense.amount) * sense.side);
    return sense.side < 0 ? { from: other, until: published } : { from: published, until: other };
  }
  return OPEN;
};

/** "Earlier this month" ends, and "later this year" begins, with the day of publication. */
const clipped = (interval: Interval, word: string, published: Day | null): Interval | null => {
  if (published === null || interval[0] > published || interval[1] < published) return null;
  if (word === 'earlier') return [interval[0], published];
  return word === 'later' ? [published, interval[1]] : null;
};

/** How many months of its unit a length that a date ends has. */
const endedEdges = ({ sense, rule, endsWith }: Candidate, context: Context): Edges | null => {
  if (!endsWith) return null;
  const end = intervalOf(resolveValue(endsWith.sense, context))?.[1];
  if (end === undefined) return OPEN;
  const [unit, amount] =
    sense.kind === 'duration'
      ? [sense.unit, sense.amount ?? 1]
      : rule === 'quarter-ended'
        ? (['Q', 1] as const)
        : (['Y', 1] as const);
  return { from: moved(end + 1, unit, -amount), until: end };
};

const edgesOf = (candidate: Candidate, value: string, word: string, context: Context): Edges => {
  const { published } = context;
  const ended = endedEdges(candidate, context);
  if (ended) return ended;
  const interval = intervalOf(value);
  if (!interval) return floatingEdges(candidate.sense, published);
  // A night runs into the next day, and "overnight" means all of it.
  if (candidate.rule === 'overnight') return { from: interval[0], until: interval[1] + 1 };
  const { sense } = candidate;
  if (sense.kind === 'calendar' && sense.lastDay !== undefined && sense.day !== null)
    return { from: interval[0], until: interval[1] + sense.lastDay - sense.day };
  if (candidate.isRolling && published !== null && sense.kind === 'unit') {
    const other = moved(published, sense.unit, sense.by);
    return { from: Math.min(other, published), until: Math.max(other, published) };
  }
  const mod = candidate.mod ?? null;
  const [from, until] = clipped(interval, word, published) ?? narrowed(interval, mod);
  return { from: mod === 'ON_OR_BEFORE' ? null : from, until: mod === 'ON_OR_AFTER' ? null : until };
};

const resolved = (candidate: Candidate, lexemes: Lexemes, context: Context): Resolved => {
  const { words, first, next } = lexemes;
  const start = first[candidate.first]!;
  const end = next[candidate.next - 1]! - 1;
  const day = resolveValue(candidate.sense, context);
  const value = candidate.daytime !== undefined && /\d$|X$/.test(day) ? `${day}T${candidate.daytime}` : day;
  const { from, until } = edgesOf(candidate, value, words.lower[start]!, context);
  return {
    span: [words.start[start]!, words.end[end]!],
    type: typeOf(candidate),
    value,
    mod: candidate.mod ?? null,
    ...(candidate.zone !== undefined && { zone: candidate.zone }),
    from: from === null ? null : isoDay(from),
    until: until === null ? null : isoDay(until),
  };
};

/** The sentence a candidate stands in. */
const sentenceOf = (candidate: Candidate, { analysis, words, first }: Lexemes): number =>
  analysis.tokens[words.token[first[candidate.first]!]!]!.sentence;

const isCalendarValue = (time: Resolved): boolean =>
  (time.type === 'DATE' || time.type === 'TIME') && /^\d{4}/.test(time.value);

/** Whether a quarter is one whose results are told: named by its number alone, and over when the text was published. */
const isPastQuarter = ({ sense }: Candidate, time: Resolved, side: Side, published: string | null): boolean =>
  sense.kind === 'quarter' &&
  sense.year === null &&
  /-Q[1-4]$/.test(time.value) &&
  time.until !== null &&
  (published === null || side < 0 || time.until <= published);

/**
 * The time expressions of a text, by start, with TIMEX3 type, value and mod (Pustejovsky et al. 2005) and the days they mean, given the date
 * of publication (ISO 8601, a time after it is ignored). Without one, what hangs on it stays open: `XXXX-07-02`, `PAST_REF`.
 *
 * Finders propose, refiners settle and join, and what is left is resolved in the order of the text, since "the following year" hangs on
 * what came before.
 */
export const findTimes = (analysis: Analysis, published: string | null): Time[] => {
  const lexemes = lexemesOf(analysis);
  const settled = settle(propose(FINDERS, lexemes), lexemes);
  const candidates = REFINERS.reduce<readonly Candidate[]>((left, refine) => refine(left, lexemes), settled);
  const day = published === null ? null : readIsoDay(published);
  let reference: string | null = null;
  let quarter: string | null = null;
  let spokenIn = 0;
  const times: Time[] = [];
  for (const candidate of candidates) {
    const side = sideAt(lexemes, candidate.first);
    const sentence = sentenceOf(candidate, lexemes);
    // "At six in the evening" is on the day spoken of only just before it.
    const isFar = candidate.sense.kind === 'daytime' && sentence > spokenIn + 1;
    const after = candidate.follows && reference !== null ? (intervalOf(reference)?.[0] ?? null) : null;
    const time = resolved(candidate, lexemes, {
      published: day,
      reference: isFar ? null : reference,
      after,
      quarter,
      side,
    });
    if (isCalendarValue(time)) {
      reference = time.value;
      spokenIn = sentence;
    }
    if (isPastQuarter(candidate, time, side, published)) quarter = time.value;
    times.push({ id: `t${times.length + 1}`, ...time });
  }
  return times;
};
