import type { Syntax } from '../syntax.ts';
import { describeEvent, hashWords, MOST_FEATURES, type WordHashes } from './features.ts';
import { type CertaintyRegressor, scoreEvent } from './regressor.ts';

/** How certain an event is put where it stands, from -3 to 3, as the regressor has it; null without one. */
export type EventScorer = (event: number) => number | null;

/** A scorer for the events of one text; its words are hashed when the first is asked for. */
export const eventScorer = (syntax: Syntax, regressor: CertaintyRegressor | null): EventScorer => {
  if (!regressor) return () => null;
  const features = new Int32Array(MOST_FEATURES);
  const known = new Map<number, number>();
  let words: WordHashes | undefined;
  return (event) => {
    if (event < 0) return null;
    words ??= hashWords(syntax);
    const score = known.get(event) ?? scoreEvent(regressor, features, describeEvent(syntax, words, event, features));
    known.set(event, score);
    return score;
  };
};
