import { mergeSpans, type Span } from '../../text/span.ts';
import { type CueWord, isListed, lookUp } from '../acts/cue-word.ts';
import type { Certainty } from '../meaning.ts';
import { childBy, type Syntax, tokenAt } from '../syntax.ts';
import { COMMITTING, DENIALS, ESTIMATIVES, SOURCE_STANCE, UNDERTAKINGS, type Value } from './cues.ts';
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

const ASKING = /^(?:ask|wonder|question|know|see|check|doubt|inquire|enquire|examine|investigate|discuss)$/;

/** A question, or what somebody asks or does not know ("asked whether …", "does not know if …"). */
const isQuestion = (text: string, content: readonly Span[], asks: boolean): boolean => {
  const words = text.slice(...(content[0] ?? [0, 0]));
  return (
    /\?["”’']?\s*$/.test(words) ||
    /^\W*whether\b/i.test(words) ||
    (asks && /^\W*(?:if|why|how|when|where|who|what)\b/i.test(words))
  );
};

/** "No. We are not building a wall.": the first word answers, and the rest explains. */
const answerIn = (text: string, content: readonly Span[]): 'yes' | 'no' | undefined => {
  const found = /^\W*(yes|no)(?=[,.!])/i.exec(text.slice(...(content[0] ?? [0, 0])))?.[1]?.toLowerCase();
  return found === 'yes' || found === 'no' ? found : undefined;
};

/** How surely the speaker and the writer, each for themselves, put the content of an attribution (FactBank: one value a holder). */
export const certaintyOfAttribution = (
  syntax: Syntax,
  predicate: number,
  content: readonly Span[],
  cue: CueWord,
  cueSpans: readonly Span[],
): { readonly speaker: Certainty; readonly writer: Certainty } => {
  const answer = answerIn(syntax.analysis.text, content);
  const clause = answer ? answered(syntax, content, answer) : predicate < 0 ? NOTHING : judgeClause(syntax, predicate);
  const stance = stanceOf(syntax, predicate, content, cue);
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

const answered = (syntax: Syntax, content: readonly Span[], answer: 'yes' | 'no'): Judgement => {
  const start = content[0]![0] + syntax.analysis.text.slice(...content[0]!).search(/\w/);
  return { value: 'certain', negative: answer === 'no', evidence: [[start, start + answer.length]] };
};

const isInfinitive = ({ tokens, first, next }: Syntax, predicate: number): boolean => {
  for (let child = first[predicate] ?? -1; child >= 0; child = next[child]!)
    if (tokens[child]!.xpos === 'TO') return true;
  return false;
};

/** "Please do not go", "Leave it alone": words that begin with a bare verb order or ask. "Let me" does neither. */
const isImperative = ({ analysis, tokens }: Syntax, content: readonly Span[]): boolean => {
  const words = analysis.text.slice(...(content[0] ?? [0, 0]));
  if (/^\W*(?:please|do not|don['’]t|let (?!me\b))/i.test(words)) return true;
  const first = tokens[tokenAt(tokens, (content[0]?.[0] ?? 0) + words.search(/\w/))];
  return first?.xpos === 'VB' && /^(?:root|ccomp|parataxis)$/.test(first.deprel) && !/^\W*let me\b/i.test(words);
};

/** A bare noun phrase ("promised a new count"): what is undertaken is still to be done. */
const isThing = (syntax: Syntax, predicate: number): boolean =>
  syntax.tokens[predicate]?.upos === 'NOUN' && childBy(syntax, predicate, ['nsubj', 'cop']) < 0;

/** What the cue and the form of the content say of the source's certainty; undefined where they leave it to the words. */
const stanceOf = (syntax: Syntax, predicate: number, content: readonly Span[], cue: CueWord): Value | undefined => {
  if (isQuestion(syntax.analysis.text, content, cue.negated || ASKING.test(cue.bare)) || isImperative(syntax, content))
    return 'unknown';
  if (!cue.negated && UNDERTAKINGS.has(cue.bare) && (isInfinitive(syntax, predicate) || isThing(syntax, predicate)))
    return 'probable';
  return lookUp(SOURCE_STANCE, cue);
};

const NOTHING: Judgement = { value: 'unknown', negative: false, evidence: [] };

/** How surely the writer puts a statement of their own. */
export const certaintyOfAssertion = (syntax: Syntax, predicate: number, content: readonly Span[]): Certainty => {
  const clause = judgeClause(syntax, predicate);
  const value = isQuestion(syntax.analysis.text, content, false) ? 'unknown' : clause.value;
  return toCertainty(syntax, { ...clause, value }, content, []);
};
