import { mergeSpans, type Span, sliceOf } from '../../text/span.ts';
import { type CueWord, isListed } from '../acts/cue-word.ts';
import type { Certainty } from '../meaning.ts';
import { marksIn, type Syntax } from '../syntax.ts';
import { MARKS } from '../word-facts.ts';
import { COMMITTING, DENIALS, ESTIMATIVES, type Value } from './cues.ts';
import type { EventScorer } from './event-scorer.ts';
import { type Judgement, judgeClause, weaker } from './judge.ts';
import { leadingVerb } from './main-event.ts';
import { judgeOdds } from './odds.ts';
import { deniesAtOnce, isContrast, isQuestion, readAnswer, stanceOf, supposes } from './stance.ts';

/** What is judged: the content, its main event (a token; -1 for none), and the regressor's opinion of events. */
export type Judged = {
  readonly syntax: Syntax;
  readonly content: readonly Span[];
  readonly event: number;
  readonly scoreOf: EventScorer;
};

/** The number each value stands for, where the regressor has nothing to say. */
const SCORE: Readonly<Record<Value, number>> = { certain: 3, probable: 1.8, possible: 0.9, unknown: 0 };

const NOTHING: Judgement = { value: 'unknown', negative: false, evidence: [] };

/** The estimative words, each for one search. */
const ESTIMATIVE_SEARCHES = ESTIMATIVES.map(([pattern, low, high]): readonly [RegExp, number, number] => [
  new RegExp(pattern.source, 'i'),
  low,
  high,
]);

const estimativeIn = (syntax: Syntax, spans: readonly Span[]): Certainty['estimative'] => {
  if ((marksIn(syntax, spans) & MARKS.estimative) === 0) return null;
  const parts = spans.map((span) => sliceOf(syntax.analysis.text, span));
  for (const [pattern, low, high] of ESTIMATIVE_SEARCHES) {
    for (const part of parts) {
      const found = pattern.exec(part);
      if (found) return { word: found[0].toLowerCase(), low, high };
    }
  }
  return null;
};

/** The rules decide the side; between their number and the regressor's the score goes half way. What nobody vouches for has none. */
const scoreFor = ({ event, scoreOf }: Judged, { value, negative }: Judgement): number => {
  if (value === 'unknown') return 0;
  const sign = negative ? -1 : 1;
  const learnt = scoreOf(event);
  const size = learnt === null ? SCORE[value] : (SCORE[value] + Math.max(0, sign * learnt)) / 2;
  return Math.round(sign * size * 100) / 100;
};

const toCertainty = (judged: Judged, judgement: Judgement, cue: readonly Span[]): Certainty => ({
  value: judgement.value,
  polarity: judgement.negative ? 'negative' : 'positive',
  score: scoreFor(judged, judgement),
  estimative: judgement.value === 'certain' ? null : estimativeIn(judged.syntax, judged.content),
  evidence: mergeSpans([...judgement.evidence, ...cue]),
});

/** What the main event's clause says; where that is nothing, what the leading verb's does, in case the tree is wrong. */
const judgeEvent = ({ syntax, content, event }: Judged): Judgement => {
  if (event < 0) return NOTHING;
  const clause = judgeClause(syntax, event);
  if (clause.evidence.length > 0) return clause;
  const leading = leadingVerb(syntax, content);
  return leading < 0 || leading === event ? clause : judgeClause(syntax, leading);
};

/** How surely the speaker and the writer, each for themselves, put the content of an attribution (FactBank: one value a holder). */
export const certaintyOfAttribution = (
  judged: Judged,
  cue: CueWord,
  cueSpans: readonly Span[],
): { readonly speaker: Certainty; readonly writer: Certainty } => {
  const { syntax, content, event } = judged;
  const { text } = syntax.analysis;
  const own = readAnswer(text, content) ?? judgeOdds(syntax, content) ?? judgeEvent(judged);
  const turned = own.negative ? isContrast(text, content) : own.evidence.length === 0 && deniesAtOnce(text, content);
  const clause = turned ? { ...own, negative: !own.negative } : own;
  const open = supposes(syntax, event, content, cue);
  const stance = stanceOf(syntax, event, content, cue, cueSpans) ?? (open ? 'possible' : undefined);
  const denies = isListed(DENIALS, cue);
  const value = stance ? weaker(clause.value, stance) : clause.value;
  const negative = denies !== clause.negative;
  const commits = isListed(COMMITTING, cue);
  const spoken: Judgement = { ...clause, value, negative };
  const written: Judgement = {
    value: commits ? value : 'unknown',
    negative,
    evidence: commits ? clause.evidence : [],
  };
  return {
    speaker: toCertainty(judged, spoken, stance || denies ? cueSpans : []),
    writer: toCertainty(judged, written, cueSpans),
  };
};

const BEFORE_NOUN: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM']);

/** "It would also give them the railway": in the writer's own words "would" supposes. */
const supposing = ({ syntax, event }: Judged, clause: Judgement): Judgement => {
  const { tokens } = syntax;
  // "Would be the deadliest": of a predicate that is no verb the words before it stand between.
  const isVerb = tokens[event]?.upos === 'VERB' || tokens[event]?.upos === 'AUX';
  for (
    let at = event - 1;
    at >= 0 && event - at < (isVerb ? 4 : 7) && tokens[at]!.sentence === tokens[event]!.sentence;
    at--
  ) {
    const { lower, upos, start, end } = tokens[at]!;
    if (lower === 'would')
      return { ...clause, value: weaker(clause.value, 'possible'), evidence: [...clause.evidence, [start, end]] };
    if (upos !== 'AUX' && upos !== 'ADV' && upos !== 'PART' && (isVerb || !BEFORE_NOUN.has(upos))) break;
  }
  return clause;
};

/** How surely the writer puts a statement of their own. */
export const certaintyOfAssertion = (judged: Judged): Certainty => {
  const clause = judged.event < 0 ? NOTHING : judgeClause(judged.syntax, judged.event);
  const asked = isQuestion(judged.syntax.analysis.text, judged.content, null);
  const weighed = asked ? { ...clause, value: 'unknown' as const } : supposing(judged, clause);
  return toCertainty(judged, weighed, []);
};
