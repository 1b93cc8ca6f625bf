import { describe, expect, test } from 'vitest';
import type { Analysis } from '../../language/analysis.ts';
import { covers, type Span } from '../../text/span.ts';
import { readContent } from '../condition/find-condition.ts';
import { inside } from '../inside.ts';
import { analysisOf } from '../times/analysis-fixture.ts';
import { findTimes } from '../times/find-times.ts';
import { findForecast } from './find-forecast.ts';

const PUBLISHED = '2025-07-14';

/** Marks cut out of a text: `<said>` is the cue, `[…]` the content; without marks the whole is what the writer asserts. */
const cut = (marked: string): { analysis: Analysis; cue: Span[]; content: Span[] } => {
  const analysis = analysisOf(marked.replace(/[<>[\]]/g, ''));
  const plain = marked.replace(/\/[A-Z]{2,4}\$?(?=[\s.,;:?!”"\]>]|$)/g, '');
  const spanOf = (open: string, close: string): Span[] => {
    const from = plain.indexOf(open);
    if (from < 0) return [];
    const before = plain.slice(0, from).replace(/[<>[\]]/g, '').length;
    return [[before, before + plain.slice(from, plain.indexOf(close)).replace(/[<>[\]]/g, '').length]];
  };
  const content = spanOf('[', ']');
  return { analysis, cue: spanOf('<', '>'), content: content.length > 0 ? content : [[0, analysis.text.length]] };
};

const render = (marked: string, published: string | null = PUBLISHED): string | null => {
  const { analysis, cue, content } = cut(marked);
  const times = findTimes(analysis, published);
  const found = findForecast({
    analysis,
    ...readContent(analysis, content),
    cue,
    source: null,
    timesInside: inside(times, content),
    published,
  });
  if (!found) return null;
  const parts: string[] = [found.kind];
  if (found.window !== null) parts.push(`"${found.window}" ${found.from ?? ''}..${found.until ?? ''}`);
  if (found.condition !== null) parts.push(`(${found.condition})`);
  for (const span of found.evidence) expect([...content, ...cue].some((part) => covers(part, span))).toBe(true);
  return parts.join(' ');
};

describe('kinds', () => {
  test.each([
    ['The ministry <promised/VBD> [to/TO rebuild/VB the bridge].', 'promise'],
    ['The union <vowed/VBD> [to/TO strike/VB].', 'promise'],
    ['The firm <plans/VBZ> [to/TO leave/VB].', 'plan'],
    ['The minister <threatened/VBD> [to/TO close/VB the border].', 'threat'],
    ['The bank <expects/VBZ> [growth of two percent].', 'prediction'],
    ['He <said/VBD> [the court would/MD publish/VB its ruling].', 'plan'],
    ['He <said/VBD> [prices will/MD rise/VB].', 'prediction'],
    ['She <said/VBD>: ["We will/MD rebuild/VB it"].', 'promise'],
    ['It <warned/VBD> [it would/MD retaliate/VB].', 'threat'],
    ['It <warned/VBD> [prices could/MD rise/VB].', 'prediction'],
    ['The rain is/VBZ expected/VBN to/TO ease/VB.', 'prediction'],
    ['Services are/VBP to/TO resume/VB.', 'plan'],
    ['Orra/NNP to/TO send/VB aid to Velm', 'plan'],
  ])('%s', (text, expected) => expect(render(text)).toBe(expected));
});

describe('what the writer can say of a day ahead', () => {
  test.each([
    ['The court gave/VBD the firm 30 days to/TO pay/VB.', 'deadline "30 days" ..2025-08-13'],
    ['He had/VBD no plans/NNS to/TO resign/VB.', null],
    ['The talks changed/VBD the future of the bloc.', null],
  ])('%s', (text, expected) => expect(render(text)).toBe(expected));

  test('who watches predicts, who acts plans', () => {
    const { analysis, cue, content } = cut('They <said/VBD> [the bank would/MD cut/VB rates].');
    const kindBy = (source: string): string | undefined =>
      findForecast({ analysis, ...readContent(analysis, content), cue, source, timesInside: [], published: PUBLISHED })
        ?.kind;
    expect([kindBy('Some analysts'), kindBy('The bank')]).toEqual(['prediction', 'plan']);
  });
});

describe('windows', () => {
  test.each([
    [
      'He <said/VBD> [troops would/MD arrive/VB in July or August of this year].',
      'plan "in July or August of this year" 2025-07-14..2025-08-31',
    ],
    ['He <said/VBD> [it will/MD open/VB next week].', 'plan "next week" 2025-07-21..2025-07-27'],
    ['He <said/VBD> [it will/MD open/VB by October 1].', 'plan "by October 1" ..2025-10-01'],
    ['He <said/VBD> [it will/MD open/VB by mid-September].', 'plan "by mid-September" ..2025-09-15'],
    ['He <said/VBD> [it will/MD open/VB before 2028].', 'plan "before 2028" ..2027-12-31'],
    ['He <said/VBD> [it will/MD open/VB within two months].', 'plan "within two months" ..2025-09-14'],
    ['He <said/VBD> [it will/MD open/VB within months].', 'plan "within months" ..'],
    ['He <said/VBD> [it will/MD open/VB after September 3].', 'plan "after September 3" 2025-09-04..'],
    ['He <said/VBD> [it will/MD open/VB tonight].', 'plan "tonight" 2025-07-14..2025-07-15'],
    [
      'He <said/VBD> [it could/MD fall/VB over the next two weeks].',
      'prediction "over the next two weeks" 2025-07-14..2025-07-28',
    ],
    ['The tariff will/MD rise/VB on 1 March 2026.', 'plan "on 1 March 2026" 2026-03-01..2026-03-01'],
    ['He <ordered/VBD> [them to/TO leave/VB by Friday].', 'deadline "by Friday" ..2025-07-18'],
  ])('%s', (text, expected) => expect(render(text)).toBe(expected));

  test('stays open without a date of publication', () =>
    expect(render('He <said/VBD> [it will/MD open/VB next week].', null)).toBe('plan "next week" ..'));
});

describe('conditions', () => {
  test.each([
    ['She <said/VBD> [she will/MD visit/VB the coast if the weather allows].', 'plan (if the weather allows)'],
    ['She <said/VBD> [they will/MD leave/VB unless wages rise].', 'plan (unless wages rise)'],
    ['She <said/VBD> [If talks fail, they will/MD leave/VB].', 'plan (If talks fail)'],
    ['She <said/VBD> [they will/MD leave/VB as soon as possible].', 'plan'],
    ['She <said/VBD> [they will/MD leave/VB, if possible, on foot].', 'plan'],
    ['She <said/VBD> [flowers provided by a firm will/MD arrive/VB].', 'plan'],
  ])('%s', (text, expected) => expect(render(text)).toBe(expected));
});

describe('no forecasts', () => {
  test.each([
    'He <said/VBD> [work will/MD continue/VB].',
    'He <said/VBD> [work will/MD continue/VB to/TO be slow].',
    'He <said/VBD> [the bridge fell/VBD].',
    'He <asked/VBD> [whether it will/MD open/VB].',
    'He <said/VBD>: ["Will/MD it open/VB?"].',
    'He <hopes/VBZ> [it will/MD open/VB].',
    'He <doubts/VBZ> [it would/MD help/VB].',
    'He <denied/VBD> [it would/MD open/VB].',
    'He <ordered/VBD> [them to/TO leave/VB].',
    'He <warned/VBD> [residents not to/TO drink/VB].',
    'He <said/VBD> [this would/MD slow/VB everything down].',
    'He <said/VBD> [it would/MD be/VB a mistake].',
    'He <said/VBD> [they would/MD have/VB left/VBN].',
    'He <said/VBD>: ["I would/MD say/VB yes"].',
    'He <said/VBD>: ["I will/MD say/VB this"].',
    'He <said/VBD> [it could/MD fall/VB].',
    'He <said/VBD> [the aim is/VBZ to/TO save/VB money].',
    'He <said/VBD> [it was likely to/TO have/VB fallen/VBN].',
    'His will/NN is known/VBN.',
    'Earlier in the day Rovers beaten/VBN 2-1 to/TO lead/VB the table',
    'It would/MD change/VB nothing.',
  ])('%s', (text) => expect(render(text)).toBeNull());

  test('an empty content is none', () => {
    const analysis = analysisOf('He said so.');
    expect(
      findForecast({ analysis, ...readContent(analysis, []), cue: [], source: null, timesInside: [], published: null }),
    ).toBeNull();
    expect(
      findForecast({
        analysis,
        ...readContent(analysis, [[500, 600]]),
        cue: [],
        source: null,
        timesInside: [],
        published: null,
      }),
    ).toBeNull();
  });
});
