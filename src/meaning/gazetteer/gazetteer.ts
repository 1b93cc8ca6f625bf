import { countries } from 'countries-list';
import { remember } from '../../text/remember.ts';
import { CAPITAL_ALIASES, COUNTRY_ALIASES, DEMONYMS, SEATS } from './demonyms.ts';

/** What a geographic word tells: the country, and how it names it. */
export type Place = { readonly country: string; readonly kind: 'country' | 'capital' | 'demonym' | 'seat' };

/** Names that are far more often something else in running text. */
const AMBIGUOUS: ReadonlySet<string> = new Set([
  'The Valley',
  'Jersey',
  'Georgetown',
  'Kingston',
  'Victoria',
  'Stanley',
]);

const fold = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/’/g, "'");

const build = (): ReadonlyMap<string, Place> => {
  const places = new Map<string, Place>();
  const put = (name: string, place: Place): void => {
    for (const form of [name, fold(name)])
      if (form && !AMBIGUOUS.has(form) && !places.has(form)) places.set(form, place);
  };
  const putAll = (table: Readonly<Record<string, string>>, kind: Place['kind']): void => {
    for (const [country, names] of Object.entries(table))
      for (const name of names.split('|')) put(name, { country, kind });
  };
  putAll(COUNTRY_ALIASES, 'country');
  putAll(DEMONYMS, 'demonym');
  for (const [country, { name }] of Object.entries(countries)) put(name, { country, kind: 'country' });
  putAll(CAPITAL_ALIASES, 'capital');
  for (const [country, { capital }] of Object.entries(countries)) put(capital, { country, kind: 'capital' });
  for (const [seat, country] of Object.entries(SEATS)) put(seat, { country, kind: 'seat' });
  return places;
};

const PLACES = build();
const FIRST_WORDS: ReadonlySet<string> = new Set([...PLACES.keys()].map((name) => name.split(' ')[0]!));
const LONG = [...PLACES.keys()].map((name) => name.split(' ')).filter((words) => words.length > 1);
const FIRST_OF_SEVERAL: ReadonlySet<string> = new Set(LONG.map(([first]) => first!));
const BEHIND_THE: ReadonlySet<string> = new Set(
  LONG.filter(([first]) => first!.toLowerCase() === 'the').map(([, second]) => second!),
);
const FIRST_LOWER: ReadonlySet<string> = new Set([...FIRST_WORDS].map((word) => word.toLowerCase()));

const PLAIN = /^[A-Za-z. -]+$/;

const readPlace = (name: string): Place | null => {
  const known = PLACES.get(name);
  if (known) return known;
  const plain = PLAIN.test(name) ? name : fold(name).replace(/'s?$/, '');
  const bare = /^the /i.test(plain) ? plain.slice(4) : plain;
  const found = PLACES.get(bare);
  if (found || !bare.endsWith('s')) return found ?? null;
  const singular = PLACES.get(bare.slice(0, -1));
  return singular?.kind === 'demonym' ? singular : null;
};

/** What country a name, capital, demonym or seat of government belongs to; plural demonyms ("Russians") included. Null for other names. */
export const placeOf: (name: string) => Place | null = remember(8192, readPlace);

const isOrPluralOf = (words: ReadonlySet<string>, word: string): boolean =>
  words.has(word) || (word.endsWith('s') && words.has(word.slice(0, -1)));

/** Whether a name of the gazetteer begins with this word. */
export const beginsPlace = (word: string): boolean => isOrPluralOf(FIRST_WORDS, word);

/** Whether a name of the gazetteer begins with this word, written with the right capitals. */
export const mayBeginPlace = (lower: string): boolean => isOrPluralOf(FIRST_LOWER, lower);

/** Whether a word can stand first in a name of several words, and second after "the", which may stand before any name. */
const inLongPlace = remember(8192, (word): { readonly first: boolean; readonly behindThe: boolean } => {
  const bare = fold(word).replace(/'s?$/, '');
  return {
    first: FIRST_OF_SEVERAL.has(word) || FIRST_OF_SEVERAL.has(fold(word)),
    behindThe: [word, bare].some((each) => isOrPluralOf(FIRST_WORDS, each) || BEHIND_THE.has(each)),
  };
});

/** Whether two words, the first of which begins some name, can begin a name of several words: most cannot. */
export const mayBeginLongPlace = (first: string, second: string): boolean =>
  first.toLowerCase() === 'the' ? inLongPlace(second).behindThe : inLongPlace(first).first;
