import type { Name, NameType } from '../../language/analysis.ts';
import { isOutlet } from '../../language/outlets.ts';
import { covers, mergeSpans, overlaps, type Span } from '../../text/span.ts';
import { OUTLET_NOUNS } from '../chains/carriers.ts';
import { datelineAgency } from '../dateline.ts';
import { beginsPlace, placeOf } from '../gazetteer/gazetteer.ts';
import type { EntityType } from '../meaning.ts';
import { type Syntax, spanOf, tokensOf } from '../syntax.ts';
import { MARKS } from '../word-facts.ts';
import { genderOfName } from './given-names.ts';
import { isCompany, personWords, samePerson } from './name-match.ts';
import { typeOfNoun } from './noun-types.ts';

/** A name that an entity can have; one that the recogniser passed over may tell no type. */
export type EntityName = Omit<Name, 'type'> & { readonly type: EntityType };

/** Small words that may stand inside a name between two of its capitals: "Bank of Delmar", "Médecins sans Frontières". */
const JOINERS: ReadonlySet<string> = new Set('of for and the & de du del la le al el sans - von van bin'.split(' '));

/** Possessives that are part of a name ("Teachers' Union", "People's Bank"); "'s" else ends the name of an owner. */
const OWNERS: ReadonlySet<string> = new Set('people women men children'.split(' '));

const isCapital = ({ tokens }: Syntax, at: number): boolean => /^\p{Lu}/u.test(tokens[at]?.form ?? '');

const isNamelike = (syntax: Syntax, at: number): boolean => {
  const upos = syntax.tokens[at]?.upos;
  return isCapital(syntax, at) && (upos === 'PROPN' || upos === 'NOUN' || upos === 'ADJ');
};

