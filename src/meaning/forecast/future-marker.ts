import type { Analysis, Token } from '../../language/analysis.ts';
import type { Forecast } from '../meaning.ts';
import { factsIn, MARKS } from '../word-facts.ts';
import { FUTURE_BEFORE_TO, MAY_WORDS, MODALS, SET_FOR, WILL_WORDS } from './forecast-words.ts';

type Kind = Forecast['kind'];

/** Something in a content that points to the future. */
export type Marker = {
  readonly token: number;
  /** The verb it governs; itself where there is none. */
  readonly verb: number;
  /** Told by the word before "to"; null where the marker does not tell. */
  readonly kind: Kind | null;
  /** `could` and its like: what they speak of is a guess. */
  readonly isGuess: boolean;
  /** What it takes to count: a day ahead ("could fall by May"), somebody's words ("would"), or a bare headline. */
  readonly needs: readonly ('window' | 'cue' | 'headline')[];
};

/** Where a content ends, and whether it begins with a quotation: there "would" is no reported "will". */
type Bounds = { readonly end: number; readonly isDirect: boolean };

const SKIPPED = new Set(
  (
    "not n't n\u2019t also never probably likely soon now only still then almost certainly even all both again well eventually " +
    'shortly ultimately already either ,'
  ).split(' '),
);

/** The verb after a modal or "to", past negation and adverbs. */
const verbAfter = (tokens: readonly Token[], at: number): number => {
  let verb = at + 1;
  while (verb < at + 5 && verb < tokens.length && (SKIPPED.has(tokens[verb]!.lower) || tokens[verb]!.upos === 'ADV'))
    verb++;
  return Math.min(verb, tokens.length - 1);
};

/** "his will": no modal. */
const isNoun = (token: Token, before: Token | undefined): boolean =>
  token.xpos === 'NN' &&
  (before?.upos === 'DET' || before?.xpos === 'PRP$' || /^(?:the|his|her|their)$/.test(before?.lower ?? ''));

/** "I would say": no more than "I say". */
const POLITE = /^(?:say|argue|suggest|call|describe|want|prefer|love|like|hope|rather|think|advise|recommend|imagine)$/;

/** "I will say this", "we'll see": turns of speech. */
const SPEAKS = /^(?:say|put|admit|see|confess|repeat|add|assume|guess|grant)$/;

/** "would be kinder", "would be a mistake": a judgement. */
const JUDGEMENT =
  /^(?:\p{L}{3,}er|a|an|the|wrong|right|good|bad|great|enough|possible|impossible|difficult|easy|hard|necessary|happy|glad|willing|nice|fair|unfair|unacceptable|like|very|too|\p{L}+ing)$/u;

/** "this would slow everything", "I would go": what might be. */
const OPEN_SUBJECTS = new Set([
  'this',
  'that',
  'which',
  'what',
  'who',
  'anything',
  'nothing',
  'one',
  'you',
  'there',
  'i',
  'we',
]);
const HABIT = /^(?:often|sometimes|occasionally|always|usually|frequently|regularly)$/;

/** What an organisation does: "it would publish" is its plan, "it would inspire" is an opinion of something. */
const DOES =
  /^(?:decid|publish|releas|appeal|withdraw|send|open|clos|hold|launch|build|sign|respond|review|investigat|cut|rais|ban|suspend|seek|pay|provid|deploy|vot|lift|impos|join|leav|buy|sell|hir|start|begin|end|stop|return|move|announc|present|submit|vet|back|support|reject|accept|attend|meet|boycott|retaliat|slash|lay|introduc|ask|call|comply|cooperat|resum|halt|expand|reduc|increas|lower|fund|giv|recall|replac|refund|compensat|challeng|prosecut|charg|evacuat|relocat|merg|acquir|list|issu|hand|transfer|restor|reopen|repair|rebuild|test|examin|negotiat|consult|hear|rul|discuss|debat|train|recruit|arrest|deport|extradit|evict|expel|recogni|ratif|sanction|freez|seiz|demolish|donat|distribut|deliver|supply|produc)/;

/** "Take overwhelming countermeasures", but not "take years". */
const takesMeasures = (tokens: readonly Token[], verb: number): boolean => {
  for (let at = verb + 1; at < verb + 5 && at < tokens.length; at++)
    if (/^(?:countermeasures?|measures?|steps?|action|part|control|over|charge|office)$/.test(tokens[at]!.lower))
      return true;
  return false;
};

