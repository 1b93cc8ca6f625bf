import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../language/analyse.ts';
import { loadLanguageModels } from '../../language/models.ts';
import { loadMeaningModels } from '../models.ts';
import { readSyntax, type Syntax, spanOf } from '../syntax.ts';
import { findParts, type Reported } from './find-parts.ts';
import { weighParts } from './weigh-parts.ts';

const fileOf = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, '../../../models/en', name));
const language = loadLanguageModels(fileOf('language.bin'));
const { remarks } = loadMeaningModels(fileOf('meaning.bin'));

const SOURCE = 'The harbour office';
const CONTENT = 'that no tanker had left the port';
const CLAIM = `${SOURCE} said ${CONTENT}`;

/** A text that begins with the claim, and the claim as an attribution. */
const read = (text: string) => {
  const spanOfWords = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
  const [source, cue, content] = [SOURCE, 'said', CONTENT].map((words) => [spanOfWords(words)] as const);
  const report = { source: source!, cue: cue!, content: content!, quote: 'indirect', within: null };
  return { text, syntax: readSyntax(analyse(text, language)), reports: [report] };
};

/** The parts that are likelier remarks than not. */
const remarksIn = (syntax: Syntax, reports: readonly Reported[]) =>
  weighParts(syntax, reports, 'The Ledger', remarks!.parts).filter(({ likely }) => likely[0]! < 0.5);

describe('parts that could be remarks', () => {
  test('are what no attribution covers, broken at semicolons, dashes and some commas', () => {
    const { text, syntax, reports } = read(`${CLAIM}, but pilots disagree; it rained. The quay is long.`);
    const free = findParts(syntax, reports, null).filter(({ kind }) => kind === 'free');
    expect(free.map(({ first, last }) => text.slice(...spanOf(syntax.tokens, first, last)))).toEqual([
      'pilots disagree',
      'it rained',
      'The quay is long',
    ]);
    expect(free.map(({ since }) => since)).toEqual([0, 0, 1]);
  });

  test('stay whole at a hyphen inside a word', () => {
    const { text, syntax, reports } = read(`${CLAIM}. Ship-tracking data show two - they are loaded.`);
    const free = findParts(syntax, reports, null).filter(({ kind }) => kind === 'free');
    expect(free.map(({ first, last }) => text.slice(...spanOf(syntax.tokens, first, last)))).toEqual([
      'Ship-tracking data show two',
      'they are loaded',
    ]);
  });

  test.each([
    ['It was not possible for the Ledger to corroborate this statement.', ['unverified']],
    ['Radar pictures examined by the Ledger contradict the statement.', ['disputed']],
    ['Two pilots questioned independently gave the same account.', ['confirmed']],
    ['The claim could not be independently verified.', ['unverified']],
    ['The Ledger was not able to confirm their account.', ['unverified']],
    ['Nobody else has reported it.', ['unverified']],
    ['The story rests on a single source.', ['unverified']],
    ['Satellite images support the claim.', ['confirmed']],
    ['The claim is contradicted by harbour records.', ['disputed']],
    ['The records tell a different story.', ['disputed']],
    ['The office has forty employees.', []],
    ['The new line opens on Friday.', []],
    ['Both sides have agreed to talks.', []],
    ['The harbour was dug in 1860.', []],
  ])('%s', (remark, values) => {
    const { syntax, reports } = read(`${CLAIM}. ${remark}`);
    expect(remarksIn(syntax, reports).map(({ value }) => value)).toEqual(values);
  });

  // Learnt from too few findings that stand with a verb of checking: most such verbs are denied.
  test.fails('The account was later confirmed by the dispatcher.', () => {
    const { syntax, reports } = read(`${CLAIM}. The account was later confirmed by the dispatcher.`);
    expect(remarksIn(syntax, reports).map(({ value }) => value)).toEqual(['confirmed']);
  });

  test('may be attributions as they stand', () => {
    const { text, syntax, reports } = read(`${CLAIM}. The Ledger was not able to confirm this claim.`);
    const spanOfWords = (words: string) => [[text.indexOf(words), text.indexOf(words) + words.length] as const];
    const [source, cue, content] = ['The Ledger', 'was not able to confirm', 'this claim'].map(spanOfWords);
    const own = { source: source!, cue: cue!, content: content!, quote: 'indirect', within: null };
    const found = remarksIn(syntax, [...reports, own]);
    expect(found).toMatchObject([{ part: { kind: 'whole', relation: 1 }, value: 'unverified' }]);
  });
});
