import type { Analysis, Token } from '../../language/analysis.ts';
import type { Forecast } from '../meaning.ts';
import { FUTURE_BEFORE_TO, MAY_WORDS, WILL_WORDS } from './forecast-words.ts';

type Kind = Forecast['kind'];

/** What in a content points to the future: the tokens that do, and how firmly. */
export type Marker = {
  readonly token: number;
  /** `will` and its like; `would` in reported speech; `may`: only with a window; `to`: its kind is told by the word before "to". */
  readonly form: 'will' | 'would' | 'may' | 'to';
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
const isNoFuture = (tokens: readonly Token[], modal: Token, verb: number): boolean => {
  const { lower } = tokens[verb]!;
  if (/^(?:continue|remain|keep)/.test(lower)) return true;
  if (tokens[verb - 1]?.lower === 'have' && modal.lower === 'would') return true;
  return modal.lower === 'would' && (lower === 'like' || lower === 'rather' || lower === 'say');
};

/** "this would slow everything": a judgement on what might be, no forecast. */
const HYPOTHETICAL_SUBJECTS = new Set(['this', 'that', 'it', 'which', 'what', 'who', 'anything', 'nothing', 'one']);
const isHypothetical = (tokens: readonly Token[], modal: number, verb: number): boolean => {
  const subject = tokens[modal - 1]?.lower ?? '';
  if (!HYPOTHETICAL_SUBJECTS.has(subject)) return false;
  return subject !== 'it' || tokens[verb]!.lower === 'be' || tokens[verb]!.lower === 'mean';
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
  if (token.lower !== 'to') return null;
  const before = tokens[at - 1]!;
  const kind = before ? FUTURE_BEFORE_TO.get(before.lower) : undefined;
  const verb = verbAfter(tokens, at);
  if (kind === undefined || verb >= end || !/^VBP?$|^XX$|^NN$/.test(tokens[verb]!.xpos)) return null;
  return { token: at - 1, form: 'to', kind, verb };
};

/** Everything in a content that points to the future, in the order of the text. */
export const futureMarkers = (analysis: Analysis, inside: readonly number[]): Marker[] => {
  const end = (inside.at(-1) ?? -1) + 1;
  return inside.flatMap((at) => markerAt(analysis, at, end) ?? []);
};
