const lines = (text: string): string[] =>
  text
    .split(/[\n,]/)
    .map((line) => line.trim().toLowerCase())
    .filter((line) => line !== '');

/** News outlets and agencies that do not look like one: lower case, without a leading "the". */
export const OUTLETS: ReadonlySet<string> = new Set(
  lines(`
  reuters, associated press, ap, afp, agence france-presse, agence france presse, upi, united press international, bloomberg, bloomberg news,
  dow jones, dow jones newswires, interfax, interfax-ukraine, tass, itar-tass, ria novosti, ria, sputnik, rt, russia today, xinhua, kyodo, jiji,
  yonhap, kcna, korean central news agency, dpa, ansa, efe, anadolu, anadolu agency, irna, fars, tasnim, mehr, isna, sana, wafa, spa, mena, kuna,
  ukrinform, unian, belta, pti, ani, ians, antara, bernama, cna, vna, lusa, apa, pap, ctk, ntb, tt, ritzau, belga, anp, ats,
  bbc, bbc news, cnn, cnbc, msnbc, nbc, nbc news, abc, abc news, cbs, cbs news, fox, fox news, fox business, pbs, npr, c-span, univision, telemundo,
  sky news, itv, channel 4, al jazeera, al arabiya, al-jazeera, al-arabiya, al manar, press tv, cgtn, cctv, nhk, kbs, ard, zdf, rai, tf1, bfmtv, france 24,
  deutsche welle, dw, euronews, voice of america, voa, radio free europe, radio free asia, rfe/rl, radio liberty, cbc, c-span2, newsmax, oan, nhk world,
  new york times, times, washington post, post, wall street journal, journal, los angeles times, usa today, chicago tribune, boston globe, globe,
  new york post, new york daily news, daily news, huffington post, huffpost, politico, buzzfeed, buzzfeed news, breitbart, breitbart news,
  breitbart news daily, western journalism, daily caller, daily beast, daily kos, drudge report, vox, slate, salon, axios, the hill, hill, roll call,
  national review, weekly standard, mother jones, new republic, new yorker, atlantic, time, time magazine, newsweek, people, vanity fair, rolling stone,
  vice, vice news, intercept, propublica, quartz, mashable, gawker, real clear politics, realclearpolitics, fivethirtyeight, mcclatchy,
  des moines register, miami herald, tampa bay times, detroit free press, detroit news, denver post, dallas morning news, houston chronicle,
  guardian, independent, telegraph, daily telegraph, sunday times, financial times, ft, economist, daily mail, mail on sunday, mirror, sun, observer,
  le monde, le figaro, liberation, der spiegel, spiegel, bild, die welt, die zeit, frankfurter allgemeine zeitung, faz, suddeutsche zeitung,
  el pais, el mundo, la repubblica, corriere della sera, la stampa, nrc, de telegraaf, haaretz, jerusalem post, times of israel, ynet, yedioth ahronoth,
  pravda, izvestia, kommersant, vedomosti, novaya gazeta, meduza, rbc, lenta, gazeta, komsomolskaya pravda, rossiya 24, rossiya 1, channel one,
  ukrainska pravda, ukrayinska pravda, kyiv independent, kyiv post, bellingcat, insider, global times, people's daily, china daily, scmp,
  south china morning post, straits times, japan times, asahi, asahi shimbun, yomiuri, yomiuri shimbun, nikkei, mainichi, chosun ilbo, joongang ilbo,
  hankyoreh, korea herald, korea times, rodong sinmun, times of india, hindu, hindustan times, indian express, ndtv, dawn, geo news,
  sydney morning herald, age, australian, globe and mail, toronto star, al-ahram, hurriyet, sabah, the national, gulf news, arab news, el universal,
  folha de s.paulo, o globo, clarin, la nacion, daily nation, mail & guardian, premium times, punch, sahara reporters, wikinews
`),
);

/** Names that end or begin so are outlets. */
const LOOKS_LIKE_ONE =
  /(?:^(?:radio|tv) \S|\b(?:times|post|herald|tribune|gazette|chronicle|journal|newspaper|news|news agency|broadcasting corporation|magazine|radio|tv|television|daily|dispatch|courier|observer|morning news|free press|business week|review)$)/;

/** Whether a name, as written, is that of a news outlet. */
export const isOutlet = (name: string): boolean => {
  const lower = name
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/\s*-\s*/g, '-')
    .replace(/^the /, '');
  return OUTLETS.has(lower) || (lower.includes(' ') && LOOKS_LIKE_ONE.test(lower));
};

const NOT_ALONE = new Set(
  lines(
    'times, post, journal, time, people, sun, mirror, age, globe, independent, insider, punch, sabah, hill, vice, slate, salon, spa, ap, ft, ria, ani, tt, fox, abc, rt, dawn, hindu, guardian, observer, telegraph, economist, atlantic, mena, sana, apa, pap, cna, atlantic, intercept, quartz, bild, gazeta, pravda, national, clarin, australian, apa, dw, ats, fars, mehr, rai',
  ),
);

/** Whether one word by itself, in capitals as an outlet writes it, names an outlet and hardly anything else. */
export const isOutletWord = (lower: string): boolean => OUTLETS.has(lower) && !NOT_ALONE.has(lower);

/** Words at the end or the beginning of a document's name: "Affordable Care Act", "Treaty of Rome". */
export const isDocument = (name: string): boolean =>
  /\b(?:act|bill|treaty|accords?|agreement|constitution|amendment|resolution(?: \d+)?|charter|convention|protocol|declaration|report|memorandum|doctrine|bible|koran|quran|code|manifesto|directive|guidelines|white paper|proposition \d+)$|^(?:treaty|bill|declaration|charter|convention|resolution|protocol|constitution|book|gospel) (?:of|on|for|to)?\b/i.test(
    name,
  ) && /\s/.test(name.trim());
