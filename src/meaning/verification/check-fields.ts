/**
 * Lexical fields of checking: what a writer draws on, in any mixture, to say whether a claim was checked. Lemmas; a word may be in
 * several. Wide on purpose: no word decides alone, the weights learnt for fields and their neighbours do.
 */
export const FIELDS = {
  /** To check so that it holds. */
  verify: `verify confirm corroborate authenticate substantiate validate vouch certify attest cross-check double-check fact-check geolocate
    vet independently acknowledge recognise recognize verified confirmed confirmation verification corroboration authentication substantiation validation`,
  /** To find out. */
  find: `establish determine ascertain prove proven trace assess reproduce replicate reconcile locate identify find discover learn know tell judge
    decide settle resolve clarify rule exclude explain pin reveal conclude finding conclusion ascertained`,
  /** To look into. */
  look: `check test examine inspect analyse analyze review audit count measure survey compare look search scrutinise scrutinize scrutiny study
    investigate inquire enquire trawl sift comb track monitor follow probe calculate recount weigh time investigation inquiry inspection examination
    analysis comparison calculation measurement count tally search check sum autopsy`,
  /** To take in by eye and ear, to be where it is. */
  see: `see watch visit hear read view walk stand witness go drive ride climb stay sit wait meet call ring phone telephone
    ask contact reach speak interview knock write e-mail email request try put`,
  paper: `record document data datum log logbook journal e-mail email letter file filing paper minute recording invoice contract receipt register registry
    transcript reading chart statistic statement audit manifest archive diary ledger deed bill memo print-out printout spreadsheet
    timetable schedule report database list table yearbook slip entry chronicle book certificate passport ticket visa correspondence
    drawing plan blueprint label bulletin roll account balance tax return bank note postcard stamp postmark metadata history map
    directory catalogue catalog inventory roster rota calendar docket dossier court-file protocol survey census payroll wage slip
    remittance budget permit licence license application message chat text sms envelope copy carbon original signature figure number
    ballot card page volume membership prescription note paperwork work documentation literature inscription gravestone stone
    filing tachograph odometer mileage barcode guestbook logs`,
  picture: `video footage clip photograph photo picture image imagery film camera cctv screenshot satellite radar sonar tape audio snapshot
    frame still livestream feed webcam drone pixel shot selfie recording scan x-ray`,
  science: `test sample laboratory lab dna x-ray measurement study trial expert scientist specialist researcher scholar commission auditor
    observatory university institute forensic analysis examination meter gauge sensor thermometer barometer buoy instrument recorder
    professor engineer restorer surveyor statistician peer geologist doctor coroner historian independent reading fingerprint scale
    station mast weighbridge calculation model evaluation seismograph`,
  /** What papers and pictures do. */
  show: `show list contain mention bear carry give state say name appear include indicate suggest reveal document record note describe put
    have read lay date depict register quote describe specify point turn come lead arrive end stand belong reach agree`,
  match: `match agree consistent tally fit square coincide correspond identical same support back corroborate accord chime dovetail overlap
    likewise equally accurate compatible accordance harmony just exactly precisely also too similar indeed line add up near enough`,
  contra: `contradict refute disprove belie undercut undermine otherwise opposite contrary different another else reverse variance odds
    conflict inconsistent incompatible debunk discredit rebut dispel demolish challenge lie differ discrepancy exclude only never
    instead actually impossible earlier later wrong less fewer nothing none`,
  false: `false untrue incorrect inaccurate misleading fabricate fabricated fabrication baseless unfounded groundless bogus fake forge forged forgery
    doctored doctor staged stage manipulate manipulated altered alter hoax fictitious miscaptioned recycled exaggerated invent invented invention myth
    edit edited editing imaginary nonexistent photoshopped wrong embellishment satire spoof parody old game`,
  true: `true correct accurate genuine authentic real right exact authenticity veracity provenance accuracy truth reliability credibility
    truthfulness genuineness origin identity validity credible plausible reliable`,
  evidence: `evidence proof basis foundation ground documentation trace sign hint indication confirmation corroboration verification support
    source witness fact reason backing substance clue grounds footing justification breakdown detail explanation information finding`,
  unchecked: `unverified unconfirmed unsubstantiated uncorroborated unproven unproved unauthenticated unverifiable unsourced unsupported unevidenced
    untested unvetted unchecked unattributed`,
  open: `unclear unknown whether mystery open question pending outstanding undetermined guess conjecture speculation rumour rumor hearsay uncertain
    unresolved unexplained unanswered doubt doubtful questionable caution salt opinion word theory gossip guesswork awaited await
    lacking missing moot anonymous inconclusive preliminary provisional early yet hearsay remain supposition assumption
    disputed contested if either cannot`,
  witness: `witness resident neighbour neighbor passenger nurse villager survivor bystander driver colleague guest employee
    teacher people person man woman customer household patient worker pupil classmate shopkeeper guard clerk tenant tester
    family relative caller fisherman member`,
  agent: `we our us reporter correspondent newspaper magazine newsroom journalist paper station outlet i my editor photographer agency team colleague
    weekly editorial`,
  claim: `claim report account story version figure toll rumour rumor statement allegation assertion accusation charge tale contention narrative estimate
    tally information denial explanation testimony announcement theory point incident total number assurance complaint sighting post suspicion
    description picture boast promise part detail matter thing`,
  points: 'this that it these those they them neither both either which him her he she there such so',
  not: `not n't never no neither nor none nobody nothing without hardly unable impossible impossibly unlikely little scant few fail
    lack absence cannot refuse decline no-one seldom nowhere barely empty blank missing vain`,
  able: 'could can able unable possible impossible manage way means position cannot able hard difficult easy hope chance',
  only: 'only alone sole single solely merely lone other else just one but exception',
  access: `allow permit admit close bar access lock turn display withhold release publish provide produce share offer give present hand refuse submit
    supply disclose furnish adduce forthcoming available public unavailable secret classify classified sealed seal open refuse surrender show`,
  again: `second third another other independent separate separately independently both several two three four five six seven all every
    each nine ten dozen various different`,
  far: 'so far yet still immediately currently present moment now time stage date until meanwhile since subsequently today',
  test: 'stand hold scrutiny water withstand check bear scrutinise wash fall collapse crumble survive',
} as const;

export type Field = keyof typeof FIELDS;

export const FIELD_NAMES = Object.keys(FIELDS) as Field[];

/** Each field as one bit. */
export const FIELD_BITS = Object.fromEntries(FIELD_NAMES.map((field, at) => [field, 1 << at])) as Readonly<
  Record<Field, number>
>;

const BITS_OF: ReadonlyMap<string, number> = (() => {
  const bits = new Map<string, number>();
  for (const field of FIELD_NAMES)
    for (const word of FIELDS[field].split(/\s+/)) bits.set(word, (bits.get(word) ?? 0) | FIELD_BITS[field]);
  return bits;
})();

/** The fields a lemma is in, as bits; 0 for most. */
export const fieldsOf = (lemma: string): number => BITS_OF.get(lemma) ?? 0;
