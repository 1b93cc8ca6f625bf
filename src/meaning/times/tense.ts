import type { Token } from '../../language/analysis.ts';
import type { Lexemes } from './lexemes.ts';
import type { Side } from './sense.ts';

/** How far a verb may stand from the expression it governs, in tokens and in steps up the tree. */
const REACH = 24;
const CLIMB = 6;

const MODALS = new Set([
  'will',
  "'ll",
  '\u2019ll',
  'wo',
  'shall',
  'would',
  "'d",
  '\u2019d',
  'may',
  'might',
  'could',
  'should',
  'must',
]);
/** Participles, adjectives and nouns that point ahead, with or without "to". */
const FUTURE_WORDS = new Set([
  ...[
    'due',
    'scheduled',
    'expected',
    'expects',
    'planned',
    'plans',
    'payable',
    'slated',
    'upcoming',
    'effective',
    'expect',
    'expecting',
    'forecast',
    'forecasts',
    'predicts',
    'pledges',
    'promises',
    'set',
    'poised',
  ],
]);
/** Past verbs whose "to" does not point ahead: "began to fall on Tuesday". */
const DONE =
  /^(?:began|begun|failed|managed|tried|refused|continued|used|had|helped|seemed|appeared|forced|started|came|went)$/;
/** Before these a day lies ahead even of a past verb: "promised a count by Friday". */
const UNTIL = new Set(['by', 'until', 'till', 'before']);
const LAYS_DOWN =
  /^(?:promis|pledg|vow|undert|agree|order|instruct|threat|demand|predict|expect|warn|urg|ask|told|gave|plan|hop|confiden|express|need|requir|seek|sought)/;

/** What holds from then on until a day ahead, though the verb is past: "was suspended until Monday". */
const LASTS =
  /^(?:given|extended|suspended|postponed|delayed|cancelled|canceled|closed|shut|banned|barred|remanded|detained|adjourned|deferred|blocked|halted|frozen|grounded|stopped|paused|put|held|reserved|confined|sealed|restricted|diverted)$/;

/** "Expires on Friday": in the present tense these speak of what is to come. */
const FUTURATE =
  /^(?:expires?|begins?|opens?|starts?|ends?|resumes?|reopens?|lapses?|takes?|comes?|votes?|runs?|goes|go|falls?|faces?|meets?|leaves?|departs?|arrives?)$/;

const sideOfVerb = (tokens: readonly Token[], verb: number): Side => {
  const token = tokens[verb]!;
  let to = false;
  let helper = '';
  for (let at = Math.max(verb - 5, 0); at < verb; at++) {
    if (tokens[at]!.head !== verb) continue;
    const { lower } = tokens[at]!;
    // "may have fallen" is over.
    if (MODALS.has(lower)) return tokens[verb - 1]!.lower === 'have' ? -1 : 1;
    if (tokens[at]!.xpos === 'TO' && token.xpos.startsWith('VB')) to = true;
    if (tokens[at]!.upos === 'AUX') helper = lower;
  }
  if (to) return DONE.test(tokens[token.head]?.lower ?? '') ? -1 : 1;
  if (FUTURE_WORDS.has(token.lower) && token.xpos !== 'VBD') return 1;
  if (token.xpos === 'VBD') return -1;
  if ((token.xpos === 'VBZ' || token.xpos === 'VBP') && FUTURATE.test(token.lower)) return 1;
  // "Will stay closed until Friday": the verb above tells.
  if (token.xpos === 'VBN' && token.deprel === 'xcomp' && helper === '') return 0;
  if (token.xpos === 'VBN') return helper === 'is' || helper === 'are' || helper === 'be' ? 0 : -1;
  return helper === 'was' || helper === 'were' || helper === 'did' || helper === 'had' || token.lower === 'ended'
    ? -1
    : 0;
};

const isVerb = ({ upos, xpos }: Token): boolean => upos === 'VERB' || xpos === 'VBD' || xpos === 'VBN';

/** By the tree: the first verb above a token that tells. */
const sideByTree = (tokens: readonly Token[], from: number): Side => {
  let at = tokens[from]!.head;
  for (let step = 0; step < CLIMB && at >= 0; step++) {
    const token = tokens[at]!;
    if (FUTURE_WORDS.has(token.lower)) return 1;
    // A predicate that is no verb carries its tense in the copula: "is ready on Friday".
    const side = sideOfVerb(tokens, at);
    if (side !== 0) return side;
    at = token.head;
  }
  return 0;
};

/** Without a tree, or where it does not tell: what one token says of the time of what stands near it. */
const sideOfToken = (token: Token, before: Token | undefined): Side => {
  if (MODALS.has(token.lower) || FUTURE_WORDS.has(token.lower)) return 1;
  if (token.xpos === 'VB' && before?.lower === 'to') return 1;
  return (token.xpos === 'VBD' && token.lower !== 'had') || token.lower === 'ended' ? -1 : 0;
};

const sideNear = (tokens: readonly Token[], from: number, step: 1 | -1): Side => {
  const { sentence } = tokens[from]!;
  for (let at = from + step; Math.abs(at - from) < REACH && tokens[at]?.sentence === sentence; at += step) {
    const side = sideOfToken(tokens[at]!, tokens[at - 1]);
    if (side !== 0) return side;
  }
  return 0;
};

const isWeekday = ({ lower }: Token): boolean => lower.endsWith('day') && lower !== 'day';

/** After "by", "until" or "before": ahead, unless a verb says it is over. */
const sideOfLimit = (tokens: readonly Token[], at: number): Side => {
  const verb = tokens[tokens[at]!.head];
  const governor = verb && (isVerb(verb) ? verb : tokens[verb.head]);
  if (governor && LAYS_DOWN.test(governor.lower)) return 1;
  if (governor && governor.xpos === 'VBN' && LASTS.test(governor.lower) && isWeekday(tokens[at]!)) return 1;
  const side = sideByTree(tokens, at) || sideNear(tokens, at, 1);
  if (side !== 0 || tokens[at - 1]!.lower === 'by') return side || 1;
  return sideNear(tokens, at, -1) || 1;
};

/**
 * Whether the expression at a lexeme lies in the past or the future of the saying, by the tense of the verb that governs it; 0 where
 * none tells.
 */
export const sideAt = (lexemes: Lexemes, lexeme: number): Side => {
  const { tokens } = lexemes.analysis;
  const at = lexemes.words.token[lexemes.first[lexeme]!]!;
  const before = tokens[at - 1]?.sentence === tokens[at]!.sentence ? tokens[at - 1]!.lower : '';
  if (before === 'since') return -1;
  // "The ministry said Friday it will …": a day right behind a verb is the verb's.
  if (before !== '' && tokens[at - 1]!.xpos === 'VBD') return -1;
  if (UNTIL.has(before)) return sideOfLimit(tokens, at);
  // "Its February forecast" is the nearest, whatever is forecast.
  if (tokens[at]!.deprel === 'compound' && tokens[at + 1]?.upos === 'NOUN') return 0;
  return sideByTree(tokens, at) || (tokens[at]!.head >= 0 ? 0 : sideNear(tokens, at, -1) || sideNear(tokens, at, 1));
};
