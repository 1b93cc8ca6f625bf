import type { Forecast } from '../meaning.ts';

type Kind = Forecast['kind'];

/** Beginnings of words that tell a forecast's kind, in a cue ("pledged that …") or before an infinitive ("plans to …"). */
export const KIND_STEMS: readonly (readonly [stem: RegExp, kind: Kind])[] = [
  [/^(?:promis|pledg|vow|undert|guarante|swear|swore|sworn|commit|assur|reassur)/, 'promise'],
  [/^threat/, 'threat'],
  [/^(?:plan|intend|intent|schedul|prepar|aim|announc|considering|mulling|weighing)/, 'plan'],
  [/^(?:predict|forecast|expect|anticipat|foresee|foresaw|foreseen|project|prophe|envisag)/, 'prediction'],
];

/** Beginnings of words that lay something on others: with a day to it, a deadline. */
/** Cues of a guess: what they say of the future is a prediction, but they speak of the present as often. */
export const GUESS_STEMS =
  /^(?:confiden|reckon|bet|believ|think|thought|fear|suspect|opinion|convinc|sure|certain|estimat|doubt)/;

export const ORDER_STEMS =
  /^(?:order|instruct|command|demand|direct|requir|oblig|summon|ultimat|gave|give|giving|given|deadline|urg|call|ask|request|want|must|rul|told|set)/;

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

/** Words that open a condition. */
export const CONDITION_WORDS: ReadonlySet<string> = new Set([
  'if',
  'unless',
  'once',
  'provided',
  'providing',
  'assuming',
  'barring',
  'should',
]);
