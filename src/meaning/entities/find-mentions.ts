import type { Analysis, Name, Token } from '../../language/analysis.ts';
import { overlaps, type Span } from '../../text/span.ts';
import { datelineAgency } from '../dateline.ts';
import { beginsPlace, placeOf } from '../gazetteer/gazetteer.ts';
import type { EntityType } from '../meaning.ts';
import { antecedentOfRelative, authorOf } from '../speakers/voice-of.ts';
import { childBy, headOf, relation, type Syntax, spanOf, tokensOf } from '../syntax.ts';
import { genderOfName } from './given-names.ts';
import type { Gender, Mention } from './mention.ts';
import { nameWords, personWords } from './name-match.ts';
import { DOCUMENT_NOUNS, FEMALE_NOUNS, MALE_NOUNS, ORGANISATION_NOUNS, PERSON_NOUNS } from './nouns.ts';
import { PRONOUNS } from './pronouns.ts';
import { rolesOf } from './roles.ts';

const PLURAL = new Set(['NNS', 'NNPS']);

const genderOfWords = (words: readonly string[]): Gender | null => {
  for (const word of words) {
    if (MALE_NOUNS.has(word)) return 'm';
    if (FEMALE_NOUNS.has(word)) return 'f';
  }
  return null;
};

/** The tokens of a text that a name of the gazetteer could begin with, which are few. */
type Places = readonly number[];

/** The country that words of a phrase name or derive from. */
const countryOf = (tokens: readonly Token[], places: Places, first: number, last: number): string | null => {
  for (const i of places) {
    if (i < first) continue;
    if (i >= last) return null;
    for (let n = Math.min(3, last - i); n > 0; n--) {
      const form = tokens
        .slice(i, i + n)
        .map((token) => token.form)
        .join(' ');
      const place = placeOf(form);
      if (place) return place.country;
    }
  }
  return null;
};

/** The words that stand before a person's surname, and those of the person's roles. */
const titlesOf = (tokens: readonly Token[], name: Name, text: string, roles: readonly string[]): string[] => {
  const title = tokens[name.first - 1]?.lower.replace('.', '') ?? '';
  return [title, ...nameWords(text).slice(0, -1), ...roles.flatMap(nameWords)];
};

const nameMention = (syntax: Syntax, places: Places, name: Name, source: boolean): Mention => {
  const { tokens } = syntax;
  const head = headOf(syntax, name.first, name.last);
  const text = syntax.analysis.text.slice(...name.span);
  const person = name.type === 'person';
  const words = person ? personWords(text) : nameWords(text);
  const roles = person ? rolesOf(syntax, name, head) : [];
  return {
    kind: 'name',
    span: name.span,
    head,
    sentence: tokens[head]!.sentence,
    type: name.type,
    words,
    gender: person
      ? (genderOfWords(titlesOf(tokens, name, text, roles)) ?? (words.length > 1 ? genderOfName(words[0]!) : null))
      : 'n',
    likely: person && words.length === 1 ? genderOfName(words[0]!) : null,
    number: name.type === 'group' || PLURAL.has(tokens[head]!.xpos) ? (person ? 'one' : null) : 'one',
    person: 3,
    country: person
      ? countryOfRoles(roles)
      : (placeOf(text)?.country ?? countryOf(tokens, places, phraseStart(syntax, head), name.first)),
    roles,
    definite: true,
    proper: true,
    source,
  };
};

const countryOfRoles = (roles: readonly string[]): string | null => {
  for (const role of roles) {
    const words = role.split(/\s+/);
    for (let i = 0; i < words.length; i++) {
      const place = placeOf(words.slice(i, i + 2).join(' ')) ?? placeOf(words[i]!);
      if (place) return place.country;
    }
  }
  return null;
};

