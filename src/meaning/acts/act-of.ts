import { ACTS, type Act } from '../meaning.ts';
import { ACT_LEMMAS } from './act-lemmas.ts';
import { type CueWord, lookUp } from './cue-word.ts';

/** Rarer acts first: a word that several list is meant by its more telling sense. */
const ACT_OF: ReadonlyMap<string, Act> = (() => {
  const acts = new Map<string, Act>();
  for (const act of [...ACTS].reverse()) {
    if (act === 'other') continue;
    for (const lemma of ACT_LEMMAS[act].split(/\s+/)) if (!acts.has(lemma)) acts.set(lemma, act);
  }
  return acts;
})();

/** What the source does, by the word that carries the cue. */
export const actOf = (cue: CueWord): Act => lookUp(ACT_OF, cue) ?? 'other';
