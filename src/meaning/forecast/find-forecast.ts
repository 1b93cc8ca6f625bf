import type { Analysis, Token } from '../../language/analysis.ts';
import { bySpan, type Span } from '../../text/span.ts';
import type { Condition } from '../condition/find-condition.ts';
import type { Forecast, Time } from '../meaning.ts';
import { tokenFrom, tokensIn } from '../tokens-in.ts';
import { factsIn } from '../word-facts.ts';
import { CHANGE_STEMS, FORESEEING, FORESEEN, kindOfBits, THREAT_STEMS } from './forecast-words.ts';
import { futureMarkers, hasFiniteVerb, type Marker, mayPointAhead } from './future-marker.ts';
import { findWindow, type Window } from './window.ts';

type Kind = Forecast['kind'];

export type ForecastInput = {
  readonly analysis: Analysis;
  /** The tokens of the content. */
  readonly inside: readonly number[];
  /** The condition it puts on itself. */
  readonly condition: Condition | null;
  /** The cue of an attribution; empty for what the writer asserts. */
  readonly cue: readonly Span[];
  /** The words that name or describe who says it; null for what the writer asserts. */
  readonly source: string | null;
  /** The times inside the content. */
  readonly timesInside: readonly Time[];
  readonly published: string | null;
};

type Signals = {
  readonly analysis: Analysis;
  readonly inside: readonly number[];
  readonly cue: readonly number[];
  /** What the words of the cue are to forecasts, together (FORESEEN). */
  readonly cueBits: number;
  readonly markers: readonly Marker[];
  readonly window: Window | null;
  readonly condition: Span | null;
  /** Whether the content names days, all of them over. */
  readonly isPastDated: boolean;
  /** Whether a statement of the writer's own tells of time given to somebody. */
  readonly givesTime: boolean;
  /** Whether who says it watches rather than acts: analysts, forecasters. */
  readonly isOnlooker: boolean;
};

const cueHas = ({ cueBits }: Signals, bits: number): boolean => (cueBits & bits) !== 0;

const someWord = ({ analysis }: Signals, at: readonly number[], test: (lower: string) => boolean): boolean =>
  at.some((token) => test(analysis.tokens[token]!.lower));

/** "The court gave the firm 30 days to pay": the same in the writer's own words. */
const givesTimeItself = ({ tokens }: Analysis, inside: readonly number[], times: readonly Time[]): boolean =>
  times.some((time) => {
    const after = tokens[tokenFrom(tokens, time.span[1])];
    return after?.xpos === 'TO' && (time.type === 'DURATION' || time.until !== null);
  }) && inside.some((at) => /^(?:gives?|gave|given)$/.test(tokens[at]!.lower));

/** "Has given the clinic until Friday to answer": who gives time sets a day. */
const givesTime = (signals: Signals): boolean => signals.givesTime || cueHas(signals, FORESEEN.gives);

/** "warned residents not to drink": what others are to do. */
const isAdvice = ({ analysis, inside }: Signals): boolean =>
  !hasFiniteVerb(analysis, inside) && inside.some((at) => analysis.tokens[at]!.xpos === 'TO');

const kindOfCue = (signals: Signals): Kind | null => {
  // "had expected" tells what did not come.
  if (cueHas(signals, FORESEEN.past) || !cueHas(signals, FORESEEING)) return null;
  const { facts } = factsIn(signals.analysis);
  for (const at of signals.cue) {
    const bits = facts[at]!.foreseen;
    const found = kindOfBits(bits);
    if (found) return found;
    if ((bits & FORESEEN.warning) !== 0) {
      if (isAdvice(signals) || someWord(signals, signals.inside, (word) => word === 'should')) return null;
      const isThreat = someWord(
        signals,
        signals.inside,
        (word) => THREAT_STEMS.test(word) || /^(?:unless|whoever|anyone|anybody)$/.test(word),
      );
      return isThreat ? 'threat' : 'prediction';
    }
  }
  return null;
};

