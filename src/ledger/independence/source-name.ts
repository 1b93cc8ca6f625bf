import { remember } from '../../text/remember.ts';
import { contentTerm, findWords } from '../linking/terms.ts';

/**
 * What the words for a source say it is. named: a person or body by name. body: an institution the reader knows by now ("the waterworks"),
 * identifiable though not by name. described: somebody who may be anybody. nobody: said to know, but nobody in particular.
 */
export type SourceSort = 'named' | 'body' | 'described' | 'nobody';

/** Said to know, but nobody in particular: such an origin corroborates no more than an unknown one. */
const NOBODY =
  /^(?:the |some |many |several |other |local |foreign |unconfirmed |various |numerous |earlier |a number of |\p{L}+ )?(?:social media|reports?|rumou?rs?|speculation|newspapers?|media|media outlets|outlets|the press|press reports?|media reports?|news reports?|internet|websites?|channels?|videos?|footage|pictures?|photos?|images?|critics|observers|analysts|commentators|experts|many|others|people|it|they|he|she|some)$|\b(?:posts?|messages?|users|accounts?|videos?|footage|channels?|rumou?rs?|reports?|pictures|photos) (?:on|in|from|shared|circulating|by) (?:the )?(?:social|internet|online|messaging|media|net|local media|web)\b/iu;

/** Anybody: what is said of such a source never tells two of them apart. */
const ANYBODY =
  /^(?:(?:a|an|the|one|two|three|four|five|six|several|some|many|another|both|senior|former|unnamed|anonymous|\p{L}+) )*?(?:persons?|people|sources?|officials?|someone|somebody|insiders?|aides?|diplomats?|individuals?|employees?|staffers?|colleagues?|friends?|members?|lawmakers?|councillors?|advisers?|executives?|officers?|witness(?:es)?|eyewitness(?:es)?|residents?|neighbours?|passengers?|one)\b/iu;

const INSTITUTION =
  /\b(?:ministry|government|cabinet|office|department|embassy|consulate|police|army|navy|air force|coast ?guard|fire (?:brigade|service|department)|rescue service|service|customs|council|commission|committee|board|bank|company|firm|operator|maker|manufacturer|airline|party|opposition|union|university|institute|presidency|palace|railways?|waterworks|agency|authority|authorities|regulator|court|tribunal|parliament|senate|hospitals?|clinic|museum|theatre|theater|school|festival|orchestra|charity|insurer|inspectorate|zoo|airport|prison|laboratory|lab|prosecutors?|prosecution|investigation|association|federation|foundation|league|club|group|mission|city|town|municipality|state|church|army|military|militia|rebels)\b/iu;

const SPOKEN_FOR: readonly RegExp[] = [
  /^(?:an? |the |its )?(?:\p{L}+ )?(?:spokes(?:man|woman|person|people)|press (?:office|officer|service|secretary)|lawyers?|attorneys?|representatives?|statement|website|account|notice) (?:for|of|from|by) (?<principal>.+)$/iu,
  /^(?:an? |the )?(?<principal>.+?)(?:['’]s?)? (?:spokes(?:man|woman|person|people)|press (?:office|officer|service|secretary)|lawyers?|attorneys?|website)$/iu,
];

/** Papers that somebody put out: "a report released on Tuesday by the health office", "results announced by the commission". */
const PAPER =
  /^(?:an? |the |its |their )?(?:[\p{L}\d-]+ ){0,3}?(?:statements?|communiqu[eé]s?|reports?|results?|estimates?|figures|data|counts?|surveys?|polls?|stud(?:y|ies)|releases?|letters?|documents?|minutes)\b(?<rest>.*)$/iu;
const PUT_OUT =
  /^(?:(?: \p{L}+)* (?:issued|released|announced|published|made|put out|conducted|written|sent|signed)(?: [^,]*?)?)? by (?<principal>.+)$/iu;

/** Whoever put out a paper; the paper itself where nobody is named for it; null for what is no paper. */
const behindPaper = (name: string): string | null => {
  const rest = PAPER.exec(name)?.groups?.rest;
  if (rest === undefined || (rest !== '' && !/^[\s,]/.test(rest))) return null;
  return PUT_OUT.exec(rest)?.groups?.principal ?? name;
};

/** Whom a source speaks for: "a spokeswoman for Prime Minister Vasko" is heard for Vasko. The name itself where it speaks for itself. */
export const principalOf = remember(5000, (name): string => {
  for (const pattern of SPOKEN_FOR) {
    const principal = pattern.exec(name)?.groups?.principal;
    if (principal && !/^(?:an?|the|its|their|his|her)$/i.test(principal)) return principal;
  }
  return behindPaper(name) ?? name;
});

/** Names inside words that begin small or with an article: "The Rail Workers’ Union", "Deputy Viktor Maslan". */
const holdsName = (name: string): boolean => {
  const words = name.replace(/^(?:the|an?)\s+/i, '').split(/\s+/);
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  return capitals.length >= 2 || (capitals.length === 1 && words.length > 1 && INSTITUTION.test(name));
};

const DEFINITE = /^(?:the|its|their|his|her|this|that|both|\p{Lu}\p{L}+['’]s?)\s/u;

export const sortOfSource = (name: string, named: boolean): SourceSort => (named ? 'named' : sortOfWords(name));

const sortOfWords = remember(5000, (name): SourceSort => {
  if (NOBODY.test(name.trim())) return 'nobody';
  // a paper is nobody of its own beside whoever speaks in it
  if (ANYBODY.test(name) || behindPaper(name) !== null) return 'described';
  if (holdsName(name)) return 'named';
  const institution = INSTITUTION.test(name);
  const indefinite = /^(?:an?|some|one|two|three|several)\s/i.test(name);
  // "police", "customs": bodies without an article
  return institution && !indefinite && (DEFINITE.test(name) || /s\b/.test(name) || !/\s/.test(name))
    ? 'body'
    : 'described';
});

/** Words for bodies that may be any body: "the company", "the agency". */
const ANY_BODY = new Set(
  'company firm agency authority authorities service office group operator maker board committee'.split(' '),
);

/** Whether a body's words tell it from another: "the waterworks" does, "the company" does not. */
export const isTelling = (name: string): boolean =>
  findWords(name).some(
    (word) => contentTerm(word.lower) !== null && INSTITUTION.test(word.lower) && !ANY_BODY.has(word.lower),
  );

const LEADS =
  /\b(?:spokes(?:man|woman|person)|minister|secretary|director|chief|head|president|chair(?:man|woman|person)?|leader|mayor|governor|commissioner|prosecutor|commander|chief executive|manager|ceo)\b/iu;
const OFFICE_WORDS: ReadonlySet<string> = new Set(
  'spokesman spokeswoman spokesperson minister director chief head president chairman chairwoman leader mayor governor commissioner commander manager executive deputy prime vice acting general'.split(
    ' ',
  ),
);

/** The terms that say of what a person is the head or the voice; null where a role says no such thing, or says that it is over. */
export const officeOf = (role: string): string[] | null => {
  if (!LEADS.test(role) || /\b(?:former|ex|late|retired)\b/i.test(role)) return null;
  const words = findWords(role).map((word) => word.lower);
  const terms = words.filter((word) => !OFFICE_WORDS.has(word)).flatMap((word) => contentTerm(word) ?? []);
  return words.includes('mayor') ? [...terms, 'city'] : terms.length > 0 ? terms : null;
};
