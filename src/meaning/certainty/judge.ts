import { rememberOf } from '../../text/remember.ts';
import { mergeSpans, type Span } from '../../text/span.ts';
import { childrenOf, childWith, RELATIONS, type Syntax } from '../syntax.ts';
import { MARKS } from '../word-facts.ts';
import { ADVERBS, HEDGES, MODALS, REVERSERS, THOUGHTS, type Value } from './cues.ts';

/** What the words of a clause say of how sure and which way it is put. */
export type Judgement = { readonly value: Value; readonly negative: boolean; readonly evidence: readonly Span[] };

/** Sure to unsure: the weakest word decides. */
const RANK: readonly Value[] = ['unknown', 'possible', 'probable', 'certain'];

/** The less sure of two. */
export const weaker = (a: Value, b: Value): Value => (RANK.indexOf(a) < RANK.indexOf(b) ? a : b);

type Notes = { value: Value; negative: boolean; readonly evidence: Span[] };

const note = (notes: Notes, syntax: Syntax, token: number, value: Value): void => {
  notes.value = weaker(notes.value, value);
  notes.evidence.push([syntax.tokens[token]!.start, syntax.tokens[token]!.end]);
};

const flip = (notes: Notes, syntax: Syntax, token: number): void => {
  notes.negative = !notes.negative;
  notes.evidence.push([syntax.tokens[token]!.start, syntax.tokens[token]!.end]);
};

const { nsubj, csubj, obj, aux, mark, advcl, acl, ccomp, xcomp } = RELATIONS;

const CONDITIONS: ReadonlySet<string> = new Set(['if', 'unless', 'provided']);

/** The "if" of a clause that makes the one above it conditional; -1 for none. */
const conditionOf = ({ tokens, relations, first, next }: Syntax, clause: number): number => {
  if (relations[clause] !== advcl) return -1;
  for (let child = first[clause]!; child >= 0; child = next[child]!) {
    const { lower, deprel } = tokens[child]!;
    if (deprel === 'mark' && CONDITIONS.has(lower)) return child;
  }
  return -1;
};

const NEGATED_ARGUMENTS = new Set(['no', 'neither', 'none', 'nobody', 'nothing', 'no-one']);

const PERCEIVED: ReadonlySet<string> = new Set('see hear feel smell taste remember understand'.split(' '));

const hasWord = ({ tokens }: Syntax, among: readonly number[], word: string): boolean => {
  for (const token of among) if (tokens[token]!.lower === word) return true;
  return false;
};

const isNegated = ({ marks }: Syntax, among: readonly number[]): boolean => {
  for (const token of among) if ((marks[token]! & MARKS.negator) !== 0) return true;
  return false;
};

/** "May" and "might" doubt; "could not" and "should have" do not; "must have" concludes. */
const judgeModal = (syntax: Syntax, modal: number, verb: string, others: readonly number[], notes: Notes): void => {
  const { lower, lemma, form } = syntax.tokens[modal]!;
  const value = MODALS.get(lower) ?? MODALS.get(lemma);
  if (!value) return;
  // "Should it turn out so" sets a condition.
  if (lower === 'should' && /^\p{Lu}/u.test(form)) return;
  // "Could not" fails and "could see" succeeds: neither supposes.
  const negated = isNegated(syntax, others);
  if (lower === 'could' && (negated || PERCEIVED.has(verb))) return;
  if (value === 'unknown' && hasWord(syntax, others, 'have')) {
    if (lower === 'must') note(notes, syntax, modal, 'probable');
  } else note(notes, syntax, modal, value);
};

/** "No more than", "no less than", "no later than" measure; they deny nothing. */
const measures = ({ tokens }: Syntax, token: number): boolean =>
  tokens[token]!.lower === 'no' && /^(?:more|less|fewer|later|earlier)$/.test(tokens[token + 1]?.lower ?? '');

/** What may stand between "is not" and a predicate that is no verb: "not under control", "not a wall". */
const BETWEEN: ReadonlySet<string> = new Set(['ADP', 'DET', 'ADJ', 'NOUN', 'PROPN']);

const byNumber = (a: number, b: number): number => a - b;

