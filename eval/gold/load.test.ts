import { describe, expect, test } from 'vitest';
import { VERIFICATION_VALUES } from '../../src/meaning/meaning.ts';
import { sliceOf } from '../../src/text/span.ts';
import { KINDS } from './gold.ts';
import { quoteKindOf, readGold, readGoldArticle } from './load.ts';
import { readMarks } from './marks.ts';

const HEAD = 'kind: wire\npublished: 2026-04-09\n---\n';
const read = (body: string, lines: string) => readGoldArticle('x', 'tune', `${HEAD}${body}\n---\n${lines}\n`);

describe('marks', () => {
  test('nest, share words and go on after a break', () => {
    const { text, spans } = readMarks('{1c:“We {q1:two} stay,”} {1s,2s:Ana} {1k:said}. {1c:“All.”}');
    expect(text).toBe('“We two stay,” Ana said. “All.”');
    expect(spans.get('1c')?.map((span) => sliceOf(text, span))).toEqual(['“We two stay,”', '“All.”']);
    expect(spans.get('2s')).toEqual(spans.get('1s'));
    expect(sliceOf(text, spans.get('q1')![0]!)).toBe('two');
  });

  test.each(['{1z:he} said', 'he} said', '{1s:he said', '{1s:} said'])('%s is refused', (source) => {
    expect(() => readMarks(source)).toThrow();
  });
});

describe('a gold article', () => {
  test('has its lines read and its defaults filled in', () => {
    const article = read(
      '{1s:Two officials} {1k:denied} {1c:that {2s:Ana Rell} {2k:promised} {2c:{q1:about 40} beds by {t1:May}}}.',
      '1 ~two officials | officials; deny; certain-; unverified\n2 Ana Rell; promise; probable; chain MNA < Ana Rell; ' +
        'forecast promise -..2026-05-31 "by May" if "unless it rains"; within 1\nq1 40 approximately unit=bed\nt1 2026-05',
    );
    const [first, second] = article.relations;
    expect(first).toMatchObject({
      speaker: { names: ['two officials', 'officials'], named: false },
      act: 'deny',
      quote: 'indirect',
      certainty: { value: 'certain', polarity: 'negative' },
      writer: { value: 'unknown' },
      verification: { value: 'unverified' },
      times: ['t1'],
      quantities: ['q1'],
      within: null,
    });
    expect(second?.within).toBe(1);
    expect(second?.chain.map((link) => link?.names)).toEqual([['MNA'], ['Ana Rell']]);
    expect(second?.forecast).toEqual({
      kind: 'promise',
      from: null,
      until: '2026-05-31',
      window: 'by May',
      condition: 'unless it rains',
    });
    expect(article.times[0]).toMatchObject({ type: 'DATE', from: '2026-05-01', until: '2026-05-31' });
    expect(article.quantities[0]).toMatchObject({ value: 40, bound: 'approximately', unit: 'bed', high: null });
  });

  const whole = '{1s:Ana} {1k:said} {1c:it}';
  test.each([
    ['a relation without a line', whole, 'q1 3'],
    ['a line without a mark', whole, '1 Ana\n2 Ana'],
    ['an unknown field', whole, '1 Ana; shouts'],
    ['a source without a cue', '{1s:Ana} {1c:it}', '1 Ana'],
    ['a speaker without a source', '{1k:It is said} {1c:so}', '1 Ana'],
    ['nesting that does not nest', `${whole} {2s:Bo} {2k:said} {2c:so}`, '1 Ana\n2 Bo; within 1'],
    ['a time without a value', '{1s:Ana} {1k:said} {1c:{t1:May}}', '1 Ana\nt1 May'],
    ['a quantity without a number', '{1s:Ana} {1k:said} {1c:{q1:two}}', '1 Ana\nq1 two'],
    ['an unknown forecast', whole, '1 Ana; forecast hope 2026-01-01..-'],
  ])('%s is refused', (_, body, lines) => {
    expect(() => read(body, lines)).toThrow(/^tune\/x: /);
  });
});

test.each([
  ['“All of it,” it went.', 'mixed'],
  ['“All of it,”', 'direct'],
  ['"All." "More."', 'direct'],
  ['that it’s so', 'indirect'],
  ['that ‘some’ is', 'mixed'],
  ['“It goes on', 'direct'],
  ["'winter of strikes'", 'direct'],
  ["the farmers' and the firm's", 'indirect'],
])('%s is %s', (text, kind) => {
  expect(quoteKindOf(text, [[0, text.length]])).toBe(kind);
});

test('the gold articles read, are fully marked and hold every kind in both halves', () => {
  for (const half of ['tune', 'held'] as const) {
    const articles = readGold(half);
    expect(articles).toHaveLength(57);
    expect(new Set(articles.map((article) => article.kind))).toEqual(new Set(KINDS));
    expect(articles.filter((article) => article.relations.length + article.assertions.length < 3)).toEqual([]);
  }
});

test.each([
  ['remarks', 250],
  ['remarks-held', 100],
] as const)('the articles of %s read, and hold every kind and every verdict', (folder, remarks) => {
  const articles = readGold(folder);
  expect(new Set(articles.map((article) => article.kind))).toEqual(new Set(KINDS));
  const verdicts = articles.flatMap(({ relations }) => relations.map(({ verification }) => verification.value));
  expect(new Set(verdicts)).toEqual(new Set(VERIFICATION_VALUES));
  expect(verdicts.filter((verdict) => verdict !== 'none').length).toBeGreaterThan(remarks);
});

test('a remark of the fresh articles has its words marked wherever it has a value', () => {
  const relations = readGold('remarks-held').flatMap((article) => article.relations);
  expect(
    relations.filter(({ verification }) => (verification.value === 'none') !== (verification.evidence.length === 0)),
  ).toEqual([]);
});
