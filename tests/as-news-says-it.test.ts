import { describe, expect, test } from 'vitest';
import { modelsOnDisk } from '../src/reader/models-on-disk.ts';
import { read } from '../src/reading/read.ts';
import type { Reading } from '../src/reading/reading.ts';

const models = modelsOnDisk();

/** A Thursday. */
const PUBLISHED = '2026-05-14';

const readingOf = (text: string): Reading =>
  read({ id: 'a', text, article: { published: PUBLISHED, outlet: 'The Daily Lamp' } }, models);

const nameIn = ({ entities }: Reading, id: string | null): string | null =>
  entities.find((entity) => entity.id === id)?.name ?? null;

const speakersOf = (reading: Reading): (string | null)[] =>
  reading.attributions.map(({ speaker }) => nameIn(reading, speaker));

/** Chains as names, an origin marked by a full stop. */
const chainsOf = (reading: Reading): string[] =>
  reading.attributions.map(({ chain }) =>
    chain.map(({ entity, role }) => `${nameIn(reading, entity)}${role === 'origin' ? '.' : ''}`).join(' < '),
  );

describe('who speaks', () => {
  test.each<[string, string[]]>([
    ['Downing Street said the prime minister was well. The Kremlin denied the report.', ['Downing Street', 'Kremlin']],
    [
      "Tarvenia's Rail Workers' Union said its members would strike. The union said talks had failed.",
      ["Rail Workers' Union", "Rail Workers' Union"],
    ],
    [
      'Lumen Motors reported a loss of $40 million. The company said it expected a profit next year.',
      ['Lumen Motors', 'Lumen Motors'],
    ],
    [
      'The World Food Programme (WFP) warned that stocks would run out. The WFP said it needed help.',
      ['World Food Programme', 'World Food Programme'],
    ],
    [
      'PORT SELM, June 1 (MNA) — Trains crossed the bridge on Wednesday, Tarvenian Railways said. One track was open, the company said.',
      ['Tarvenian Railways', 'Tarvenian Railways'],
    ],
    [
      'Tarvenia’s Rail Workers’ Union on Monday withdrew its figure of 15 dead. “We were wrong,” the union said.',
      ['Rail Workers’ Union'],
    ],
    ['Two officials briefed on the talks said a deal was close.', ['Two officials briefed on the talks']],
    [
      'North Korean Foreign Minister Choe Son Hui met her guest. Cho Son-hui said the alliance was strong.',
      ['Choe Son Hui'],
    ],
    [
      'British Prime Minister Helen Cartwright said she would stay. The British leader said she had won.',
      ['Helen Cartwright', 'Helen Cartwright'],
    ],
    [
      'Bloomberg News reported that the company planned to cut 2,000 jobs. The company confirmed the report.',
      ['Bloomberg News', 'The company'],
    ],
  ])('%s', (text, expected) => expect(speakersOf(readingOf(text))).toEqual(expected));
});

test('what a condition parts from its verb is stated all the same', () => {
  const text =
    'Several drones struck the depot overnight. The strike, if confirmed, would be the deadliest since March.';
  const last = readingOf(text).assertions.at(-1)!;
  expect(text.slice(...last.content[0]!)).toMatch(/^The strike, .* since March\.$/);
  expect(text.slice(...last.condition!)).toBe('if confirmed');
  expect([last.certainty.value, last.speculation, last.verification.value]).toEqual(['possible', true, 'none']);
});

