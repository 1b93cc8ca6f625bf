import type { Analysis } from '../language/analysis.ts';
import { findDateline } from '../text/dateline.ts';

const CLOCK = /^\d{1,2}(?:[:.h]\d{2})?(?:[ap]m)?$/i;
const BEHIND_CLOCK = /^(?::|\d{2}|[ap]\.?m\.?|gmt|utc|[bce]st|[bc]?et|—|–|-|\|)$/i;
const TIME = /^\d{1,2}[:.h]\d{2}/;

/**
 * Takes the clock off the head of a source: live blogs print the time before the sentence ("14:32 Police spokesman Tom Ash tells …"),
 * which the corpora the models learnt from do not.
 */
export const withoutClock = ({ tokens, text }: Analysis, source: readonly number[]): readonly number[] => {
  const first = source[0];
  if (first === undefined || !CLOCK.test(tokens[first]!.form)) return source;
  const { start } = tokens[first]!;
  const opensLine = start === 0 || text[start - 1] === '\n';
  if (!opensLine || !TIME.test(text.slice(start, start + 6))) return source;
  let at = 1;
  while (at < source.length && BEHIND_CLOCK.test(tokens[source[at]!]!.form)) at++;
  return source.slice(at);
};

/** A dateline is no longer than this. */
const LONGEST_DATELINE = 200;

/** Takes a dateline off tokens that begin in it ("CASTREL, March 4 (MNA) — Ilmaria denied …"): where a report was filed speaks for nobody. */
export const withoutDateline = (
  { tokens, text, sentences, paragraphs }: Analysis,
  found: readonly number[],
): readonly number[] => {
  const first = found[0];
  if (first === undefined) return found;
  const { span } = paragraphs[sentences[tokens[first]!.sentence]!.paragraph]!;
  if (tokens[first]!.start >= span[0] + LONGEST_DATELINE) return found;
  const dateline = findDateline(text.slice(span[0], span[0] + LONGEST_DATELINE));
  const end = span[0] + (dateline?.length ?? 0);
  return dateline && tokens[first]!.start < end ? found.filter((index) => tokens[index]!.start >= end) : found;
};

const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const PART_OF_DAY = /^(?:morning|afternoon|evening|night)$/;
const BEFORE_DAY = /^(?:on|late|early|earlier|here|and|,)$/;

/** How many of its last tokens say on what day: "the ministry on Friday", "Zambian government late Friday night". */
const dayTail = ({ tokens }: Analysis, source: readonly number[]): number => {
  let at = source.length - 1;
  while (at >= 0 && (tokens[source[at]!]!.form === ',' || PART_OF_DAY.test(tokens[source[at]!]!.lower))) at--;
  if (at < 0 || !DAY.test(tokens[source[at]!]!.lower)) return 0;
  while (at >= 0 && (DAY.test(tokens[source[at]!]!.lower) || BEFORE_DAY.test(tokens[source[at]!]!.lower))) at--;
  return source.length - 1 - at;
};

/** How many of its first tokens do: "Earlier Tuesday a judge", "Thursday, the spokesman". */
const dayHead = ({ tokens }: Analysis, source: readonly number[]): number => {
  let at = 0;
  while (at < source.length && BEFORE_DAY.test(tokens[source[at]!]!.lower)) at++;
  if (at >= source.length || !DAY.test(tokens[source[at]!]!.lower)) return 0;
  const after = tokens[source[at + 1]!];
  return after && (at > 0 || after.form === ',' || after.upos === 'DET') ? at + (after.form === ',' ? 2 : 1) : 0;
};

/** Whether a day at its end belongs to what is told of the source: "a poll released Sunday", "the groups who wrote to her on Thursday". */
const tellsOfDay = ({ tokens }: Analysis, rest: readonly number[]): boolean => {
  for (let at = rest.length - 1; at >= 0 && tokens[rest[at]!]!.form !== ','; at--) {
    const { upos, xpos, lower } = tokens[rest[at]!]!;
    if (upos === 'VERB' || upos === 'AUX' || xpos === 'VBN' || xpos === 'VBG' || lower === 'out') return true;
  }
  return false;
};

/** Takes the day off a source: wires write "the ministry on Friday said", where the day is that of the saying. A source that is a day alone is none. */
export const withoutDay = (analysis: Analysis, source: readonly number[]): readonly number[] => {
  const tail = dayTail(analysis, source);
  const rest = tail > 0 ? source.slice(0, source.length - tail) : source;
  const cut = tail > 0 && tellsOfDay(analysis, rest) ? source : rest;
  const head = dayHead(analysis, cut);
  return head > 0 ? cut.slice(head) : cut;
};
