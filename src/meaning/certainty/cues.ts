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

/** How sure a modal leaves what it stands with. */
export const MODALS: ReadonlyMap<string, Value> = table([
  ['possible', 'may might could can'],
  ['probable', 'must should ought'],
]);

/** How sure an adverb leaves the clause it stands in. */
export const ADVERBS: ReadonlyMap<string, Value> = table([
  ['possible', 'perhaps maybe possibly potentially conceivably arguably hypothetically'],
  ['probable', `probably likely apparently presumably seemingly supposedly evidently ostensibly doubtless`],
  ['unknown', 'reportedly allegedly purportedly'],
]);

/** Adjectives, verbs and nouns over a clause that say how sure it is: "is likely to", "appears to", "the possibility that". */
export const HEDGES: ReadonlyMap<string, Value> = table([
  [
    'possible',
    `possible conceivable plausible possibility chance prospect risk potential able can speculate speculation`,
  ],
  [
    'probable',
    `likely probable appear seem expect suspect believe think suppose assume presume unlikely improbable anticipate
    poise due bind tend estimate likelihood probability belief impression doubtful`,
  ],
  [
    'unknown',
    `unclear uncertain unknown question doubt wonder whether claim allege allegation hope want wish aim try attempt
    seek intend plan consider mull weigh ask urge call demand offer threaten refuse agree`,
  ],
  [
    'certain',
    `certain sure clear obvious undoubted indisputable evident true know confirm prove show reveal manage force`,
  ],
]);

/** Words over a clause that turn it into its opposite. */
export const REVERSERS: ReadonlySet<string> = new Set(
  `unlikely improbable impossible doubtful false untrue deny fail refuse decline avoid prevent reject rule-out forget stop
  cease lack absence failure refusal denial halt`.split(/\s+/),
);

/** Words that negate the clause, or the noun, they hang from. */
export const NEGATORS: ReadonlySet<string> = new Set([
  'not',
  "n't",
  'n’t',
  'never',
  'no',
  'neither',
  'nor',
  'none',
  'nobody',
  'nothing',
  'hardly',
  'scarcely',
  'barely',
  'cannot',
  'without',
]);

/** What a cue says of how sure its source is of the content. */
export const SOURCE_STANCE: ReadonlyMap<string, Value> = table([
  [
    'probable',
    `believe think expect suspect suppose assume presume reckon guess predict forecast anticipate estimate project
    feel bet figure belief expectation prediction forecast estimate assessment imagine consider view`,
  ],
  [
    'possible',
    `suggest speculate fear worry suggestion speculation fear hint imply indicate contemplate float propose moot`,
  ],
  ['unknown', `ask wonder question doubt hope want wish inquire query pray seek urge call demand`],
]);

/** Cues by which the source says the content is not so. */
export const DENIALS: ReadonlySet<string> = new Set(
  `deny denial reject refute rebut dispute dismiss disavow repudiate disbelieve doubt disprove debunk contradict contest`.split(
    /\s+/,
  ),
);

/** Cues by which the writer stands behind the content too: factive verbs and verbs of proof (Kiparsky and Kiparsky 1970). */
export const COMMITTING: ReadonlySet<string> = new Set(
  `confirm know reveal show prove demonstrate acknowledge admit concede recognise recognize realise realize discover find
  learn notice note disclose point-out remember recall establish document verify see hear understand regret
  confirmation revelation admission discovery proof remind highlight underscore underline`.split(/\s+/),
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
