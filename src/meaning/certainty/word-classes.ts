import { hashText } from '../../learn/hashing.ts';
import { ADVERBS, DENIALS, HEDGES, MODALS, NEGATORS, REVERSERS, SOURCE_STANCE } from './cues.ts';

/** The classes of the word lists, as hashes, so that a rare hedge learns from common ones. */
export const WORD_CLASSES: ReadonlyMap<string, number> = new Map([
  ...[...MODALS].map(([word, value]): [string, number] => [word, hashText(`modal ${value}`)]),
  ...[...ADVERBS].map(([word, value]): [string, number] => [word, hashText(`adverb ${value}`)]),
  ...[...SOURCE_STANCE].map(([word, value]): [string, number] => [word, hashText(`stance ${value}`)]),
  ...[...HEDGES].map(([word, value]): [string, number] => [word, hashText(`hedge ${value}`)]),
  ...[...DENIALS].map((word): [string, number] => [word, hashText('denial')]),
  ...[...REVERSERS].map((word): [string, number] => [word, hashText('reverser')]),
  ...[...NEGATORS].map((word): [string, number] => [word, hashText('negator')]),
]);

/** Words that open a clause which the one above it hangs on. */
export const CONDITIONS: ReadonlySet<string> = new Set([
  'if',
  'unless',
  'whether',
  'when',
  'until',
  'once',
  'before',
  'while',
  'although',
  'because',
]);
