import { ACTS, type Act } from '../meaning.ts';
import { ACT_LEMMAS } from './act-lemmas.ts';

const ACT_OF: ReadonlyMap<string, Act> = (() => {
  const acts = new Map<string, Act>();
  for (const act of ACTS) {
    if (act === 'other') continue;
    for (const lemma of ACT_LEMMAS[act].split(/\s+/))
      if (!acts.has(lemma) || act !== 'say') acts.set(lemma, acts.get(lemma) ?? act);
  }
  return acts;
})();

/** What the source does, by the lemma of the cue's head word. */
export const actOf = (lemma: string): Act => ACT_OF.get(lemma) ?? 'other';