const isPossessiveInside = ({ tokens }: Syntax, at: number): boolean => {
  const { lower } = tokens[at]!;
  const owner = tokens[at - 1]?.lower ?? '';
  return (
    (/^['’]$/.test(lower) && owner.endsWith('s')) ||
    (/^['’]s$/.test(lower) && OWNERS.has(owner)) ||
    // Tokenisers leave "Workers'" whole at times.
    /^\p{Ll}+s['’]$/u.test(lower)
  );
};

/** The first token of the name that goes on at `first`, no further back than `least`. */
const nameStart = (syntax: Syntax, first: number, least: number): number => {
  let start = first;
  for (let at = first - 1; at >= least; at--) {
    if (isNamelike(syntax, at)) start = at;
    else if (!(isPossessiveInside(syntax, at) || (JOINERS.has(syntax.tokens[at]!.lower) && isNamelike(syntax, at - 1))))
      break;
  }
  return start;
};

/** One past the last token of the name that begins before `last`, no further than `most`; a hyphen takes the word after it along. */
const nameEnd = (syntax: Syntax, last: number, most: number): number => {
  const { tokens } = syntax;
  let end = last;
  for (let at = last; at < most; at++) {
    if ((syntax.marks[at]! & MARKS.title) !== 0) break;
    if (isNamelike(syntax, at) || (tokens[at]!.upos === 'NUM' && at === end) || tokens[at - 1]!.form === '-')
      end = at + 1;
    else if (!JOINERS.has(tokens[at]!.lower) && !isPossessiveInside(syntax, at)) break;
  }
  return end;
};

const inNames = (names: readonly EntityName[], at: number): EntityName | undefined =>
  names.find(({ first, last }) => first <= at && at < last);

/** Bodies known by the last word of their name. */
const bodyType = (word: string): EntityType | null => {
  const type = typeOfNoun(word);
  return type === 'organisation' || type === 'person' ? type : null;
};

/** What kind of bearer a name that the recogniser passed over has, by its words and by who else the text names. */
const typeOf = (text: string, words: readonly string[], names: readonly EntityName[], all: string): EntityType => {
  const last = words[words.length - 1] ?? '';
  if (isOutlet(text)) return 'outlet';
  if (placeOf(text)) return 'place';
  if (isCompany(words)) return 'organisation';
  const body = bodyType(last);
  if (body === 'organisation') return body;
  const own = personWords(text);
  const known = names.some(
    ({ type, span }) => type === 'person' && own.length > 1 && samePerson(own, personWords(all.slice(...span))),
  );
  if (known || (own.length > 1 && genderOfName(own[0]!) !== null)) return 'person';
  return /^\p{Lu}{2,}$/u.test(text) ? 'organisation' : 'unknown';
};

const withName = (names: readonly EntityName[], added: EntityName): EntityName[] =>
  [...names.filter(({ span }) => !overlaps(span, added.span)), added].sort((a, b) => a.first - b.first);

/** A source may be cut inside a name ("Cho" of "Cho Son-hui"): the name goes on so many tokens beyond it at most. */
const BEYOND = 3;

const sentenceEnd = ({ tokens, analysis }: Syntax, at: number): number =>
  analysis.sentences[tokens[at]!.sentence]!.last;

/** A source that is a proper noun is a name, whether the recogniser saw it, saw its last word alone, or passed it over. */
const nameOfSource = (
  syntax: Syntax,
  source: readonly Span[],
  head: number,
  names: readonly EntityName[],
): EntityName | undefined => {
  const { tokens, marks, analysis } = syntax;
  if (head < 0 || tokens[head]!.upos !== 'PROPN' || !isCapital(syntax, head)) return undefined;
  const known = inNames(names, head);
  const isBody = known === undefined || known.type === 'organisation' || isMistaken(syntax, known);
  if (!isBody && !goesOn(syntax, known, names)) return undefined;
  const span = source.find(([start, end]) => start <= tokens[head]!.start && tokens[head]!.start < end);
  if (!span) return undefined;
  const [from, to] = tokensOf(tokens, span);
  let first = nameStart(syntax, known?.first ?? head, from);
  const isWhole = known !== undefined && isBody && !isCutOff(syntax, known);
  const last = isWhole
    ? known.last
    : nameEnd(syntax, known?.last ?? head + 1, Math.min(to + BEYOND, sentenceEnd(syntax, head)));
  while (
    first < head &&
    ((marks[first]! & (MARKS.title | MARKS.role)) !== 0 ||
      (tokens[first]!.upos === 'ADJ' && placeOf(tokens[first]!.form)))
  )
    first++;
  if (known && first >= known.first && last <= known.last) return undefined;
  // "The Chairman of the Council", in capitals out of respect, is an office; "the Rail Workers' Union" is none.
  const isOffice = (marks[head]! & (MARKS.title | MARKS.lemmaRole)) !== 0;
  if (isOffice && (first === head || last === head + 1)) return undefined;
  // "The Ministry" names by what it is, "Van maker Ferro" is described by what it makes.
  if (last - first === 1 && typeOfNoun(tokens[first]!.lower) !== null) return undefined;
  if (last < to && tokens[last]!.upos === 'NOUN') return undefined;
  // What somebody else is called ("Reuters Helen Marsh") is no part of it; the last word of a body ("Union") is.
  const isOthers = (name: EntityName): boolean =>
    name !== known && name.first < last && name.last > first && name.type !== 'place' && name.type !== 'organisation';
  if (names.some(isOthers)) return undefined;
  const own = spanOf(tokens, first, last);
  const text = analysis.text.slice(...own);
  const words = tokens.slice(first, last).map(({ lower }) => lower);
  return {
    span: own,
    first,
    last,
    type: known?.type === 'organisation' ? known.type : typeOf(text, words, names, analysis.text),
  };
};

/** "Cho" of "Cho Son-hui": one word of a person's name, with more of it behind. */
const goesOn = (syntax: Syntax, { last, first, type }: EntityName, names: readonly EntityName[]): boolean =>
  type === 'person' &&
  last - first === 1 &&
  syntax.tokens[last]?.upos === 'PROPN' &&
  isCapital(syntax, last) &&
  inNames(names, last) === undefined;

/** "Ministry of", "Ministry" before "of Foreign Affairs": the recogniser stopped at a small word. */
const isCutOff = ({ tokens }: Syntax, { last }: EntityName): boolean =>
  /^(?:of|for)$/.test(tokens[last - 1]!.lower) || /^(?:of|for)$/.test(tokens[last]?.lower ?? '');

/** A "Staff" or "Board" that the recogniser took for a person. */
const isMistaken = ({ tokens }: Syntax, { first, last, type }: EntityName): boolean =>
  type === 'person' && last - first === 1 && typeOfNoun(tokens[first]!.lower) === 'organisation';

/** "The broadcaster VTV", "the Daily Courier newspaper": the name beside a word for a kind of outlet. */
const nameOfKind = (syntax: Syntax, noun: number, names: readonly EntityName[]): EntityName | undefined => {
  const { tokens, analysis } = syntax;
  const { sentence } = tokens[noun]!;
  const isProper = (at: number): boolean =>
    isCapital(syntax, at) && tokens[at]!.upos === 'PROPN' && tokens[at]!.sentence === sentence;
  let [first, last] = [noun + 1, noun + 1];
  while (last < tokens.length && isProper(last)) last++;
  if (last === first) {
    last = /^(?:news|press)$/.test(tokens[noun - 1]?.lower ?? '') ? noun - 1 : noun;
    first = last;
    while (first > 0 && isProper(first - 1)) first--;
  }
  if (last === first || names.some((name) => name.first <= first && name.last >= last)) return undefined;
  return {
    span: spanOf(tokens, first, last),
    first,
    last,
    type: placeOf(analysis.text.slice(tokens[first]!.start, tokens[last - 1]!.end)) ? 'place' : 'outlet',
  };
};

/** "The United Nations High Commissioner for Refugees (UNHCR)": what an abbreviation in brackets stands for is one name. */
const spelledOut = (syntax: Syntax, { first, last }: EntityName): EntityName | undefined => {
  const { tokens } = syntax;
  const letters = tokens[first]!.form;
  if (last - first !== 1 || tokens[first - 1]?.form !== '(' || !/^\p{Lu}{2,8}$/u.test(letters)) return undefined;
  const end = first - 1;
  let left = letters.length - 1;
  let at = end - 1;
  for (; at >= 0 && left >= 0 && tokens[at]!.sentence === tokens[first]!.sentence; at--) {
    const { form, lower } = tokens[at]!;
    if (form[0]!.toUpperCase() === letters[left] && (isCapital(syntax, at) || JOINERS.has(lower))) left--;
    else if (!JOINERS.has(lower)) return undefined;
  }
  if (left >= 0 || !isCapital(syntax, at + 1)) return undefined;
  return { span: spanOf(tokens, at + 1, end), first: at + 1, last: end, type: 'organisation' };
};

/** "The owner, Blue Line Ferries": names inside sources that go on to the left of what the recogniser saw. */
const grownIn = (syntax: Syntax, sources: readonly (readonly Span[])[], names: readonly EntityName[]): EntityName[] => {
  const { tokens, marks, analysis } = syntax;
  const grown: EntityName[] = [];
  // Both are sorted, so one walk along them tells the names in a source.
  const spans = mergeSpans(sources.flat());
  let at = 0;
  for (const name of names) {
    const { first, last, span } = name;
    while (at < spans.length && spans[at]![1] < span[1]) at++;
    if (at === spans.length) break;
    if (!covers(spans[at]!, span)) continue;
    const before = tokens[first - 1];
    const isCut =
      before?.upos === 'PROPN' &&
      isCapital(syntax, first - 1) &&
      before.sentence === tokens[first]!.sentence &&
      analysis.sentences[before.sentence]!.first < first - 1 &&
      (marks[first - 1]! & (MARKS.title | MARKS.role)) === 0;
    const isPerson = name.type === 'person' && !isCompany(tokens.slice(first, last).map(({ lower }) => lower));
    const isAlone = inNames(names, first - 1) === undefined;
    if (!isCut || isPerson || name.type === 'place' || !isAlone) continue;
    const own = spanOf(tokens, first - 1, last);
    grown.push({ ...name, first: first - 1, span: own });
  }
  return grown;
};

/** "Downing Street", "White House": a seat of government is one name, however the recogniser cut it. */
const seatsOf = (syntax: Syntax, names: readonly EntityName[]): EntityName[] => {
  const { tokens, marks, analysis } = syntax;
  const seats: EntityName[] = [];
  for (const { first, last } of names) {
    if ((marks[first]! & MARKS.place) === 0 || last - first > 1 || !beginsPlace(tokens[first]!.form)) continue;
    if (!isCapital(syntax, first + 1) || tokens[first + 1]!.sentence !== tokens[first]!.sentence) continue;
    const span = spanOf(tokens, first, first + 2);
    if (placeOf(analysis.text.slice(...span))?.kind === 'seat')
      seats.push({ span, first, last: first + 2, type: 'organisation' });
  }
  return seats;
};

/** "Rail Workers’ Union": a body and whose it is are one name, though the recogniser parts them at the apostrophe. */
const ownedBodies = (syntax: Syntax, names: readonly EntityName[]): EntityName[] => {
  const { tokens, analysis } = syntax;
  return names.flatMap((name) => {
    const { first, last, type } = name;
    if (type !== 'organisation' || first === 0 || !isPossessiveInside(syntax, first - 1)) return [];
    const start = nameStart(syntax, first, analysis.sentences[tokens[first]!.sentence]!.first);
    return start < first - 1 ? [{ ...name, first: start, span: spanOf(tokens, start, last) }] : [];
  });
};

/** The agency of the dateline is a name, whatever the recogniser makes of it. */
const agencyOf = ({ analysis }: Syntax): EntityName | undefined => {
  const span = datelineAgency(analysis.text);
  if (!span) return undefined;
  const [first, last] = tokensOf(analysis.tokens, span);
  return { span, first, last, type: 'outlet' satisfies NameType };
};

/**
 * The names of a text, in order: what the recogniser found, mended by what the text shows of the dateline, seats of government, abbreviations,
 * sources and outlets. `carriers` are tokens that describe outlets.
 */
export const namesOf = (
  syntax: Syntax,
  sources: readonly (readonly Span[])[],
  heads: readonly number[],
  carriers: readonly number[],
): readonly EntityName[] => {
  let names: readonly EntityName[] = syntax.analysis.names;
  const add = (name: EntityName | undefined): void => {
    if (name) names = withName(names, name);
  };
  add(agencyOf(syntax));
  for (const seat of seatsOf(syntax, names)) add(seat);
  for (const name of names) add(spelledOut(syntax, name));
  for (const body of ownedBodies(syntax, names)) add(body);
  for (const [index, head] of heads.entries()) add(nameOfSource(syntax, sources[index]!, head, names));
  for (const name of grownIn(syntax, sources, names)) add(name);
  const { tokens } = syntax;
  for (const at of [...heads, ...carriers])
    if (at >= 0 && OUTLET_NOUNS.has(tokens[at]!.lemma)) add(nameOfKind(syntax, at, names));
  return names;
};
