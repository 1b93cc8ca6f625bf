import type { Span } from '../../text/span.ts';
import { OUTLET_NOUNS } from '../chains/carriers.ts';
import { beginsPlace, mayBeginLongPlace, type Place, placeOf } from '../gazetteer/gazetteer.ts';
import type { EntityType } from '../meaning.ts';
import { antecedentOfRelative, authorOf } from '../speakers/voice-of.ts';
import { childWith, headOf, RELATIONS, type Syntax, spanOf, tokensOf } from '../syntax.ts';
import { MARKS } from '../word-facts.ts';
import type { Gender, Mention } from './mention.ts';
import { type NameFacts, nameFactsOf, roleFactsOf } from './name-facts.ts';
import { type EntityName, namesOf } from './names.ts';
import { rolesOf } from './roles.ts';

const isPlural = (xpos: string): boolean => xpos === 'NNS' || xpos === 'NNPS';

/** For each token the next one, itself included, that a name of the gazetteer could begin with; the number of tokens after the last. */
type Places = Int32Array;

const placesOf = ({ tokens, marks }: Syntax): Places => {
  const places = new Int32Array(tokens.length + 1).fill(tokens.length);
  for (let i = tokens.length - 1; i >= 0; i--) {
    const begins = (marks[i]! & MARKS.place) !== 0 && beginsPlace(tokens[i]!.form);
    places[i] = begins ? i : places[i + 1]!;
  }
  return places;
};

/** The country that words of a phrase name or derive from. */
const countryOf = ({ tokens }: Syntax, places: Places, first: number, last: number): string | null => {
  for (let i = places[first]!; i < last; i = places[i + 1]!) {
    const place = longPlace(tokens, i, last) ?? placeOf(tokens[i]!.form);
    if (place) return place.country;
  }
  return null;
};

/** The place that three words name, or two. */
const longPlace = (tokens: Syntax['tokens'], at: number, last: number): Place | null => {
  const one = tokens[at]!.form;
  if (at + 1 >= last || !mayBeginLongPlace(one, tokens[at + 1]!.form)) return null;
  const two = `${one} ${tokens[at + 1]!.form}`;
  return (at + 2 < last ? placeOf(`${two} ${tokens[at + 2]!.form}`) : null) ?? placeOf(two);
};

/** The gender that a person's titles and roles tell, the word before the name first. */
const titledGender = (
  { facts }: Syntax,
  first: number,
  titled: Gender | null,
  roles: readonly string[],
): Gender | null => {
  const before = (first > 0 ? facts[first - 1]!.gender : null) ?? titled;
  if (before !== null) return before;
  for (const role of roles) {
    const { gender } = roleFactsOf(role);
    if (gender !== null) return gender;
  }
  return null;
};

const countryOfRoles = (roles: readonly string[]): string | null => {
  for (const role of roles) {
    const { country } = roleFactsOf(role);
    if (country !== null) return country;
  }
  return null;
};

const nameMention = (
  syntax: Syntax,
  places: Places,
  { span, first, last, ...named }: EntityName,
  source: boolean,
): Mention => {
  const { tokens, analysis } = syntax;
  const head = headOf(syntax, first, last);
  const name = nameFactsOf(analysis.text.slice(span[0], span[1]));
  const type = settledType(named.type, name);
  const person = type === 'person';
  const words = person ? name.personWords : name.words;
  const roles = person ? rolesOf(syntax, first, last, head) : NO_ROLES;
  const given = person ? name.given : null;
  return {
    kind: 'name',
    name,
    span,
    head,
    sentence: tokens[head]!.sentence,
    type,
    words,
    gender: person
      ? (titledGender(syntax, first, name.titled, roles) ?? (words.length > 1 ? given : null))
      : type === 'unknown'
        ? null
        : 'n',
    likely: person ? likelyGender(words, given) : null,
    number: type === 'group' || isPlural(tokens[head]!.xpos) ? (person ? 'one' : null) : 'one',
    person: 3,
    country: person
      ? countryOfRoles(roles)
      : (name.place?.country ?? countryOf(syntax, places, phraseStart(syntax, head), first)),
    roles,
    definite: true,
    proper: true,
    source,
    carries: false,
  };
};

/** What a given name that stands alone, or is not known but ends as women's do, suggests. */
const likelyGender = (words: readonly string[], given: 'm' | 'f' | null): 'm' | 'f' | null => {
  if (words.length === 1) return given;
  return given === null && /[^aeiou]a$/.test(words[0]!) ? 'f' : null;
};

/** A person or a place whose name is plainly a body's; seats of government that stand as places stay so. */
const settledType = (type: EntityType, { insists, place }: NameFacts): EntityType =>
  insists !== null && (type === 'person' || (type === 'place' && place === null)) ? insists : type;

