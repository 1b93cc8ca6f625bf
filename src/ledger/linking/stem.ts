import { CONCEPTS, IRREGULAR } from './concepts.ts';

const VOWEL = /[aeiouy]/;

/** What is left once an -ed or -ing is off: "stopp" → "stop", "mak" → "make" is not tried, since both sides lose the e. */
const undouble = (stem: string): string => {
  const last = stem.at(-1);
  return stem.length > 3 &&
    last === stem.at(-2) &&
    last !== 'l' &&
    last !== 's' &&
    last !== 'z' &&
    !VOWEL.test(last ?? '')
    ? stem.slice(0, -1)
    : stem;
};

const bare = (word: string): string => {
  if (word.length < 4) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (/(?:ches|shes|sses|xes|zes)$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('s')) return word.slice(0, -1);
  return word;
};

const unverbed = (word: string): string => {
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`;
  for (const ending of ['ing', 'ed'])
    if (word.endsWith(ending) && word.length > ending.length + 2 && VOWEL.test(word.slice(0, -ending.length)))
      return undouble(word.slice(0, -ending.length));
  return word;
};

const stemOf = (word: string): string => {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined)
    return irregular.length > 4 && irregular.endsWith('e') ? irregular.slice(0, -1) : irregular;
  // A people and its country: "Tarvenian", "Tarvenia".
  const stem = unverbed(bare(word.length > 5 && word.endsWith('ian') ? word.slice(0, -1) : word));
  return stem.length > 4 && stem.endsWith('e') ? stem.slice(0, -1) : stem;
};

/** Stems of words met before: a text says the same few thousand words, and each is looked at by several parts of a mention's features. */
const known = new Map<string, string>();
const MOST_KNOWN = 60_000;

/** One form for the forms of a word, light on purpose: it takes off what inflects, and leaves what derives. */
export const lightStem = (word: string): string => {
  const found = known.get(word);
  if (found !== undefined) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const stem = stemOf(word);
  known.set(word, stem);
  return stem;
};

const CONCEPT_OF = new Map(
  CONCEPTS.flatMap((group) => group.map((word) => [lightStem(word), lightStem(group[0] ?? word)] as const)),
);

/** The term a word is compared by: its stem, or the stem of the commonest word for the same thing. `word` is in lower case. */
export const termOf = (word: string): string => {
  const stem = lightStem(word);
  return CONCEPT_OF.get(stem) ?? stem;
};
