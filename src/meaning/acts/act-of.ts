import { ACTS, type Act, type Forecast } from '../meaning.ts';
import { ACT_LEMMAS } from './act-lemmas.ts';
import { type CueWord, lookUp } from './cue-word.ts';

const ACT_OF: ReadonlyMap<string, Act> = new Map(
  ACTS.flatMap((act) =>
    act === 'other'
      ? []
      : ACT_LEMMAS[act]
          .trim()
          .split(/\s+/)
          .map((lemma): [string, Act] => [lemma, act]),
  ),
);

const BY_FORECAST: Readonly<Record<Forecast['kind'], Act>> = {
  promise: 'promise',
  plan: 'plan',
  prediction: 'predict',
  threat: 'threaten',
  deadline: 'order',
};

/** What the source does, by the word that carries the cue; a plain "said" that tells of the future plans, promises or predicts. */
export const actOf = (cue: CueWord, forecast: Forecast | null): Act => {
  const act = lookUp(ACT_OF, cue) ?? 'other';
  return act === 'say' && forecast && !cue.negated ? BY_FORECAST[forecast.kind] : act;
};
