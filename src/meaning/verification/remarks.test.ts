import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../language/analyse.ts';
import { loadLanguageModels } from '../../language/models.ts';
import { sliceOf } from '../../text/span.ts';
import { readSyntax } from '../syntax.ts';
import { findRemarks } from './find-remarks.ts';
import { type Target, tieRemarks } from './tie-remarks.ts';

const models = loadLanguageModels(readFileSync(join(import.meta.dirname, '../../../models/en/language.bin')));

/** The remarks in a text of an outlet called The Ledger. */
const remarksIn = (text: string) => findRemarks(readSyntax(analyse(text, models)), [], 'The Ledger');
const valuesIn = (text: string): string[] => remarksIn(text).map(({ value }) => value);

describe('what the writer says of checking', () => {
  test.each([
    'The claim could not be independently verified.',
    'The Ledger was not able to confirm their account.',
    'Neither account could be verified.',
    'There was no independent confirmation of the report.',
    'The Ledger could not immediately verify the figures.',
    'The footage could not be geolocated.',
    'The date of the video could not be established.',
    'No evidence was offered for the allegation.',
    'The report has not been corroborated.',
    'The allegation remains unproven.',
    'The Ledger was unable to establish the authenticity of the letter.',
    'The figure could not be checked.',
    'Unconfirmed reports said the bridge had fallen.',
    'The ministry gave no evidence for its claim.',
    'He did not provide any proof.',
    'She spoke without offering evidence.',
    'There is no evidence for that.',
    'It was not possible to verify the claims.',
    'The claims are impossible to check.',
    'The numbers are hard to verify, since reporters are barred from the valley.',
    'It could not immediately be learned whether the order was signed.',
    'It was not immediately clear whether the video was genuine.',
    'The authenticity of the recording could not be confirmed.',
    'The origin of the photograph is unknown.',
    'Independent verification of the toll was not possible.',
    'The reports have yet to be confirmed.',
    'That has yet to be proved.',
    'The account is still to be verified.',
    'The toll remains to be confirmed.',
    'The Ledger has not seen the document and could not confirm its contents.',
    'Officials have not confirmed the report.',
    'Nobody else has reported the landing.',
    'No other outlet has reported it.',
    'The paper found no one who would repeat the story.',
    'There is no sign of that.',
    'There is no record of such a flight.',
    'We found no trace of the payment.',
    'The story rests on a single source.',
    'The claim rests solely on the word of one witness.',
    'For the moment there is only his word for it.',
    'The authenticity of the memo is in doubt.',
    'The claim should be treated with caution.',
    'Confirmation of the deal is still awaited.',
    'The agency is still trying to verify the footage.',
    'The Ledger is working to corroborate the account.',
    'None of the claims has been verified.',
    'None of this could be confirmed.',
    'Nothing of this has been verified independently.',
    'This escalation, if confirmed, would be new.',
    'If true, the report would end the talks.',
    'Should it prove accurate, the figure would be a record.',
    'If the figures are correct, half of the fleet is lost.',
    'The army lacks proof for the charge.',
    'The claims, which could not be verified, were repeated on state television.',
    'Little of this can be verified.',
    'The government has so far produced no documents, and its account cannot be checked.',
    'Verification has proved impossible.',
    'There has been no official confirmation.',
    'The hospital could not confirm the number.',
    'Police said they could not verify it, and The Ledger could not either confirm the report.',
    'His version has never been substantiated.',
    'It is unclear when the video was filmed.',
    'Where the picture was taken is not known.',
    'The accusation is unsupported.',
  ])('unverified: %s', (text) => {
    expect(valuesIn(text)[0]).toBe('unverified');
  });

  test.each([
    'The video has been independently verified by two laboratories.',
    'The account was later confirmed by the dispatcher.',
    'The Ledger has verified the location of the video.',
    'We have seen the contract.',
    'The Ledger has reviewed the documents.',
    'Satellite images reviewed by the Ledger appear to confirm the account.',
    'Satellite images support the claim.',
    'Court records bear him out.',
    'The claim is borne out by shipping data.',
    'Two other witnesses confirmed his account.',
    'A second source confirmed the figure.',
    'The figure has since been confirmed.',
    "The Ledger's reporter counted 31 graves.",
    'A count by this newspaper came to the same figure.',
    'The buildings in the footage match satellite images of the street.',
    'The figure is consistent with hospital records.',
    'Reporters geolocated the footage to a street in the old town.',
    'The claim is accurate.',
    'Independent confirmation came on Friday.',
    'The details were confirmed by three people at the plant.',
    'The report was corroborated by a second official.',
    'E-mails seen later back up the story.',
  ])('confirmed: %s', (text) => {
    expect(valuesIn(text)[0]).toBe('confirmed');
  });

  test.each([
    'The claim is contradicted by harbour records.',
    "Records contradict the minister's account.",
    'The figures do not add up.',
    'The figures are disputed.',
    'That is not true.',
    'This is not what the records show.',
    'The claim has been debunked.',
    'The statement turned out to be false.',
    'The video was staged.',
    'The photograph is fake.',
    'The records tell a different story.',
    'The data show otherwise.',
    'The account is at odds with the log.',
    'The number does not match hospital records.',
    'Harbour logs do not support the claim.',
    'The claim is not borne out by the data.',
    'The images cast doubt on the account.',
    'The allegation is baseless.',
    'It was a false claim.',
    'The opposite is true.',
    'The account is inconsistent with the timetable.',
    'The story does not hold up.',
    'His version was refuted by the logs.',
  ])('disputed: %s', (text) => {
    expect(valuesIn(text)[0]).toBe('disputed');
  });

  test.each([
    'The minister confirmed the date.',
    'She could not say why.',
    'If it rains, the game is off.',
    'The ministry declined to comment.',
    'The mayor would neither confirm nor deny it.',
    'There were 31 confirmed cases on Friday.',
    'The senate confirmed the judge by 51 votes to 40.',
    'The council was not able to agree on a budget.',
    'Police are checking the papers of drivers at the border.',
    'The court established a fund for the victims.',
    'The bank was founded to back small farms.',
    'The team has a good record to defend.',
    'He has yet to prove himself on grass.',
    'The treaty sets up a verification mission.',
    'The match was drawn and the result stands.',
    'It is true that the harbour is old.',
    'The road will be checked on Monday.',
    'Officials must verify that the ships are empty.',
    'The plan has no support in parliament.',
    'It was unclear how many people were hurt.',
    'The new line opens on Friday.',
    'Both sides have agreed to talks.',
    'The chairman has no doubt that prices will fall.',
    'The company could not find a buyer.',
    'The union supports the claim for higher wages.',
    'The governor has failed to prove a good manager.',
    'They reviewed the budget in May.',
    'The witness confirmed that he had signed.',
    'The opposition questioned the plan.',
  ])('none: %s', (text) => {
    expect(valuesIn(text)).toEqual([]);
  });

  test("what stands in quotation marks is somebody else's word", () => {
    expect(valuesIn('“The claim could not be verified,” he said.')).toEqual([]);
  });
});

describe('what a remark points to', () => {
  test.each([
    ['The claim could not be verified.', 'one', 'could not be verified'],
    ['Neither account could be verified.', 'two', 'Neither account could be verified'],
    ['These developments remain unverified.', 'all', 'unverified'],
    ['They could not be confirmed.', 'all', 'could not be confirmed'],
    ['There was no independent confirmation.', 'same', 'no independent confirmation'],
  ] as const)('%s', (text, target, words) => {
    const [remark] = remarksIn(text);
    expect(remark?.target).toBe(target);
    expect(sliceOf(text, remark!.span)).toBe(words);
  });

  test('whose claim and what kind of thing it is', () => {
    const text = 'The footage shown by the army could not be geolocated.';
    expect(remarksIn(text)[0]).toMatchObject({ thing: 'shown', added: false });
    const owned = 'The ministry’s figure could not be checked.';
    const [remark] = remarksIn(owned);
    expect(remark).toMatchObject({ thing: 'number', target: 'one' });
    expect(sliceOf(owned, remark!.owner!)).toBe('ministry');
  });
});

describe('what a remark is tied to', () => {
  const report = (sentence: number, more: Partial<Target> = {}): Target => ({
    sentence,
    paragraph: 0,
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
