import { describe, expect, test } from 'vitest';
import { splitSentences } from './sentences.ts';
import { tokenise } from './tokenise.ts';

/** Microseconds of processor time: far more than a pass takes, far less than one that is not linear. */
const LINEAR = 20_000_000;

const read = (text: string): { sentence: string; kind: string; paragraph: number }[] => {
  const offsets = tokenise(text);
  return splitSentences(text, offsets).sentences.map(({ first, last, kind, paragraph }) => ({
    sentence: text.slice(offsets.starts[first]!, offsets.ends[last - 1]!),
    kind,
    paragraph,
  }));
};
const splits = (text: string): string[] => read(text).map(({ sentence }) => sentence);
const kinds = (text: string): string[] => read(text).map(({ kind }) => kind);

/** "|" stands where one sentence ends and the next begins. */
const SPLIT = [
  'Mr. Orban met Sen. Lee.|They talked.',
  'He moved to the U.S. in May.|She stayed.',
  'He lives in the U.S.|The others left.',
  '“Why?” he asked.|“Because!” she shouted.',
  '“Will you go?” Orban said.|Nobody spoke.',
  '“We won.”|Then it rained.',
  'It fell 3.5 percent.|No. 10 said so.',
  'She waited ... and left.|He came at 5 p.m. on Monday.',
  'J. K. Orban wrote it.|Was it good?|Yes!',
  'He left (it was late.)|She stayed.',
  'As shown before.[12]|It held.',
  'Acme Inc. said so.|It sold Acme Corp.|That was all.',
];

describe('splitSentences', () => {
  test.each(SPLIT)('%s', (text) => {
    expect(splits(text.replaceAll('|', ' '))).toEqual(text.split('|'));
  });

  test('lines are paragraphs, unless a sentence was only wrapped', () => {
    expect(read('One line\nof two.\n\nAnother one.\nA third.').map(({ paragraph }) => paragraph)).toEqual([0, 1, 2]);
  });

  test('tells what lines are', () => {
    const page = [
      'Marlo Denies Talks With Veria Over Border Bridge',
      'By Ana Lund',
      'KESRA, July 2 (MNA) — The minister denied talks on Monday.',
      'What happens next',
      '• A meeting on Friday',
      'Q: Will you go?',
      'MR. LUND: Perhaps.',
      'The talks were off, he said.',
    ].join('\n\n');
    expect(kinds(page)).toEqual(['headline', 'byline', 'prose', 'heading', 'list', 'turn', 'turn', 'prose']);
  });

  test('a headline with a full stop is known by the dateline under it', () => {
    expect(kinds('Marlo denies talks with Veria.\n\nKESRA (MNA) — The minister denied it.')[0]).toBe('headline');
    expect(kinds('The minister denied it on Monday in a long speech.\n\nHe left.')[0]).toBe('prose');
  });

  test.each(['a ', '. ', 'A. ', '" ', '\n', 'Aa ', '(', 'Q: '])(
    'a megabyte of %j takes no more than seconds',
    (unit) => {
      const text = unit.repeat(1_000_000 / unit.length);
      const offsets = tokenise(text);
      const begin = process.cpuUsage();
      const { sentences } = splitSentences(text, offsets);
      expect(process.cpuUsage(begin).user).toBeLessThan(LINEAR);
      expect(sentences.every(({ first, last }) => last - first <= 400)).toBe(true);
    },
  );
});
