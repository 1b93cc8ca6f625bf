import { expect, test } from 'vitest';
import { openLedger } from '../open-ledger.ts';
import { readingOf } from '../testing/reading-fixture.ts';

const ada = { kind: 'person', name: 'Ada' } as const;
const CLOSED = 'the bridge over the Kesra was closed to lorries for nine weeks';

const report = (outlet: string, day: number, opening: string) => ({
  reading: readingOf({
    outlet,
    published: `2031-03-0${day}T09:00:00Z`,
    url: `https://${outlet.toLowerCase()}.example/bridge`,
    title: 'Bridge',
    text: `${opening} The ministry of works said ${CLOSED}.`,
    names: { Kesra: 'place' },
    numbers: { nine: { value: 9, of: 'weeks' } },
    statements: [{ content: CLOSED, source: 'The ministry of works', cue: 'said' }],
  }),
  capture: null,
});

/** An article in which somebody says that the bridge was closed. */
const quoted = (outlet: string, source: string, opening: string, quote: 'direct' | 'indirect' = 'indirect') => ({
  reading: readingOf({
    outlet,
    published: '2031-03-03T09:00:00Z',
    url: `https://${outlet.toLowerCase()}.example/bridge`,
    text: `${opening} ${source} said ${CLOSED}.`,
    names: { Kesra: 'place', [source]: 'person' },
    numbers: { nine: { value: 9, of: 'weeks' } },
    statements: [{ content: CLOSED, source, cue: 'said', quote }],
  }),
  capture: null,
});

const open = async () => {
  const ledger = await openLedger({ path: ':memory:', now: () => '2031-03-05T09:00:00Z' });
  await ledger.add(report('Lantern', 3, 'Drivers waited on Monday in the rain for hours.'));
  await ledger.add(report('Vantage', 4, 'Haulage firms asked the town for another way.'));
  const [claim] = await ledger.claims();
  if (!claim) throw new Error('no claim');
  const look = async () => {
    const dossier = await ledger.claim(claim.id);
    return { status: dossier?.claim.status, mentions: dossier?.mentions ?? [] };
  };
  return { ledger, look };
};

test('a corrected speaker makes a second origin, and the rule proposes what follows; taken back, it proposes the contrary', async () => {
  const { ledger, look } = await open();
  const before = await look();
  expect(before.mentions).toHaveLength(2);
  expect(before.status).toBe('reported');
  const mention = before.mentions[1]?.id ?? 'm0';
  const correction = {
    kind: 'speaker-corrected',
    mention,
    speaker: null,
    name: 'Ilka Dorn',
    reason: 'misread',
  } as const;
  const entry = await ledger.decide(correction, ada);
  expect(entry.change).toMatchObject({ kind: 'speaker-corrected' });
  expect((await look()).status).toBe('corroborated');
  const { proposals } = await ledger.review();
  expect(proposals).toMatchObject([{ subject: { kind: 'status', status: 'corroborated' }, by: { kind: 'machine' } }]);
  await ledger.decide({ kind: 'undone', entry: entry.seq, reason: '' }, ada);
  expect((await look()).status).toBe('reported');
  // nobody had answered, and it stands where it stood: there is nothing left to ask
  expect((await ledger.review()).proposals).toEqual([]);
});

test('put the other way round, a mention disputes its claim, until that is taken back', async () => {
  const { ledger, look } = await open();
  const mention = (await look()).mentions[1]?.id ?? 'm0';
  await ledger.decide({ kind: 'speaker-corrected', mention, speaker: null, name: 'Ilka Dorn', reason: '' }, ada);
  expect((await look()).status).toBe('corroborated');
  const turned = await ledger.decide(
    { kind: 'certainty-corrected', mention, value: 'certain', polarity: 'negative', reason: 'she denied it' },
    ada,
  );
  expect((await look()).status).toBe('disputed');
  expect((await ledger.review()).proposals.map(({ reason }) => reason)).toContain('Ilka Dorn says that it is not so.');
  await ledger.decide({ kind: 'undone', entry: turned.seq, reason: '' }, ada);
  expect((await look()).status).toBe('corroborated');
});

