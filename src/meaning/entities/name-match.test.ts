import { describe, expect, test } from 'vitest';
import { isAcronym, nameWords, personWords, sameBody, samePerson } from './name-match.ts';

describe('names of one person', () => {
  test.each([
    ['Foreign Minister Sergey Lavrov', 'Lavrov', true],
    ['Sergey Lavrov', 'Sergei Lavrov', true],
    ['Volodymyr Zelensky', 'Zelenskyy', true],
    ['Volodymyr Zelensky', 'Volodymyr Zelenskiy', true],
    ['Cho Son-hui', 'Choe Son Hui', true],
    ['Kim Jong Un', 'Kim', true],
    ['Bill Marsh', 'William Marsh', true],
    ['J. Marsh', 'Jane Marsh', true],
    ['Mr. Marsh', 'Jane Marsh', true],
    ['Johann Bernoulli', 'Daniel Bernoulli', false],
    ['Jane Marsh', 'Jane Moor', false],
    ['Lena Corvath', 'Carrow', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(samePerson(personWords(a), personWords(b))).toBe(same);
    expect(samePerson(personWords(b), personWords(a))).toBe(same);
  });
});

describe('names of one body', () => {
  test.each([
    ['National Intelligence Service', 'NIS', true],
    ['the Ministry of Health', 'Ministry of Health', true],
    ['Midland Credit', 'Midland Credit Corp.', true],
    ['Ministry of Health', 'Ministry', false],
    ['Ministry of Health', 'Ministry of Finance', false],
    ['North Shield', 'North Star', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(sameBody(nameWords(a), nameWords(b))).toBe(same);
  });
});

test('an acronym may skip small words or keep them', () => {
  expect(isAcronym('UN', ['united', 'nations'])).toBe(true);
  expect(isAcronym('MoD', ['ministry', 'of', 'defence'])).toBe(true);
  expect(isAcronym('MD', ['ministry', 'of', 'defence'])).toBe(true);
  expect(isAcronym('NATO', ['united', 'nations'])).toBe(false);
});