/** What hangs from a predicate, and the helpers and adverbs before it: its own even where the tree hangs them elsewhere; in order. */
const partsOf = (syntax: Syntax, predicate: number): number[] => {
  const { tokens, heads } = syntax;
  const parts = childrenOf(syntax, predicate);
  const children = parts.length;
  const { sentence, upos: own } = tokens[predicate]!;
  let between = own !== 'VERB' && own !== 'AUX';
  for (let i = predicate - 1; i >= 0 && predicate - i < 6; i--) {
    const { sentence: other, upos, xpos } = tokens[i]!;
    if (other !== sentence) break;
    if (upos === 'AUX' || upos === 'ADV' || upos === 'PART' || xpos === 'MD') {
      if (heads[i] !== predicate) parts.push(i);
      between = false;
    } else if (!between || !BETWEEN.has(upos)) break;
  }
  return parts.length > children ? parts.sort(byNumber) : parts;
};

/** "Not unhappy", "not impossible": twice no is yes. */
const isLitotes = ({ tokens }: Syntax, predicate: number, not: number): boolean =>
  tokens[predicate]!.upos === 'ADJ' &&
  predicate - not === 1 &&
  /^(?:un(?!der|i)|impos|improb|incon|inev|dis)/.test(tokens[predicate]!.lower) &&
  !REVERSERS.has(tokens[predicate]!.lower);

