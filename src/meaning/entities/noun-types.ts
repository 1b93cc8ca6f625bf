import type { EntityType } from '../meaning.ts';
import { DOCUMENT_NOUNS, FEMALE_NOUNS, MALE_NOUNS, ORGANISATION_NOUNS, PERSON_NOUNS } from './nouns.ts';

/** Endings of nouns for people ("homeopath", "librarian", "trustee"), for words the list does not have. */
const PERSON_ENDING =
  /(?:ists?|ians?|eers?|crats?|ologers?|men|man|woman|women|person|people|ees?|paths?|folk|goers?|keepers?|holders?|makers?|workers?|leaders?|members?)$/;

/** The type of what a noun stands for; null where the noun does not tell. */
export const typeOfNoun = (noun: string): EntityType | null => {
  if (PERSON_NOUNS.has(noun) || MALE_NOUNS.has(noun) || FEMALE_NOUNS.has(noun)) return 'person';
  if (ORGANISATION_NOUNS.has(noun)) return 'organisation';
  if (DOCUMENT_NOUNS.has(noun)) return 'document';
  return noun.length > 6 && PERSON_ENDING.test(noun) ? 'person' : null;
};

/** What a noun or title tells of the gender of its bearer; null where it tells nothing. */
export const genderOfWord = (word: string): 'm' | 'f' | null =>
  MALE_NOUNS.has(word) ? 'm' : FEMALE_NOUNS.has(word) ? 'f' : null;

/** Nouns of time and measure, which nobody calls "he", "they" or "it" in what concerns us. */
export const NO_REFERENT: ReadonlySet<string> = new Set(
  `day week month year hour minute second time today tomorrow yesterday tonight noon midnight dawn dusk spring summer autumn winter season
  decade century moment period quarter morning afternoon evening night weekend monday tuesday
  wednesday thursday friday saturday sunday percent per cent dollar euro pound meter metre mile kilometre way lot kind sort part
  number end beginning case fact example`.split(/\s+/),
);

/** Whether a word can be the head of a role. */
export const isRoleNoun = (lemma: string): boolean => PERSON_NOUNS.has(lemma) || MALE_NOUNS.has(lemma);

/** Heads that mean the same office whoever holds it. */
const SAME_OFFICE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    spokeswoman: 'spokesman',
    spokesperson: 'spokesman',
    chairwoman: 'chairman',
    chairperson: 'chairman',
    chair: 'chairman',
    premier: 'minister',
    congresswoman: 'congressman',
    businesswoman: 'businessman',
  }),
);

/** A head by the word that stands for its office. */
export const officeOf = (word: string): string => SAME_OFFICE.get(word) ?? word;
