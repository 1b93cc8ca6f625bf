/**
 * Words of which only one can be said of a thing. contrary: who says the one denies the other. turn: a state that may turn, so that a later
 * report of the other brings it up to date. other: another thing altogether (killed, injured; north, south), or one nobody can settle by words alone.
 * Every side is a list of words in their plain form; `leading` looks only at the side that is named first.
 */
export type Opposition = {
  readonly name: string;
  readonly kind: 'contrary' | 'turn' | 'other';
  readonly leading?: true;
  readonly sides: readonly string[];
};

export const OPPOSITES: readonly Opposition[] = [
  {
    name: 'motion',
    kind: 'turn',
    sides: [
      'rise increase grow climb surge jump growth soar gain rally higher',
      'fall decrease decline drop sink slump shrink plunge dip tumble lower',
    ],
  },
  {
    name: 'assent',
    kind: 'contrary',
    sides: ['approve adopt pass endorse ratify accept agree back', 'reject refuse veto rebuff decline block'],
  },
  {
    name: 'leave',
    kind: 'contrary',
    sides: ['allow permit authorise authorize legalise legalize', 'ban prohibit forbid outlaw bar'],
  },
  {
    name: 'side',
    kind: 'contrary',
    sides: [
      'support favour favor back welcome praise hail laud applaud',
      'oppose condemn criticise criticize denounce slam',
    ],
  },
  {
    name: 'access',
    kind: 'turn',
    sides: ['open reopen reopening opening unblock', 'close shut closure shutdown block seal'],
  },
  {
    name: 'course',
    kind: 'turn',
    sides: [
      'begin start launch commence resume resumption restart continue proceed',
      'end stop halt cease suspend suspension freeze cancel finish conclude',
    ],
  },
  { name: 'contest', kind: 'contrary', sides: ['win victory triumph', 'lose defeat'] },
  {
    name: 'verdict',
    kind: 'contrary',
    sides: ['guilty convict conviction', 'acquit innocent acquittal exonerate clear'],
  },
  { name: 'danger', kind: 'contrary', sides: ['safe harmless', 'unsafe dangerous harmful hazardous toxic'] },
  {
    name: 'truth',
    kind: 'contrary',
    sides: [
      'genuine authentic real true accurate correct',
      'forge fake false untrue fabricate doctored bogus counterfeit inaccurate wrong',
    ],
  },
  { name: 'law', kind: 'contrary', sides: ['legal lawful constitutional', 'illegal unlawful unconstitutional'] },
  { name: 'chance', kind: 'contrary', sides: ['possible feasible', 'impossible unfeasible'] },
  { name: 'likely', kind: 'contrary', sides: ['likely probable', 'unlikely improbable'] },
  { name: 'share', kind: 'contrary', sides: ['majority', 'minority'] },
  { name: 'level', kind: 'turn', sides: ['above exceed', 'below beneath'] },
  {
    name: 'life',
    kind: 'contrary',
    sides: ['survive survivor alive safe unharmed unhurt', 'die dead kill death killed'],
  },
  {
    name: 'hurt',
    kind: 'contrary',
    sides: ['unharmed uninjured unhurt unscathed', 'injure injured wound wounded hurt'],
  },
  { name: 'custody', kind: 'turn', sides: ['arrest detain seize imprison jail capture', 'release free'] },
  { name: 'presence', kind: 'turn', sides: ['enter arrive join', 'leave depart quit withdraw withdrawal exit'] },
  { name: 'strength', kind: 'turn', sides: ['strengthen tighten harden', 'weaken ease loosen soften'] },
  { name: 'standing', kind: 'turn', sides: ['hold', 'collapse crumble'] },
  { name: 'hold', kind: 'turn', sides: ['seize occupy capture', 'liberate recapture retake'] },
  { name: 'trade', kind: 'other', sides: ['import', 'export'] },
  { name: 'market', kind: 'other', sides: ['buy purchase', 'sell'] },
  { name: 'credit', kind: 'other', sides: ['lend', 'borrow'] },
  { name: 'compass', kind: 'other', sides: ['north northern', 'south southern', 'east eastern', 'west western'] },
  {
    name: 'extent',
    kind: 'other',
    sides: ['all every fully entirely completely whole entire', 'some partly partially several half'],
  },
  { name: 'sex', kind: 'other', sides: ['man men boy', 'woman women girl'] },
  {
    name: 'harm',
    kind: 'other',
    leading: true,
    sides: [
      'kill killed dead death die died fatal perish',
      'injure injury injured wound wounded hurt',
      'miss missing disappear',
      'evacuate evacuation displace',
    ],
  },
];

/** Verbs that one does to another: turned round they say something else. */
export const DIRECTED: ReadonlySet<string> = new Set(
  `accuse blame attack strike shell bomb bombard raid invade sue beat defeat kill shoot stab arrest detain threaten sanction pay lend sell buy supply offer warn criticise condemn
block expel recall occupy cede give send owe demand ask order fire appoint replace succeed betray fund deceive poison kidnap murder overtake follow lead leave outbid own acquire
ram hit chase rescue hire dismiss praise insult spy hack ambush surround`.split(/\s+/),
);