/** Whether a content guesses. "May" is a guess, and the month is none. */
const guesses = ({ analysis, inside }: Signals): boolean => {
  const { facts } = factsIn(analysis);
  return inside.some((at) => {
    const { lower, xpos } = analysis.tokens[at]!;
    return (facts[at]!.foreseen & FORESEEN.guessed) !== 0 && (lower !== 'may' || xpos === 'MD');
  });
};

const FIRST_PERSON = new Set(['i', 'we']);
/** Subjects that may be whoever speaks. */
const OWN = new Set(['i', 'we', 'he', 'she', 'it', 'they']);
/** Who says what others will do. */
const ONLOOKERS =
  /\b(?:analysts?|economists?|experts?|forecasters?|observers?|commentators?|strategists?|traders?|investors?|pollsters?|historians?|scientists?|researchers?|meteorologists?|surveys?|polls?|study|studies)\b/i;

/** The kind a future in the content has by itself: a guess is a prediction, "we will" a promise, what is fixed a plan. */
const kindOfContent = (signals: Signals, marker: Marker): Kind => {
  const { analysis } = signals;
  if (marker.kind !== null) return marker.kind;
  if (cueHas(signals, FORESEEN.guess)) return 'prediction';
  if (marker.isGuess || guesses(signals)) return 'prediction';
  const isDay = signals.window !== null && signals.window.from !== null && signals.window.from === signals.window.until;
  // "A decision will be taken" is somebody's plan; "it will be cold" is nobody's.
  const done =
    analysis.tokens[marker.verb]!.lower === 'be' &&
    analysis.tokens[marker.verb + 1]?.xpos === 'VBN' &&
    signals.window !== null;
  if (!isDay && !done && CHANGE_STEMS.test(analysis.tokens[marker.verb]!.lower)) return 'prediction';
  const subject = analysis.tokens[marker.token - 1]?.lower ?? '';
  if (signals.cue.length === 0 && !isDay && !marker.needs.includes('headline')) return 'prediction';
  // "If they fire, we will close the strait."
  const threatens =
    THREAT_STEMS.test(analysis.tokens[marker.verb]!.lower) || /^clos/.test(analysis.tokens[marker.verb]!.lower);
  if (FIRST_PERSON.has(subject) && signals.condition !== null && threatens) return 'threat';
  if (signals.isOnlooker && !OWN.has(subject)) return 'prediction';
  return FIRST_PERSON.has(subject) ? 'promise' : 'plan';
};

/** "said in 2019 that it would open in 2021": over when the article was published. */
const isOver = ({ window, isPastDated }: Signals): boolean => window === null && isPastDated;

/** Whether what a marker needs is there. */
const counts = ({ needs, isGuess }: Marker, { analysis, cue, window, condition }: Signals): boolean =>
  needs.every((need) => {
    if (need === 'window') return window?.isAhead === true || (isGuess && condition !== null && cue.length === 0);
    return need === 'cue' ? cue.length > 0 : !cue.some((at) => /\p{L}/u.test(analysis.tokens[at]!.lower));
  });

const isDeadline = (signals: Signals): boolean =>
  signals.window !== null && (signals.givesTime || (givesTime(signals) && isAdvice(signals)) || isOrderedBy(signals));

const isOrderedBy = (signals: Signals): boolean =>
  signals.window !== null &&
  /^(?:by|before|within)\b/i.test(signals.window.said) &&
  (cueHas(signals, FORESEEN.order) ||
    someWord(signals, signals.inside, (word) => word === 'must' || word === 'deadline'));

const isQuestion = ({ analysis, inside }: Signals): boolean =>
  analysis.tokens[inside[0]!]!.lower === 'whether' || inside.slice(-2).some((at) => analysis.tokens[at]!.lower === '?');

/** "A telephone that lasts a week": the words up to the relative clause. */
const beforeRelative = ({ tokens }: Analysis, inside: readonly number[]): readonly number[] => {
  const end = inside.findIndex(
    (at, index) =>
      index > 0 &&
      /^(?:that|which|who|since|when|while|after|because|as)$/.test(tokens[at]!.lower) &&
      /^(?:NOUN|PROPN|PUNCT|ADJ)$/.test(tokens[at - 1]!.upos),
  );
  return end < 0 ? inside : inside.slice(0, end);
};

