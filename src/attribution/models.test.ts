import { describe, expect, it } from 'vitest';
import { loadAttributionModels, writeAttributionModels } from './models.ts';
import { randomWeights } from './models-fixture.ts';
import { pack, packModel } from './packed.ts';
import { quantise } from './quantise.ts';

describe('loadAttributionModels', () => {
  it('gives back what was written, so far as eight bits hold it', () => {
    const models = randomWeights(4);
    const loaded = loadAttributionModels(writeAttributionModels(models));
    expect(loaded.cue.gate).toEqual(models.cue.gate);
    expect(loaded.roles.weights).toEqual(pack(models.roles.weights));
    expect(loaded.choice).toEqual(packModel(models.choice));
    expect(loaded.judge.weights).toEqual(quantise(models.judge.weights));
    expect(loaded.low).toBe(models.low);
    expect(loaded.judge.threshold).toBe(models.judge.threshold);
    expect(loaded.name).toMatch(/^attribution-[0-9a-f]{16}$/);
  });

  it('refuses bytes that are no model', () => {
    expect(() => loadAttributionModels(new Uint8Array([1, 2, 3]))).toThrow();
  });
});
