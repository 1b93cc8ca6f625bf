import { remember } from '../../text/remember.ts';
import { TITLES } from './nouns.ts';

const ASCII = /^[\x20-\x7e]*$/;

/** Names of plain words, which most are, need no folding and no trimming. */
const PLAIN = /^[A-Za-z0-9 ]*$/;

const fold = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '');

/** A name cut into the words that identify: no titles, marks or possessives, folded to plain lower case. */
export const nameWords = (name: string): string[] =>
  (PLAIN.test(name) ? name.toLowerCase().split(' ') : markedWords(name)).filter(
    (word) => word !== '' && word !== 'the',
  );

const markedWords = (name: string): string[] =>
  (ASCII.test(name) ? name : fold(name))
    .replace(/['’]s\b/g, '')
    .toLowerCase()
    .split(/[\s,]+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));

/** The words of a person's name without the titles before it ("Foreign Minister Sergey Lavrov" → sergey lavrov). */
export const personWords = (name: string): string[] => {
  const words = nameWords(name);
  let first = 0;
  while (first < words.length - 1 && TITLES.has(words[first]!)) first++;
  // "Official representative of the Ministry of Foreign Affairs Larisa Dobrenko": an office of many words, then the name.
  const bare =
    words.length - first > 4 && words.some((word) => word === 'of' || word === 'for')
      ? words.slice(-2)
      : words.slice(first);
  return bare.length > 1 && /^(?:jr|sr|ii|iii|iv)$/.test(bare.at(-1)!) ? bare.slice(0, -1) : bare;
};

/** Spellings that romanisations disagree on, in the order they are folded. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/[-'’ʼ]/g, ''],
  [/sch/g, 'sh'],
  [/tch|tsch/g, 'ch'],
  [/kh|gh|q|ck|c(?=[aoulrk])|g(?=h)/g, 'k'],
  [/ph/g, 'f'],
  [/oe|eo|ou|uo/g, 'o'],
  [/ui|wi/g, 'i'],
  [/iy\b|yy\b|ij\b|ii\b|y\b|ey\b|ei\b|ie\b/g, 'i'],
  [/ya|ia|ja/g, 'a'],
  [/yu|iu|ju/g, 'u'],
  [/ye|ie|je/g, 'e'],
  [/yo|io|jo/g, 'o'],
  [/h(?=[aeiou])/g, ''],
  [/u|w/g, 'o'],
  [/ae|ai|ay/g, 'e'],
  [/x/g, 'ks'],
  [/j|zh/g, 'z'],
  [/v/g, 'f'],
  [/(.)\1+/g, '$1'],
];

/** A key under which transliteration variants of one name meet ("Cho", "Choe"; "Zelensky", "Zelenskyy"; "Sergey", "Sergei"). */
export const soundKey: (word: string) => string = remember(4096, (word) =>
  SOUNDS.reduce((folded, [pattern, to]) => folded.replace(pattern, to), word),
);

/** Whether two words can be romanisations of one: most pairs are told apart by their first consonant alone. */
const soundAlike = (a: string, b: string): boolean =>
  a === b || (Math.abs(a.length - b.length) < 4 && mayBegin(a, b) && soundKey(a) === soundKey(b));

/** Letters that the folding above never turns into one another. */
const STEADY = 'bdlmnprst';

const mayBegin = (a: string, b: string): boolean => a[0] === b[0] || !STEADY.includes(a[0]!) || !STEADY.includes(b[0]!);

/** The usual short forms of English given names that do not start alike. */
const SHORT: Readonly<Record<string, string>> = {
  bill: 'william',
  bob: 'robert',
  dick: 'richard',
  jim: 'james',
  jack: 'john',
  ted: 'edward',
  liz: 'elizabeth',
  peggy: 'margaret',
  chuck: 'charles',
  hank: 'henry',
  tony: 'anthony',
  mike: 'michael',
};

const sameGiven = (a: string, b: string): boolean => {
  if (soundAlike(a, b)) return true;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(short) || SHORT[short] === long;
};

const areAllIn = (words: readonly string[], others: readonly string[]): boolean => {
  for (const word of words) if (!others.includes(word)) return false;
  return true;
};

/** Whether two names of people, as words without titles, can be one person's. */
export const samePerson = (a: readonly string[], b: readonly string[]): boolean => {
  if (a.length === 0 || b.length === 0) return false;
  if (sameWords(a, b)) return true;
  const short = a.length <= b.length ? a : b;
  const long = short === a ? b : a;
  if (short.length === 1) {
    const word = short[0]!;
    // A surname, a family name that comes first ("Kim"), or a given name alone.
    return long.includes(word) || (word.length > 4 && soundAlike(word, long.at(-1)!));
  }
  if (areAllIn(short, long)) return true;
  if (soundAlike(short.at(-1)!, long.at(-1)!) && sameGiven(short[0]!, long[0]!)) return true;
  // A family name that comes first ("Choe Son Hui", "Cho Son-hui"): what follows is compared as one word.
  return soundAlike(short[0]!, long[0]!) && soundAlike(short.slice(1).join(''), long.slice(1).join(''));
};

const SMALL = new Set(['of', 'and', 'for', 'the', 'in', 'on', '&', 'de', 'du', 'la']);

/** Whether `short` is made of the initials of `words` ("NIS" of "National Intelligence Service"). */
export const isAcronym = (short: string, words: readonly string[]): boolean => {
  const [first] = words;
  if (short.length < 2 || first === undefined || (first[0] !== short[0]!.toLowerCase() && !SMALL.has(first)))
    return false;
  const letters = short.replace(/[.\s]/g, '').toLowerCase();
  if (letters.length < 2 || letters.length > 8 || letters.length > words.length) return false;
  let all = '';
  let big = '';
  for (const word of words) {
    all += word[0] ?? '';
    if (!SMALL.has(word)) big += word[0] ?? '';
  }
  return letters === big || letters === all;
};

/** Words that say what kind of body it is; a name without them is still the same name. */
const BODY = new Set(
  `inc corp corporation company co ltd plc llc group ag sa gmbh holdings ministry party agency news university institute
  bank council commission committee department office service organisation organization association union foundation`.split(
    /\s+/,
  ),
);

/** Last words of companies' names. */
const COMPANY_WORDS = new Set(
  `motors industries holdings airlines airways technologies systems pharmaceuticals foods stores bros partners labs ferries lines energy
  research capital logistics telecom telecoms petroleum programme program inc corp ltd plc gmbh railways railway steel steelworks shipyards
  shipping mining electric electronics chemicals insurance brewery breweries aviation aerospace enterprises ventures company`.split(
    /\s+/,
  ),
);

/** Whether a name of two words or more ends as companies' do. */
export const isCompany = (words: readonly string[]): boolean =>
  words.length > 1 && COMPANY_WORDS.has(words[words.length - 1]!.replace(/\.$/, ''));

/** Whether two names are the same word for word. */
export const sameWords = (a: readonly string[], b: readonly string[]): boolean => {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
};

/** Whether all words of a name stand in another from a place on. */
const standsAt = (long: readonly string[], from: number, short: readonly string[]): boolean => {
  for (let i = 0; i < short.length; i++) if (long[from + i] !== short[i]) return false;
  return true;
};

/** Whether what a name has from a place on only says what kind of body it is. */
const isKindFrom = (words: readonly string[], from: number): boolean => {
  for (let i = from; i < words.length; i++) if (!BODY.has(words[i]!) && !COMPANY_WORDS.has(words[i]!)) return false;
  return true;
};

/** Whether two names of organisations, places or outlets can be one body's. */
export const sameBody = (a: readonly string[], b: readonly string[]): boolean => {
  if (a.length === 0 || b.length === 0) return false;
  if (sameWords(a, b)) return true;
  const short = a.length <= b.length ? a : b;
  const long = short === a ? b : a;
  if (short.length === 1 && long.length > 1 && isAcronym(short[0]!, long)) return true;
  // "The Commission" after "the European Commission", "the Health Ministry" after "the Gaza Health Ministry".
  if (BODY.has(short[short.length - 1]!) && standsAt(long, long.length - short.length, short)) return true;
  if (short.length === 1 && BODY.has(short[0]!)) return false;
  return standsAt(long, 0, short) && isKindFrom(long, short.length);
};
