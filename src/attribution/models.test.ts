import { describe, expect, it } from 'vitest';
import { analysisOf } from './analysis-fixture.ts';
import { attribute } from './attribute.ts';
import { loadAttributionModels, writeAttributionModels } from './models.ts';
import { randomModels } from './models-fixture.ts';

const ANALYSIS = analysisOf(
  'She/PRON/2/nsubj said/VERB/0/root/say that/SCONJ/6/mark the/DET/5/det bridge/NOUN/6/nsubj fell/VERB/2/ccomp ./PUNCT/2/punct',
);

describe('loadAttributionModels', () => {
  it('gives back what was written, so far as eight bits hold it', () => {
    const models = randomModels(4);
    const loaded = loadAttributionModels(writeAttributionModels(models));
    const before = attribute(ANALYSIS, models);
    const after = attribute(ANALYSIS, loaded);
    expect(after.map(({ cue }) => cue)).toEqual(before.map(({ cue }) => cue));
    expect(loaded.low).toBe(models.low);
    expect(loaded.judge.threshold).toBe(models.judge.threshold);
    expect(loaded.name).toMatch(/^attribution-[0-9a-f]{16}$/);
  });

  it('refuses bytes that are no model', () => {
    expect(() => loadAttributionModels(new Uint8Array([1, 2, 3]))).toThrow();
  });
});
