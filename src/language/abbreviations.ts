const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Written before a name: the full stop after them never ends a sentence. */
export const TITLES = setOf(`
  mr mrs ms messrs mme mlle dr prof sen sens rep reps gov govs gen lt sgt capt col maj cmdr adm brig cpl pvt rev hon
  pres supt insp det asst assoc st ft mt fr sr. msgr amb atty det
`);

/** Other words that keep their full stop; it may end a sentence as well. */
export const ABBREVIATIONS = setOf(`
  inc ltd co corp plc llc bros dept univ assn intl natl est mfg
  jr sr esq ph.d etc vs al ca approx viz cf ibid ed eds vol vols no nos pp fig figs sec art para ch
  jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
  ave blvd rd hwy apt ste pkwy
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa
  penn tenn tex va vt wash wis wyo
  hr hrs min mins yr yrs lb lbs oz ext tel attn
`);

/** Words before which even a capital says little: the abbreviation before them most likely ended its sentence. */
export const STARTERS = setOf(`
  the a an he she it they we i you this that these those there here his her its their our my your
  but and or so yet if when while after before since although though because as in on at for from with by to of
  what who why how where which not no many some most all both each one two three several
  however meanwhile still also then now instead later earlier last
`);

/** Reporting verbs: one after a quoted question or exclamation keeps it in its sentence, one before "that" makes it a conjunction. */
export const REPORTING = setOf(`
  said says say asked asks told tells wrote writes tweeted tweets added adds replied replies shouted shouts yelled
  exclaimed exclaims declared declares wondered wonders demanded demands cried cries responded responds joked jokes
  quipped quips continued continues insisted insists answered answers posted posts read reads screamed screams
  chanted chants recalled recalls thought thinks warned warns stressed stresses stated states noted notes concluded argued argues
  reported reports informed assured reminded confirmed confirms announced announces claimed claims revealed suggested alleged
  emphasized emphasised underscored acknowledged admitted complained testified promised predicted denied
`);
