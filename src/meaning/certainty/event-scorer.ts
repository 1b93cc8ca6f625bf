import type { Syntax } from '../syntax.ts';
import { type Description, describeEvent, openDescription } from './features.ts';
import { type CertaintyRegressor, scoreEvent } from './regressor.ts';

/** How certain an event is put where it stands, from -3 to 3, as the regressor has it; null without one. */
export type EventScorer = (event: number) => number | null;

/** A scorer for the events of one text. */
export const eventScorer = (syntax: Syntax, regressor: CertaintyRegressor | null): EventScorer => {
  if (!regressor) return () => null;
  const known = new Map<number, number>();
  let description: Description | undefined;
  return (event) => {
    if (event < 0) return null;
    const before = known.get(event);
    if (before !== undefined) return before;
    description ??= openDescription(syntax);
    describeEvent(description, event);
    const score = scoreEvent(regressor, description.out, description.count);
    known.set(event, score);
    return score;
  };
};
