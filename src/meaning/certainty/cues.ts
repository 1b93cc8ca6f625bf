import type { Certainty } from '../meaning.ts';

export type Value = Certainty['value'];

const table = <T>(rows: readonly (readonly [T, string])[]): ReadonlyMap<string, T> =>
  new Map(
    rows.flatMap(([value, list]) =>
      list
        .trim()
        .split(/\s+/)
        .map((word): [string, T] => [word, value]),
    ),
  );

/** How sure a modal leaves what it stands with. "Can" and "will" leave it as it is. */
export const MODALS: ReadonlyMap<string, Value> = table([
  ['possible', 'may might could'],
  ['unknown', 'must should ought'],
]);

/** How sure an adverb leaves the clause it stands in. */
export const ADVERBS: ReadonlyMap<string, Value> = table([
  ['possible', 'perhaps maybe possibly potentially conceivably arguably hypothetically'],
  ['probable', 'probably likely apparently presumably seemingly supposedly ostensibly doubtless'],
  ['unknown', 'reportedly allegedly purportedly'],
]);

/** Words over a clause that say how sure it is, whoever their subject: "is likely to", "appears to", "the possibility that". */
export const HEDGES: ReadonlyMap<string, Value> = table([
  [
    'possible',
    'possible conceivable plausible possibility chance prospect risk potential threaten speculate speculation consider mull weigh contemplate explore study debate ponder toy eye vulnerable',
  ],
  [
    'probable',
    `likely probable appear seem expect suspect suppose assume presume unlikely improbable anticipate poise due set schedule slate bind tend look
    likelihood probability belief impression doubtful plan intend prepare hopeful`,
  ],
  [
    'unknown',
    `unclear uncertain unknown question doubt wonder whether allege allegation hope want wish need eager keen anxious aim try attempt seek ask urge demand premature`,
  ],
]);

/** Verbs of thought: they hedge where the thinker is the one who speaks ("we think that …") or nobody ("is believed to …"). */
export const THOUGHTS: ReadonlyMap<string, Value> = table([
  ['probable', 'believe think reckon guess feel estimate imagine consider'],
]);

/** Words over a clause that turn it into its opposite. */
export const REVERSERS: ReadonlySet<string> = new Set(
  `unlikely improbable impossible doubtful false untrue deny fail refuse decline avoid prevent reject forget stop cease lack
  absence failure refusal denial halt unable baseless groundless unfounded nonsense fabrication`.split(/\s+/),
);

/** Words that negate the clause, or the noun, they hang from. */
export const NEGATORS: ReadonlySet<string> = new Set(
  `not n't n’t never no neither nor none nobody nothing hardly scarcely barely cannot`.split(' '),
);

/** What a cue says of how sure its source is of the content. */
export const SOURCE_STANCE: ReadonlyMap<string, Value> = table([
  [
    'probable',
    `believe think expect suspect suppose assume presume reckon guess predict forecast anticipate estimate project feel bet
    belief expectation prediction estimate regard deem view-as seem appear look tip envisage envision imagine consider plan intend intention aim commit commitment undertaking prepare`,
  ],
  ['certain', 'not-doubt not-dispute not-deny'],
  [
    'possible',
    `suggest speculate fear worry suggestion speculation hint imply indicate threaten threat contemplate float moot explore raise-the-possibility leave-open
    consider mull weigh not-rule-out warn-of warn-about doubt`,
  ],
  [
    'unknown',
    `ask wonder question hope want wish inquire query pray seek urge call-for call-on demand order instruct direct request
    appeal plead beg command recommend advise invite require insist-on need desire wish appeal request demand order
    instruction recommendation encourage prefer rule sentence oblige forbid warn-against caution-against advise-against counsel counsel-against not-know not-say
    not-discuss not-clarify not-reveal not-confirm not-release not-address not-speculate not-provide not-respond not-decide not-answer
    not-identify not-detail not-give not-elaborate-on not-comment-on not-rule not-decide not-draw not-specify not-tell not-explain not-remember not-comment not-disclose not-verify not-corroborate not-authenticate not-determine not-recall not-name not-elaborate ban offer decide vote resolve opt sentence propose try attempt press-for push-for lobby campaign-for apply-for appeal-for ask-for beg-for order`,
  ],
]);

/** Cues that bind the source only where they say to do something ("promised to pay"), not where they say what will be. */
export const UNDERTAKINGS: ReadonlySet<string> = new Set(
  'promise pledge vow undertake swear guarantee agree'.split(' '),
);

/** What is turned down without being called untrue: to reject an offer says nothing of what is so. */
export const PROPOSED: ReadonlySet<string> = new Set(
  `offer proposal plan deal call demand request invitation bid idea compromise term amendment motion resignation petition appeal
  recommendation suggestion draft budget bill`.split(/\s+/),
);

/** Cues by which the source says the content is not so. */
export const DENIALS: ReadonlySet<string> = new Set(
  `deny denial reject rejection refute rebut dispute dismiss dismissal disavow repudiate disbelieve disprove debunk contradict
  contest rule-out not-share not-accept not-agree not-support not-believe not-recognise not-think not-expect oppose disagree refuse
  decline laugh-off brush-off brush-aside shrug-off wave-away wave-aside turn-down scoff scotch quash ridicule pooh-pooh push-back knock-down
  shoot-down not-see not-buy not-recall not-find`.split(/\s+/),
);

/** Cues by which the writer stands behind the content too: factive verbs and verbs of proof (Kiparsky and Kiparsky 1970). */
export const COMMITTING: ReadonlySet<string> = new Set(
  `confirm know reveal show prove demonstrate acknowledge admit concede recognise recognize realise realize discover find learn
  notice disclose point-out remember establish confirmation revelation admission discovery finding proof acknowledgement
  acknowledgment aware expose uncover`.split(/\s+/),
);

/** ICD 203 (2015), figure 1: estimative words and the chance they stand for, in per cent. Longest first. */
export const ESTIMATIVES: readonly (readonly [phrase: RegExp, low: number, high: number])[] = [
  [/\b(?:almost no chance|remote(?: chance| possibility)?)\b/gi, 1, 5],
  [/\b(?:very unlikely|highly unlikely|highly improbable|very improbable)\b/gi, 5, 20],
  [/\b(?:unlikely|improbable|improbably)\b/gi, 20, 45],
  [/\b(?:roughly even chance|even chance|roughly even odds|even odds|fifty-fifty)\b/gi, 45, 55],
  [/\b(?:very likely|highly likely|highly probable|very probable|very probably)\b/gi, 80, 95],
  [/\b(?:almost certain(?:ly)?|nearly certain(?:ly)?|virtually certain(?:ly)?)\b/gi, 95, 99],
  [/\b(?:likely|probable|probably)\b/gi, 55, 80],
];

/** Nouns for a chance, which a share in per cent or an adjective makes small or great. */
export const ODDS_NOUNS: ReadonlySet<string> = new Set([
  'chance',
  'chances',
  'probability',
  'likelihood',
  'odds',
  'possibility',
  'risk',
]);

/** Adjectives that put odds on what they are said of, and whether against it. */
export const ODDS_WORDS: ReadonlyMap<string, readonly [Value, boolean]> = new Map<string, readonly [Value, boolean]>([
  ['unlikely', ['probable', true]],
  ['improbable', ['probable', true]],
  ['doubtful', ['probable', true]],
  ['likely', ['probable', false]],
  ['probable', ['probable', false]],
  ['possible', ['possible', false]],
  ['impossible', ['certain', true]],
]);

/** What every estimative phrase has a word of. */
export const ESTIMATIVE = /chance|remote|likely|probab|odds|fifty|certain/;