const isJudgement = (tokens: readonly Token[], modal: number, verb: number, isDirect: boolean): boolean => {
  const subject = tokens[modal - 1]?.lower ?? '';
  if (isDirect || OPEN_SUBJECTS.has(subject) || (subject === 'it' && !DOES.test(tokens[verb]!.lower))) return true;
  const acts = tokens[verb]!.lower === 'take' && takesMeasures(tokens, verb);
  if (!acts && /^(?:take|cost|require|need|mean)$/.test(tokens[verb]!.lower)) return true;
  return tokens[verb]!.lower === 'be' && JUDGEMENT.test(tokens[verb + 1]?.lower ?? '');
};

const wouldAt = (tokens: readonly Token[], at: number, verb: number, isDirect: boolean): Marker | null => {
  const isUnreal = tokens[verb]!.lower === 'have' && /^VB[ND]$/.test(tokens[verb + 1]?.xpos ?? '');
  const isHabit = HABIT.test(tokens[at + 1]?.lower ?? '') || tokens[at + 1]?.lower === 'rather';
  if (isUnreal || isHabit || POLITE.test(tokens[verb]!.lower)) return null;
  return {
    token: at,
    verb,
    kind: null,
    isGuess: false,
    needs: isJudgement(tokens, at, verb, isDirect) ? ['cue', 'window'] : ['cue'],
  };
};

const modalAt = (tokens: readonly Token[], at: number, { end, isDirect }: Bounds): Marker | null => {
  const { lower, form, xpos } = tokens[at]!;
  // The month.
  if (form === 'May' && xpos !== 'MD') return null;
  const verb = verbAfter(tokens, at);
  // "will continue to" tells no change.
  if (verb >= end || isNoun(tokens[at]!, tokens[at - 1]) || tokens[verb]!.lower.startsWith('continue')) return null;
  if (MAY_WORDS.has(lower)) {
    // "May have been" looks back; "could still happen" ahead, with or without a day.
    if (tokens[verb]!.lower === 'have' && tokens[verb + 1]?.xpos === 'VBN') return null;
    const open =
      /^(?:still|yet|soon|eventually|ultimately)$/.test(tokens[at + 1]?.lower ?? '') && tokens[verb]!.lower !== 'be';
    return { token: at, verb, kind: null, isGuess: true, needs: open ? ['cue'] : ['window'] };
  }
  if (!WILL_WORDS.has(lower)) return wouldAt(tokens, at, verb, isDirect);
  if (/^(?:i|we)$/.test(tokens[at - 1]?.lower ?? '') && SPEAKS.test(tokens[verb]!.lower)) return null;
  const stays = /^(?:remain|keep|stay)$/.test(tokens[verb]!.lower);
  return { token: at, verb, kind: null, isGuess: false, needs: stays ? ['window'] : [] };
};

/** "The aim is to reduce" says what an aim is. */
const AIMS =
  /^(?:aim|order|instruction|mission|dream|proposal|goal|purpose|task|idea|point|job|plan|intention|objective|way|solution|answer|priority|role|duty|question|challenge|trick|first|only|best)$/;
const BE = new Set(['is', 'are', 'was', 'were', "'s", '\u2019s', "'re", '\u2019re']);

