import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sliceOf } from '../../text/span.ts';
import { analysisOf } from '../times/analysis-fixture.ts';
import { findTimes } from '../times/find-times.ts';
import { findQuantities } from './find-quantities.ts';

/** Microseconds of processor time: far more than a pass takes, far less than one that is not linear. */
const LINEAR = 10_000_000;

const render = (text: string): string[] => {
  const analysis = analysisOf(text);
  return findQuantities(analysis, findTimes(analysis, '2025-07-14')).map(
    ({ span, value, high, unit, change, bound, of }) =>
      [
        `${sliceOf(analysis.text, span)} =`,
        high === null ? value : `${value}..${high}`,
        ...(unit === null ? [] : [unit]),
        ...(bound === 'exact' ? [] : [bound]),
        ...(change === null ? [] : [`change ${change}`]),
        ...(of === null ? [] : [`of ${of}`]),
      ].join(' '),
  );
};

type Row = readonly [text: string, ...expected: string[]];

describe('amounts', () => {
  test.each<Row>([
    ['It will/MD hire/VB 400 workers/NNS next year.', '400 = 400 of workers'],
    ['Three more/JJR bodies/NNS were/VBD found/VBN.', 'Three = 3 of bodies'],
    ['Two batteries/NNS caught/VBN fire/NN.', 'Two = 2 of batteries'],
    ['It flew/VBD at 800 km/h.', '800 km/h = 800 kilometre per hour'],
    [
      'Rates were/VBD raised/VBN by 25 basis points/NNS to 4.75%.',
      '25 basis points = 25 basis point change by',
      '4.75% = 4.75 % change to',
    ],
    ['Prices rose/VBD 0.2 percentage points.', '0.2 percentage points = 0.2 percentage point change by'],
    ['Inflation fell/VBD below 3%.', 'below 3% = 3 % less-than change to'],
    ['The blast left/VBD 12 people/NNS dead/JJ.', '12 = 12 of people'],
    ['The blast left/VBD a dozen people/NNS dead/JJ.', 'a dozen = 12 of people'],
    ['The blast left/VBD twenty-one people/NNS dead/JJ.', 'twenty-one = 21 of people'],
    ['Some 2,500 North/JJ Orran/JJ troops/NNS crossed/VBD.', 'Some 2,500 = 2500 approximately of North Orran troops'],
    ['It has two hundred and ten beds/NNS.', 'two hundred and ten = 210 of beds'],
    ['It cost/VBD 2.4 million crowns.', '2.4 million crowns = 2400000 crown'],
    ['It cost/VBD $3.5bn.', '$3.5bn = 3500000000 USD'],
    ['It cost/VBD €40m.', '€40m = 40000000 EUR'],
    ['It cost/VBD 90 euros.', '90 euros = 90 EUR'],
    ['It cost/VBD four billion US dollars.', 'four billion US dollars = 4000000000 USD'],
    ['A 5,000-strong/JJ force/NN crossed/VBD.', '5,000 = 5000 of force'],
    ['It covers/VBZ 300 square kilometres.', '300 square kilometres = 300 square kilometre'],
    ['A 30-kilometre zone was drawn/VBN.', '30-kilometre = 30 kilometre'],
    ['Turnout was/VBD 61.5 percent.', '61.5 percent = 61.5 %'],
    ['Turnout was/VBD 61.5 per cent.', '61.5 per cent = 61.5 %'],
    ['They seized/VBD half a million cigarettes/NNS.', 'half a million = 500000 of cigarettes'],
    ['A few hundred people/NNS came/VBD.', 'A few hundred = 300 approximately of people'],
    ['Dozens of homes/NNS burned/VBD.', 'Dozens = 24 at-least of homes'],
    ['Tens of thousands fled/VBD.', 'Tens of thousands = 20000 at-least'],
    ['One soldier/NN was killed/VBN.', 'One = 1 of soldier'],
  ])('%s', (text, ...expected) => expect(render(text)).toEqual(expected));
});

describe('bounds and ranges', () => {
  test.each<Row>([
    ['At least 31 people/NNS died/VBD.', 'At least 31 = 31 at-least of people'],
    ['No more than 40 people/NNS died/VBD.', 'No more than 40 = 40 at-most of people'],
    ['Up to 30 percent left/VBD.', 'Up to 30 percent = 30 % at-most'],
    ['Nearly 500 people/NNS left/VBD.', 'Nearly 500 = 500 approximately of people'],
    ['It holds/VBZ 40 or more.', '40 or more = 40 at-least'],
    ['Between 10,000 and 12,000 soldiers/NNS arrived/VBD.', 'Between 10,000 and 12,000 = 10000..12000 of soldiers'],
    ['It needs/VBZ 10 to 12 million marks.', '10 to 12 million marks = 10000000..12000000 mark'],
    ['They want/VBP 80m to 90m crowns.', '80m to 90m crowns = 80000000..90000000 crown'],
    ['Two or three boats/NNS sank/VBD.', 'Two or three = 2..3 of boats'],
    ['It rose/VBD from 4 percent to 11 percent.', '4 percent = 4 %', '11 percent = 11 % change to'],
  ])('%s', (text, ...expected) => expect(render(text)).toEqual(expected));
});

