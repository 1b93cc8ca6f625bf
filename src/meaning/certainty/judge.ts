import { mergeSpans, type Span } from '../../text/span.ts';
import { childBy, childrenOf, relation, type Syntax } from '../syntax.ts';
import { ADVERBS, HEDGES, MODALS, NEGATORS, REVERSERS, THOUGHTS, type Value } from './cues.ts';

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

const CONDITIONS = new Set(['if', 'unless', 'provided']);

/** The "if" of a clause that makes the one above it conditional; -1 for none. */
const conditionOf = (syntax: Syntax, clause: number): number =>
  relation(syntax.tokens[clause]!) === 'advcl'
    ? (childrenOf(syntax, clause).find(
        (child) => CONDITIONS.has(syntax.tokens[child]!.lower) && syntax.tokens[child]!.deprel === 'mark',
      ) ?? -1)
    : -1;

const NEGATED_ARGUMENTS = new Set(['no', 'neither', 'none', 'nobody', 'nothing', 'no-one']);

const PERCEIVED: ReadonlySet<string> = new Set('see hear feel smell taste remember understand'.split(' '));

/** "May" and "might" doubt; "could not" and "should have" do not; "must have" concludes. */
const judgeModal = (syntax: Syntax, modal: number, verb: string, others: readonly string[], notes: Notes): void => {
  const { lower, lemma } = syntax.tokens[modal]!;
  const value = MODALS.get(lower) ?? MODALS.get(lemma);
  const negated = others.some((other) => NEGATORS.has(other));
  const perfect = others.includes('have');
  // "Could not" fails and "could see" succeeds: neither supposes.
  // "Should it turn out so" sets a condition.
  if (lower === 'should' && /^\p{Lu}/u.test(syntax.tokens[modal]!.form)) return;
  if (!value || (lower === 'could' && (negated || PERCEIVED.has(verb)))) return;
  if (value === 'unknown' && perfect) {
    if (lower === 'must') note(notes, syntax, modal, 'probable');
  } else note(notes, syntax, modal, value);
};

/** "No more than", "no less than", "no later than" measure; they deny nothing. */
const measures = ({ tokens }: Syntax, token: number): boolean =>
  tokens[token]!.lower === 'no' && /^(?:more|less|fewer|later|earlier)$/.test(tokens[token + 1]?.lower ?? '');

const GROUP = /^(?:AUX|ADV|PART)$/;

/** What may stand between "is not" and a predicate that is no verb: "not under control", "not a wall". */
const BETWEEN = /^(?:ADP|DET|ADJ|NOUN|PROPN)$/;

/** Helpers and adverbs before a predicate: its own even where the tree hangs them elsewhere. */
const verbGroup = ({ tokens }: Syntax, predicate: number): number[] => {
  const group: number[] = [];
  const { sentence, upos } = tokens[predicate]!;
  let between = upos !== 'VERB' && upos !== 'AUX';
  for (let i = predicate - 1; i >= 0 && predicate - i < 6; i--) {
    const token = tokens[i]!;
    if (token.sentence !== sentence) break;
    if (GROUP.test(token.upos) || token.xpos === 'MD') {
      group.unshift(i);
      between = false;
    } else if (!between || !BETWEEN.test(token.upos)) break;
  }
  return group;
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
  const subject = childBy(syntax, predicate, ['nsubj']);
  return subject >= 0 &&
    subject < to &&
    !/^(?:aim|plan|goal|job|idea|task|purpose|point|objective|priority|way|duty|role|mission|intention|answer|solution|challenge)$/.test(
      tokens[subject]!.lemma,
    )
    ? to - 1
    : -1;
};