/** "A compressor is to be put into operation": arranged, and so probable. "The aim is to win" says what an aim is. */
const isArranged = (syntax: Syntax, predicate: number, children: readonly number[]): number => {
  const { tokens } = syntax;
  const to = children.find((child) => tokens[child]!.lower === 'to' && tokens[child]!.xpos === 'TO') ?? -1;
  if (to < 1 || !/^(?:is|are|was|were|’s|'s)$/.test(tokens[to - 1]!.lower) || tokens[predicate]!.xpos === 'NN')
    return -1;
  const subject = childWith(syntax, predicate, nsubj);
  return subject >= 0 &&
    subject < to &&
    !/^(?:aim|plan|goal|job|idea|task|purpose|point|objective|priority|way|duty|role|mission|intention|answer|solution|challenge)$/.test(
      tokens[subject]!.lemma,
    )
    ? to - 1
    : -1;
};

const isQuote = (word: string | undefined): boolean => word !== undefined && /^["“‘'`]/.test(word);

/** What hangs from one predicate: modals, adverbs, negation, conditions, "no" on its subject or object. */
const judgePredicate = (syntax: Syntax, predicate: number, notes: Notes): void => {
  const { tokens, marks, relations } = syntax;
  const children = partsOf(syntax, predicate);
  for (const child of children) {
    const { lower, xpos } = tokens[child]!;
    const relation = relations[child]!;
    if (relation === aux || xpos === 'MD') judgeModal(syntax, child, tokens[predicate]!.lemma, children, notes);
    else if (measures(syntax, child)) continue;
    else if ((marks[child]! & MARKS.negator) !== 0 && (relation & (nsubj | obj | mark)) === 0) {
      if (!isLitotes(syntax, predicate, child)) flip(notes, syntax, child);
    } else if (lower === 'longer' && tokens[child - 1]?.lower === 'no') flip(notes, syntax, child - 1);
    else if (ADVERBS.has(lower)) note(notes, syntax, child, ADVERBS.get(lower)!);
    else if ((relation & (nsubj | obj)) !== 0) judgeArgument(syntax, child, notes);
    else if (relation === advcl && hasWord(syntax, children, 'would')) {
      const condition = conditionOf(syntax, child);
      if (condition >= 0) note(notes, syntax, condition, 'possible');
    }
  }
  const arranged = isArranged(syntax, predicate, children);
  if (arranged >= 0) note(notes, syntax, arranged, 'probable');
  const after = predicate + (isQuote(tokens[predicate + 1]?.lower) ? 2 : 1);
  const argument = tokens[after];
  if (argument && NEGATED_ARGUMENTS.has(argument.lower) && !notes.negative && !measures(syntax, predicate + 1))
    flip(notes, syntax, after);
};

/** "Not one cubic metre", "not a single letter". */
const isNotOne = ({ tokens, left }: Syntax, argument: number): boolean => {
  let from = left[argument]!;
  if (/^["“‘']/.test(tokens[from]!.lower)) from++;
  if (tokens[from]!.lower === 'one' && tokens[from - 1]?.lower === 'not') from--;
  return tokens[from]!.lower === 'not' && /^(?:one|a|single)$/.test(tokens[from + 1]?.lower ?? '');
};

const judgeArgument = (syntax: Syntax, argument: number, notes: Notes): void => {
  const { tokens } = syntax;
  if (NEGATED_ARGUMENTS.has(tokens[argument]!.lower)) flip(notes, syntax, argument);
  else if (isNotOne(syntax, argument)) flip(notes, syntax, syntax.left[argument]!);
  else
    for (let child = syntax.first[argument]!; child >= 0; child = syntax.next[child]!)
      if (tokens[child]!.lower === 'no' && !measures(syntax, child)) flip(notes, syntax, child);
};

const hasThat = ({ tokens, first, next }: Syntax, clause: number): boolean => {
  for (let child = first[clause]!; child >= 0; child = next[child]!) if (tokens[child]!.lower === 'that') return true;
  return false;
};

const COMPLEMENTS = xcomp | ccomp | csubj | acl | advcl;

/** The clause that a word of likelihood, appearance or intent speaks of: "deploy" of "is likely to deploy". */
const complement = (syntax: Syntax, predicate: number): number => {
  const { tokens, relations, next } = syntax;
  for (let child = childWith(syntax, predicate, COMPLEMENTS); child >= 0; child = next[child]!) {
    const relation = relations[child]!;
    if ((relation & (xcomp | ccomp | csubj)) !== 0) return child;
    // Nouns take their clause as "acl"; and what follows "that" is a complement, however the tree hangs it.
    if (relation === acl && tokens[predicate]!.upos === 'NOUN' && tokens[child]!.deprel !== 'acl:relcl') return child;
    if (relation === advcl && hasThat(syntax, child)) return child;
  }
  return -1;
};

/** Nouns that leave open what they announce: "there is a risk that", "has plans to". */
const OPEN_NOUNS: ReadonlyMap<string, Value> = new Map([
  ...['possibility', 'chance', 'prospect', 'risk', 'danger', 'potential', 'option', 'scenario'].map(
    (noun): [string, Value] => [noun, 'possible'],
  ),
  ...['likelihood', 'probability', 'plan', 'intention'].map((noun): [string, Value] => [noun, 'probable']),
  ...['hope', 'wish', 'question', 'doubt', 'need', 'uncertainty'].map((noun): [string, Value] => [noun, 'unknown']),
]);

const HOLDERS: ReadonlySet<string> = new Set(['be', 'have', 'see', 'exist', 'remain', 'face', 'pose', 'carry']);

const GOOD = /^(?:good|strong|fair|high|real|every|serious|better|excellent|decent)$/;
const POOR = /^(?:little|slim|small|low|remote|scant|poor|faint|slender)$/;
/** What may be denied or poor: no chance is no. */
const ODDS = /^(?:chance|possibility|prospect|hope|likelihood|probability|risk|danger)$/;

/** "A good chance", "little hope", "no doubt": what stands before the noun decides. */
const announcedValue = (syntax: Syntax, noun: number, notes: Notes): Value | undefined => {
  const { tokens } = syntax;
  const { lemma } = tokens[noun]!;
  const before = childrenOf(syntax, noun).map((child) => tokens[child]!.lower);
  if (before.includes('no') && (lemma === 'doubt' || lemma === 'question')) {
    notes.negative = !notes.negative;
    return undefined;
  }
  if (!ODDS.test(lemma)) return OPEN_NOUNS.get(lemma);
  if (before.includes('no')) return undefined;
  if (before.some((word) => POOR.test(word))) {
    flip(notes, syntax, noun);
    return 'probable';
  }
  return before.some((word) => GOOD.test(word)) && lemma !== 'risk' && lemma !== 'danger'
    ? 'probable'
    : OPEN_NOUNS.get(lemma);
};

/** "There is a risk that dams fail": what a bare verb announces is only as sure as the noun it announces it by. */
const judgeAnnounced = (syntax: Syntax, predicate: number, notes: Notes): void => {
  const { tokens, relations, next } = syntax;
  if (!HOLDERS.has(tokens[predicate]!.lemma)) return;
  for (let child = childWith(syntax, predicate, nsubj | obj); child >= 0; child = next[child]!) {
    if ((relations[child]! & (nsubj | obj)) === 0 || !OPEN_NOUNS.has(tokens[child]!.lemma)) continue;
    const opens =
      childWith(syntax, child, acl | ccomp) >= 0 || /^(?:that|of|to|for|left)$/.test(tokens[child + 1]?.lower ?? '');
    const value = opens ? announcedValue(syntax, child, notes) : undefined;
    if (value) note(notes, syntax, child, value);
  }
};

/** Whose thought it is decides whether it hedges: the speaker's own or nobody's does, another's is a report. */
const thought = (syntax: Syntax, predicate: number, lemma: string): Value | undefined => {
  const value = THOUGHTS.get(lemma);
  const subject = value ? childWith(syntax, predicate, nsubj) : -1;
  if (subject < 0) return value;
  const { lower, deprel } = syntax.tokens[subject]!;
  const own = /^(?:i|we|it)$/.test(lower) || deprel === 'nsubj:pass' || isReportedSelf(syntax, predicate, lower);
  return own ? value : undefined;
};

/** "Neighbours said they believed …": right under a verb of saying and not word for word, "they" are those who say so. */
const isReportedSelf = ({ tokens, relations, heads }: Syntax, predicate: number, subject: string): boolean =>
  relations[predicate] === ccomp &&
  /^(?:he|she|they)$/.test(subject) &&
  tokens[predicate]!.quoteDepth === 0 &&
  /^(?:say|add|tell)$/.test(tokens[heads[predicate]!]?.lemma ?? '');

const VOLITION: ReadonlySet<string> = new Set('hope want wish need eager keen anxious aim try attempt seek'.split(' '));

/** "Most voters want to leave": whose wish is not the speaker's own is reported as a fact. */
const isOthersWish = (syntax: Syntax, predicate: number, lemma: string): boolean => {
  if (!VOLITION.has(lemma)) return false;
  const subject = childWith(syntax, predicate, nsubj);
  return subject >= 0 && !/^(?:i|we|he|she|it|they|who)$/.test(syntax.tokens[subject]!.lower);
};

/** "It cannot be excluded that": not to rule out is to hold possible. */
const isNotExcluded = (lemma: string, notes: Notes): boolean =>
  notes.negative && /^(?:exclude|rule|discount)$/.test(lemma);

/** What is expected is not there yet, be it a thing: "he expected the first cut in August". */
const EXPECTING = /^(?:expect|anticipate)$/;

/** "It is not clear who fired": neither so nor not so. */
const isLeftOpen = (lemma: string, notes: Notes): boolean =>
  notes.negative && /^(?:clear|certain|sure|known|evident|obvious)$/.test(lemma);

/** The clauses judged so far: the rules ask for them, and so do the regressor's features of a clause and of what it governs. */
const judgedIn = rememberOf((_: Syntax) => new Map<number, Judgement>());

/** How surely a clause is put by the words inside it, from its predicate down through words of likelihood to the event itself. */
export const judgeClause = (syntax: Syntax, predicate: number): Judgement => {
  const judged = judgedIn(syntax);
  let judgement = judged.get(predicate);
  if (!judgement) {
    judgement = readClause(syntax, predicate);
    judged.set(predicate, judgement);
  }
  return judgement;
};

const readClause = (syntax: Syntax, predicate: number): Judgement => {
  const notes: Notes = { value: 'certain', negative: false, evidence: [] };
  const { tokens, lemmas } = syntax;
  let at = predicate;
  for (let depth = 0; at >= 0 && depth < 4; depth++) {
    judgePredicate(syntax, at, notes);
    judgeAnnounced(syntax, at, notes);
    const lemma = lemmas[at]!.word;
    const isAdjective = tokens[at]!.upos === 'ADJ';
    const below = complement(syntax, at);
    const hedge = isOthersWish(syntax, at, lemma) ? undefined : (HEDGES.get(lemma) ?? thought(syntax, at, lemma));
    const reverses = REVERSERS.has(lemma);
    const excludes = below >= 0 ? below : childWith(syntax, at, obj);
    if (excludes >= 0 && isNotExcluded(lemma, notes)) {
      notes.negative = false;
      note(notes, syntax, at, 'possible');
      at = below;
      continue;
    }
    if (isAdjective && isLeftOpen(lemma, notes)) {
      notes.negative = false;
      note(notes, syntax, at, 'unknown');
      break;
    }
    if (lemma === 'early' && tokens[at - 1]?.lower === 'too') note(notes, syntax, at, 'unknown');
    if (lemma === 'have' && tokens[at + 1]?.lower === 'yet' && tokens[at + 2]?.lower === 'to')
      flip(notes, syntax, at + 1);
    if (reverses && (below >= 0 || isAdjective)) flip(notes, syntax, at);
    const foresees = EXPECTING.test(lemma) && childWith(syntax, at, obj) >= 0;
    if (hedge && (below >= 0 || isAdjective || foresees)) note(notes, syntax, at, hedge);
    if (!hedge && !reverses && lemma !== 'have') break;
    at = below;
  }
  const { value, negative, evidence } = notes;
  return { value, negative, evidence: evidence.length < 2 ? evidence : mergeSpans(evidence) };
};
