import type { Span } from '../../text/span.ts';
import { type CueWord, lookUp } from '../acts/cue-word.ts';
import { childBy, type Syntax, tokenAt } from '../syntax.ts';
import { SOURCE_STANCE, UNDERTAKINGS, type Value } from './cues.ts';
import type { Judgement } from './judge.ts';

const ASKING = /^(?:ask|wonder|question|know|see|check|doubt|inquire|enquire|examine|investigate|discuss)$/;

/** A question, or what somebody asks or does not know ("asked whether …", "does not know if …"). */
export const isQuestion = (text: string, content: readonly Span[], cue: CueWord | null): boolean => {
  const words = text.slice(...(content[0] ?? [0, 0]));
  const asks = cue !== null && (cue.negated || ASKING.test(cue.bare));
  return (
    /\?["”’']?\s*$/.test(words) ||
    /^\W*whether\b/i.test(words) ||
    (asks && /^\W*(?:if|why|how|when|where|who|what)\b/i.test(words))
  );
};

/** "No. We are not building a wall.": the first word answers, and the rest explains. */
export const readAnswer = (text: string, content: readonly Span[]): Judgement | undefined => {
  const words = text.slice(...(content[0] ?? [0, 0]));
  const answer = /^\W*(yes|no)(?=[,.!])/i.exec(words)?.[1];
  if (!answer) return undefined;
  const start = content[0]![0] + words.search(/\w/);
  return { value: 'certain', negative: answer.toLowerCase() === 'no', evidence: [[start, start + answer.length]] };
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
  const first = tokens[tokenAt(tokens, (content[0]?.[0] ?? 0) + Math.max(0, words.search(/\w/)))];
  return first?.xpos === 'VB' && /^(?:root|ccomp|parataxis)$/.test(first.deprel) && !/^\W*let me\b/i.test(words);
};

/** A bare noun phrase ("promised a new count"): what is undertaken is still to be done. */
const isThing = (syntax: Syntax, predicate: number): boolean =>
  syntax.tokens[predicate]?.upos === 'NOUN' && childBy(syntax, predicate, ['nsubj', 'cop']) < 0;

/** What the cue and the form of the content say of the source's certainty; undefined where they leave it to the words. */
export const stanceOf = (
  syntax: Syntax,
  predicate: number,
  content: readonly Span[],
  cue: CueWord,
): Value | undefined => {
  if (isQuestion(syntax.analysis.text, content, cue) || isImperative(syntax, content)) return 'unknown';
  const undertakes = !cue.negated && UNDERTAKINGS.has(cue.bare);
  if (undertakes && (isInfinitive(syntax, predicate) || isThing(syntax, predicate))) return 'probable';
  return lookUp(SOURCE_STANCE, cue);
};
