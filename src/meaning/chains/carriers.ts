/** Agencies and outlets whose names are carriers wherever they stand. Names the recogniser calls outlets count as well. */
export const AGENCIES: ReadonlySet<string> = new Set(
  [
    'AFP',
    'Agence France-Presse',
    'ANSA',
    'AP',
    'Associated Press',
    'Anadolu',
    'Anadolu Agency',
    'ANI',
    'Antara',
    'APA',
    'Belga',
    'BelTA',
    'Bloomberg',
    'Bloomberg News',
    'BNO',
    'CNS',
    'DPA',
    'dpa',
    'Dow Jones',
    'Dow Jones Newswires',
    'EFE',
    'Fars',
    'IANS',
    'Interfax',
    'Interfax-Ukraine',
    'IRNA',
    'ITAR-TASS',
    'Jiji',
    'Jiji Press',
    'KCNA',
    'Korean Central News Agency',
    'Kyodo',
    'Kyodo News',
    'MENA',
    'MTI',
    'NNA',
    'PA',
    'Press Association',
    'PA Media',
    'PAP',
    'Petra',
    'PTI',
    'Press Trust of India',
    'Reuters',
    'RIA',
    'RIA Novosti',
    'SANA',
    'SAPA',
    'SPA',
    'STT',
    'TASS',
    'Tasnim',
    'TT',
    'UKRINFORM',
    'Ukrinform',
    'UNIAN',
    'UPI',
    'United Press International',
    'WAFA',
    'WAM',
    'Xinhua',
    'Yonhap',
  ].map((name) => name.toLowerCase()),
);

/** Whether the words of an outlet's name are those of an agency rather than of a newspaper or a broadcaster. */
export const isAgency = (words: readonly string[]): boolean =>
  words.includes('agency') || AGENCIES.has(words.join(' '));

/** Words in a name that make its bearer a publication or a broadcaster. */
export const OUTLET_WORDS =
  /\b(?:news|times|post|herald|tribune|gazette|journal|daily|weekly|telegraph|guardian|chronicle|courier|observer|press|tv|fm|television|radio|broadcasting|broadcaster|newspaper|newswire|media|magazine|review|mirror|sentinel|examiner|inquirer|bulletin|dispatch|ledger)\b/i;

/** Descriptions of publications and broadcasters that stay unnamed. */
export const OUTLET_DESCRIPTION =
  /\b(?:newspapers?|daily|weekly|magazine|tabloid|broadcaster|newswire|blog|media|(?:news|press) (?:agency|agencies|service|website|site|channel)|(?:television|tv|radio) (?:station|channel|network|programme|program)|(?:state|local|national|public|regional)(?:[- ]\w+)? (?:television|tv|radio))\b/i;

/** Nouns for what carries words to the public. */
export const OUTLET_NOUNS: ReadonlySet<string> = new Set(
  'television tv radio media newspaper paper daily weekly magazine broadcaster channel station network agency website tabloid outlet'.split(
    ' ',
  ),
);

/** Verbs by which one source brings in another. */
export const CITING: ReadonlySet<string> = new Set(['cite', 'quote', 'reference', 'invoke', 'credit']);

/** Verbs by which somebody speaks to an outlet that then carries it. */
export const TELLING: ReadonlySet<string> = new Set(['tell', 'inform', 'assure', 'brief', 'give']);

/** Verbs that make what stands after "by" or "on" the carrier of what was said ("in remarks carried by KCNA"). */
export const CARRYING: ReadonlySet<string> = new Set(
  'carry publish air broadcast quote cite release post run print report relay distribute'.split(' '),
);

/** What is said to somebody, who then carries it. */
export const SPEECH: ReadonlySet<string> = new Set(['interview', 'speak', 'remark']);

/** All words by which one source can bring in another. */
export const PASSING: ReadonlySet<string> = new Set([...CITING, ...SPEECH, ...TELLING, ...CARRYING]);
