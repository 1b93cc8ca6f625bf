import { remember } from '../../text/remember.ts';
import { type Place, placeOf } from '../gazetteer/gazetteer.ts';
import { genderOfName } from './given-names.ts';
import type { Gender } from './mention.ts';
import { nameWords, personWords } from './name-match.ts';
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
    titled: genderIn(words.slice(0, -1)),
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
