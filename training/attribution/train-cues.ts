import {
  type CueModel,
  cueConfidences,
  GATE_BITS,
  type Gate,
  gateSlot,
  isVerbal,
  passesGate,
} from '../../src/attribution/cue.ts';
import { cueFeatures } from '../../src/attribution/cue-features.ts';
import { newSink, rowsOf } from '../../src/attribution/sink.ts';
import { foldsOf, type Item } from './corpus.ts';
import { type LogisticSettings, type Samples, trainLogistic } from './logistic.ts';

const SEEN_ENOUGH = 3;
const RARELY = 0.003;

/** Counts how often each word is a cue, and shuts the gate to those that hardly ever are. */
export const learnGate = (items: readonly Item[]): Gate => {
  const counts = new Map<number, { seen: number; cues: number }>();
  for (const { page, gold } of items) {
    const anchors = new Set(gold.map(({ anchor }) => anchor));
    for (let token = 0; token < page.size; token++) {
      const key = gateSlot(page, token) * 2 + (isVerbal(page, token) ? 1 : 0);
      const count = counts.get(key) ?? { seen: 0, cues: 0 };
      count.seen++;
      if (anchors.has(token)) count.cues++;
      counts.set(key, count);
    }
  }
  const gate = { shutVerbs: new Uint8Array(1 << (GATE_BITS - 3)), openWords: new Uint8Array(1 << (GATE_BITS - 3)) };
  for (const [key, { seen, cues }] of counts) {
    const slot = key >> 1;
    const often = cues > 0 && cues / seen > RARELY;
    if (key & 1) {
      if (!often && seen >= SEEN_ENOUGH) gate.shutVerbs[slot >> 3]! |= 1 << (slot & 7);
    } else if (often) gate.openWords[slot >> 3]! |= 1 << (slot & 7);
  }
  return gate;
};

const samplesOf = (items: readonly Item[], gate: Gate, bits: number): Samples => {
  const sink = newSink();
  const ids: Int32Array[] = [];
  const labels: number[] = [];
  for (const { page, gold } of items) {
    const anchors = new Set(gold.map(({ anchor }) => anchor));
    for (let token = 0; token < page.size; token++) {
      if (!passesGate(gate, page, token)) continue;
      cueFeatures(page, token, sink);
      ids.push(rowsOf(sink, bits));
      labels.push(anchors.has(token) ? 1 : 0);
    }
  }
  return { ids, labels: Float32Array.from(labels) };
};

/** Learns which tokens are cues. */
export const trainCues = (items: readonly Item[], settings: LogisticSettings): CueModel => {
  const gate = learnGate(items);
  return { gate, weights: trainLogistic(samplesOf(items, gate, settings.bits), settings) };
};

/** For each item, the confidences of a model that was trained without it: what a later stage must learn to live with. */
export const jackknifeCues = (items: readonly Item[], settings: LogisticSettings, folds: number): Float32Array[] => {
  const confidences: Float32Array[] = [];
  const foldOf = foldsOf(items, folds);
  for (let fold = 0; fold < folds; fold++) {
    const model = trainCues(
      items.filter((_, index) => foldOf[index] !== fold),
      settings,
    );
    items.forEach((item, index) => {
      if (foldOf[index] === fold) confidences[index] = cueConfidences(item.page, model);
    });
  }
  return confidences;
};
