import { mergeSpans, type Span } from '../../text/span.ts';
import { marksIn, RELATIONS, type Syntax } from '../syntax.ts';
import { MARKS } from '../word-facts.ts';
import { speculates } from './speculation.ts';

/** A statement of the writer's own: the span it stands in, and its predicate. */
export type Statement = {
  readonly content: readonly Span[];
  readonly predicate: number;
  readonly speculation: boolean;
};

const FINITE: ReadonlySet<string> = new Set(['VBD', 'VBP', 'VBZ', 'MD']);
const EDGES: ReadonlySet<string> = new Set(['PUNCT', 'CCONJ', 'SCONJ']);

/** Whether what ends at an offset ends, white space aside, with a question mark. */
const asks = (text: string, end: number): boolean => {
  let at = end - 1;
  while (at >= 0 && text.charCodeAt(at) <= 32) at--;
  return text[at] === '?';
};

/** "(Reporting by …; editing by …)", "… contributed to this report": the paper's word on itself, no news. */
const isCredit = (text: string, [start, end]: Span): boolean =>
  end - start < 300 &&
  /\bcontributed (?:to this (?:report|story|article)|reporting)|^\W*(?:additional |writing and )?reporting (?:and writing )?by\b|\bediting by\b/i.test(
    text.slice(start, end),
  );

/** The fewest tokens that state something. */
const LEAST = 4;

/** The runs of a sentence's tokens that no attribution covers. */
const freeRuns = (syntax: Syntax, first: number, last: number, covered: readonly Span[]): [number, number][] => {
  const { tokens } = syntax;
  const runs: [number, number][] = [];
  let begin = -1;
  let at = covered.findIndex((span) => span[1] > (tokens[first]?.start ?? 0));
  if (at < 0) at = covered.length;
  for (let i = first; i < last; i++) {
    const { start, end } = tokens[i]!;
    while (at < covered.length && covered[at]![1] <= start) at++;
    const taken = at < covered.length && covered[at]![0] < end;
    if (!taken && begin < 0) begin = i;
    if (taken && begin >= 0) {
      runs.push([begin, i]);
      begin = -1;
    }
  }
  if (begin >= 0) runs.push([begin, last]);
  return runs;
};

const isMark = ({ tokens }: Syntax, token: number): boolean => EDGES.has(tokens[token]!.upos);

const trimmed = (syntax: Syntax, [first, last]: [number, number]): [number, number] => {
  let from = first;
  let to = last;
  while (from < to && isMark(syntax, from)) from++;
  while (to > from && isMark(syntax, to - 1)) to--;
  return [from, to];
};

const { nsubj, csubj, expl, conj, parataxis } = RELATIONS;

/** Whether a predicate has its subject in the run: without one, what is left of the sentence states nothing by itself. */
const hasSubject = (
  { relations, first: child, next }: Syntax,
  predicate: number,
  [first, last]: [number, number],
): boolean => {
  for (let c = child[predicate]!; c >= 0; c = next[c]!) {
    if ((relations[c]! & (nsubj | csubj | expl)) !== 0 && c >= first && c < last) return true;
  }
  return false;
};

/** The main predicate of a run: the root of the sentence or a clause set beside it; -1 where the run holds neither. */
const predicateOf = (syntax: Syntax, run: [number, number]): number => {
  const { heads, relations } = syntax;
  let beside = -1;
  for (let i = run[0]; i < run[1]; i++) {
    const main = heads[i]! < 0;
    if (!main && (beside >= 0 || (relations[i]! & (conj | parataxis)) === 0)) continue;
    if (!hasSubject(syntax, i, run)) continue;
    if (main) return i;
    beside = i;
  }
  return beside;
};

const NOMINAL: ReadonlySet<string> = new Set(['DET', 'NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ']);

/** The first comma between two places; -1 for none. */
const commaIn = ({ tokens }: Syntax, from: number, to: number): number => {
  for (let at = from; at < to; at++) if (tokens[at]!.lower === ',') return at;
  return -1;
};

/**
 * "The strike, if confirmed, would be the deadliest since March": the predicate behind the condition. The clause between subject and verb often
 * costs the tree the link between them.
 */
const behindCondition = (syntax: Syntax, [first, last]: [number, number]): number => {
  const { tokens, heads } = syntax;
  const opening = commaIn(syntax, first, last);
  const closing =
    opening < 0 || !/^(?:if|unless)$/.test(tokens[opening + 1]?.lower ?? '') ? -1 : commaIn(syntax, opening + 1, last);
  if (closing < 0 || closing + 1 >= last || !FINITE.has(tokens[closing + 1]!.xpos)) return -1;
  for (let at = first; at < opening; at++) if (!NOMINAL.has(tokens[at]!.upos) && tokens[at]!.upos !== 'ADP') return -1;
  const verb = closing + 1;
  const head = heads[verb]!;
  return tokens[verb]!.upos === 'AUX' && head > verb && head < last ? head : verb;
};

/** Taggers take many a past tense for a participle: one that is the root and has a subject will do. */
const hasFiniteVerb = (
  { tokens, heads, relations, first: child }: Syntax,
  [first, last]: [number, number],
): boolean => {
  for (let i = first; i < last; i++) {
    const { xpos } = tokens[i]!;
    if (FINITE.has(xpos)) return true;
    if (xpos === 'VBN' && heads[i]! < 0 && child[i]! >= 0 && (relations[i]! & conj) === 0) return true;
  }
  return false;
};

/**
 * What the writer states in their own voice: of each prose sentence the part that no attribution covers, if it holds a main clause.
 * `attributed` are all spans of the attributions (source, cue and content).
 */
export const findAssertions = (syntax: Syntax, attributed: readonly Span[]): Statement[] => {
  const { analysis, tokens } = syntax;
  const covered = mergeSpans(attributed);
  const statements: Statement[] = [];
  for (const sentence of analysis.sentences) {
    if (sentence.kind !== 'prose' || asks(analysis.text, sentence.span[1])) continue;
    if (isCredit(analysis.text, sentence.span)) continue;
    for (const free of freeRuns(syntax, sentence.first, sentence.last, covered)) {
      const run = trimmed(syntax, free);
      if (run[1] - run[0] < LEAST || !hasFiniteVerb(syntax, run)) continue;
      const main = predicateOf(syntax, run);
      const predicate = main >= 0 ? main : behindCondition(syntax, run);
      if (predicate < 0) continue;
      const whole = run[0] <= sentence.first + 1 && free[1] === sentence.last;
      const span: Span = whole ? sentence.span : [tokens[run[0]]!.start, tokens[run[1] - 1]!.end];
      const content = [span];
      const mayBe = (marksIn(syntax, content) & MARKS.speculative) !== 0;
      const speculation = mayBe && speculates(analysis.text.slice(span[0], span[1]));
      statements.push({ content, predicate, speculation });
    }
  }
  return statements;
};
