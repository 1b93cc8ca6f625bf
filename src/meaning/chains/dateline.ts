import { type Span, sliceOf } from '../../text/span.ts';
import { datelineAgency } from '../dateline.ts';
import type { EntityBook } from '../entities/find-entities.ts';
import { isAcronym, nameWords } from '../entities/name-match.ts';
import type { EntityId } from '../meaning.ts';
import type { Syntax } from '../syntax.ts';

/** Whether two names of outlets are one: alike, an abbreviation, or a word of the other ("Meridian" for "Meridian News Agency"). */
export const sameOutlet = (a: string, b: string): boolean => {
  const [left, right] = [nameWords(a), nameWords(b)];
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  return isAcronym(short.join(''), long) || short.every((word) => long.includes(word));
};

/** The agency that a dateline names, with its words; undefined where there is none or it is this outlet itself. */
export const findDateline = (
  { analysis }: Syntax,
  book: EntityBook,
  outlet: string | null,
): { readonly entity: EntityId; readonly evidence: Span } | undefined => {
  const evidence = datelineAgency(analysis.text);
  if (!evidence || (outlet !== null && sameOutlet(sliceOf(analysis.text, evidence), outlet))) return undefined;
  const entity = book.entityOf([evidence]);
  return entity ? { entity, evidence } : undefined;
};
