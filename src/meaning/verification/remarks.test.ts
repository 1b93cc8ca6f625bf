import { describe, expect, test } from 'vitest';
import { sliceOf } from '../../text/span.ts';
import { parsed } from '../parsed-fixture.ts';
import { findRemarks } from './find-remarks.ts';
import { tieRemarks } from './tie-remarks.ts';

const words = (text: string): string =>
  text
    .split(' ')
    .map((word, index) => `${word}/X/${index === 0 ? 0 : 1}/dep`)
    .join(' ');

const remarksIn = (text: string) => {
  const analysis = parsed([words(text)]);
  return findRemarks(analysis).map(({ value, span, target }) => [value, sliceOf(analysis.text, span), target]);
};

describe('remarks on checking', () => {
  test.each([
    ['This escalation , if confirmed , would be new .', 'unverified', 'if confirmed', 'one'],
    ['These developments , however , remain unverified .', 'unverified', 'unverified', 'all'],
    ['The claim could not be independently verified .', 'unverified', 'could not be independently verified', 'one'],
    ['MNA was not able to confirm their accounts .', 'unverified', 'was not able to confirm', 'all'],
    ['Neither account could be verified .', 'unverified', 'Neither account could be verified', 'two'],
    ['There was no independent confirmation .', 'unverified', 'was no independent confirmation', 'same'],
    ['The video has been independently verified by two laboratories .', 'confirmed', 'independently verified', 'one'],
    ['She denied it , a claim that the e-mails contradict .', 'disputed', 'contradict', 'same'],
    ['Nobody has confirmed that .', 'unverified', 'Nobody has confirmed', 'same'],
    ['The account was later confirmed by the dispatcher .', 'confirmed', 'was later confirmed by', 'one'],
    ['The numbers do not add up .', 'disputed', 'do not add up', 'all'],
    ['He offered no evidence for this .', 'unverified', 'offered no evidence', 'same'],
    [
      'It is unclear when the video was filmed , and the origin of the clip is unknown .',
      'unverified',
      'clip is unknown',
      'one',
    ],
    ['The figures are disputed .', 'disputed', 'are disputed', 'all'],
  ])('%s', (text, value, evidence, target) => {
    expect(remarksIn(text)).toEqual([[value, evidence, target]]);
  });

  test.each(['The minister confirmed the date .', 'She could not say why .', 'If it rains , the game is off .'])(
    '%s has none',
    (text) => {
      expect(remarksIn(text)).toEqual([]);
    },
  );
});

describe('what a remark speaks of', () => {
  const report = (sentence: number) => ({ sentence, content: [], reported: true });
  const remark = (sentence: number, target: 'same' | 'one' | 'two' | 'all') => ({
    value: 'unverified' as const,
    span: [0, 1] as const,
    sentence,
    target,
  });
  const marked = (targets: Parameters<typeof tieRemarks>[1], ...remarks: Parameters<typeof tieRemarks>[0]) =>
    tieRemarks(remarks, targets).map(({ value }) => value === 'unverified');

  test.each([
    ['all: every report before it', remark(3, 'all'), [report(0), report(2), report(4)], [true, true, false]],
    ['two: the last two', remark(3, 'two'), [report(0), report(1), report(2)], [false, true, true]],
    ['one: the report before it', remark(3, 'one'), [report(0), report(2)], [false, true]],
    ['one: all that its sentence reports', remark(3, 'one'), [report(2), report(2)], [true, true]],
    ['same: its own sentence', remark(2, 'same'), [report(1), report(2)], [false, true]],
    ['far away: nothing', remark(20, 'all'), [report(0)], [false]],
  ])('%s', (_, one, targets, expected) => {
    expect(marked(targets, one)).toEqual(expected);
  });
});