/** With a cue that promises, plans or predicts even a noun or an infinitive is a forecast: "promised a new count". */
const cueSuffices = (signals: Signals, kind: Kind): boolean => {
  const { analysis, inside } = signals;
  if (signals.markers.length > 0 || signals.window !== null || analysis.tokens[inside[0]!]?.lower === 'to') return true;
  if (kind === 'threat' && signals.condition !== null) return true;
  const finite = hasFiniteVerb(analysis, beforeRelative(analysis, inside));
  // "announced an appeal" but not "announced the results"
  const first = analysis.tokens[inside[0]!]!;
  const isNew = first.xpos === 'VBG' || /^(?:an?|plans?|new|further|more|another)$/.test(first.lower);
  return !finite && (kind !== 'plan' || isNew);
};

/** "did not rule out", "cannot exclude": what may come. */
const isNotRuledOut = (signals: Signals): boolean =>
  cueHas(signals, FORESEEN.excludes) && cueHas(signals, FORESEEN.denies);

/** "Unlikely before 2029": odds make a plan a prediction. */
const guessed = ({ analysis, inside }: Signals): boolean =>
  inside.some((at) =>
    /^(?:un)?likely$|^(?:im)?probable$|^(?:probability|chance|likelihood|odds)$/.test(analysis.tokens[at]!.lower),
  );

/** What is said without a verb of a day to come: "No new taxes before 2028". */
const kindWithoutVerb = (signals: Signals): Kind | null => {
  const { analysis, inside, cue, window } = signals;
  if (!window?.isAhead || window.isToday || window.isLength || cue.length === 0 || hasFiniteVerb(analysis, inside))
    return null;
  // "It needed $45 million by the end of June": a need, whatever the tagger makes of the verb.
  if (someWord(signals, inside, (word) => word.startsWith('need'))) return null;
  const words = cue.map((at) => analysis.tokens[at]!.lower).filter((word) => /\p{L}/u.test(word));
  if (words.some((word) => /^(?:sees?|saw|signal)/.test(word)) || guessed(signals)) return 'prediction';
  const isPlain = words.every((word) => /^(?:say|says|said|has|have|confirm|set|fix|schedul|agree|approv)/.test(word));
  return isPlain ? 'plan' : null;
};

/** "The talks open on Monday": a present tense that governs a day to come. */
const isPresentAhead = ({ analysis, window, inside }: Signals): boolean => {
  if (!window?.isAhead || window.isLength || window.isToday) return false;
  const { tokens } = analysis;
  let at = tokens[tokenFrom(tokens, window.end - 1)]?.head ?? -1;
  for (let step = 0; at >= inside[0]! && at <= inside.at(-1)! && step < 6; step++) {
    const { xpos, upos, head } = tokens[at]!;
    if (xpos === 'VBZ' || xpos === 'VBP') return true;
    if (upos === 'VERB' || upos === 'AUX') return xpos === 'VBG' && isPresentBe(tokens, at);
    if (isPresentBe(tokens, at)) return true;
    at = head;
  }
  return false;
};

