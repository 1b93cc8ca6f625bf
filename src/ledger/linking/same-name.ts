import { remember } from '../../text/remember.ts';
import { officeOf } from '../independence/source-name.ts';
import { contentTerm, findWords } from './terms.ts';

/** Letters that transliterations and spellings put differently, as one. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/sch|sh|sz/g, 's'],
  [/ts|tz|cz|ch|tch/g, 'z'],
  [/ph/g, 'f'],
  [/ks|x/g, 'x'],
  [/ck|c|q/g, 'k'],
  [/w/g, 'v'],
  [/[yj]/g, 'i'],
  [/g/g, 'h'],
  [/e(?=i)/g, ''],
  [/(.)\1+/g, '$1'],
  [/i+$/, 'i'],
];

/** How a name sounds, roughly: "Grabski" and "Hrabskyi" agree. */
export const soundOf = remember(5000, (name) =>
  SPELLINGS.reduce(
    (text, [pattern, letter]) => text.replace(pattern, letter),
    name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase(),
  ),
);

const TITLE =
  /^(?:mr|mrs|ms|dr|sir|president|minister|prime|foreign|interior|defence|finance|general|colonel|spokesman|spokeswoman|the)\.?$/i;
const partsOf = (name: string): string[] => name.split(/[\s.]+/).filter((part) => part !== '' && !TITLE.test(part));

const firstsAgree = (a: string, b: string): boolean => {
  const [left, right] = [soundOf(a), soundOf(b)];
  return left[0] === right[0] || left.slice(1, 4) === right.slice(1, 4) || left.includes(right.slice(1, 4));
};

/** Whether two names of persons can be one person's: the last names sound alike, and the first names do not speak against it. */
export const samePerson = (a: string, b: string): boolean => {
  const [left, right] = [partsOf(a), partsOf(b)];
  const [x, y] = [left.at(-1), right.at(-1)];
  if (!x || !y || soundOf(x) !== soundOf(y) || !/^\p{Lu}/u.test(x)) return false;
  return left.length === 1 || right.length === 1 || firstsAgree(left.at(-2) ?? '', right.at(-2) ?? '');
};

/** Words that many bodies share: alone they name none. */
const GENERIC = new Set(
  'ministry minist agency service servic city company polic government union association court office leader court parliament police compani committe commission'.split(
    ' ',
  ),
);

/** British spellings as American ones: "World Health Organisation", "Ministry of Defence". */
const spelled = (word: string): string =>
  word
    .replace(/is(?=ations?$|ed$|ing$)/, 'iz')
    .replace(/(?<=defen|licen|offen)ce$/, 'se')
    .replace(/our$/, 'or')
    .replace(/(?<=cent|theat)re$/, 'er')
    .replace(/programme$/, 'program');

const bodyTerms = remember(5000, (name): readonly string[] => [
  ...new Set(findWords(name).flatMap((word) => contentTerm(spelled(word.lower)) ?? [])),
]);

/** Whether two names of bodies can be one body's: one holds every word of the other, and a word that is not every ministry's. */
export const sameBody = (a: string, b: string): boolean => {
  const [left, right] = [bodyTerms(a), bodyTerms(b)];
  const [less, more] = left.length <= right.length ? [left, right] : [right, left];
  if (!less.some((term) => !GENERIC.has(term)) || !less.every((term) => more.includes(term))) return false;
  return less.length > 1 || less.length === more.length || !isOwner(left === less ? a : b, left === less ? b : a);
};

/** Whether a one-word name only says whose a body is: "Tarvenia" in "Tarvenian Railways" or in "Ministry of the Interior of Tarvenia". */
const isOwner = (word: string, name: string): boolean => {
  const bare = word.replace(/^the\s+/i, '');
  return !new RegExp(
    `(?<!\\b(?:of|in|for|the) )(?:^|\\s)${bare.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?=\\s|$)`,
    'iu',
  ).test(name);
};

/** A name made of nothing but common words: "the ministry". */
export const isGenericName = (name: string): boolean => {
  const terms = bodyTerms(name);
  return terms.length > 0 && terms.every((term) => GENERIC.has(term));
};

/** Whether a word or two ("the city") can stand for a body's name ("City of Avren"). */
export const standsFor = (definite: string, name: string): boolean => {
  const words = bodyTerms(definite);
  const full = bodyTerms(name);
  return words.length > 0 && words.every((term) => full.includes(term));
};

/** Whether two words for bodies may mean one: they share any word at all. */
export const sharesBody = (a: string, b: string): boolean => {
  const full = bodyTerms(b);
  return bodyTerms(a).some((term) => full.includes(term));
};

/** Whether a role ("Tarvenian Interior Minister", "its spokeswoman") makes its holder the voice of a body. */
export const holdsOffice = (role: string, body: string): boolean => {
  const office = officeOf(role);
  if (office === null) return false;
  const full = bodyTerms(body);
  return office.every((term) => full.includes(term));
};

export const sameName = (a: string, b: string): boolean => samePerson(a, b) || sameBody(a, b);