const pronounMention = (token: Token, index: number, source: boolean): Mention | undefined => {
  if ((token.upos !== 'PRON' && token.upos !== 'DET') || token.deprel === 'expl') return undefined;
  const pronoun = PRONOUNS.get(token.lower);
  if (!pronoun) return undefined;
  return {
    kind: 'pronoun',
    span: [token.start, token.end],
    head: index,
    sentence: token.sentence,
    type: pronoun.gender === 'm' || pronoun.gender === 'f' || pronoun.person < 3 ? 'person' : 'unknown',
    words: [token.lower],
    gender: pronoun.gender,
    likely: null,
    number: pronoun.number,
    person: pronoun.person,
    country: null,
    roles: [],
    definite: true,
    proper: false,
    source,
  };
};

/** Endings of nouns for people ("homeopath", "librarian", "trustee"), for words the list does not have. */
const PERSON_ENDING =
  /(?:ists?|ians?|eers?|crats?|ologers?|men|man|woman|women|person|people|ees?|paths?|folk|goers?|keepers?|holders?|makers?|workers?|leaders?|members?)$/;

const typeOfNoun = (lemma: string): EntityType | undefined => {
  if (PERSON_NOUNS.has(lemma) || MALE_NOUNS.has(lemma) || FEMALE_NOUNS.has(lemma)) return 'person';
  if (ORGANISATION_NOUNS.has(lemma)) return 'organisation';
  if (DOCUMENT_NOUNS.has(lemma)) return 'document';
  return lemma.length > 6 && PERSON_ENDING.test(lemma) ? 'person' : undefined;
};

/** Types that were asked for, since most nouns come again; emptied when it grows beyond a few articles' nouns. */
const NOUN_TYPES = new Map<string, EntityType | null>();
const MOST_NOUNS = 8192;

const nounType = (lemma: string): EntityType | undefined => {
  const known = NOUN_TYPES.get(lemma);
  if (known !== undefined) return known ?? undefined;
  if (NOUN_TYPES.size >= MOST_NOUNS) NOUN_TYPES.clear();
  const type = typeOfNoun(lemma);
  NOUN_TYPES.set(lemma, type ?? null);
  return type;
};

/** Nouns of time and measure, which nobody calls "he", "they" or "it" in what concerns us. */
const NO_REFERENT = new Set(
  `day week month year hour minute second time today tomorrow yesterday tonight noon midnight dawn dusk spring summer autumn winter season
  decade century moment period quarter morning afternoon evening night weekend monday tuesday
  wednesday thursday friday saturday sunday percent per cent dollar euro pound meter metre mile kilometre way lot kind sort part
  number end beginning case fact example`.split(/\s+/),
);

const INSIDE: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM']);

/** Relations, subtypes left out, of words before a noun that belong to its phrase. */
const PHRASAL: ReadonlySet<string> = new Set(['det', 'amod', 'compound', 'nummod', 'flat', 'advmod']);

const isPhrasal = (token: Token): boolean =>
  PHRASAL.has(relation(token)) || token.deprel === 'nmod:poss' || token.deprel === 'nmod:desc';

/** The first token of the noun phrase over `head`: its determiners, adjectives, compounds and possessors, so far as they adjoin. */
export const phraseStart = (syntax: Syntax, head: number): number => {
  let first = head;
  const { tokens } = syntax;
  if (tokens[head]!.deprel === 'nmod:poss') {
    // What stands before a possessor is its own, whether the tree hangs it there or on the thing possessed.
    while (first > 0 && tokens[first - 1]!.sentence === tokens[head]!.sentence && INSIDE.has(tokens[first - 1]!.upos))
      first--;
  }
  for (let child = syntax.first[head]!; child >= 0 && child < head; child = syntax.next[child]!) {
    if (isPhrasal(tokens[child]!)) first = Math.min(first, syntax.left[child]!);
  }
  return first;
};

/** Relations of words that belong to another noun and name nothing by themselves. */
const DEPENDENT: ReadonlySet<string> = new Set(
  'compound amod flat fixed case advmod goeswith cc obl:tmod nmod:tmod obl:npmod nmod:npmod'.split(' '),
);

