import { type Span, sliceOf } from '../../text/span.ts';
import type { EntityBook } from '../entities/find-entities.ts';
import { isAcronym, nameWords } from '../entities/name-match.ts';
import type { EntityId } from '../meaning.ts';
import type { Syntax } from '../syntax.ts';

/** "SEOUL, July 3 (Reuters) —", "SORVIK, February 11. /TarPress/." and "HOLAN, April 14 (PNA) --" at the beginning of the text. */
const DATELINE = /^[^\n]{2,60}?(?:\(([^()\n]{2,40})\)\s*(?:[—–:]|--?)|\/([^/\n]{2,40})\/\.?)\s/mu;

/** How far into the text a dateline can begin: after a headline, a byline, a line of date. */
const REACH = 600;

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
  const found = DATELINE.exec(analysis.text.slice(0, REACH));
  const name = found?.[1] ?? found?.[2];
  if (!found || !name || !/^\p{Lu}/u.test(name) || (outlet !== null && sameOutlet(name, outlet))) return undefined;
  const start = found.index + found[0].lastIndexOf(name);
  const evidence: Span = [start, start + name.length];
  const entity =
    book.entityOf([evidence]) ??
    book.entities.find((each) =>
      [each.name, ...each.aliases].some((other) => sameOutlet(other, sliceOf(analysis.text, evidence))),
    )?.id;
  return entity ? { entity, evidence } : undefined;
};
