import type { Forecast } from '../meaning.ts';

type Kind = Forecast['kind'];

/** Beginnings of words that tell a forecast's kind, in a cue ("pledged that …") or before an infinitive ("plans to …"). */
export const KIND_STEMS: readonly (readonly [stem: RegExp, kind: Kind])[] = [
  [/^(?:promis|pledg|vow|undert|guarante|swear|swore|sworn|commit|assur|reassur)/, 'promise'],
  [/^threat/, 'threat'],
  [/^(?:plan|intend|intent|schedul|prepar|aim|announc|considering|mulling|weighing)/, 'plan'],
  [/^(?:predict|forecast|expect|anticipat|foresee|foresaw|foreseen|project|prophe|envisag)/, 'prediction'],
];

/** Cues of a guess: what they say of the future is a prediction, but they speak of the present as often. */
export const GUESS_STEMS =
  /^(?:confiden|reckon|bet|believ|think|thought|fear|suspect|opinion|convinc|sure|certain|estimat|doubt)/;

/** Beginnings of words that lay something on others: with a day to it, a deadline. */
export const ORDER_STEMS =
  /^(?:order|instruct|command|demand|direct|requir|oblig|summon|ultimat|gave|give|giving|given|deadline|urg|call|ask|request|want|must|rul)/;

/** Cues whose content is wished for, asked or put in doubt: no forecast, whatever its tense. */
export const NO_FORECAST_STEMS =
  /^(?:hop|wish|want|ask|know|knew|advis|recommend|wonder|question|inquir|doubt|urg|appeal|beg|call|request|order|command|instruct|demand|deni|deny|dismiss|reject|rebuff|criticis|criticiz|complain|recall|rememb|regret)/;

export const WARN_STEM = /^(?:warn|caution|alert)/;

/** What a warning must speak of to be a threat and no prediction: something its speaker can do. */
export const THREAT_STEMS =
  /^(?:retaliat|respon|strike|strikes|attack|punish|destroy|bomb|sanction|consequenc|sever|withdraw|quit|walk|boycott|expel|impos|escalat|reveng|suspend|force|crush|shut|blockad|action|sue|suing|prosecut|arrest|jail|fined|rebuff|detain|seiz)/;

/** Modals that put what they govern ahead of the saying. */
export const WILL_WORDS: ReadonlySet<string> = new Set([
  'will',
  "'ll",
  '\u2019ll',
  'shall',
  'wo',
  "won't",
  'won\u2019t',
]);
export const MAY_WORDS: ReadonlySet<string> = new Set(['may', 'might', 'could', 'can', 'should']);

/** Before "to": what is set for the future ("is due to", "likely to", "going to"). */
export const FUTURE_BEFORE_TO: ReadonlyMap<string, Kind> = new Map<string, Kind>(
  Object.entries({
    going: 'plan',
    set: 'plan',
    due: 'plan',
    scheduled: 'plan',
    slated: 'plan',
    planned: 'plan',
    planning: 'plan',
    plans: 'plan',
    plan: 'plan',
    intends: 'plan',
    intend: 'plan',
    intended: 'plan',
    preparing: 'plan',
    about: 'plan',
    decided: 'plan',
    agreed: 'plan',
    vows: 'promise',
    vowed: 'promise',
    pledges: 'promise',
    pledged: 'promise',
    promises: 'promise',
    promised: 'promise',
    committed: 'promise',
    undertakes: 'promise',
    undertook: 'promise',
    threatens: 'threat',
    threatened: 'threat',
    threatening: 'threat',
    expected: 'prediction',
    expects: 'prediction',
    expect: 'prediction',
    likely: 'prediction',
    unlikely: 'prediction',
    certain: 'prediction',
    sure: 'prediction',
    bound: 'prediction',
    poised: 'prediction',
    forecast: 'prediction',
    projected: 'prediction',
    predicted: 'prediction',
    estimated: 'prediction',
    tipped: 'prediction',
    course: 'prediction',
    track: 'prediction',
  }),
);

