import { describe, expect, test } from 'vitest';
import { sliceOf } from '../../text/span.ts';
import { analysisOf } from './analysis-fixture.ts';
import { findTimes } from './find-times.ts';

/** A Monday. */
const PUBLISHED = '2025-07-14';

const render = (text: string, published: string | null = PUBLISHED): string[] => {
  const analysis = analysisOf(text);
  return findTimes(analysis, published).map(
    (time) =>
      `${sliceOf(analysis.text, time.span)} = ${time.type} ${time.value}${time.mod ? ` ${time.mod}` : ''} [${time.from ?? ''}..${time.until ?? ''}]`,
  );
};

type Row = readonly [text: string, ...expected: string[]];

describe('calendar dates', () => {
  test.each<Row>([
    ['It fell/VBD on 2 July 2025.', '2 July 2025 = DATE 2025-07-02 [2025-07-02..2025-07-02]'],
    ['It fell/VBD on July 2, 2025.', 'July 2, 2025 = DATE 2025-07-02 [2025-07-02..2025-07-02]'],
    ['It fell/VBD on July 2.', 'July 2 = DATE 2025-07-02 [2025-07-02..2025-07-02]'],
    ['It fell/VBD on Saturday, July 12.', 'Saturday, July 12 = DATE 2025-07-12 [2025-07-12..2025-07-12]'],
    ['It fell/VBD on Dec. 3.', 'Dec. 3 = DATE 2024-12-03 [2024-12-03..2024-12-03]'],
    ['It opens/VBZ on the 3rd of August.', 'the 3rd of August = DATE 2025-08-03 [2025-08-03..2025-08-03]'],
    ['The note is dated 2025-06-30.', '2025-06-30 = DATE 2025-06-30 [2025-06-30..2025-06-30]'],
    ['The note is dated 6/30/2025.', '6/30/2025 = DATE 2025-06-30 [2025-06-30..2025-06-30]'],
    ['The note is dated 30/6/2025.', '30/6/2025 = DATE 2025-06-30 [2025-06-30..2025-06-30]'],
    ['It began/VBD in May.', 'May = DATE 2025-05 [2025-05-01..2025-05-31]'],
    ['It will/MD begin in May 2026.', 'May 2026 = DATE 2026-05 [2026-05-01..2026-05-31]'],
    ['It ran/VBD until mid-November.', 'mid-November = DATE 2024-11 MID [2024-11-11..2024-11-20]'],
    ['It began/VBD last December.', 'last December = DATE 2024-12 [2024-12-01..2024-12-31]'],
    ['It will/MD close/VB by November.', 'November = DATE 2025-11 [2025-11-01..2025-11-30]'],
  ])('%s', (text, ...expected) => expect(render(text)).toEqual(expected));
});

describe('a year shared by two months', () => {
  test.each<Row>([
    [
      'Troops will/MD arrive in July or August of this year.',
      'July = DATE 2025-07 [2025-07-01..2025-07-31]',
      'August of this year = DATE 2025-08 [2025-08-01..2025-08-31]',
    ],
    [
      'It ran/VBD from March to June 2023.',
      'March = DATE 2023-03 [2023-03-01..2023-03-31]',
      'June 2023 = DATE 2023-06 [2023-06-01..2023-06-30]',
    ],
  ])('%s', (text, ...expected) => expect(render(text)).toEqual(expected));
});

describe('what goes on or is shared', () => {
  test.each<Row>([
    [
      'It runs/VBZ from Monday to Friday.',
      'Monday = DATE 2025-07-14 [2025-07-14..2025-07-14]',
      'Friday = DATE 2025-07-18 [2025-07-18..2025-07-18]',
    ],
    [
      'It ran/VBD from November to February.',
      'November = DATE 2024-11 [2024-11-01..2024-11-30]',
      'February = DATE 2025-02 [2025-02-01..2025-02-28]',
    ],
    [
      'It fell/VBD between 2 p.m. and 4 p.m. on Tuesday.',
      '2 p.m. = TIME 2025-07-08T14:00 [2025-07-08..2025-07-08]',
      '4 p.m. on Tuesday = TIME 2025-07-08T16:00 [2025-07-08..2025-07-08]',
    ],
    ['It rained/VBD on July 2-4.', 'July 2-4 = DATE 2025-07-02 [2025-07-02..2025-07-04]'],
  ])('%s', (text, ...expected) => expect(render(text)).toEqual(expected));
});

