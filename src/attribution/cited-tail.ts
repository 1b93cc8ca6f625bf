import type { Analysis } from '../language/analysis.ts';
import type { TokenRelation } from './relation.ts';

/** Where the words "according to …" of a relation about this one begin in its content, when nothing but they and marks follow; -1 where they do not. */
const tailOf = (
  { tokens }: Analysis,
  { cue, content }: TokenRelation,
  { cue: by, source, content: told }: TokenRelation,
): number => {
  const first = by[0];
  if (first === undefined || tokens[first]!.lower !== 'according' || !cue.every((index) => told.includes(index)))
    return -1;
  const at = content.indexOf(first);
  if (at <= 0) return -1;
  const isTheirs = (index: number): boolean =>
    by.includes(index) || source.includes(index) || tokens[index]!.upos === 'PUNCT';
  return content.slice(at).every(isTheirs) ? at : -1;
};

/**
 * "She told him that it was not that simple, according to an account" is what the account says that she told him: whose word all of it is told on is no
 * part of what she said.
 */
export const withoutCitedTails = (analysis: Analysis, found: readonly TokenRelation[]): readonly TokenRelation[] => {
  const citing = found.filter(({ cue }) => cue[0] !== undefined && analysis.tokens[cue[0]]!.lower === 'according');
  if (citing.length === 0) return found;
  return found.map((relation) => {
    const tails = citing.flatMap((other) => {
      const at = other === relation ? -1 : tailOf(analysis, relation, other);
      return at < 0 ? [] : [at];
    });
    if (tails.length === 0) return relation;
    let end = Math.min(...tails);
    while (end > 1 && analysis.tokens[relation.content[end - 1]!]!.form === ',') end--;
    return { ...relation, content: relation.content.slice(0, end) };
  });
};
