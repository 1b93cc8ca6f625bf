import { mergeSpans, type Span } from '../../text/span.ts';
import { type CueWord, isListed, lookUp } from '../acts/cue-word.ts';
import type { Certainty } from '../meaning.ts';
import type { Syntax } from '../syntax.ts';
import { COMMITTING, DENIALS, ESTIMATIVES, SOURCE_STANCE, type Value } from './cues.ts';
import { type Judgement, judgeClause, weaker } from './judge.ts';

/** The number that stands for a value and polarity where no regressor refines it. */
const SCORE: Readonly<Record<Value, number>> = { certain: 3, probable: 1.8, possible: 0.9, unknown: 0 };

const estimativeIn = (text: string, spans: readonly Span[]): Certainty['estimative'] => {
  for (const [pattern, low, high] of ESTIMATIVES) {
    for (const [start, end] of spans) {
      const found = new RegExp(pattern.source, 'i').exec(text.slice(start, end));
      if (found) return { word: found[0].toLowerCase(), low, high };
    }
  }
  return null;
};

const toCertainty = (
  syntax: Syntax,
  judgement: Judgement,
  content: readonly Span[],
  cue: readonly Span[],
): Certainty => ({
  value: judgement.value,
  polarity: judgement.negative ? 'negative' : 'positive',
  score: (judgement.negative ? -1 : 1) * SCORE[judgement.value],
  estimative: judgement.value === 'certain' ? null : estimativeIn(syntax.analysis.text, content),
  evidence: mergeSpans([...judgement.evidence, ...cue]),
});

const isQuestion = (text: string, content: readonly Span[]): boolean =>
  /\?["”’']?\s*$/.test(text.slice(...(content.at(-1) ?? [0, 0]))) ||
  /^\W*(?:whether|if)\b/i.test(text.slice(...(content[0] ?? [0, 0])));

/** How surely the speaker and the writer, each for themselves, put the content of an attribution (FactBank: one value a holder). */
export const certaintyOfAttribution = (
  syntax: Syntax,
  predicate: number,
  content: readonly Span[],
  cue: CueWord,
  cueSpans: readonly Span[],
): { readonly speaker: Certainty; readonly writer: Certainty } => {
  const clause = predicate < 0 ? NOTHING : judgeClause(syntax, predicate);
  const stance = isQuestion(syntax.analysis.text, content) ? 'unknown' : lookUp(SOURCE_STANCE, cue);
  const denies = isListed(DENIALS, cue);
  const value = stance ? weaker(clause.value, stance) : clause.value;
  const negative = denies !== clause.negative;
  const commits = isListed(COMMITTING, cue);
  const spoken: Judgement = { ...clause, value, negative };
  const written: Judgement = { value: commits ? value : 'unknown', negative, evidence: commits ? clause.evidence : [] };
  return {
    speaker: toCertainty(syntax, spoken, content, stance || denies ? cueSpans : []),
    writer: toCertainty(syntax, written, content, cueSpans),
  };
};

const NOTHING: Judgement = { value: 'unknown', negative: false, evidence: [] };

/** How surely the writer puts a statement of their own. */
export const certaintyOfAssertion = (syntax: Syntax, predicate: number, content: readonly Span[]): Certainty => {
  const clause = judgeClause(syntax, predicate);
  const value = isQuestion(syntax.analysis.text, content) ? 'unknown' : clause.value;
  return toCertainty(syntax, { ...clause, value }, content, []);
};