describe('weekdays', () => {
  test.each<Row>([
    ['He spoke/VBD on Friday.', 'Friday = DATE 2025-07-11 [2025-07-11..2025-07-11]'],
    ['He spoke/VBD on Monday.', 'Monday = DATE 2025-07-14 [2025-07-14..2025-07-14]'],
    ['He will/MD speak/VB on Friday.', 'Friday = DATE 2025-07-18 [2025-07-18..2025-07-18]'],
    ['He spoke/VBD last Monday.', 'last Monday = DATE 2025-07-07 [2025-07-07..2025-07-07]'],
    ['He spoke/VBD on Tuesday last week.', 'Tuesday last week = DATE 2025-07-08 [2025-07-08..2025-07-08]'],
    ['He will/MD speak/VB next Friday.', 'next Friday = DATE 2025-07-18 [2025-07-18..2025-07-18]'],
    ['He spoke/VBD late on Friday.', 'late on Friday = DATE 2025-07-11 END [2025-07-11..2025-07-11]'],
  ])('%s', (text, ...expected) => expect(render(text)).toEqual(expected));
});

describe('whole units', () => {
  test.each<Row>([
    ['It fell/VBD today.', 'today = DATE 2025-07-14 [2025-07-14..2025-07-14]'],
    ['It fell/VBD the day before yesterday.', 'the day before yesterday = DATE 2025-07-12 [2025-07-12..2025-07-12]'],
    ['It fell/VBD last week.', 'last week = DATE 2025-W28 [2025-07-07..2025-07-13]'],
    ['It fell/VBD over the weekend.', 'the weekend = DATE 2025-W28-WE [2025-07-12..2025-07-13]'],
    ['It will/MD fall next month.', 'next month = DATE 2025-08 [2025-08-01..2025-08-31]'],
    ['It fell/VBD earlier this month.', 'earlier this month = DATE 2025-07 START [2025-07-01..2025-07-14]'],
    ['It will/MD fall later this year.', 'later this year = DATE 2025 END [2025-07-14..2025-12-31]'],
    ['It will/MD fall by the end of the year.', 'the end of the year = DATE 2025 END [2025-09-01..2025-12-31]'],
    [
      'It began/VBD in 2019 and ended the following year.',
      '2019 = DATE 2019 [2019-01-01..2019-12-31]',
      'the following year = DATE 2020 [2020-01-01..2020-12-31]',
    ],
    ['In the second quarter sales fell/VBD.', 'the second quarter = DATE 2025-Q2 [2025-04-01..2025-06-30]'],
    ['Sales fell/VBD in the first half of 2025.', 'the first half of 2025 = DATE 2025-H1 [2025-01-01..2025-06-30]'],
    ['It opened/VBD in the spring of 2024.', 'the spring of 2024 = DATE 2024-SP [2024-03-21..2024-06-20]'],
    ['It opened/VBD last winter.', 'last winter = DATE 2024-WI [2024-12-21..2025-03-20]'],
    ['It opened/VBD in the late 1970s.', 'the late 1970s = DATE 197 END [1976-09-01..1979-12-31]'],
    ['A 19th century bridge fell/VBD.', '19th century = DATE 18 [1800-01-01..1899-12-31]'],
    ['It opened/VBD in fiscal 2024.', 'fiscal 2024 = DATE 2024 [2024-01-01..2024-12-31]'],
    ['It will/MD not open until 2027 or later.', '2027 or later = DATE 2027 ON_OR_AFTER [2027-01-01..]'],
  ])('%s', (text, ...expected) => expect(render(text)).toEqual(expected));
});

