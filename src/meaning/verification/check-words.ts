/** Kinds of words that speak of checking. A word may be of several. */
export const CLUES = {
  /** To check, or to find checked. */
  check: `verify verifies verified verifying confirm confirms confirmed confirming corroborate corroborates corroborated corroborating
    authenticate authenticated authenticating substantiate substantiates substantiated validate validates validated cross-checked
    double-checked fact-checked geolocate geolocated vouch vouched certified attested`,
  /** Words that mean checking only beside "could not", "unable to" and their like. */
  find: `check checked checking establish established determine determined ascertain ascertained prove proved proven learn learned learnt trace
    traced assess assessed reproduce reproduced replicate replicated reconcile tested test`,
  checking: 'confirmation verification corroboration authentication substantiation validation vetting geolocation',
  bare: `unverified unconfirmed unsubstantiated uncorroborated unproven unproved unauthenticated unverifiable unsourced unsupported
    unevidenced`,
  genuineness:
    'authenticity veracity provenance accuracy truth reliability credibility truthfulness genuineness origin',
  evidence:
    'evidence proof documentation figures data documents papers records sources source pictures images footage wreckage workings receipts receipt letter letters contract recording recordings tape list names minutes file files',
  sign: 'sign signs indication indications trace traces record records mention hint hints witness witnesses',
  nobody: 'nobody one no-one other none else except',
  unclear: 'unclear unknown clear known uncertain',
  doubt:
    'doubt doubts doubtful question questions questionable questioned caution scepticism skepticism sceptically skeptically salt dispute',
  rests: 'rest rests relies rely based word',
  contradict: `contradict contradicts contradicted contradicting contradiction belie belies belied undercut undercuts undermine undermines
    undermined disprove disproves disproved disproven refute refutes refuted odds contrary conflict conflicts conflicted conflicting inconsistent
    incompatible variance`,
  disputed: 'disputed contested debunked discredited challenged disputes contests questioned retracted withdrawn',
  wrong: `false untrue wrong incorrect inaccurate misleading fabricated fabrication baseless unfounded groundless bogus fake forged forgery
    doctored staged manipulated altered hoax fictitious miscaptioned recycled overstated exaggerated`,
  right: 'true so right correct accurate genuine authentic case real what',
  otherwise: 'otherwise different opposite else reverse another lie',
  match:
    'match matches matched matching tally tallies tallied square squares add adds fit fits agree agrees correspond corresponds consistent line',
  support: `support supports supported supporting bear bears bore borne back backs backed up checks stands hold holds`,
  seen: 'seen reviewed examined inspected viewed saw counted visited read heard obtained lies possession',
  same: 'same',
  settle:
    'say tell know judge settle settles settled decide agree knowing telling saying endorsed dismissed resolve resolved speak spoken',
  access: 'allowed permitted admitted closed barred sealed access lock turned display off-limits itself',
  rumour:
    'rumour rumor hearsay guesswork speculation gossip second-hand third-hand guess conjecture source witness claim allegation assertion',
  vain: 'none vain nothing kind sort',
  still: 'still',
  well: 'well',
  lists:
    'contain contains contained list lists listed mention mentions mentioned show shows showed record records recorded include includes name names appear appears know knows',
} as const;

export type Clue = keyof typeof CLUES;

const KINDS = Object.keys(CLUES) as Clue[];

/** Each kind of clue as one bit. */
export const CLUE_BITS = Object.fromEntries(KINDS.map((kind, at) => [kind, 1 << at])) as Readonly<Record<Clue, number>>;

const BITS_OF: ReadonlyMap<string, number> = (() => {
  const bits = new Map<string, number>();
  for (const kind of KINDS)
    for (const word of CLUES[kind].split(/\s+/)) bits.set(word, (bits.get(word) ?? 0) | CLUE_BITS[kind]);
  return bits;
})();

/** The kinds of clue a word is, as bits; 0 for most words. */
export const cluesOf = (lower: string): number => BITS_OF.get(lower) ?? 0;

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Nouns by which writers speak of what was said before; singular. */
export const CLAIM_NOUNS =
  words(`claim report account story version figure number toll rumour rumor statement allegation assertion accusation
  charge tale suggestion contention description narrative estimate count tally information detail denial explanation testimony
  remark announcement disclosure revelation theory point escalation development movement incident increase rise drop fall sighting
  death casualty casualties identification identity identification news word total sum date data datum`);

/** Nouns for what bears a claim out or does not; singular. */
export const PAPERS =
  words(`record document image imagery footage video photograph photo picture data datum log logbook e-mail email letter file
  paper minute minutes recording invoice contract receipt register registry transcript measurement reading sample map chart
  statistic audit inspection radar manifest camera cctv clip screenshot satellite telemetry archive diary ledger deed bill statement
  memo filing print-out printout calculation analysis autopsy count survey spreadsheet timetable schedule report evidence database list table yearbook slip object entry chronicle mileage search server book tape measurement tachograph wreckage
  fingerprint footprint sensor buoy gauge meter certificate passport ticket visa mail correspondence drawing plan blueprint label`);

/** Nouns for what is shown round and could be false; singular. */
export const SHOWN =
  words(`video footage clip photograph photo picture image recording post document letter message screenshot tape memo
  audio e-mail email leaflet tweet`);

/** Words that deny what they stand over. */
export const DENYING =
  words(`not n't n’t never cannot no neither nor none nobody no-one nothing without hardly unable impossible impossibly
  difficult hard unlikely little scant few failed fails failing awaiting awaits await pending lack lacks lacked lacking absence
  trying seeking working attempting struggled struggling struggle tried dearth`);

/** Those who look for the reader, where no outlet is named. */
export const CHECKERS = words(
  'we reporters journalists correspondents newspaper paper magazine reporter correspondent us',
);
