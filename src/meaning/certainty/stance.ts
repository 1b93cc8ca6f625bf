import type { Span } from '../../text/span.ts';
import { type CueWord, isListed, lookUp } from '../acts/cue-word.ts';
import { childBy, childrenOf, type Syntax, tokenAt } from '../syntax.ts';
import { DENIALS, PROPOSED, SOURCE_STANCE, UNDERTAKINGS, type Value } from './cues.ts';
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
  if (/^\W*let (?:us|['’]s)\b/i.test(words)) return true;
  const first = tokens[tokenAt(tokens, (content[0]?.[0] ?? 0) + Math.max(0, words.search(/\w/)))];
  return (
    /^VBP?$/.test(first?.xpos ?? '') &&
    /^(?:root|ccomp|parataxis)$/.test(first?.deprel ?? '') &&
    !/^\W*let me\b/i.test(words)
  );
};

/** A bare noun phrase ("promised a new count"): what is undertaken is still to be done. */
const isThing = (syntax: Syntax, predicate: number): boolean =>
  syntax.tokens[predicate]?.upos === 'NOUN' && childBy(syntax, predicate, ['nsubj', 'cop']) < 0;

/** "Told residents to stay indoors", "warned them not to drink": with an infinitive, telling is ordering. */
const TELLING = /^(?:tell|say|warn|advise|remind|caution|signal|write|shout)$/;

/** "Declined to comment", "refused to say": nothing is put forward. */
const WITHHELD =
  /^(?:comment|say|answer|discuss|elaborate|confirm|give|disclose|name|identify|tell|respond|explain|speculate)$/;

const PROPOSING = /^(?:propose|suggest|demand|insist|recommend|urge|ask|order|request|require|say|call)$/;

/** "Proposed that the bridge be closed": a bare verb with a subject. */
const isSubjunctive = (syntax: Syntax, predicate: number): boolean => {
  const { tokens } = syntax;
  const passive = childBy(syntax, predicate, ['aux']);
  const bare =
    tokens[predicate]?.xpos === 'VB' ? passive < 0 : tokens[passive]?.xpos === 'VB' && tokens[passive]?.lower === 'be';
  if (!bare || childBy(syntax, predicate, ['nsubj']) < 0 || isInfinitive(syntax, predicate)) return false;
  return !childrenOf(syntax, predicate).some((child) => tokens[child]!.xpos === 'MD' || tokens[child]!.lemma === 'do');
};

/** What the cue and the form of the content say of the source's certainty; undefined where they leave it to the words. */
export const stanceOf = (
  syntax: Syntax,
  predicate: number,
  content: readonly Span[],
  cue: CueWord,
): Value | undefined => {
  if (isQuestion(syntax.analysis.text, content, cue) || isImperative(syntax, content)) return 'unknown';
  if (TELLING.test(cue.bare) && isInfinitive(syntax, predicate)) return 'unknown';
  if (PROPOSING.test(cue.bare) && isSubjunctive(syntax, predicate)) return 'unknown';
  if (/^(?:refuse|decline)$/.test(cue.bare) && WITHHELD.test(syntax.tokens[predicate]?.lemma ?? '')) return 'unknown';
  const thing = isThing(syntax, predicate);
  if (thing && isListed(DENIALS, cue) && PROPOSED.has(syntax.tokens[predicate]!.lemma.toLowerCase())) return 'unknown';
  if (thing && cue.bare === 'announce') return 'probable';
  const undertakes = !cue.negated && UNDERTAKINGS.has(cue.bare);
  if (undertakes && (isInfinitive(syntax, predicate) || thing)) return 'probable';
  return lookUp(SOURCE_STANCE, cue);
};

/** A "would" that is not a reported "will": said in the present or word for word, it supposes. */
export const supposes = ({ tokens }: Syntax, event: number, cue: CueWord): boolean => {
  const token = tokens[event];
  if (!token) return false;
  const past = /^(?:VBD|VBN)$/.test(tokens[cue.token]?.xpos ?? '');
  for (let i = event - 1; i >= 0 && event - i < 5 && tokens[i]!.sentence === token.sentence; i--) {
    if (tokens[i]!.lower === 'would') return !past || tokens[i]!.quoteDepth > 0;
  }
  return false;
};

/** "If the figures hold, we will …": a condition that comes first leaves all that follows open. */
export const isConditional = (text: string, content: readonly Span[]): boolean =>
  /^\W*(?:if|unless|should (?!be\b)\w+ \w+)\b/i.test(text.slice(...(content[0] ?? [0, 0])));
