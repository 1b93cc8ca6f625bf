import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from './analyse.ts';
import type { Analysis } from './analysis.ts';
import { loadLanguageModels } from './models.ts';

/** Microseconds of processor time: far more than a pass takes, far less than one that is not linear. */
const LINEAR = 20_000_000;

const models = loadLanguageModels(readFileSync(join(import.meta.dirname, '../../models/en/language.bin')));
const read = (text: string): Analysis => analyse(text, models);

/** "child -relation-> head" for a word. */
const arcOf = ({ tokens }: Analysis, form: string): string => {
  const token = tokens.find((each) => each.form === form)!;
  return `${token.deprel} ${token.head < 0 ? '' : tokens[token.head]!.form}`.trim();
};

const ARCS: readonly [text: string, form: string, arc: string][] = [
  ['The minister said that the talks had failed.', 'minister', 'nsubj said'],
  ['The minister said that the talks had failed.', 'failed', 'ccomp said'],
  ['According to officials, the bridge was destroyed.', 'bridge', 'nsubj:pass destroyed'],
  ['Lund, who leads the party, denied it.', 'leads', 'acl:relcl Lund'],
  ['“We will go,” said Lund.', 'Lund', 'nsubj said'],
  ['The report was written by the agency.', 'agency', 'obl:agent written'],
  ["Lavrov's remarks surprised them.", 'Lavrov', 'nmod:poss remarks'],
];

describe('analyse', () => {
  test.each(ARCS)('%s: %s is %s', (text, form, arc) => {
    expect(arcOf(read(text), form)).toBe(arc);
  });

  test('gives tags, lemmas and names', () => {
    const { tokens, names, text } = read(
      'Officials told Reuters on Monday that Sergey Lavrov was meeting ministers in Moscow.',
    );
    expect(tokens.map(({ upos }) => upos)).toEqual(
      'NOUN VERB PROPN ADP PROPN SCONJ PROPN PROPN AUX VERB NOUN ADP PROPN PUNCT'.split(' '),
    );
    expect(tokens.map(({ lemma }) => lemma)).toEqual(
      'official tell Reuters on Monday that Sergey Lavrov be meet minister in Moscow .'.split(' '),
    );
    expect(names.map(({ span, type }) => `${text.slice(...span)}: ${type}`)).toEqual([
      'Reuters: outlet',
      'Sergey Lavrov: person',
      'Moscow: place',
    ]);
  });

  test('holds together on any text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('said', 'The', 'Lund', '“', '”', '"', '.', '\n\n', ',', '(', 'Q: ', '—', '\u202e', "n't", '...'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const analysis = read(pieces.join(' '));
        checkTokens(analysis);
        checkSentences(analysis);
        for (const { span, first, last } of analysis.names)
          expect(span).toEqual([analysis.tokens[first]!.start, analysis.tokens[last - 1]!.end]);
      }),
      { numRuns: 300 },
    );
  });

  test.each(['', ' ', '\n\n', '.', '"', '\ud800', 'a'])('reads %j', (text) => {
    expect(read(text).text).toBe(text);
  });

  test.each(['a', 'A ', "'", '(', 'said. ', ', ', '“A ', '\n', 'He said that '])(
    'a quarter of a megabyte of %j is no trouble',
    (unit) => {
      const begin = process.cpuUsage();
      read(unit.repeat(250_000 / unit.length));
      expect(process.cpuUsage(begin).user).toBeLessThan(LINEAR);
    },
  );

  test('one reading does not change the next', () => {
    const text = 'Lund said the talks had failed. Orban denied it.';
    const before = read(text);
    read('Talks, talks; talks failed Lund ORBAN said the.');
    expect(read(text)).toEqual(before);
  });
});

const checkTokens = ({ text, tokens, sentences }: Analysis): void => {
  let at = 0;
  tokens.forEach((token, i) => {
    expect(text.slice(token.start, token.end)).toBe(token.form);
    expect(token.start).toBeGreaterThanOrEqual(at);
    at = token.end;
    const { first, last } = sentences[token.sentence]!;
    expect(first <= i && i < last).toBe(true);
    expect(token.head === -1 || (first <= token.head && token.head < last)).toBe(true);
    expect(token.head === -1).toBe(token.deprel === 'root');
    let steps = 0;
    for (let up = i; up >= 0 && steps <= tokens.length; up = tokens[up]!.head) steps++;
    expect(steps).toBeLessThanOrEqual(tokens.length);
  });
};

const checkSentences = ({ tokens, sentences, paragraphs }: Analysis): void => {
  sentences.forEach(({ first, last, span }, i) => {
    expect(first).toBe(i === 0 ? 0 : sentences[i - 1]!.last);
    expect(span).toEqual([tokens[first]!.start, tokens[last - 1]!.end]);
    expect(tokens.slice(first, last).filter(({ head }) => head === -1)).toHaveLength(1);
  });
  expect(sentences.at(-1)?.last ?? 0).toBe(tokens.length);
  paragraphs.forEach(({ first, last }, i) => {
    expect(first).toBe(i === 0 ? 0 : paragraphs[i - 1]!.last);
    expect(last).toBeGreaterThan(first);
  });
};
