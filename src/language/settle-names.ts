import type { Name, NameType, Token } from './analysis.ts';

/**
 * What all of an article shows of its names, taken together. The recogniser reads from left to right and knows few names by heart; a name it never
 * met is left out here and mistyped there. But an article that has "Yannick Doral" once means him by every "Doral", and a name that
 * has a demonym ("Ilmaria", "the Ilmarian envoy") or that things happen in is a place. "One sense per discourse" (Gale, Church and Yarowsky 1992).
 */
type Evidence = Map<NameType, number>;
/** By the words of a name in small letters. */
type Ballot = Map<string, Evidence>;

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Where these stand before a name, it is ground to stand on. */
const LOCATIVE = words('in near across outside inside throughout around');
const TITLES = words(
  `mr mr. mrs mrs. ms ms. dr dr. president minister chancellor premier senator sen. governor gov. general gen. colonel col. captain judge justice king queen
  prince princess pope sheikh spokesman spokeswoman secretary chairman chairwoman mayor sergeant professor prof. sir lord lady ambassador`,
);
/** What a country has: "Tarvenia's ministry". */
const OF_A_COUNTRY = words(
  `government ministry parliament president army navy military border borders capital coast embassy ambassador economy constitution territory
  airspace north south east west interior foreign defence defense prime central national state supreme`,
);
const CALENDAR = words(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december`,
);
/** A name that ends with one of these is a body's, whoever it is named after: "the Ana Rell Foundation". */
const BODIES = words(
  `foundation university institute party committee council association union centre center corporation corp. inc inc. ltd ministry department agency commission
  college hospital museum society league company federation bureau authority`,
);
/** What makes a demonym of a place's stem. */
const DEMONYM = /^(?:n|ns|ian|ians|an|ans|ese|ish|i|is|ic|ite|ites)$/;

/** A name must win by this much to be called something else than the recogniser did there. */
const MARGIN = 1;
/** Evidence that makes a name of what the recogniser passed over. */
const ENOUGH = 1.5;

const isCapital = ({ form, lower }: Token): boolean => form !== lower;

const keyOf = (tokens: readonly Token[], first: number, last: number): string => {
  let key = tokens[first]!.lower;
  for (let i = first + 1; i < last; i++) key += ` ${tokens[i]!.lower}`;
  return key;
};

const vote = (ballot: Ballot, key: string, type: NameType, weight: number): void => {
  const evidence: Evidence = ballot.get(key) ?? new Map();
  ballot.set(key, evidence);
  evidence.set(type, (evidence.get(type) ?? 0) + weight);
};

type Range = { readonly first: number; readonly last: number };

/** Runs of proper nouns that the recogniser passed over. */
const passedOver = (tokens: readonly Token[], names: readonly Name[]): Range[] => {
  const taken = new Uint8Array(tokens.length);
  for (const { first, last } of names) taken.fill(1, first, last);
  const isFree = (at: number): boolean => {
    const token = tokens[at]!;
    return !taken[at] && token.upos === 'PROPN' && isCapital(token) && !CALENDAR.has(token.lower);
  };
  const runs: Range[] = [];
  for (let first = 0; first < tokens.length; first++) {
    if (!isFree(first)) continue;
    let last = first + 1;
    while (last < tokens.length && tokens[last]!.sentence === tokens[first]!.sentence && isFree(last)) last++;
    // a run beside a name is a part of it that was cut off, and says nothing by itself
    if (!taken[first - 1] && !taken[last]) runs.push({ first, last });
    first = last - 1;
  }
  return runs;
};

/** What stands about a name tells of it. */
const voteByContext = (ballot: Ballot, tokens: readonly Token[], { first, last }: Range): void => {
  const key = keyOf(tokens, first, last);
  const before = first > 0 && tokens[first - 1]!.sentence === tokens[first]!.sentence ? tokens[first - 1]!.lower : '';
  const possessive = tokens[last]?.xpos === 'POS' && OF_A_COUNTRY.has(tokens[last + 1]?.lower ?? '');
  if (LOCATIVE.has(before) && tokens[last]?.xpos !== 'POS') vote(ballot, key, 'place', 1.5);
  else if (possessive) vote(ballot, key, 'place', 1.5);
  else if (TITLES.has(before)) vote(ballot, key, 'person', 2);
};

/** The stem that a place shares with its demonym: "ilmar" of "Ilmaria" and "Ilmarian". */
const stemOf = (key: string): string => key.replace(/(?:ia|[aeiouy])$/, '');

/** Letters that a stem must have to tell anything, and by which demonyms are looked up. */
const STEM = 4;
/** Demonyms looked at for one stem: what a hostile text holds of them must not cost more than its length. */
const MOST = 16;

/** The capitalised adjectives and nouns of an article that may be demonyms, by their first letters. */
const demonymsIn = (tokens: readonly Token[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  for (const token of tokens) {
    if (!isCapital(token) || !/(?:ns?|ese|ish|is?|ic|ites?)$/.test(token.lower)) continue;
    const begin = token.lower.slice(0, STEM);
    const list = found.get(begin);
    if (!list) found.set(begin, new Set([token.lower]));
    else if (list.size < MOST) list.add(token.lower);
  }
  return found;
};

const demonymOf = (key: string, demonyms: ReturnType<typeof demonymsIn>): string | undefined => {
  const stem = stemOf(key);
  if (stem.length < STEM || key.includes(' ')) return undefined;
  for (const demonym of demonyms.get(stem.slice(0, STEM)) ?? [])
    if (demonym !== key && demonym.startsWith(stem) && DEMONYM.test(demonym.slice(stem.length))) return demonym;
  return undefined;
};

const bestOf = (evidence: Evidence): readonly [NameType, number] =>
  [...evidence].reduce((best, next) => (next[1] > best[1] ? next : best));

/** Outlets and documents are told by their names alone. */
const isSettled = (type: NameType): boolean => type === 'outlet' || type === 'document';

const ballotOf = (tokens: readonly Token[], names: readonly Name[], runs: readonly Range[]): Ballot => {
  const ballot: Ballot = new Map();
  for (const name of names) {
    const key = keyOf(tokens, name.first, name.last);
    // the recogniser repeats itself, so what it says again counts for less
    vote(ballot, key, name.type, ballot.get(key)?.has(name.type) ? 0.25 : 1);
    voteByContext(ballot, tokens, name);
    const isBody = name.last - name.first > 1 && BODIES.has(tokens[name.last - 1]!.lower);
    if (isBody) vote(ballot, key, 'organisation', 3);
    // whoever has been named in full is meant by the surname from then on
    else if (name.type === 'person' && name.last - name.first > 1)
      vote(ballot, tokens[name.last - 1]!.lower, 'person', 3);
  }
  for (const run of runs) voteByContext(ballot, tokens, run);
  return ballot;
};

/**
 * The names of an article, each called what most of the article takes it for; names that were passed over are added where the rest of the article
 * tells what they are, and adjectives of a place ("Ilmarian") that were taken for names are left out. In the order of the text.
 */
export const settleNames = (tokens: readonly Token[], names: readonly Name[]): Name[] => {
  const runs = passedOver(tokens, names);
  const ballot = ballotOf(tokens, names, runs);
  const demonyms = demonymsIn(tokens);
  const adjectives = new Set<string>();
  for (const [key, evidence] of ballot) {
    const demonym = demonymOf(key, demonyms);
    if (!demonym) continue;
    vote(ballot, key, 'place', 2.5);
    if (bestOf(evidence)[0] === 'place') adjectives.add(demonym);
  }
  const settled: Name[] = [];
  for (const name of names) {
    const key = keyOf(tokens, name.first, name.last);
    if (adjectives.has(key) && tokens[name.last]?.upos === 'NOUN') continue;
    const evidence = ballot.get(key)!;
    const [type, weight] = bestOf(evidence);
    const change = !isSettled(name.type) && weight >= (evidence.get(name.type) ?? 0) + MARGIN;
    settled.push(change ? { ...name, type } : name);
  }
  for (const { first, last } of runs) {
    const evidence = ballot.get(keyOf(tokens, first, last));
    if (!evidence) continue;
    const [type, weight] = bestOf(evidence);
    if (weight >= ENOUGH) settled.push({ span: [tokens[first]!.start, tokens[last - 1]!.end], first, last, type });
  }
  return settled.sort((a, b) => a.first - b.first);
};