describe('years and quarters of accounts', () => {
  test.each<Row>([
    [
      'It fell/VBD in the 2024/25 financial year.',
      'the 2024/25 financial year = DATE 2024/2025 [2024-01-01..2025-12-31]',
    ],
    ['It fell/VBD in 2019-23.', '2019-23 = DATE 2019/2023 [2019-01-01..2023-12-31]'],
    [
      'It fell/VBD in the second quarter from the same quarter last year.',
      'the second quarter = DATE 2025-Q2 [2025-04-01..2025-06-30]',
      'the same quarter last year = DATE 2024-Q2 [2024-04-01..2024-06-30]',
    ],
    [
      "It fell/VBD in the second quarter from last year's quarter.",
      'the second quarter = DATE 2025-Q2 [2025-04-01..2025-06-30]',
      "last year's quarter = DATE 2024-Q2 [2024-04-01..2024-06-30]",
    ],
    [
      'It fell/VBD in the second quarter from the previous quarter.',
      'the second quarter = DATE 2025-Q2 [2025-04-01..2025-06-30]',
      'the previous quarter = DATE 2025-Q1 [2025-01-01..2025-03-31]',
    ],
    ['The Q4 results showed/VBD a loss.', 'Q4 = DATE 2024-Q4 [2024-10-01..2024-12-31]'],
    [
      'It rose/VBD in the three months to the end of March.',
      'the three months = DURATION P3M [2025-01-01..2025-03-31]',
      'the end of March = DATE 2025-03 END [2025-03-21..2025-03-31]',
    ],
    [
      'The year to March was/VBD wet.',
      'The year = DURATION P1Y [2024-04-01..2025-03-31]',
      'March = DATE 2025-03 [2025-03-01..2025-03-31]',
    ],
    [
      'It fell/VBD in the fiscal year ended June 30, 2025.',
      'the fiscal year = DATE 2025 [2024-07-01..2025-06-30]',
      'June 30, 2025 = DATE 2025-06-30 [2025-06-30..2025-06-30]',
    ],
  ])('%s', (text, ...expected) => expect(render(text)).toEqual(expected));
});

describe('which way a day lies', () => {
  test.each<Row>([
    ['The ministry said/VBD Friday it will/MD act/VB.', 'Friday = DATE 2025-07-11 [2025-07-11..2025-07-11]'],
    ['VELM, July 13 (MNA) - Troops will/MD leave/VB.', 'July 13 = DATE 2025-07-13 [2025-07-13..2025-07-13]'],
    [
      'The deadline is/VBZ 5 p.m. EDT on Friday, May 22.',
      '5 p.m. EDT on Friday, May 22 = TIME 2026-05-22T17:00 [2026-05-22..2026-05-22]',
    ],
  ])('%s', (text, ...expected) => expect(render(text)).toEqual(expected));
});

describe('distances', () => {
  test.each<Row>([
    ['It fell/VBD three days ago.', 'three days ago = DATE 2025-07-11 [2025-07-11..2025-07-11]'],
    ['It fell/VBD two weeks ago.', 'two weeks ago = DATE 2025-W27 [2025-06-30..2025-07-06]'],
    ['It fell/VBD two years ago.', 'two years ago = DATE 2023 [2023-01-01..2023-12-31]'],
    ['It fell/VBD several years ago.', 'several years ago = DATE PAST_REF [..]'],
    [
      'It fell/VBD on May 3. A week later it stood/VBD.',
      'May 3 = DATE 2025-05-03 [2025-05-03..2025-05-03]',
      'A week later = DATE 2025-05-10 [2025-05-10..2025-05-10]',
    ],
  ])('%s', (text, ...expected) => expect(render(text)).toEqual(expected));
});

describe('lengths of time', () => {
  test.each<Row>([
    ['It lasted/VBD twelve days.', 'twelve days = DURATION P12D [..]'],
    ['It lasted/VBD more than four hours.', 'more than four hours = DURATION PT4H MORE_THAN [..]'],
    ['It lasted/VBD a year and a half.', 'a year and a half = DURATION P1Y6M [..]'],
    ['It lasted/VBD 2 1/2 years.', '2 1/2 years = DURATION P2Y6M [..]'],
    ['The 30-year loan ended/VBD.', '30-year = DURATION P30Y [..]'],
    ['It will/MD come within months.', 'months = DURATION PXM [..]'],
    ['It will/MD come within two to three weeks.', 'two to three weeks = DURATION P2W EQUAL_OR_MORE [..]'],
    ['It fell/VBD over the past three months.', 'the past three months = DURATION P3M [2025-04-14..2025-07-14]'],
    ['It will/MD fall over the next two weeks.', 'the next two weeks = DURATION P2W [2025-07-14..2025-07-28]'],
    ['It fell/VBD in the past week.', 'the past week = DATE 2025-W28 [2025-07-07..2025-07-14]'],
    ['The six-year-old war went on.', 'six-year = DURATION P6Y [..]'],
    ['It fell/VBD hours after the vote.', 'hours = DURATION PTXH [..]'],
    ['It fell/VBD in recent weeks.', 'recent weeks = DURATION PXW [..2025-07-14]'],
  ])('%s', (text, ...expected) => expect(render(text)).toEqual(expected));
});