/** Whether a word carries "is" or "are" before it. */
const isPresentBe = (tokens: readonly Token[], of: number): boolean => {
  for (let at = of - 1; at >= of - 4 && at >= 0; at--) {
    if (tokens[at]!.head === of && /^(?:is|are|am|['\u2019](?:s|re|m))$/.test(tokens[at]!.lower)) return true;
  }
  return false;
};

/** "The ceasefire expires at midnight", "takes effect on July 1": what the writer can say of a day ahead because it is laid down. */
const isFixed = ({ analysis, inside }: Signals): boolean =>
  inside.some((at) => {
    const { lower, xpos } = analysis.tokens[at]!;
    if (xpos !== 'VBZ' && xpos !== 'VBP') return false;
    const next = analysis.tokens[at + 1]?.lower ?? '';
    return (
      /^(?:expires?|lapses?|begins?|starts?|opens?|reopens?|resumes?|ends?|closes?)$/.test(lower) ||
      (/^takes?$/.test(lower) && next === 'effect') ||
      (/^(?:comes?|enters?|goes|go)$/.test(lower) && next === 'into') ||
      (/^falls?$/.test(lower) && next === 'due')
    );
  });

/** "If they had asked, we would …": what was not. */
const isCounterfactual = ({ analysis, condition }: Signals): boolean =>
  condition !== null &&
  /^(?:had|were)\b|^if\b.*(?:\bhad\b|\b(?:i|it|he|she|that|this|there) were\b|\bwere to\b)/is.test(
    analysis.text.slice(condition[0], condition[1]),
  );

const kindOf = (signals: Signals): Kind | null => {
  if (isDeadline(signals)) return 'deadline';
  if (isQuestion(signals) || cueHas(signals, FORESEEN.none)) return null;
  const byCue = kindOfCue(signals);
  if (byCue !== null && cueSuffices(signals, byCue)) return byCue;
  if (isCounterfactual(signals) || isOver(signals)) return null;
  const marker = signals.markers.find((candidate) => counts(candidate, signals));
  if (marker) return kindOfContent(signals, marker);
  if (isNotRuledOut(signals)) return 'prediction';
  if (isPresentAhead(signals) && (signals.cue.length > 0 || isFixed(signals))) return 'plan';
  return kindWithoutVerb(signals);
};

const evidenceOf = (signals: Signals): Span[] => {
  const { tokens } = signals.analysis;
  const spans = signals.markers.map(({ token }): Span => [tokens[token]!.start, tokens[token]!.end]);
  if (signals.window) spans.push([signals.window.start, signals.window.end]);
  if (signals.condition) spans.push(signals.condition);
  if (spans.length === 0) for (const at of signals.cue) spans.push([tokens[at]!.start, tokens[at]!.end]);
  return spans.sort(bySpan);
};

/** "if you are going to sell" sets a condition and foretells nothing. */
const isWithin = ({ tokens }: Analysis, token: number, span: Span | null): boolean =>
  span !== null && span[0] <= tokens[token]!.start && tokens[token]!.end <= span[1];

/**
 * Whether a proposition says what will be, and when that falls due: a promise, plan, prediction, threat or deadline. Null where it does
 * not: a wish, a question, an order without a day, or what "will continue to" be.
 */
export const findForecast = ({
  analysis,
  inside,
  condition: conditional,
  cue,
  source,
  timesInside,
  published,
}: ForecastInput): Forecast | null => {
  if (inside.length === 0) return null;
  const { facts } = factsIn(analysis);
  const cueTokens = tokensIn(analysis, cue);
  let cueBits = 0;
  for (const at of cueTokens) cueBits |= facts[at]!.foreseen;
  if (timesInside.length === 0 && (cueBits & FORESEEING) === 0 && !mayPointAhead(analysis, inside)) return null;
  const condition = conditional?.span ?? null;
  const givesTime = cue.length === 0 && givesTimeItself(analysis, inside, timesInside);
  const signals: Signals = {
    analysis,
    inside,
    cue: cueTokens,
    cueBits,
    markers: futureMarkers(analysis, inside).filter(({ token }) => !isWithin(analysis, token, condition)),
    window: findWindow(analysis, timesInside, published, givesTime || (cueBits & FORESEEN.gives) !== 0),
    condition,
    givesTime,
    isOnlooker: source !== null && ONLOOKERS.test(source),
    isPastDated: timesInside.some(
      ({ until }) => until !== null && published !== null && until < published.slice(0, 10),
    ),
  };
  const kind = kindOf(signals);
  if (kind === null) return null;
  const { window } = signals;
  return {
    kind,
    from: window?.from ?? null,
    until: window?.until ?? null,
    window: window?.said ?? null,
    condition: condition === null ? null : analysis.text.slice(condition[0], condition[1]),
    evidence: evidenceOf(signals),
  };
};