const POINTING: ReadonlySet<string> = new Set(['the', 'this', 'that', 'these', 'those']);

const nominalMention = (syntax: Syntax, places: Places, head: number, source: boolean): Mention | undefined => {
  const { tokens } = syntax;
  const token = tokens[head]!;
  const lemma = token.lemma.toLowerCase();
  if (!source && DEPENDENT.has(token.deprel)) return undefined;
  const type = nounType(lemma) ?? (lemma === token.lower ? undefined : nounType(token.lower));
  if (!source && !type && NO_REFERENT.has(lemma)) return undefined;
  const first = phraseStart(syntax, head);
  const determiner = childBy(syntax, head, ['det']);
  const possessor = childBy(syntax, head, ['nmod']);
  const pointing = POINTING.has(tokens[determiner >= 0 ? determiner : first]!.lower);
  const words: string[] = [];
  for (let i = first; i < head; i++) {
    const { upos, lower } = tokens[i]!;
    if (upos === 'ADJ' || upos === 'NOUN' || upos === 'PROPN') words.push(lower);
  }
  words.push(lemma);
  return {
    kind: 'nominal',
    span: spanOf(tokens, first, head + 1),
    head,
    sentence: token.sentence,
    type: type ?? 'unknown',
    words,
    gender: type === 'person' ? genderOfWords([lemma]) : type ? 'n' : null,
    likely: null,
    number: PLURAL.has(token.xpos) ? 'many' : 'one',
    person: 3,
    country: countryOf(tokens, places, first, syntax.right[head]! + 1),
    roles: [],
    definite: pointing || (possessor >= 0 && possessor < head && tokens[possessor]!.upos === 'PROPN'),
    proper: token.upos === 'PROPN',
    source,
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
  return noun >= 0 ? noun : head;
};

/** Whom these verbs bring in is a source as well, though no cue of its own says so. */
const CITING: ReadonlySet<string> = new Set(['cite', 'quote']);

/** The names of a text; the agency of its dateline is one, whatever the recogniser makes of it. */
const namesOf = (analysis: Analysis): readonly Name[] => {
  const span = datelineAgency(analysis.text);
  if (!span) return analysis.names;
  const [first, last] = tokensOf(analysis.tokens, span);
  const agency: Name = { span, first, last, type: 'outlet' };
  return [...analysis.names.filter((name) => !overlaps(name.span, span)), agency].sort((a, b) => a.first - b.first);
};

/** Every name, every personal pronoun, every noun phrase for a person or body, and whatever stands as a source; by head token. */
export const findMentions = (syntax: Syntax, sources: readonly (readonly Span[])[]): Mention[] => {
  const { tokens, analysis } = syntax;
  const isSource = new Uint8Array(tokens.length);
  for (const source of sources) {
    const head = sourceHead(syntax, source);
    if (head >= 0) isSource[head] = 1;
  }
  const places: number[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (beginsPlace(tokens[i]!.form)) places.push(i);
    const cited = CITING.has(tokens[i]!.lemma) ? childBy(syntax, i, ['obj']) : -1;
    if (cited >= 0) isSource[cited] = 1;
  }
  const named = new Uint8Array(tokens.length);
  const mentions: Mention[] = [];
  for (const name of namesOf(analysis)) {
    if (name.last <= name.first) continue;
    named.fill(1, name.first, name.last);
    mentions.push(nameMention(syntax, places, name, isSource.subarray(name.first, name.last).includes(1)));
  }
  for (let i = 0; i < tokens.length; i++) {
    if (named[i]) continue;
    const token = tokens[i]!;
    const source = isSource[i] === 1;
    const mention =
      pronounMention(token, i, source) ??
      (source || token.upos === 'NOUN' || token.upos === 'PROPN'
        ? nominalMention(syntax, places, i, source)
        : undefined);
    if (mention) mentions.push(mention);
  }
  return mentions.sort((a, b) => a.head - b.head || a.span[0] - b.span[0]);
};
