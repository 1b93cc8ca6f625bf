import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../language/analyse.ts';
import { loadLanguageModels } from '../../language/models.ts';
import { sliceOf } from '../../text/span.ts';
import { readSyntax, spanOf } from '../syntax.ts';
import { passingDoubts } from './passing-doubts.ts';
import { type Remark, remarkOf, type VerificationValue } from './remark.ts';
import { type Target, tieRemarks } from './tie-remarks.ts';

const models = loadLanguageModels(readFileSync(join(import.meta.dirname, '../../../models/en/language.bin')));

/** The doubts in passing of a text, as its words. */
const doubtsIn = (text: string): string[] => {
  const syntax = readSyntax(analyse(text, models));
  return passingDoubts(syntax).map(({ from, to }) => sliceOf(text, spanOf(syntax.tokens, from, to)));
};

/** A sentence that is a remark, its full stop left out. */
const remarkIn = (text: string, value: VerificationValue = 'unverified'): Remark => {
  const { tokens } = readSyntax(analyse(text, models));
  return remarkOf({ tokens, first: 0, last: tokens.length }, { value, from: 0, to: tokens.length - 1 }, 0, false);
};

describe('doubts in passing', () => {
  test.each([
    ['The claims remain unverified.', 'unverified'],
    ['Unconfirmed reports spoke of a landing.', 'Unconfirmed'],
    ['The accusation is unsupported.', 'unsupported'],
    ['This escalation, if confirmed, would be new.', 'if confirmed'],
    ['If true, the report would end the talks.', 'If true'],
    ['Should it prove accurate, the figure would be a record.', 'Should it prove accurate'],
    ['If the figures are correct, half of the fleet is lost.', 'If the figures are correct'],
    ['Such a refusal, were it proven, would be new.', 'were it proven'],
  ])('%s', (text, words) => {
    expect(doubtsIn(text)).toEqual([words]);
  });

  test.each([
    'The minister confirmed the date.',
    'If it rains, the game is off.',
    'There were 31 confirmed cases on Friday.',
    'It is true that the harbour is old.',
    'He asked if the council wanted to be confirmed by the voters.',
    '“The claim is unverified,” he said.',
  ])('none: %s', (text) => {
    expect(doubtsIn(text)).toEqual([]);
  });
});

describe('what a remark points to', () => {
  test.each([
    ['The claim could not be verified.', 'one'],
    ['Neither account could be verified.', 'two'],
    ['These developments remain unverified.', 'all'],
    ['They could not be confirmed.', 'all'],
    ['There was no independent confirmation.', 'same'],
  ] as const)('%s', (text, target) => {
    expect(remarkIn(text).target).toBe(target);
  });

  test('whose claim and what kind of thing it is', () => {
    expect(remarkIn('The footage shown by the army could not be geolocated.')).toMatchObject({
      thing: 'shown',
      added: false,
    });
    const owned = 'The ministry’s figure could not be checked.';
    const remark = remarkIn(owned);
    expect(remark).toMatchObject({ thing: 'number', target: 'one' });
    expect(sliceOf(owned, remark.owner!)).toBe('ministry');
  });
});

describe('what a remark is tied to', () => {
  const report = (sentence: number, more: Partial<Target> = {}): Target => ({
    sentence,
    paragraph: 0,
    isParagraph: false,
    content: [[sentence * 100, sentence * 100 + 10]],
    words: [],
    reported: true,
    numbers: false,
    shown: false,
    ...more,
  });
  const remark = (sentence: number, target: 'same' | 'one' | 'two' | 'all', more = {}) => ({
    value: 'unverified' as const,
    span: [sentence * 100 + 50, sentence * 100 + 60] as const,
    sentence,
    target,
    thing: null,
    owner: null,
    noun: null,
    local: false,
    states: false,
    added: false,
    supposed: false,
    ...more,
  });
  const marked = (targets: readonly Target[], ...remarks: Parameters<typeof tieRemarks>[0]) =>
    tieRemarks(remarks, targets).map(({ value }) => value === 'unverified');

  test.each([
    ['all: every report before it', remark(3, 'all'), [report(0), report(2), report(4)], [true, true, false]],
    ['all: but only of its paragraph', remark(3, 'all'), [report(1), report(2, { paragraph: 1 })], [false, true]],
    [
      'all, by a plural noun, where each sentence is a paragraph: over the new beginning',
      remark(3, 'all', { noun: [350, 355] }),
      [report(1), report(2, { paragraph: 1, isParagraph: true })],
      [true, true],
    ],
    [
      'all, by a pronoun: not over it',
      remark(3, 'all'),
      [report(1), report(2, { paragraph: 1, isParagraph: true })],
      [false, true],
    ],
    ['two: the last two', remark(3, 'two'), [report(0), report(1), report(2)], [false, true, true]],
    ['one: the report before it', remark(3, 'one'), [report(0), report(2)], [false, true]],
    ['one: all that its sentence reports', remark(3, 'one'), [report(2), report(2)], [true, true]],
    [
      'one: the one with a number',
      remark(3, 'one', { thing: 'number' }),
      [report(1, { numbers: true }), report(2)],
      [true, false],
    ],
    ['same: its own sentence', remark(2, 'same'), [report(1), report(2)], [false, true]],
    [
      'added to a sentence: what it says before',
      remark(2, 'one', { added: true }),
      [report(1), report(2)],
      [false, true],
    ],
    ['local: nothing else', remark(2, 'same', { local: true }), [report(1)], [false]],
    ['stating something else: nothing', remark(2, 'same', { states: true }), [report(1)], [false]],
    ['far away: nothing', remark(20, 'all'), [report(0)], [false]],
    ['nobody reports: the writer’s own', remark(2, 'one'), [report(1, { reported: false })], [true]],
  ] as const)('%s', (_, one, targets, expected) => {
    expect(marked(targets, one)).toEqual(expected);
  });
});
