import { FACTORS } from './changes.ts';
import { FRACTIONS, SCALES, UNITS, VAGUE_SCALES } from './number-words.ts';

/** Words a number or a factor may begin with; "a" only before the words of AFTER_A. */
export const NUMBER_STARTS: ReadonlySet<string> = new Set([
  ...[...UNITS.keys(), ...SCALES.keys(), ...VAGUE_SCALES.keys(), ...FACTORS.keys()],
  ...['a', 'an', 'half', 'few', 'several', 'twice'],
]);
export const AFTER_A: ReadonlySet<string> = new Set([
  ...SCALES.keys(),
  ...FRACTIONS.keys(),
  'few',
  'couple',
  'handful',
]);
