import type { Span } from '../../text/span.ts';
import type { EntityType } from '../meaning.ts';
import type { NameFacts } from './name-facts.ts';

export type Gender = 'm' | 'f' | 'n';

/** One expression that refers to somebody or something, with what it tells of its referent; null where it does not tell. */
export type Mention = {
  readonly kind: 'name' | 'nominal' | 'pronoun';
  /** What the name tells by itself; null for what is no name. */
  readonly name: NameFacts | null;
  readonly span: Span;
  /** The token the others hang from. */
  readonly head: number;
  readonly sentence: number;
  readonly type: EntityType;
  /** Folded words: of a name without titles; of a nominal its head noun last, modifiers before. */
  readonly words: readonly string[];
  readonly gender: Gender | null;
  /** What a given name that stands alone suggests, and no more than suggests. */
  readonly likely: 'm' | 'f' | null;
  readonly number: 'one' | 'many' | null;
  readonly person: 1 | 2 | 3;
  /** ISO 3166-1 alpha-2, or the folded name of a country the gazetteer does not know. */
  readonly country: string | null;
  /** Titles and offices given on the spot. */
  readonly roles: readonly string[];
  /** Whether it can point back: a definite, possessive or demonstrative phrase. */
  readonly definite: boolean;
  /** Whether its head is a proper noun. */
  readonly proper: boolean;
  /** Whether it is the whole or the head of an attribution's source. */
  readonly source: boolean;
  /** Whether it is an outlet described, not named, that passes on what a source says. */
  readonly carries: boolean;
};