describe('parts and changes', () => {
  test.each<Row>([
    ['A third of the/DT fleet/NN sank/VBD.', 'A third = 0.333333333333 of fleet'],
    ['Two-thirds of voters/NNS agree/VBP.', 'Two-thirds = 0.666666666667 of voters'],
    ['One in ten voters/NNS agrees/VBZ.', 'One in ten = 0.1 of voters'],
    ['Half of it burned/VBD.', 'Half = 0.5'],
    ['Output tripled/VBD.', 'tripled = 3 change times'],
    ['Output halved/VBD.', 'halved = 0.5 change times'],
    ['It is twice as large.', 'twice = 2 change times'],
    ['It is three times more.', 'three times = 3 change times'],
    ['Output rose/VBD by a fifth.', 'a fifth = 0.2 change by'],
    ['Output rose/VBD by 8 percent.', '8 percent = 8 % change percent'],
    ['Output rose/VBD to 400 tons.', '400 tons = 400 ton change to'],
    ['It is 8.4 percent more than before.', '8.4 percent = 8.4 % change percent'],
  ])('%s', (text, ...expected) => expect(render(text)).toEqual(expected));
});

describe('no quantities', () => {
  test.each([
    'It fell/VBD on July 2, 2025.',
    'It fell/VBD 12 days ago.',
    'The G7 and the F-16 and Lantern-1 are names.',
    'Article 5 and Resolution 1701 apply/VBP.',
    'They left/VBD Room 101.',
    'Olena Fedrik, 34, spoke/VBD.',
    'A 34-year-old man spoke/VBD.',
    'The men/NNS, aged 31 and 34, spoke/VBD.',
    'Children/NNS aged between 4 and 12 spoke/VBD.',
    'He is 52 years old.',
    'Call 0800-555-0199 now.',
    'Port Halm won/VBD 3-1.',
    'Port Halm lost/VBD (2-6).',
    'Order No.7 was lifted/VBN.',
    'At one point he fell/VBD.',
    'One might think so.',
    'It is one of them.',
    'She was the third mayor and the 21st speaker.',
    'The match began/VBD at 7:30.',
    'A third man fled/VBD.',
    'The second half began/VBD.',
    'Covid-19 spread/VBD.',
  ])('%s', (text) => expect(render(text)).toEqual([]));

  test('a number after a name is part of it', () => {
    const text = 'The/DT old/JJ Boeing/NNP 737 crashed/VBD.';
    const analysis = analysisOf(text);
    const tokens = analysis.tokens.map((token) =>
      token.form === 'Boeing' ? { ...token, upos: 'PROPN' as const } : token,
    );
    expect(findQuantities({ ...analysis, tokens }, [])).toEqual([]);
  });
});

const WORDS =
  'a half of dozen two twenty hundred thousand million to and - or between 3 1,200 2.5 % percent $ m about at least times 1 / 2 .'.split(
    ' ',
  );

test('words of bound between two numbers belong to the first', () => {
  const found = findQuantities(analysisOf('million at least 2.5'), []);
  expect(found.map(({ span, bound }) => [span, bound])).toEqual([
    [[0, 16], 'at-least'],
    [[17, 20], 'exact'],
  ]);
});

test('spans lie in the text, in order and apart, and numbers are numbers', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }), (words) => {
      const text = words.join(' ');
      let last = 0;
      for (const { span, value, high } of findQuantities(analysisOf(text), [])) {
        expect(span[0]).toBeGreaterThanOrEqual(last);
        expect(span[1]).toBeLessThanOrEqual(text.length);
        last = span[1];
        expect(Number.isFinite(value)).toBe(true);
        if (high !== null) expect(high).toBeGreaterThan(value);
      }
    }),
    { numRuns: 500 },
  );
});

test.each([
  'thousand '.repeat(20_000),
  'twenty '.repeat(20_000),
  '1 / '.repeat(20_000),
  'a '.repeat(20_000),
  '10 to '.repeat(20_000),
  `10 ${'of a '.repeat(20_000)}`,
])('stays linear on %#', (text) => {
  const analysis = analysisOf(text);
  const begin = process.cpuUsage();
  findQuantities(analysis, []);
  expect(process.cpuUsage(begin).user).toBeLessThan(LINEAR);
});
