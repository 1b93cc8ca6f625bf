import { type Span, sliceOf } from '../../text/span.ts';
import type { EntityBook } from '../entities/find-entities.ts';
import type { Entity, EntityId, Link } from '../meaning.ts';
import { childWith, RELATIONS, type Syntax, spanOf, tokensOf } from '../syntax.ts';
import { MARKS } from '../word-facts.ts';
import { AGENCIES, CARRYING, CITING, OUTLET_DESCRIPTION, OUTLET_WORDS, SPEECH, TELLING } from './carriers.ts';

/** What a chain is made from: the attribution's own words and where it stands. */
export type Saying = {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly speaker: EntityId | null;
};

type Carrier = { readonly entity: EntityId; readonly evidence: Span };

/** Names with these at their end are of bodies, though they have to do with the press: "Media Authority", "Press Council". */
const BODY_WORDS =
  /\b(?:agency|council|board|authority|commission|committee|ministry|office|union|association|federation|court|regulator|department|service|institute|centre|center)$/;

/** Whether an entity passes on what others know, rather than knowing it. */
export const isCarrier = (entity: Entity): boolean => {
  if (entity.type === 'outlet') return true;
  if (entity.type === 'person' || entity.type === 'place') return false;
  const name = entity.name.replace(/^the /i, '').toLowerCase();
  if (!entity.named) return OUTLET_DESCRIPTION.test(name) && entity.type !== 'document';
  return (
    AGENCIES.has(name) ||
    /\bnews agency\b|\bnewspaper\b|\bbroadcast/.test(name) ||
    (OUTLET_WORDS.test(name) && !BODY_WORDS.test(name))
  );
};

const entityUnder = (syntax: Syntax, book: EntityBook, token: number): EntityId | null => {
  const { tokens, left, right } = syntax;
  return book.entityOf([spanOf(tokens, left[token]!, right[token]! + 1)]) ?? null;
};

const inside = (spans: readonly Span[], offset: number): boolean => {
  for (const span of spans) if (span[0] <= offset && offset < span[1]) return true;
  return false;
};

/** "The Times reported that …, citing two officials": what an outlet adds behind a comma is its own, though the content was taken to hold it. */
const isAddedBehind = ({ tokens }: Syntax, verb: number, byOutlet: boolean): boolean =>
  byOutlet && tokens[verb]!.xpos === 'VBG' && tokens[verb - 1]?.lower === ',' && tokens[verb]!.quoteDepth === 0;

/** "citing X", "which quoted X", "as cited by": the source that this one brings in, nearest first. */
const citedBy = (
  syntax: Syntax,
  book: EntityBook,
  words: readonly number[],
  content: readonly Span[],
  byOutlet: boolean,
): Carrier[] => {
  const { tokens, lemmas } = syntax;
  const found: Carrier[] = [];
  for (const i of words) {
    if (!CITING.has(lemmas[i]!.word) || (inside(content, tokens[i]!.start) && !isAddedBehind(syntax, i, byOutlet)))
      continue;
    const object = objectOf(syntax, i);
    const entity = object >= 0 ? entityUnder(syntax, book, object) : null;
    if (entity) found.push({ entity, evidence: spanOf(tokens, i, phraseEnd(syntax, object)) });
  }
  return found;
};

/** One past the last word of a noun phrase, without "as saying …" and what else tells what was said. */
const phraseEnd = ({ tokens, right }: Syntax, noun: number): number => {
  const end = right[noun]! + 1;
  for (let at = noun + 1; at < end - 1; at++)
    if (tokens[at]!.lower === 'as' && tokens[at + 1]!.xpos === 'VBG') return at;
  return end;
};

/** What a verb of citing cites: its object, or what it draws on ("quoting from papers"); whoever does it ("quoted by Reuters") is another matter. */
const objectOf = (syntax: Syntax, verb: number): number => {
  const object = childWith(syntax, verb, RELATIONS.obj);
  if (object >= 0) return object;
  const oblique = childWith(syntax, verb, RELATIONS.obl);
  return oblique === agentOf(syntax, verb) ? -1 : oblique;
};

/** "told the BBC", "in an interview with Y", "in remarks carried by Z": whoever stands between the speaker and us. */
const passedOnBy = (syntax: Syntax, book: EntityBook, words: readonly number[], saying: Saying): Carrier[] => {
  const { tokens, lemmas } = syntax;
  const found: Carrier[] = [];
  const take = (token: number, verb: number, passesOn = false): void => {
    const entity = token < 0 ? null : entityUnder(syntax, book, token);
    if (!entity || entity === saying.speaker || !(passesOn || isCarrier(book.byId(entity)))) return;
    found.push({ entity, evidence: spanOf(tokens, Math.min(verb, syntax.left[token]!), syntax.right[token]! + 1) });
  };
  for (const i of words) {
    const token = tokens[i]!;
    const lemma = lemmas[i]!.word;
    const isSpeech = SPEECH.has(lemma);
    if (!(isSpeech || TELLING.has(lemma) || CARRYING.has(lemma)) || inside(saying.content, token.start)) continue;
    if (TELLING.has(lemma)) take(firstObject(syntax, i), i);
    if (CARRYING.has(lemma)) {
      const passesOn = CITING.has(lemma);
      take(agentOf(syntax, i), i, passesOn);
      // "Was quoted as saying by KCNA".
      if (passesOn && tokens[i + 1]?.lower === 'as' && tokens[i + 2]?.xpos === 'VBG')
        take(agentOf(syntax, i + 2), i, true);
    }
    if (isSpeech) take(childWithCase(syntax, i, ['with', 'to', 'on', 'by']), i);
    if (lemma === 'interview') take(interviewer(syntax, i), i);
  }
  return found;
};

