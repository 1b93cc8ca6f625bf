import type { AttributionRelation } from '../../attribution/attribution.ts';
import type { EntityBook } from '../entities/find-entities.ts';
import type { EntityId, Link } from '../meaning.ts';
import type { Syntax } from '../syntax.ts';
import { findDateline } from './dateline.ts';
import { findChain, passingWords } from './find-chain.ts';

/** The chain of every relation; one inside another's content comes by way of that other. */
export const findChains = (
  syntax: Syntax,
  book: EntityBook,
  relations: readonly AttributionRelation[],
  speakers: readonly (EntityId | null)[],
  outlet: string | null,
): Link[][] => {
  const dateline = findDateline(syntax, book, outlet);
  const passing = passingWords(syntax);
  const chains: (Link[] | undefined)[] = relations.map(() => undefined);
  const chainOf = (index: number): Link[] => {
    const known = chains[index];
    if (known) return known;
    // Set before going outward, so that relations that hold each other come to an end.
    chains[index] = [];
    const { source, cue, content, within } = relations[index]!;
    const outer = within === null || !relations[within] ? [] : chainOf(within);
    const saying = { source, cue, content, speaker: speakers[index] ?? null };
    const chain = findChain(syntax, book, saying, outer, dateline, passing);
    chains[index] = chain;
    return chain;
  };
  return relations.map((_, index) => chainOf(index));
};
