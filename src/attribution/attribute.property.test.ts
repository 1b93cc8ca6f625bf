import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Analysis, UPOS } from '../language/analysis.ts';
import type { Span } from '../text/span.ts';
import { attribute } from './attribute.ts';
import { type AttributionModels, RULES_ONLY } from './models.ts';
import { randomModels } from './models-fixture.ts';

const FORMS = [
  'said',
  'told',
  'claim',
  'according',
  'to',
  'that',
  'She',
  'MR.',
  'Q',
  ':',
  '“',
  '”',
  '"',
  '—',
  ',',
  '.',
  '?',
  'Varga',
  '12',
];
const RELATIONS = ['nsubj', 'ccomp', 'parataxis', 'obl', 'punct', 'conj', 'acl', 'dep', 'nmod:poss'];

const word = fc.record({
  form: fc.oneof(
    fc.constantFrom(...FORMS),
    fc.string({ minLength: 1, maxLength: 5 }).filter((form) => !/\s/.test(form)),
  ),
  upos: fc.constantFrom(...UPOS),
  head: fc.integer({ min: -1, max: 12 }),
  deprel: fc.constantFrom(...RELATIONS),
  quoteDepth: fc.integer({ min: 0, max: 3 }),
});

/** Any text at all: heads may point anywhere in their sentence, at themselves too, or in a circle. */
const anyAnalysis: fc.Arbitrary<Analysis> = fc
  .array(fc.array(fc.array(word, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 3 }), { maxLength: 4 })
  .map((paragraphs) => {
    let text = '';
    const tokens: Analysis['tokens'][number][] = [];
    const sentences: Analysis['sentences'][number][] = [];
    const laid: Analysis['paragraphs'][number][] = [];
    paragraphs.forEach((lines, paragraph) => {
      const begin = text.length;
      const firstSentence = sentences.length;
      for (const words of lines) {
        const first = tokens.length;
        const from = text.length;
        for (const { form, head, ...rest } of words) {
          const start = text.length;
          text += `${form} `;
          tokens.push({
            ...rest,
            start,
            end: start + form.length,
            form,
            lower: form.toLowerCase(),
            lemma: form.toLowerCase(),
            xpos: rest.upos,
            head: head < 0 ? -1 : first + (head % words.length),
            sentence: sentences.length,
          });
        }
        sentences.push({ span: [from, text.length - 1], first, last: tokens.length, paragraph, kind: 'prose' });
      }
      laid.push({ span: [begin, text.length - 1], first: firstSentence, last: sentences.length });
      text += '\n';
    });
    return { text, tokens, sentences, paragraphs: laid, quotations: [], names: [] };
  });

const isSorted = (spans: readonly Span[]): boolean =>
  spans.every(([start, end], index) => start < end && (index === 0 || spans[index - 1]![1] <= start));

const MODELS: readonly [string, AttributionModels][] = [
  ['rules', RULES_ONLY],
  ['any weights', randomModels()],
];

describe.each(MODELS)('attribute by %s', (_, models) => {
  it('gives sorted spans inside the text, whatever the text', () => {
    fc.assert(
      fc.property(anyAnalysis, (analysis) => {
        for (const { source, cue, content, confidence } of attribute(analysis, models)) {
          expect(cue.length).toBeGreaterThan(0);
          expect(content.length).toBeGreaterThan(0);
          for (const spans of [source, cue, content]) {
            expect(isSorted(spans)).toBe(true);
            for (const [start, end] of spans) expect(start >= 0 && end <= analysis.text.length).toBe(true);
          }
          expect(confidence >= 0 && confidence <= 1).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('never nests in a circle', () => {
    fc.assert(
      fc.property(anyAnalysis, (analysis) => {
        const relations = attribute(analysis, models);
        relations.forEach((_, index) => {
          let at: number | null = index;
          for (let steps = 0; at !== null; steps++) {
            expect(steps).toBeLessThanOrEqual(relations.length);
            at = relations[at]!.within;
          }
        });
      }),
      { numRuns: 30 },
    );
  });

  it('says the same twice', () => {
    fc.assert(
      fc.property(anyAnalysis, (analysis) => {
        expect(attribute(analysis, models)).toEqual(attribute(analysis, models));
      }),
      { numRuns: 10 },
    );
  });
});