/** "Said in an interview with Sky News": right behind the word, wherever the tree hangs it. */
const interviewer = ({ tokens, heads }: Syntax, noun: number): number => {
  if (tokens[noun]!.upos !== 'NOUN' || !/^(?:with|on|by)$/.test(tokens[noun + 1]?.lower ?? '')) return -1;
  return heads[noun + 1]! > noun + 1 ? heads[noun + 1]! : -1;
};

const firstObject = (syntax: Syntax, verb: number): number => {
  const indirect = childWith(syntax, verb, RELATIONS.iobj);
  return indirect >= 0 ? indirect : childWith(syntax, verb, RELATIONS.obj);
};

const { obl, nmod } = RELATIONS;

/** The first child that one of these words stands with ("by Reuters"). */
const childWithCase = (syntax: Syntax, token: number, cases: readonly string[]): number => {
  const { tokens, relations, first, next } = syntax;
  for (let child = childWith(syntax, token, obl | nmod); child >= 0; child = next[child]!) {
    if ((relations[child]! & (obl | nmod)) === 0) continue;
    for (let grand = first[child]!; grand >= 0; grand = next[grand]!)
      if (cases.includes(tokens[grand]!.lower)) return child;
  }
  return -1;
};

const agentOf = (syntax: Syntax, verb: number): number => childWithCase(syntax, verb, ['by', 'on']);

/** The tokens of a text by which one source can bring in another. */
export const passingWords = ({ marks }: Syntax): number[] => {
  const found: number[] = [];
  for (let i = 0; i < marks.length; i++) if ((marks[i]! & MARKS.lemmaPassing) !== 0) found.push(i);
  return found;
};

/** The stretch of the sentence a saying's own words lie in. */
const ownSentence = (syntax: Syntax, saying: Saying): [number, number] => {
  const anchor = saying.cue[0] ?? saying.source[0] ?? saying.content[0];
  if (!anchor) return [0, 0];
  const [first] = tokensOf(syntax.tokens, anchor);
  const sentence = syntax.analysis.sentences[syntax.tokens[Math.min(first, syntax.tokens.length - 1)]?.sentence ?? 0];
  return sentence ? [sentence.first, sentence.last] : [0, 0];
};

const link = ({ entity, evidence }: Carrier, role: Link['role']): Link => ({ entity, role, evidence: [evidence] });

/**
 * The chain of one attribution, from the reader back, this outlet left out: carriers, then the origin. A publication that
 * cites nobody is a carrier whose origin is unknown, so its chain ends without an origin. `passing` are the text's `passingWords`.
 */
export const findChain = (
  syntax: Syntax,
  book: EntityBook,
  saying: Saying,
  outer: readonly Link[],
  dateline: Carrier | undefined,
  passing: readonly number[],
): Link[] => {
  const [from, to] = ownSentence(syntax, saying);
  const words: number[] = [];
  for (const token of passing) if (token >= from && token < to) words.push(token);
  const carriers: Carrier[] = [];
  for (const { entity, evidence } of outer) carriers.push({ entity, evidence: evidence[0]! });
  if (dateline && carriers.length === 0) carriers.push(dateline);
  carriers.push(...passedOnBy(syntax, book, words, saying));
  if (HEARSAY.test(wordsOf(syntax.analysis.text, saying.cue)))
    return unique(carriers).map((each) => link(each, 'carrier'));
  const own: Carrier[] =
    saying.speaker && saying.source[0] ? [{ entity: saying.speaker, evidence: saying.source[0] }] : [];
  const byOutlet = saying.speaker !== null && isCarrier(book.byId(saying.speaker));
  const cited = citedBy(syntax, book, words, saying.content, byOutlet).filter(
    ({ entity }) => entity !== saying.speaker,
  );
  const links = unique([...carriers, ...own, ...cited]);
  const last = links.at(-1);
  return links.map((each) => link(each, each === last && !isCarrier(book.byId(each.entity)) ? 'origin' : 'carrier'));
};

/** "Is alleged to have promised": the subject is said to have spoken; by whom is left open. */
const HEARSAY =
  /\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?(?:alleged|said|reported|rumou?red|claimed|believed|understood|thought)\s+to\b/i;

const unique = (links: readonly Carrier[]): Carrier[] =>
  links.filter((each, index) => links.findIndex(({ entity }) => entity === each.entity) === index);

/** The words of spans, for people. */
export const wordsOf = (text: string, spans: readonly Span[]): string =>
  spans.length === 1 ? sliceOf(text, spans[0]!) : spans.map((span) => sliceOf(text, span)).join(' ');