/** What happens rather than is done: with "will", a prediction. */
export const CHANGE_STEMS =
  /^(?:rise|fall|grow|increase|decrease|decline|drop|worsen|improve|ease|peak|become|last|collapse|die|win|lose|fail|succeed|end|recover|shrink|climb|exceed|reach|suffer|need|see|get|happen|rain|snow|spread|survive|slow|weaken|strengthen|cost|mean|prove|be$)/;

/** A forecast said with these is a guess, whatever it speaks of. */
export const GUESS_WORDS: ReadonlySet<string> = new Set(
  (
    'probably likely unlikely perhaps possibly maybe surely certainly inevitably eventually afraid hopefully could may might expect expected expects ' +
    'chance odds probability likelihood predict predicts predicted confident fear fears believe believes think thinks'
  ).split(' '),
);

/** Adjectives that set a day without an infinitive: "due on Monday", "scheduled for June", "possible in May". */
export const SET_FOR: ReadonlySet<string> = new Set([
  'due',
  'scheduled',
  'expected',
  'planned',
  'slated',
  'forecast',
  'possible',
  'imminent',
  'likely',
]);

/** Modals that may point ahead. */
export const MODALS: ReadonlySet<string> = new Set([...WILL_WORDS, ...MAY_WORDS, 'would', "'d", '\u2019d']);

/** Words of a content that may point ahead. */
export const POINTS_AHEAD: ReadonlySet<string> = new Set([...MODALS, ...SET_FOR, 'to']);

/** What a word is to forecasts, one bit each. */
export const FORESEEN = {
  /** In a cue: tells the kind of forecast. */
  promise: 1,
  threat: 2,
  plan: 4,
  prediction: 8,
  warning: 16,
  guess: 32,
  order: 64,
  /** In a cue: what is wished for, asked, put in doubt. */
  none: 128,
  gives: 256,
  /** "Had expected": what did not come. */
  past: 512,
  excludes: 1024,
  denies: 2048,
  /** In a content: makes a guess. */
  guessed: 4096,
} as const;

const KIND_BITS = FORESEEN.promise | FORESEEN.threat | FORESEEN.plan | FORESEEN.prediction;

/** The bits of FORESEEN a cue must have one of for its content to be a forecast without pointing ahead itself. */
export const FORESEEING = KIND_BITS | FORESEEN.warning | FORESEEN.excludes;

/** What a word in small letters is to forecasts, as bits of FORESEEN. */
export const foreseenOf = (word: string): number => {
  const kind = KIND_STEMS.find(([stem]) => stem.test(word))?.[1];
  const is = (holds: boolean, bit: number): number => (holds ? bit : 0);
  return (
    (kind && kind !== 'deadline' ? FORESEEN[kind] : 0) |
    is(WARN_STEM.test(word), FORESEEN.warning) |
    is(GUESS_STEMS.test(word), FORESEEN.guess) |
    is(ORDER_STEMS.test(word), FORESEEN.order) |
    is(NO_FORECAST_STEMS.test(word), FORESEEN.none) |
    is(/^(?:give|gives|gave|given)$/.test(word), FORESEEN.gives) |
    is(word === 'had' || word === 'against', FORESEEN.past) |
    is(/^(?:rul(?:e|ed|ing)|exclud(?:e|ed|ing))$/.test(word), FORESEEN.excludes) |
    is(/^(?:not|n't|n\u2019t|cannot|never|refus|declin)/.test(word), FORESEEN.denies) |
    is(GUESS_WORDS.has(word), FORESEEN.guessed)
  );
};

/** The kind of forecast that a cue's word tells, by its bits; null where it tells none. */
export const kindOfBits = (bits: number): Kind | null => {
  if ((bits & KIND_BITS) === 0) return null;
  if ((bits & FORESEEN.promise) !== 0) return 'promise';
  if ((bits & FORESEEN.threat) !== 0) return 'threat';
  return (bits & FORESEEN.plan) !== 0 ? 'plan' : 'prediction';
};