/** What hangs from one predicate: modals, adverbs, negation, conditions, "no" on its subject or object. */
const judgePredicate = (syntax: Syntax, predicate: number, notes: Notes): void => {
  const { tokens } = syntax;
  const children = childrenOf(syntax, predicate);
  for (const helper of verbGroup(syntax, predicate)) if (tokens[helper]!.head !== predicate) children.push(helper);
  children.sort((a, b) => a - b);
  const words = children.map((child) => tokens[child]!.lower);
  for (const child of children) {
    const { lower, xpos } = tokens[child]!;
    const deprel = relation(tokens[child]!);
    if (deprel === 'aux' || xpos === 'MD') judgeModal(syntax, child, tokens[predicate]!.lemma, words, notes);
    else if (measures(syntax, child)) continue;
    else if (NEGATORS.has(lower) && !/^(?:nsubj|obj|mark)$/.test(deprel)) {
      if (!isLitotes(syntax, predicate, child)) flip(notes, syntax, child);
    } else if (lower === 'longer' && tokens[child - 1]?.lower === 'no') flip(notes, syntax, child - 1);
    else if (ADVERBS.has(lower)) note(notes, syntax, child, ADVERBS.get(lower)!);
    else if (deprel === 'nsubj' || deprel === 'obj') judgeArgument(syntax, child, notes);
    else if (words.includes('would') && conditionOf(syntax, child) >= 0)
      note(notes, syntax, conditionOf(syntax, child), 'possible');
  }
  const arranged = isArranged(syntax, predicate, children);
  if (arranged >= 0) note(notes, syntax, arranged, 'probable');
  const quoted = /^["“‘'`]/.test(tokens[predicate + 1]?.lower ?? '');
  const after = tokens[predicate + (quoted ? 2 : 1)];
  if (after && NEGATED_ARGUMENTS.has(after.lower) && !notes.negative && !measures(syntax, predicate + 1))
    flip(notes, syntax, predicate + (quoted ? 2 : 1));
};

/** "Not one cubic metre", "not a single letter". */
const isNotOne = ({ tokens, left }: Syntax, argument: number): boolean => {
  let from = left[argument]!;
  if (/^["“‘']/.test(tokens[from]!.lower)) from++;
  if (tokens[from - 1]?.lower === 'not' && tokens[from]!.lower === 'one') from--;
  return tokens[from]!.lower === 'not' && /^(?:one|a|single)$/.test(tokens[from + 1]?.lower ?? '');
};

const judgeArgument = (syntax: Syntax, argument: number, notes: Notes): void => {
  const { tokens } = syntax;
  if (NEGATED_ARGUMENTS.has(tokens[argument]!.lower)) flip(notes, syntax, argument);
  else if (isNotOne(syntax, argument)) flip(notes, syntax, syntax.left[argument]!);
  else
    for (const child of childrenOf(syntax, argument))
      if (syntax.tokens[child]!.lower === 'no' && !measures(syntax, child)) flip(notes, syntax, child);
};

/** The clause that a word of likelihood, appearance or intent speaks of: "deploy" of "is likely to deploy". */
const complement = (syntax: Syntax, predicate: number): number => {
  for (const child of childrenOf(syntax, predicate)) {
    const deprel = relation(syntax.tokens[child]!);
    if (deprel === 'xcomp' || deprel === 'ccomp' || deprel === 'csubj') return child;
    // Nouns take their clause as "acl"; and what follows "that" is a complement, however the tree hangs it.
    if (deprel === 'acl' && syntax.tokens[predicate]!.upos === 'NOUN' && syntax.tokens[child]!.deprel !== 'acl:relcl')
      return child;
    if (deprel === 'advcl' && childrenOf(syntax, child).some((mark) => syntax.tokens[mark]!.lower === 'that'))
      return child;
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
  const { tokens } = syntax;
  if (!HOLDERS.has(tokens[predicate]!.lemma)) return;
  for (const child of childrenOf(syntax, predicate)) {
    const { lemma } = tokens[child]!;
    if (!OPEN_NOUNS.has(lemma) || !/^(?:nsubj|obj)$/.test(relation(tokens[child]!))) continue;
    const opens =
      childBy(syntax, child, ['acl', 'ccomp', 'nmod']) >= 0 ||
      /^(?:that|of|to|left)$/.test(tokens[child + 1]?.lower ?? '');
    const value = opens ? announcedValue(syntax, child, notes) : undefined;
    if (value) note(notes, syntax, child, value);
  }
};

/** Whose thought it is decides whether it hedges: the speaker's own or nobody's does, another's is a report. */
const thought = (syntax: Syntax, predicate: number, lemma: string): Value | undefined => {
  const subject = childBy(syntax, predicate, ['nsubj']);
  const own =
    subject < 0 ||
    /^(?:i|we|it)$/.test(syntax.tokens[subject]!.lower) ||
    syntax.tokens[subject]!.deprel === 'nsubj:pass';
  return own ? THOUGHTS.get(lemma) : undefined;
};

const VOLITION = /^(?:hope|want|wish|need|eager|keen|anxious|aim|try|attempt|seek)$/;

/** "Most voters want to leave": whose wish is not the speaker's own is reported as a fact. */
const isOthersWish = (syntax: Syntax, predicate: number, lemma: string): boolean => {
  if (!VOLITION.test(lemma)) return false;
  const subject = childBy(syntax, predicate, ['nsubj']);
  return subject >= 0 && !/^(?:i|we|he|she|it|they|who)$/.test(syntax.tokens[subject]!.lower);
};

/** "It cannot be excluded that": not to rule out is to hold possible. */
const isNotExcluded = (lemma: string, notes: Notes): boolean =>
  notes.negative && /^(?:exclude|rule|discount)$/.test(lemma);

const JUDGED = new WeakMap<Syntax, Map<number, Judgement>>();

/** How surely a clause is put by the words inside it, from its predicate down through words of likelihood to the event itself. */
export const judgeClause = (syntax: Syntax, predicate: number): Judgement => {
  // The rules ask for a clause, and so do the regressor's features of it and of what it governs.
  let judged = JUDGED.get(syntax);
  if (!judged) {
    judged = new Map();
    JUDGED.set(syntax, judged);
  }
  let judgement = judged.get(predicate);
  if (!judgement) {
    judgement = readClause(syntax, predicate);
    judged.set(predicate, judgement);
  }
  return judgement;
};

const readClause = (syntax: Syntax, predicate: number): Judgement => {
  const notes: Notes = { value: 'certain', negative: false, evidence: [] };
  const { tokens } = syntax;
  let at = predicate;
  for (let depth = 0; at >= 0 && depth < 4; depth++) {
    judgePredicate(syntax, at, notes);
    judgeAnnounced(syntax, at, notes);
    const lemma = syntax.tokens[at]!.lemma.toLowerCase();
    const below = complement(syntax, at);
    const hedge = isOthersWish(syntax, at, lemma) ? undefined : (HEDGES.get(lemma) ?? thought(syntax, at, lemma));
    if (below >= 0 && isNotExcluded(lemma, notes)) {
      notes.negative = false;
      note(notes, syntax, at, 'possible');
      at = below;
      continue;
    }
    if (lemma === 'early' && tokens[at - 1]?.lower === 'too') note(notes, syntax, at, 'unknown');
    if (lemma === 'have' && tokens[at + 1]?.lower === 'yet' && tokens[at + 2]?.lower === 'to')
      flip(notes, syntax, at + 1);
    if (REVERSERS.has(lemma) && (below >= 0 || syntax.tokens[at]!.upos === 'ADJ')) flip(notes, syntax, at);
    if (hedge && (below >= 0 || syntax.tokens[at]!.upos === 'ADJ')) note(notes, syntax, at, hedge);
    if (!hedge && !REVERSERS.has(lemma) && lemma !== 'have') break;
    at = below;
  }
  return { value: notes.value, negative: notes.negative, evidence: mergeSpans(notes.evidence) };
};
