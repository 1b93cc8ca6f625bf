import { type Span, sliceOf } from '../../text/span.ts';
import { type CueWord, isListed, lookUp } from '../acts/cue-word.ts';
import { childrenOf, childWith, RELATIONS, type Syntax, tokenAt } from '../syntax.ts';
import { DENIALS, PROPOSED, SOURCE_STANCE, UNDERTAKINGS, type Value } from './cues.ts';
import { type Judgement, weaker } from './judge.ts';

const ASKING: ReadonlySet<string> = new Set(
  'ask wonder question know see check doubt inquire enquire examine investigate discuss'.split(' '),
);

/** The words of a content's first span. */
const wordsOf = (text: string, content: readonly Span[]): string => (content[0] ? sliceOf(text, content[0]) : '');

/** The first letter of some words, small; most patterns over their beginning need not be tried. */
const initialOf = (words: string): string => {
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at) | 32;
    if (code >= 97 && code <= 122) return String.fromCharCode(code);
    if (/\w/.test(words[at]!)) return '';
  }
  return '';
};

/** Whether words end in a question mark, a quotation mark and white space aside. */
const endsAsking = (words: string): boolean => {
  for (let at = words.length - 1; at >= 0 && at > words.length - 8; at--)
    if (words.charCodeAt(at) === 63) return /\?["”’']?\s*$/.test(words);
  return false;
};

/** A question, or what somebody asks or does not know ("asked whether …", "does not know if …"). */
export const isQuestion = (text: string, content: readonly Span[], cue: CueWord | null): boolean => {
  const words = wordsOf(text, content);
  if (endsAsking(words)) return true;
  const initial = initialOf(words);
  if (initial !== 'w' && initial !== 'i' && initial !== 'h') return false;
  const asks = cue !== null && (cue.negated || ASKING.has(cue.bare));
  return /^\W*whether\b/i.test(words) || (asks && /^\W*(?:if|why|how|when|where|who|what)\b/i.test(words));
};

/** What a first sentence answers by itself: how surely, and whether it says no. */
const ANSWERS: readonly (readonly [pattern: RegExp, value: Value, negative: boolean])[] = [
  [
    /^\W*(?:no|not at all|(?:absolutely|certainly|definitely|of course) not|never|far from it|not true|nonsense|rubbish)(?=[,.!—–])/i,
    'certain',
    true,
  ],
  [
    /^\W*(?:yes|absolutely|of course|certainly|definitely|correct|exactly|indeed|very much so|that['’]s right)(?=[,.!—–])/i,
    'certain',
    false,
  ],
  [
    /^\W*(?:probably not|hardly|not really|not likely|unlikely|i doubt it|i don['’]t think so|i do not think so)(?=[,.!—–])/i,
    'probable',
    true,
  ],
  [/^\W*(?:probably|i think so|i believe so|most likely|i expect so|presumably)(?=[,.!—–])/i, 'probable', false],
  [/^\W*(?:perhaps|maybe|possibly|it is possible|it['’]s possible|could be)(?=[,.!—–])/i, 'possible', false],
  [
    /^\W*(?:(?:i|we) (?:do not|don['’]t|cannot|can['’]t|could not|couldn['’]t) (?:know|say|tell|remember|recall|comment|speculate)|no comment|(?:it|that) depends|(?:we|you)(?:['’]ll| will) (?:have to )?(?:see|find out)|time will tell|(?:it|that) remains to be seen)\b/i,
    'unknown',
    false,
  ],
];

/** The letters they begin with. */
const ANSWERING = 'nacdfryevihumpwtob';

/** "No. We are not building a wall.", "Perhaps. Who knows?": the first words answer, and the rest explains. */
export const readAnswer = (text: string, content: readonly Span[]): Judgement | undefined => {
  const words = wordsOf(text, content);
  const initial = initialOf(words);
  if (initial === '' || !ANSWERING.includes(initial)) return undefined;
  const begin = words.slice(0, 60);
  for (const [pattern, value, negative] of ANSWERS) {
    const answer = pattern.exec(begin)?.[0];
    if (answer === undefined) continue;
    const skipped = answer.search(/\w/);
    const start = content[0]![0] + skipped;
    return { value, negative, evidence: [[start, start + answer.length - skipped]] };
  }
  return undefined;
};

/** The "to" of an infinitive; -1 where the predicate is none. */
const toOf = ({ tokens, first, next }: Syntax, predicate: number): number => {
  let child = first[predicate] ?? -1;
  while (child >= 0 && tokens[child]!.xpos !== 'TO') child = next[child]!;
  return child;
};

/** "To leave", but not "are to leave" and "have to leave". */
const isInfinitive = (syntax: Syntax, predicate: number): boolean => {
  const to = toOf(syntax, predicate);
  return to >= 0 && !/^(?:be|have)$/.test(syntax.tokens[to - 1]?.lemma ?? '');
};

/** "Please do not go", "Leave it alone": words that begin with a bare verb order or ask. "Let me" does neither. */
const isImperative = (syntax: Syntax, content: readonly Span[]): boolean => {
  const { analysis, tokens } = syntax;
  const words = wordsOf(analysis.text, content);
  const initial = initialOf(words);
  const mayAsk = initial === 'p' || initial === 'd' || initial === 'l';
  if (mayAsk && /^\W*(?:please|do not|don['’]t|let (?!me\b))/i.test(words)) return true;
  const at = tokenAt(tokens, (content[0]?.[0] ?? 0) + Math.max(0, words.search(/\w/)));
  const first = tokens[at];
  if (!first || (initial === 'l' && /^\W*let me\b/i.test(words))) return false;
  // A bare verb that nobody is the subject of, wherever the tree hangs it.
  if (first.xpos === 'VB') return childWith(syntax, at, RELATIONS.nsubj) < 0 && /^\p{Lu}/u.test(first.form);
  return first.xpos === 'VBP' && /^(?:root|ccomp|parataxis)$/.test(first.deprel);
};

/** A bare noun phrase ("promised a new count"): what is undertaken is still to be done. */
const isThing = (syntax: Syntax, predicate: number): boolean => {
  const upos = syntax.tokens[predicate]?.upos;
  const noun = upos === 'NOUN' || upos === 'PROPN';
  return noun && childWith(syntax, predicate, RELATIONS.nsubj | RELATIONS.cop) < 0;
};

/** "Told residents to stay indoors", "warned them not to drink": with an infinitive, telling is ordering. */
const TELLING: ReadonlySet<string> = new Set('tell say warn advise remind caution signal write shout'.split(' '));

/** "Declined to comment", "refused to say": nothing is put forward. */
const WITHHELD: ReadonlySet<string> = new Set(
  'comment say answer discuss elaborate confirm give disclose name identify tell respond explain speculate'.split(' '),
);

const PROPOSING: ReadonlySet<string> = new Set(
  'propose suggest demand insist recommend urge ask order request require say call'.split(' '),
);

/** "Proposed that the bridge be closed": a bare verb with a subject. */
const isSubjunctive = (syntax: Syntax, predicate: number): boolean => {
  const { tokens } = syntax;
  const passive = childWith(syntax, predicate, RELATIONS.aux);
  const bare =
    tokens[predicate]?.xpos === 'VB' ? passive < 0 : tokens[passive]?.xpos === 'VB' && tokens[passive]?.lower === 'be';
  if (!bare || childWith(syntax, predicate, RELATIONS.nsubj) < 0 || toOf(syntax, predicate) >= 0) return false;
  return !childrenOf(syntax, predicate).some((child) => tokens[child]!.xpos === 'MD' || tokens[child]!.lemma === 'do');
};

/** "Has yet to explain", "will neither confirm nor deny", "left unanswered", "declined to discuss": nothing is put forward. */
const WITHHOLDING =
  /\byet to\b|\bneither\b.*\bnor\b|\b(?:left|leaves|leave) (?:it |this )?(?:unanswered|open)|\bnot be drawn\b|\bsilent\b|\b(?:refus|declin)\w* to (?:comment|say|answer|discuss|elaborate|disclose|name|identify|tell|respond|explain|speculate|give|be drawn|confirm|provide|specify|go into|take|address|reveal|say|release)\b/i;

/** The length of the shortest of them. */
const SHORTEST = 'yet to'.length;

/** Phrases of the cue that need no reading. */
const withholds = ({ analysis, tokens }: Syntax, cueSpans: readonly Span[]): boolean =>
  cueSpans.some((span) => span[1] - span[0] >= SHORTEST && WITHHOLDING.test(sliceOf(analysis.text, span))) ||
  // "Neither confirmed nor denied" with a relation for each of them.
  tokens[tokenAt(tokens, cueSpans[0]?.[0] ?? 0) - 1]?.lower === 'nor';

/** "Could signal", "may suggest": what might show something shows nothing yet. */
const isGuessed = ({ tokens }: Syntax, cue: CueWord): boolean => {
  for (let at = cue.token - 1; at >= 0 && cue.token - at < 4; at--) {
    const { lower, upos } = tokens[at]!;
    if (lower === 'may' || lower === 'might' || lower === 'could') return upos === 'AUX' && !cue.negated;
    if (upos !== 'ADV' && upos !== 'AUX') return false;
  }
  return false;
};

/** What is seen ahead rather than seen. */
const AHEAD = /\d|\b(?:before|by|next|this|until|no|ahead|soon|coming|later|risk|chance)\b/i;

/** "Sees no rain before the 20th", "gives the plant 30 days to comply". */
const bySense = (syntax: Syntax, predicate: number, content: readonly Span[], cue: CueWord): Value | undefined => {
  if (cue.bare === 'give' && isInfinitive(syntax, predicate)) return 'unknown';
  const sees = cue.bare === 'see' && !cue.negated && /^VB[ZP]$/.test(syntax.tokens[cue.token]?.xpos ?? '');
  return sees && content.some((span) => AHEAD.test(sliceOf(syntax.analysis.text, span))) ? 'probable' : undefined;
};

/** What the cue and the form of the content say of the source's certainty; undefined where they leave it to the words. */
export const stanceOf = (
  syntax: Syntax,
  predicate: number,
  content: readonly Span[],
  cue: CueWord,
  cueSpans: readonly Span[],
): Value | undefined => {
  if (withholds(syntax, cueSpans) && !(cue.negated && cue.bare === 'rule')) return 'unknown';
  if (isQuestion(syntax.analysis.text, content, cue) || isImperative(syntax, content)) return 'unknown';
  if (TELLING.has(cue.bare) && isInfinitive(syntax, predicate)) return 'unknown';
  if (PROPOSING.has(cue.bare) && isSubjunctive(syntax, predicate)) return 'unknown';
  if ((cue.bare === 'refuse' || cue.bare === 'decline') && WITHHELD.has(syntax.tokens[predicate]?.lemma ?? ''))
    return 'unknown';
  const thing = isThing(syntax, predicate);
  if (thing && isListed(DENIALS, cue) && PROPOSED.has(syntax.tokens[predicate]!.lemma.toLowerCase())) return 'unknown';
  if (thing && cue.bare === 'announce') return 'probable';
  const undertakes = !cue.negated && UNDERTAKINGS.has(cue.bare);
  if (undertakes && (isInfinitive(syntax, predicate) || thing)) return 'probable';
  // "It is understood that": hearsay of good standing.
  if (cue.bare === 'understand' && syntax.tokens[cue.token]?.xpos === 'VBN') return 'probable';
  const listed = bySense(syntax, predicate, content, cue) ?? lookUp(SOURCE_STANCE, cue);
  return isGuessed(syntax, cue) ? weaker(listed ?? 'certain', 'possible') : listed;
};

/** "Would cost 90,000 crowns a year": what a thing not yet decided on would be like. */
const WEIGHED: ReadonlySet<string> = new Set('cost take mean require need save bring'.split(' '));

const IF = /\b(?:if|unless)\b|\bwere (?:it|this|that|they) \w+/i;

/** A "would" that is not a reported "will": said in the present or word for word, under a condition, or of what a thing costs, it supposes. */
export const supposes = (
  { tokens, analysis }: Syntax,
  event: number,
  content: readonly Span[],
  cue: CueWord,
): boolean => {
  const token = tokens[event];
  if (!token) return false;
  const past = /^(?:VBD|VBN)$/.test(tokens[cue.token]?.xpos ?? '');
  for (let i = event - 1; i >= 0 && event - i < 5 && tokens[i]!.sentence === token.sentence; i--) {
    const { lower } = tokens[i]!;
    if (lower !== 'would' && lower !== "'d" && lower !== '’d') continue;
    if (POLITE.has(token.lemma) && /^(?:i|we)$/.test(tokens[i - 1]?.lower ?? '')) return false;
    const weighed = WEIGHED.has(token.lemma) && /^(?:it|that|this|which)$/.test(tokens[i - 1]?.lower ?? '');
    return (
      !past || weighed || tokens[i]!.quoteDepth > 0 || content.some((span) => IF.test(sliceOf(analysis.text, span)))
    );
  }
  return false;
};

/** "Nothing that would change a seat", "none missing": what begins by denying denies, where its words say no more. */
export const deniesAtOnce = (text: string, content: readonly Span[]): boolean => {
  const words = wordsOf(text, content);
  return (
    initialOf(words) === 'n' &&
    /^\W*(?:nothing|none|nobody|no one|no)\b(?! (?:doubt|question|wonder|more|less|fewer|longer|later))/i.test(words)
  );
};

/** "I would say": no more than "I say". */
const POLITE: ReadonlySet<string> = new Set('say argue call describe like add think suggest'.split(' '));

/** "That is not a wall. It is a door": what is denied only leads up to what is said. */
export const isContrast = (text: string, content: readonly Span[]): boolean =>
  /\b(?:(?:is|are|was|were)(?: not|n['’]t)|(?:it|that|this|they)(?:['’]s|['’]re) not) [^.;:,—–]{1,60}[.,;:—–]\s*(?:(?:it|this|that|they|he|she)(?: is| was| are| were|['’]s|['’]re)|but)\b/i.test(
    wordsOf(text, content),
  );