test('claims merged count their origins together, and apart again when that is taken back or a mention is split off', async () => {
  const { ledger, look } = await open();
  const { mentions } = await look();
  const [first, second] = mentions;
  if (!first || !second) throw new Error('no mentions');
  await ledger.decide(
    { kind: 'speaker-corrected', mention: second.id, speaker: null, name: 'Ilka Dorn', reason: '' },
    ada,
  );
  const split = { kind: 'claim-split', claim: first.claim, mentions: [second.id], reason: 'another bridge' } as const;
  const parted = await ledger.decide(split, ada);
  expect((await look()).status).toBe('reported');
  const opened = parted.change.kind === 'claim-split' ? parted.change.opens : undefined;
  const merge = { kind: 'claims-merged', from: opened ?? 'c0', into: first.claim, reason: 'one bridge' } as const;
  const merged = await ledger.decide(merge, ada);
  expect((await look()).status).toBe('corroborated');
  await ledger.decide({ kind: 'undone', entry: merged.seq, reason: '' }, ada);
  expect((await look()).status).toBe('reported');
});

test('what a person decided stays, and the rule’s word waits beside it', async () => {
  const { ledger, look } = await open();
  const { mentions } = await look();
  const claim = mentions[0]?.claim ?? 'c0';
  await ledger.decide({ kind: 'status-decided', claim, status: 'reported', reason: '', evidence: [] }, ada);
  const mention = mentions[1]?.id ?? 'm0';
  await ledger.decide({ kind: 'speaker-corrected', mention, speaker: null, name: 'Ilka Dorn', reason: '' }, ada);
  const after = await ledger.claim(claim);
  expect(after?.claim).toMatchObject({ status: 'reported', statusProposed: 'corroborated' });
});

test('two sources that are one are one origin, and two again when that is taken back or split', async () => {
  const ledger = await openLedger({ path: ':memory:', now: () => '2031-03-05T09:00:00Z' });
  await ledger.add(quoted('Lantern', 'Ilka Dorn', 'Drivers waited on Monday in the rain for hours.'));
  await ledger.add(quoted('Vantage', 'Marta Quill', 'Haulage firms asked the town for another way.'));
  const look = async () => {
    const dossier = await ledger.claim('c1');
    return [dossier?.claim.status, ...(dossier?.mentions ?? []).map(({ chain }) => chain[0]?.source)];
  };
  expect(await look()).toEqual(['corroborated', 'p1', 'p2']);
  const merge = { kind: 'sources-merged', from: 'p2', into: 'p1', reason: 'one woman' } as const;
  const merged = await ledger.decide(merge, ada);
  expect(await look()).toEqual(['reported', 'p1', 'p1']);
  await ledger.decide({ kind: 'undone', entry: merged.seq, reason: '' }, ada);
  expect(await look()).toEqual(['corroborated', 'p1', 'p2']);
  await ledger.decide(merge, ada);
  const split = { kind: 'source-split', source: 'p1', alias: 'Marta Quill', reason: 'two women' } as const;
  const parted = await ledger.decide(split, ada);
  expect(await look()).toEqual(['corroborated', 'p1', 'p3']);
  await ledger.decide({ kind: 'undone', entry: parted.seq, reason: '' }, ada);
  expect(await look()).toEqual(['reported', 'p1', 'p1']);
});

test('a few words that two say are no claim borne out', async () => {
  const ledger = await openLedger({ path: ':memory:', now: () => '2031-03-05T09:00:00Z' });
  const said = (outlet: string, source: string) => ({
    reading: readingOf({
      outlet,
      published: '2031-03-03T09:00:00Z',
      url: `https://${outlet.toLowerCase()}.example/wait`,
      text: `${source} said the ferry waits.`,
      names: { [source]: 'person' },
      statements: [{ content: 'the ferry waits', source, cue: 'said' }],
    }),
    capture: null,
  });
  await ledger.add(said('Lantern', 'Ilka Dorn'));
  await ledger.add(said('Vantage', 'Marta Quill'));
  expect((await ledger.claims()).map(({ status }) => status)).not.toContain('corroborated');
});

test('whoever a person says is quoted is another origin, with the same words too', async () => {
  const ledger = await openLedger({ path: ':memory:', now: () => '2031-03-05T09:00:00Z' });
  await ledger.add(quoted('Lantern', 'Marta Quill', 'Drivers waited on Monday in the rain for hours.', 'direct'));
  await ledger.add(quoted('Vantage', 'Marta Quill', 'Haulage firms asked the town for another way.', 'direct'));
  const look = async () => (await ledger.claim('c1'))!;
  expect((await look()).claim.status).toBe('reported');
  const mention = (await look()).mentions[1]!.id;
  await ledger.decide({ kind: 'speaker-corrected', mention, speaker: null, name: 'Ilka Dorn', reason: '' }, ada);
  expect((await look()).claim.status).toBe('corroborated');
  await ledger.close();
});