/** The kind told by the word before "to": "likely to", or "is to" itself. */
const kindBeforeTo = (tokens: readonly Token[], at: number): Kind | null => {
  const before = tokens[at - 1]?.lower ?? '';
  if (before === 'about' && /^(?:not|n't|n’t|never)$/.test(tokens[at - 2]?.lower ?? '')) return null;
  // "Has no plans to resign" foretells nothing.
  if (tokens[at - 2]?.lower === 'no') return null;
  if (!BE.has(before)) return FUTURE_BEFORE_TO.get(before) ?? null;
  const subject = tokens[at - 2]?.lower ?? '';
  return AIMS.test(subject) || /^(?:we|i|you|they)$/.test(subject) || OPEN_SUBJECTS.has(subject) ? null : 'plan';
};

/** "unlikely to be true", "likely to have been": a guess about what is or was. */
const isEpistemic = (tokens: readonly Token[], verb: number): boolean => {
  const next = tokens[verb + 1];
  if (tokens[verb]!.lower === 'have' && next?.xpos === 'VBN') return true;
  return (
    tokens[verb]!.lower === 'be' && /^(?:true|right|wrong|false|accurate|correct|genuine|fake)$/.test(next?.lower ?? '')
  );
};

const toAt = (tokens: readonly Token[], at: number, { end }: Bounds): Marker | null => {
  const kind = kindBeforeTo(tokens, at);
  const verb = verbAfter(tokens, at);
  // "I was going to" word for word looks back on a plan; "was to blame" is no future.
  if (
    tokens[at - 1]?.lower === 'going' &&
    /^(?:was|were)$/.test(tokens[at - 2]?.lower ?? '') &&
    tokens[at]!.quoteDepth > 0
  )
    return null;
  if (tokens[verb]!.lower === 'blame') return null;
  if (kind === null || verb >= end || !/^VBP?$|^XX$|^NN$/.test(tokens[verb]!.xpos) || isEpistemic(tokens, verb))
    return null;
  return { token: at - 1, verb, kind, isGuess: false, needs: [] };
};

/** "He expected the first cut in August": who expects foresees; "it is expected on Monday" is somebody's plan. */
const isForeseen = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.lower === 'expected' && tokens[at]!.xpos === 'VBD';

const markerAt = ({ tokens }: Analysis, at: number, bounds: Bounds): Marker | null => {
  const { lower } = tokens[at]!;
  if (MODALS.has(lower)) return modalAt(tokens, at, bounds);
  if (lower === 'to') return toAt(tokens, at, bounds);
  if (!SET_FOR.has(lower) || tokens[at + 1]?.lower === 'to') return null;
  return {
    token: at,
    verb: at,
    kind: lower === 'possible' || lower === 'likely' || isForeseen(tokens, at) ? 'prediction' : 'plan',
    isGuess: false,
    needs: ['window'],
  };
};

/** Relative clauses say something else than the content does: "rules that would displace workers". */
const isRelative = ({ tokens }: Analysis, from: number, first: number, end: number): boolean => {
  for (let at = from, step = 0; step < 8; step++) {
    const { head, deprel } = tokens[at]!;
    if (head < first || head >= end) return false;
    if (deprel === 'acl:relcl') return true;
    at = head;
  }
  return false;
};

const QUOTE = /^["“‘'`]/;

const isFiniteTag = (xpos: string): boolean => xpos === 'VBD' || xpos === 'VBZ' || xpos === 'VBP' || xpos === 'MD';

/** Whether a content has a verb that could head a sentence. */
export const hasFiniteVerb = ({ tokens }: Analysis, inside: readonly number[]): boolean => {
  for (const at of inside) if (isFiniteTag(tokens[at]!.xpos)) return true;
  return false;
};

/** Whether anything in a content can point to the future: a quick look before the closer one. */
export const mayPointAhead = (analysis: Analysis, inside: readonly number[]): boolean => {
  const { tokens } = analysis;
  const { marks } = factsIn(analysis);
  for (const at of inside) {
    if ((marks[at]! & MARKS.ahead) !== 0 || tokens[at]!.xpos === 'TO') return true;
  }
  return false;
};

/** "Orra to send aid": a headline's future, a noun and an infinitive without any finite verb. */
const headlineMarker = (analysis: Analysis, inside: readonly number[]): Marker[] => {
  const { tokens } = analysis;
  const at = inside.find(
    (token, index) => index > 0 && tokens[token]!.xpos === 'TO' && tokens[token + 1]?.xpos === 'VB',
  );
  if (at === undefined || hasFiniteVerb(analysis, inside)) return [];
  // A participle before it is often a past tense the tagger missed.
  if (inside.some((token) => token < at && tokens[token]!.xpos === 'VBN')) return [];
  if (!['NOUN', 'PROPN'].includes(tokens[at - 1]!.upos)) return [];
  return [{ token: at, verb: at + 1, kind: null, isGuess: false, needs: ['headline'] }];
};

/** Everything in a content, its relative clauses left out, that points to the future, in the order of the text. */
export const futureMarkers = (analysis: Analysis, inside: readonly number[]): Marker[] => {
  const end = (inside.at(-1) ?? -1) + 1;
  const opening = analysis.tokens[inside[0] ?? 0];
  const bounds = { end, isDirect: opening !== undefined && (opening.quoteDepth > 0 || QUOTE.test(opening.lower)) };
  const { marks } = factsIn(analysis);
  const markers: Marker[] = [];
  for (const at of inside) {
    if ((marks[at]! & MARKS.ahead) === 0) continue;
    const marker = markerAt(analysis, at, bounds);
    if (marker && !isRelative(analysis, marker.verb, inside[0]!, end)) markers.push(marker);
  }
  return markers.length > 0 ? markers : headlineMarker(analysis, inside);
};
