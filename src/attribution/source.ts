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