const NO_ROLES: readonly string[] = [];

const pronounMention = ({ tokens, facts, marks }: Syntax, index: number, source: boolean): Mention | undefined => {
  if ((marks[index]! & MARKS.pronoun) === 0) return undefined;
  const { pronoun, word } = facts[index]!;
  const token = tokens[index]!;
  if (!pronoun || (token.upos !== 'PRON' && token.upos !== 'DET') || token.deprel === 'expl') return undefined;
  return {
    kind: 'pronoun',
    name: null,
    span: [token.start, token.end],
    head: index,
    sentence: token.sentence,
    type: pronoun.gender === 'm' || pronoun.gender === 'f' || pronoun.person < 3 ? 'person' : 'unknown',
    words: [word],
    gender: pronoun.gender,
    likely: null,
    number: pronoun.number,
    person: pronoun.person,
    country: null,
    roles: NO_ROLES,
    definite: true,
    proper: false,
    source,
    carries: false,
  };
};

const isInside = (upos: string): boolean =>
  upos === 'NOUN' || upos === 'DET' || upos === 'ADJ' || upos === 'PROPN' || upos === 'NUM';

/** Relations of words before a noun that belong to its phrase. */
const PHRASAL =
  RELATIONS.det | RELATIONS.amod | RELATIONS.compound | RELATIONS.nummod | RELATIONS.flat | RELATIONS.advmod;

/** The first token of the noun phrase over `head`: its determiners, adjectives, compounds and possessors, so far as they adjoin. */
export const phraseStart = (syntax: Syntax, head: number): number => {
  let first = head;
  const { tokens, relations, left, next } = syntax;
  if (tokens[head]!.deprel === 'nmod:poss') {
    // What stands before a possessor is its own, whether the tree hangs it there or on the thing possessed.
    const { sentence } = tokens[head]!;
    while (first > 0 && tokens[first - 1]!.sentence === sentence && isInside(tokens[first - 1]!.upos)) first--;
  }
  for (let child = syntax.first[head]!; child >= 0 && child < head; child = next[child]!) {
    const { deprel } = tokens[child]!;
    const isPhrasal = (relations[child]! & PHRASAL) !== 0 || deprel === 'nmod:poss' || deprel === 'nmod:desc';
    if (isPhrasal && left[child]! < first) first = left[child]!;
  }
  return first;
};

/** Relations of words that belong to another noun and name nothing by themselves. */
const DEPENDENT: ReadonlySet<string> = new Set(
  'compound amod flat fixed case advmod goeswith cc obl:tmod nmod:tmod obl:npmod nmod:npmod'.split(' '),
);

const POINTING: ReadonlySet<string> = new Set(['the', 'this', 'that', 'these', 'those']);

/** Adjectives and nouns before the head of a phrase, then its lemma. */
const wordsOf = ({ tokens, lemmas }: Syntax, first: number, head: number): string[] => {
  const { word } = lemmas[head]!;
  // most phrases are a noun with its article: a list of one is made to measure, and one that grows has room for many
  let words: string[] | undefined;
  for (let i = first; i < head; i++) {
    const { upos, lower } = tokens[i]!;
    if (upos !== 'ADJ' && upos !== 'NOUN' && upos !== 'PROPN') continue;
    if (words === undefined) words = [lower];
    else words.push(lower);
  }
  if (words === undefined) return [word];
  words.push(word);
  return words;
};

/** What marks a token that stands as a source. */
const SPEAKS = 1;
/** What marks a token that passes on what others say, and is no source itself: "told state television", "carried by a local radio station". */
const CARRIES = 2;

const nominalMention = (syntax: Syntax, places: Places, head: number, mark: number): Mention | undefined => {
  const { tokens, facts, lemmas } = syntax;
  const token = tokens[head]!;
  const source = mark > 0;
  if (!source && DEPENDENT.has(token.deprel)) return undefined;
  // A relative or pointing pronoun whose noun was not found names nobody.
  if (token.upos === 'PRON') return undefined;
  const lemma = lemmas[head]!;
  const type = lemma.noun ?? facts[head]!.noun;
  if (!source && type === null && (lemma.marks & MARKS.noReferent) !== 0) return undefined;
  const first = phraseStart(syntax, head);
  const determiner = childWith(syntax, head, RELATIONS.det);
  const possessor = childWith(syntax, head, RELATIONS.nmod);
  return {
    kind: 'nominal',
    name: null,
    span: spanOf(tokens, first, head + 1),
    head,
    sentence: token.sentence,
    type: type ?? 'unknown',
    words: wordsOf(syntax, first, head),
    gender: type === 'person' ? lemma.gender : type === null ? null : 'n',
    likely: null,
    number: isPlural(token.xpos) ? 'many' : 'one',
    person: 3,
    country: countryOf(syntax, places, first, syntax.right[head]! + 1),
    roles: NO_ROLES,
    definite:
      POINTING.has(tokens[determiner >= 0 ? determiner : first]!.lower) ||
      (possessor >= 0 && possessor < head && tokens[possessor]!.upos === 'PROPN'),
    proper: token.upos === 'PROPN',
    source: mark === SPEAKS,
    carries: mark === CARRIES,
  };
};