describe('on what condition', () => {
  /** The condition of the first attribution as said, and how surely it is put. */
  const conditionIn = (text: string): string => {
    const reading = readingOf(text);
    const { condition, certainty } = reading.attributions[0]!;
    return `${condition && text.slice(condition[0], condition[1])}; ${certainty.value} ${certainty.polarity}`;
  };

  test.each<[string, string]>([
    [
      'If the reports are true, it would be the largest transfer of troops since 1994, the analyst said.',
      'If the reports are true; possible positive',
    ],
    [
      'Officials said the plant would close if the subsidy were withdrawn.',
      'if the subsidy were withdrawn; possible positive',
    ],
    [
      '"If there are nine boats in the harbour it will be because the crews waited," the mayor said.',
      'If there are nine boats in the harbour; certain positive',
    ],
    ['The president said that had the dam burst, thousands would have died.', 'had the dam burst; certain positive'],
    ['"Should talks fail, we will act," she said.', 'Should talks fail; certain positive'],
    ['The spokesman said it was not clear if the drone had been shot down.', 'null; unknown positive'],
    ['The ministry said that it spoke to the pilot on condition of anonymity.', 'null; certain positive'],
    ['Hospital staff said the wounded had been moved once the shelling stopped.', 'null; certain positive'],
  ])('%s', (text, expected) => expect(conditionIn(text)).toBe(expected));
});

describe('at what hour', () => {
  test.each<[string, string[]]>([
    ['"The talks begin at 9 a.m. GMT on Friday," the envoy said.', ['2026-05-15T09:00 Z']],
    ['The envoy said the shelling began at 14:30 local time on Monday.', ['2026-05-11T14:30']],
    ['The attack took place at 3 a.m. Moscow time on Thursday, the governor said.', ['2026-05-14T03:00 +03:00']],
    ['The hearing starts at 5 p.m. EST on May 20, the court said.', ['2026-05-20T17:00 -05:00']],
  ])('%s', (text, expected) =>
    expect(readingOf(text).times.map(({ value, zone }) => (zone ? `${value} ${zone}` : value))).toEqual(expected),
  );
});

describe('on whose word', () => {
  test.each<[string, string]>([
    [
      'The minister was quoted by state television as saying the army had withdrawn.',
      'state television < The minister.',
    ],
    [
      'President Orsa Lund was quoted as saying by the Interfax news agency that the bridge would reopen.',
      'Interfax < Orsa Lund.',
    ],
    ["TOKYO (AP) — Japan's government said it will release the water.", "AP < Japan's government."],
    ['"We are ready," the general said in an interview with Sky News.', 'Sky News < the general.'],
    [
      'The minister said in remarks carried by state television that the port would reopen.',
      'state television < The minister.',
    ],
    [
      "Tehran has rejected the offer, Iran's semi-official Tasnim news agency reported, quoting an unnamed diplomat.",
      'Tasnim < an unnamed diplomat.',
    ],
    [
      'The New York Times reported on Tuesday that the agency had lost the files, citing two people familiar with the matter.',
      'New York Times < two people.',
    ],
    ['The National Road Safety Agency said it had opened an inquiry.', 'National Road Safety Agency.'],
  ])('%s', (text, expected) => expect(chainsOf(readingOf(text))).toContain(expected));
});

describe('how surely', () => {
  test.each([
    ['"We cannot rule out further attacks," the minister said.', 'possible', 'positive'],
    ['Neighbours said they believed the family had left.', 'probable', 'positive'],
    ['The agency said it was not clear who had fired.', 'unknown', 'positive'],
    ['Trains are to resume on Saturday, the operator said.', 'probable', 'positive'],
    ['The rebels threatened to shell the port if the blockade was not lifted within 48 hours.', 'possible', 'positive'],
  ])('%s', (text, value, polarity) =>
    expect(readingOf(text).attributions[0]?.certainty).toMatchObject({ value, polarity }),
  );

  test('a month is no guess', () => {
    const [deadline] = readingOf('The deadline is 5 p.m. EDT on Friday, May 22.').assertions;
    expect(deadline).toMatchObject({ speculation: false, certainty: { value: 'certain' } });
  });
});

test('a day belongs to the verb it hangs from', () => {
  const { attributions } = readingOf('The tanker left on April 30 and is expected to arrive in mid-June.');
  expect(attributions.map(({ said }) => said)).toEqual([null]);
});
