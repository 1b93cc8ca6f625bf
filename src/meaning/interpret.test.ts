import { describe, expect, test } from 'vitest';
import { analysisOf } from '../attribution/analysis-fixture.ts';
import type { AttributionRelation } from '../attribution/attribution.ts';
import { interpret } from './interpret.ts';

describe('interpret', () => {
  test('gives nothing for nothing', () => {
    const analysis = { text: '', tokens: [], sentences: [], paragraphs: [], quotations: [], names: [] };
    const meaning = interpret({ analysis, relations: [], article: { outlet: null, published: null } });
    expect(meaning).toEqual({ entities: [], times: [], quantities: [], attributions: [], assertions: [] });
  });

  test('keeps an unnamed source as an entity that is described', () => {
    const analysis = analysisOf(
      'Two/NUM/2/nummod officials/NOUN/3/nsubj/official said/VERB/0/root/say it/PRON/5/nsubj rained/VERB/3/ccomp/rain',
    );
    const said: AttributionRelation = {
      source: [[0, 13]],
      cue: [[14, 18]],
      content: [[19, 28]],
      quote: 'indirect',
      within: null,
      confidence: 1,
    };
    const { entities, attributions } = interpret({
      analysis,
      relations: [said],
      article: { outlet: null, published: null },
    });
    expect(entities).toMatchObject([{ id: 'e1', name: 'Two officials', named: false, type: 'person' }]);
    expect(attributions).toMatchObject([
      {
        speaker: 'e1',
        act: 'say',
        certainty: { value: 'certain', polarity: 'positive' },
        chain: [{ entity: 'e1', role: 'origin' }],
      },
    ]);
  });
});