/**
 * The token that whoever speaks is found at: the head of the source ("officials" of "two officials briefed on the talks"), the author
 * where the source is words of theirs, the noun where it is a relative pronoun.
 */
export const sourceHead = (syntax: Syntax, source: readonly Span[]): number => {
  const hull: Span | undefined = source[0] && [source[0][0], source.at(-1)![1]];
  const head = hull ? headOf(syntax, ...tokensOf(syntax.tokens, hull)) : -1;
  const author = authorOf(syntax, head);
  if (author >= 0) return author;
  const noun = antecedentOfRelative(syntax, head);
  return noun >= 0 ? noun : describedHead(syntax, hull, head);
};

/** "Two officials briefed on the talks": whoever a participle tells more of, where the tree makes the participle the head. */
const describedHead = ({ tokens }: Syntax, hull: Span | undefined, head: number): number => {
  if (!hull || head < 0 || tokens[head]!.upos !== 'VERB') return head;
  let noun = -1;
  for (let at = tokensOf(tokens, hull)[0]; at < head; at++) {
    const { upos } = tokens[at]!;
    if (upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON') noun = at;
    else if (noun >= 0 || !isInside(upos)) break;
  }
  return noun >= 0 ? noun : head;
};

/** Relations by which whoever carries or hears words hangs from the verb. */
const CARRIERS = RELATIONS.obj | RELATIONS.iobj | RELATIONS.obl | RELATIONS.nmod;

/** Which tokens stand as sources, the heads of the relations' sources, and whom "citing" and "quoting" bring in without a cue of their own. */
const sourcesOf = (syntax: Syntax, heads: readonly number[]): Uint8Array => {
  const { tokens, marks, relations, first, next } = syntax;
  const isSource = new Uint8Array(tokens.length);
  for (const head of heads) if (head >= 0) isSource[head] = SPEAKS;
  for (let i = 0; i < tokens.length; i++) {
    if ((marks[i]! & MARKS.lemmaPassing) === 0) continue;
    const { lemma } = tokens[i]!;
    const cited = lemma === 'cite' || lemma === 'quote' ? childWith(syntax, i, RELATIONS.obj) : -1;
    if (cited >= 0) isSource[cited] = SPEAKS;
    for (let child = first[i]!; child >= 0; child = next[child]!)
      if ((relations[child]! & CARRIERS) !== 0 && OUTLET_NOUNS.has(tokens[child]!.lemma) && isSource[child] === 0)
        isSource[child] = CARRIES;
  }
  return isSource;
};

const carriersIn = (isSource: Uint8Array): number[] => {
  const found: number[] = [];
  for (let i = isSource.indexOf(CARRIES); i >= 0; i = isSource.indexOf(CARRIES, i + 1)) found.push(i);
  return found;
};

/** Every name, every personal pronoun, every noun phrase for a person or body, and whatever stands as a source; by head token. */
export const findMentions = (syntax: Syntax, sources: readonly (readonly Span[])[]): Mention[] => {
  const { tokens } = syntax;
  const heads = sources.map((source) => sourceHead(syntax, source));
  const isSource = sourcesOf(syntax, heads);
  const places = placesOf(syntax);
  const named = new Uint8Array(tokens.length);
  const names: Mention[] = [];
  for (const name of namesOf(syntax, sources, heads, carriersIn(isSource))) {
    let source = false;
    for (let i = name.first; i < name.last; i++) {
      named[i] = 1;
      if (isSource[i] === SPEAKS) source = true;
    }
    if (name.last > name.first) names.push(nameMention(syntax, places, name, source));
  }
  names.sort((a, b) => a.head - b.head || a.span[0] - b.span[0]);
  const mentions: Mention[] = [];
  let next = 0;
  for (let i = 0; i < tokens.length; i++) {
    while (next < names.length && names[next]!.head === i) mentions.push(names[next++]!);
    if (named[i] === 1) continue;
    const { upos } = tokens[i]!;
    const mark = isSource[i]!;
    const mention =
      pronounMention(syntax, i, mark === SPEAKS) ??
      (mark > 0 || upos === 'NOUN' || upos === 'PROPN' ? nominalMention(syntax, places, i, mark) : undefined);
    if (mention) mentions.push(mention);
  }
  return mentions;
};
