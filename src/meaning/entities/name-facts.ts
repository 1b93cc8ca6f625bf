import { isOutlet } from '../../language/outlets.ts';
import { remember } from '../../text/remember.ts';
import { type Place, placeOf } from '../gazetteer/gazetteer.ts';
import { genderOfName } from './given-names.ts';
import type { Gender } from './mention.ts';
import { isCompany, nameWords, personWords } from './name-match.ts';
import { genderOfWord } from './noun-types.ts';

/** What a name tells by itself. The same name in the same spelling comes again and again, so this is made once for each. */
export type NameFacts = {
  readonly text: string;
  /** Its identifying words as a body's name and as a person's, folded. */
  readonly words: readonly string[];
  readonly personWords: readonly string[];
  /** Equal for names of the same words. */
  readonly key: string;
  readonly personKey: string;
  readonly place: Place | null;
  /** What its words say it is, whatever the recogniser makes of it: an outlet, a seat of government, a company; null where they do not tell. */
  readonly insists: 'outlet' | 'organisation' | null;
  /** The gender its titles tell. */
  readonly titled: Gender | null;
  /** The pronoun its given name usually takes. */
  readonly given: 'm' | 'f' | null;
};

const genderIn = (words: readonly string[]): 'm' | 'f' | null => {
  for (const word of words) {
    const gender = genderOfWord(word);
    if (gender !== null) return gender;
  }
  return null;
};

/** Last words of bodies that the recogniser takes for places or people at times; not those of buildings, which are places as well. */
const BODIES: ReadonlySet<string> = new Set(
  'bank ministry agency commission committee council union association federation authority institute group'.split(' '),
);
/** "The West Bank". */
const SIDES: ReadonlySet<string> = new Set('west east left right south north'.split(' '));

const insistsOn = (text: string, words: readonly string[]): NameFacts['insists'] => {
  if (placeOf(text)?.kind === 'seat') return 'organisation';
  if (words.length < 2) return null;
  if (isOutlet(text)) return 'outlet';
  const isBody = BODIES.has(words[words.length - 1]!) && !SIDES.has(words[words.length - 2]!);
  return isBody || isCompany(words) ? 'organisation' : null;
};

const readName = (text: string): NameFacts => {
  const words = nameWords(text);
  const person = personWords(text);
  return {
    text,
    words,
    personWords: person,
    key: words.join(' '),
    personKey: person.join(' '),
    place: placeOf(text),
    insists: insistsOn(text, words),
    // Titles open a name: the "Son" of "Choe Son Hui" tells nothing.
    titled: genderIn(words.slice(0, Math.min(words.length - 1, Math.max(1, words.length - person.length)))),
    given: person.length > 0 ? genderOfName(person[0]!) : null,
  };
};

/** The facts of a name as it is written. */
export const nameFactsOf: (name: string) => NameFacts = remember(4096, readName);

/** What an office beside a name tells: "Russian Foreign Minister". */
export type RoleFacts = {
  readonly words: readonly string[];
  /** The word it comes down to; empty where there is none. */
  readonly head: string;
  readonly country: string | null;
  readonly gender: 'm' | 'f' | null;
};

const countryIn = (role: string): string | null => {
  const words = role.split(/\s+/);
  for (let i = 0; i < words.length; i++) {
    const place = placeOf(words.slice(i, i + 2).join(' ')) ?? placeOf(words[i]!);
    if (place) return place.country;
  }
  return null;
};

const readRole = (role: string): RoleFacts => {
  const words = nameWords(role);
  const head = nameWords(role.split(/ (?:of|for|at|in|to|who|with) /)[0]!).at(-1) ?? '';
  return { words, head, country: countryIn(role), gender: genderIn(words) };
};

/** The facts of an office as it is written. */
export const roleFactsOf: (role: string) => RoleFacts = remember(4096, readRole);
