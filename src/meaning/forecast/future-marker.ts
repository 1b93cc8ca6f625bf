import type { Analysis, Token } from '../../language/analysis.ts';
import type { Forecast } from '../meaning.ts';
import { FUTURE_BEFORE_TO, MAY_WORDS, WILL_WORDS } from './forecast-words.ts';

type Kind = Forecast['kind'];

/** What in a content points to the future: the tokens that do, and how firmly. */
export type Marker = {
  readonly token: number;
  /**
   * `will` and its like; `would` in reported speech; `may`: only with a window; `to`: its kind is told by the word before "to";
   * `headline`: "Orra to send aid".
   */
  readonly form: 'will' | 'would' | 'may' | 'to' | 'headline';
  readonly kind: Kind | null;
  /** The verb it governs. */
  readonly verb: number;
};

const SKIPPED = new Set([
  'not',
  "n't",
  'n\u2019t',
  'also',
  'never',
  'probably',
  'likely',
  'soon',
  'now',
  'only',
  'still',
  'then',
  'almost',
  'certainly',
  'even',
  'all',
  'both',
  'again',
  'well',
  'eventually',
  'have',
  ',',
]);

/** The verb after a modal or "to", past negation and adverbs. */
const verbAfter = (tokens: readonly Token[], at: number): number => {
  let verb = at + 1;
  while (verb < at + 5 && verb < tokens.length && (SKIPPED.has(tokens[verb]!.lower) || tokens[verb]!.upos === 'ADV'))
    verb++;
  return Math.min(verb, tokens.length - 1);
};

const isNoun = (token: Token, before: Token | undefined): boolean =>
  token.xpos === 'NN' &&
  (before?.upos === 'DET' ||
    before?.xpos === 'PRP$' ||
    before?.lower === 'the' ||
    before?.lower === 'his' ||
    before?.lower === 'her');

/** "will continue to" tells no change, "would not be drawn" and "would have" no future. */
/** "I would say": no more than "I say". */
const POLITE = /^(?:say|argue|suggest|call|describe|want|prefer|love|like|hope|rather|think|advise|recommend|imagine)$/;

/** "would be kinder", "would be a mistake": a judgement. */
const JUDGEMENT =
  /^(?:\p{L}{3,}er|a|an|the|wrong|right|good|bad|great|enough|possible|impossible|difficult|easy|hard|necessary|happy|glad|willing|nice|fair|unfair|unacceptable|like)$/u;

const isNoFuture = (tokens: readonly Token[], modal: Token, verb: number): boolean => {
  const { lower } = tokens[verb]!;
  if (/^(?:continue|remain|keep)/.test(lower)) return true;
  if (tokens[verb - 1]?.lower === 'have' && modal.lower === 'would') return true;
  if (modal.lower !== 'would') return false;
  return POLITE.test(lower) || (lower === 'be' && JUDGEMENT.test(tokens[verb + 1]?.lower ?? ''));
};

/** "this would slow everything": a judgement on what might be, no forecast. */
const HYPOTHETICAL_SUBJECTS = new Set(['this', 'that', 'it', 'which', 'what', 'who', 'anything', 'nothing', 'one']);
/** With "it would", what something would be like or take: of an organisation, "it would decide" is a plan. */
const WEIGHS = /^(?:be|mean|cost|take|require|need|make|help|seem|change|depend|matter)$/;

const isHypothetical = (tokens: readonly Token[], modal: number, verb: number): boolean => {
  const subject = tokens[modal - 1]?.lower ?? '';
  if (!HYPOTHETICAL_SUBJECTS.has(subject)) return false;
  return subject !== 'it' || WEIGHS.test(tokens[verb]!.lower);
};

/** "The aim is to reduce" says what an aim is. */
const AIMS =
  /^(?:aim|order|instruction|mission|dream|goal|purpose|task|idea|point|job|plan|intention|objective|way|solution|answer|priority|role|duty)$/;
const BE = new Set(['is', 'are', 'was', 'were', "'s", 'be']);

/** The kind told by the word before "to": "likely to", or "is to" itself. */
const kindBeforeTo = (tokens: readonly Token[], at: number): Kind | null => {
  const before = tokens[at - 1]!.lower;
  if (!BE.has(before)) return FUTURE_BEFORE_TO.get(before) ?? null;
  return AIMS.test(tokens[at - 2]?.lower ?? '') ? null : 'plan';
};

/** "unlikely to be true", "likely to have been": a guess about what is or was. */
const isEpistemic = (tokens: readonly Token[], verb: number): boolean => {
  const next = tokens[verb + 1]?.lower ?? '';
  if (tokens[verb - 1]?.lower === 'have' || (tokens[verb]!.lower === 'have' && /(?:ed|en)$|^been$/.test(next)))
    return true;
  return tokens[verb]!.lower === 'be' && /^(?:true|right|wrong|false|accurate|correct|genuine|fake)$/.test(next);
};

const markerAt = ({ tokens }: Analysis, at: number, end: number): Marker | null => {
  const token = tokens[at]!;
  const isWill = WILL_WORDS.has(token.lower);
  const isWould = token.lower === 'would' || token.lower === "'d" || token.lower === '\u2019d';
  if (isWill || isWould || MAY_WORDS.has(token.lower)) {
    const verb = verbAfter(tokens, at);
    if (verb >= end || isNoun(token, tokens[at - 1]) || isNoFuture(tokens, token, verb)) return null;
    if (isWill) return { token: at, form: 'will', kind: null, verb };
    if (!isWould) return { token: at, form: 'may', kind: null, verb };
    return isHypothetical(tokens, at, verb) ? null : { token: at, form: 'would', kind: null, verb };
  }
  if (token.lower === 'possible') return { token: at, form: 'may', kind: null, verb: at };
  if (token.lower !== 'to') return null;
  const before = tokens[at - 1]!;
  const kind = before ? kindBeforeTo(tokens, at) : null;
  const verb = verbAfter(tokens, at);
  if (kind === null || verb >= end || isEpistemic(tokens, verb) || !/^VBP?$|^XX$|^NN$/.test(tokens[verb]!.xpos))
    return null;
  return { token: at - 1, form: 'to', kind, verb };
};

const FINITE = new Set(['VBD', 'VBZ', 'VBP', 'MD']);

/** Whether a content has a verb that could head a sentence. */
export const hasFiniteVerb = ({ tokens }: Analysis, inside: readonly number[]): boolean =>
  inside.some((at) => FINITE.has(tokens[at]!.xpos));

/** "Orra to send aid": a headline's future, a noun and an infinitive without any finite verb. */
const headlineMarker = (analysis: Analysis, inside: readonly number[]): Marker[] => {
  if (hasFiniteVerb(analysis, inside)) return [];
  const { tokens } = analysis;
  const at = inside.find(
    (token, index) => index > 0 && tokens[token]!.xpos === 'TO' && tokens[token + 1]?.xpos === 'VB',
  );
  if (at === undefined || !['NOUN', 'PROPN'].includes(tokens[at - 1]!.upos)) return [];
  return [{ token: at, form: 'headline', kind: null, verb: at + 1 }];
};

/** Everything in a content that points to the future, in the order of the text. */
export const futureMarkers = (analysis: Analysis, inside: readonly number[]): Marker[] => {
  const end = (inside.at(-1) ?? -1) + 1;
  const markers = inside.flatMap((at) => markerAt(analysis, at, end) ?? []);
  return markers.length > 0 ? markers : headlineMarker(analysis, inside);
};