describe('times of day', () => {
  test.each<Row>([
    ['It fell/VBD at 5 p.m. EST on July 2.', '5 p.m. EST on July 2 = TIME 2025-07-02T17:00 [2025-07-02..2025-07-02]'],
    ['It fell/VBD at 10:30 a.m. on Friday.', '10:30 a.m. on Friday = TIME 2025-07-11T10:30 [2025-07-11..2025-07-11]'],
    ['It fell/VBD on Friday night.', 'Friday night = TIME 2025-07-11TNI [2025-07-11..2025-07-11]'],
    ['It fell/VBD this morning.', 'this morning = TIME 2025-07-14TMO [2025-07-14..2025-07-14]'],
    ['It fell/VBD overnight.', 'overnight = TIME 2025-07-13TNI [2025-07-13..2025-07-14]'],
    ['18.42 Trains are stopped/VBN.', '18.42 = TIME 2025-07-14T18:42 [2025-07-14..2025-07-14]'],
    ['It opens/VBZ at 11.30am.', '11.30am = TIME 2025-07-14T11:30 [2025-07-14..2025-07-14]'],
    ['It fell/VBD at six in the evening.', 'six in the evening = TIME 2025-07-14T18:00 [2025-07-14..2025-07-14]'],
    ['It fell/VBD last night.', 'last night = TIME 2025-07-13TNI [2025-07-13..2025-07-13]'],
    ['It fell/VBD at four on Friday morning.', 'four on Friday = TIME 2025-07-11T04:00 [2025-07-11..2025-07-11]'],
    ['It ends/VBZ by four Friday afternoon.', 'four Friday = TIME 2025-07-18T16:00 [2025-07-18..2025-07-18]'],
    [
      'It fell/VBD at twenty to ten this morning.',
      'twenty to ten this morning = TIME 2025-07-14T09:40 [2025-07-14..2025-07-14]',
    ],
    ['It fell/VBD at half past five.', 'half past five = TIME 2025-07-14T05:30 [2025-07-14..2025-07-14]'],
    [
      'It fell/VBD at a quarter to six in the evening.',
      'a quarter to six in the evening = TIME 2025-07-14T17:45 [2025-07-14..2025-07-14]',
    ],
    ['The vote/NN was/VBD twenty to ten.'],
    ['Twenty to thirty people/NNS came/VBD.'],
  ])('%s', (text, ...expected) => expect(render(text)).toEqual(expected));
});

describe('sets and vague references', () => {
  test.each<Row>([
    ['They meet every Thursday.', 'every Thursday = SET XXXX-WXX-4 [..]'],
    ['They meet each month.', 'each month = SET P1M [..]'],
    ['They meet twice a week.', 'twice a week = SET P1W [..]'],
    ['They are now here.', 'now = DATE PRESENT_REF [..]'],
    ['They recently left/VBD.', 'recently = DATE PAST_REF [..]'],
    ['They will/MD soon leave.', 'soon = DATE FUTURE_REF [..]'],
  ])('%s', (text, ...expected) => expect(render(text)).toEqual(expected));
});

describe('without a date of publication', () => {
  test.each<Row>([
    ['It fell/VBD on July 2.', 'July 2 = DATE XXXX-07-02 [..]'],
    ['It fell/VBD on Friday.', 'Friday = DATE XXXX-WXX-5 [..]'],
    ['It fell/VBD yesterday.', 'yesterday = DATE PAST_REF [..]'],
    ['It fell/VBD last week.', 'last week = DATE PAST_REF [..]'],
    ['It fell/VBD in July 2024.', 'July 2024 = DATE 2024-07 [2024-07-01..2024-07-31]'],
    ['It fell/VBD over the past three months.', 'the past three months = DURATION P3M [..]'],
  ])('%s', (text, ...expected) => expect(render(text, null)).toEqual(expected));
});
