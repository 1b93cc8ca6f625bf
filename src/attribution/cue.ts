import { cueFeatures } from './cue-features.ts';
import { mix } from './hash.ts';
import { type Linear, scoreFeatures, sigmoid } from './linear.ts';
import type { Page } from './page.ts';
import { newSink } from './sink.ts';

/**
 * Which words are looked at at all. Two sets of bits by lemma and kind of word: verbs that were never a cue in training are passed
 * over, and so are other words unless they were one.
 */
export type Gate = { readonly shutVerbs: Uint8Array; readonly openWords: Uint8Array };

/** log2 of the bits in each set of a gate. */
export const GATE_BITS = 18;

export type CueModel = { readonly gate: Gate; readonly weights: Linear };

/** A token that stands for a cue, and how likely it is one. */
export type Cue = { readonly anchor: number; readonly confidence: number };

const VERBAL = new Set(['VERB', 'AUX']);
export const isVerbal = (page: Page, token: number): boolean => VERBAL.has(page.analysis.tokens[token]!.upos);

/** Where a word stands in the sets of a gate. */
export const gateSlot = (page: Page, token: number): number => mix(7, page.lemma[token]!) >>> (32 - GATE_BITS);

const has = (bits: Uint8Array, slot: number): boolean => (bits[slot >> 3]! & (1 << (slot & 7))) !== 0;

/** Whether the token may be a cue. */
export const passesGate = (gate: Gate, page: Page, token: number): boolean => {
  const slot = gateSlot(page, token);
  return isVerbal(page, token) ? !has(gate.shutVerbs, slot) : has(gate.openWords, slot);
};

const sink = newSink();

/** How likely every token is a cue; 0 where the gate is shut. */
export const cueConfidences = (page: Page, model: CueModel): Float32Array => {
  const confidences = new Float32Array(page.size);
  for (let token = 0; token < page.size; token++) {
    if (!passesGate(model.gate, page, token)) continue;
    cueFeatures(page, token, sink);
    confidences[token] = sigmoid(scoreFeatures(model.weights, sink));
  }
  return confidences;
};

/** The tokens with at least `threshold` confidence, in the order of the text. */
export const cuesAbove = (confidences: Float32Array, threshold: number): Cue[] => {
  const cues: Cue[] = [];
  for (let anchor = 0; anchor < confidences.length; anchor++) {
    const confidence = confidences[anchor]!;
    if (confidence >= threshold) cues.push({ anchor, confidence });
  }
  return cues;
};
