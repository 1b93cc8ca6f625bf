import type { AttributionRelation } from '../../attribution/attribution.ts';
import type { Span } from '../../text/span.ts';
import { wordsOf } from '../chains/find-chain.ts';
import type { EntityBook } from '../entities/find-entities.ts';
import type { EntityId } from '../meaning.ts';
import { type Syntax, tokensOf } from '../syntax.ts';
import { pointsBack } from './voice-of.ts';

const FIRST_PERSON = /^(?:I|me|my|myself|we|us|our|ourselves)$/i;
/** How a transcript marks an answer whose speaker it has named before. */
const ANSWER = /^A[.:]?$/;

/** A thing or a whole statement, where it shows something: "It could also signal a realignment". */
const THING = /^(?:it|this|that|which)$/i;
const SHOWS = new Set(
  'signal highlight underscore underline reflect illustrate demonstrate mark mean spell represent'.split(' '),
);

const isThing = ({ tokens }: Syntax, { source, cue }: AttributionRelation, words: string): boolean => {
  if (source.length !== 1 || !THING.test(words)) return false;
  const [first, last] = tokensOf(tokens, [cue[0]![0], cue.at(-1)![1]]);
  return tokens.slice(first, last).some(({ lemma }) => SHOWS.has(lemma));
};

/** Outer relations, from the nearest, cut where they lead round. */
const outerOf = (relations: readonly AttributionRelation[], index: number): number[] => {
  const path: number[] = [];
  let at = relations[index]!.within;
  while (at !== null && at >= 0 && at < relations.length && at !== index && !path.includes(at)) {
    path.push(at);
    at = relations[at]!.within;
  }
  return path;
};

/** Who answers in an interview: whoever answered last, else the first person the text names. */
const interviewee = (
  book: EntityBook,
  relations: readonly AttributionRelation[],
  speakers: readonly (EntityId | null)[],
): EntityId | null =>
  speakers.findLast((speaker, index) => speaker !== null && relations[index]!.within === null) ??
  book.entities.find(({ type, named }) => type === 'person' && named)?.id ??
  null;

/** "This statement underscores …": the words just reported, so whoever said them; undefined where the source is no such thing. */
const whoseWords = (
  syntax: Syntax,
  source: readonly Span[],
  speakers: readonly (EntityId | null)[],
): EntityId | undefined => (pointsBack(syntax, source) ? (speakers.at(-1) ?? undefined) : undefined);

/**
 * The entity behind each relation's source; null where there is none. "I" inside somebody's words is that somebody; "A:" in a transcript
 * is whoever is interviewed.
 */
export const resolveSpeakers = (
  syntax: Syntax,
  book: EntityBook,
  relations: readonly AttributionRelation[],
): (EntityId | null)[] => {
  const { text } = syntax.analysis;
  const speakers: (EntityId | null)[] = [];
  relations.forEach((relation) => {
    const { source } = relation;
    const words = wordsOf(text, source);
    if (source.length === 0 || FIRST_PERSON.test(words) || isThing(syntax, relation, words)) speakers.push(null);
    else if (ANSWER.test(words)) speakers.push(interviewee(book, relations, speakers));
    else speakers.push(whoseWords(syntax, source, speakers) ?? book.entityOf(source));
  });
  return speakers.map((speaker, index) => {
    if (!FIRST_PERSON.test(wordsOf(text, relations[index]!.source))) return speaker;
    return (
      outerOf(relations, index)
        .map((outer) => speakers[outer] ?? null)
        .find((each) => each !== null) ?? null
    );
  });
};
