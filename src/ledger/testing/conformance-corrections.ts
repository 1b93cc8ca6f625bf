import { expect, test } from 'vitest';
import type { Ledger } from '../ledger.ts';
import { desk, wire } from './conformance-story.ts';
import { snapshot } from './snapshot.ts';

/** What a person may put right of a mention, on every store: its words, its speaker, how surely it is put, its claim. `c1` holds the wire story's toll and its copy. */
export const correctionsConform = (ledger: () => Ledger): void => {
  test('corrected spans hold from then on, name who corrected them, and give way when taken back', async () => {
    const before = await snapshot(ledger());
    const found = (await ledger().claim('c1'))?.mentions[0];
    if (!found) throw new Error('no such mention');
    const start = wire.text.indexOf('killed nine people');
    const corrected = await ledger().decide(
      {
        kind: 'spans-corrected',
        mention: found.id,
        source: [[start + 60, start + 70]],
        cue: [],
        content: [
          [start + 7, start + 18],
          [start, start + 8],
        ],
        reason: 'too long',
      },
      desk,
    );
    const { text, context, contextStart, content, sourceSpans, cueSpans } = found;
    const expected = {
      text: 'killed nine people',
      content: [[start, start + 18]],
      sourceSpans: [[start + 60, start + 70]],
      cueSpans: [],
      corrected: { by: desk, machine: { text, context, contextStart, content, sourceSpans, cueSpans } },
    };
    expect((await ledger().claim('c1'))?.mentions[0]).toMatchObject(expected);
    expect((await ledger().article(found.article))?.mentions[0]).toMatchObject(expected);
    expect((await ledger().claim('c1'))?.history.at(-1)?.seq).toBe(corrected.seq);
    const live = await snapshot(ledger());
    await ledger().rebuild();
    expect(await snapshot(ledger())).toBe(live);
    const undone = await ledger().decide({ kind: 'undone', entry: corrected.seq, reason: '' }, desk);
    expect((await ledger().claim('c1'))?.mentions[0]).toEqual(found);
    await ledger().decide({ kind: 'undone', entry: undone.seq, reason: '' }, desk);
    expect((await ledger().claim('c1'))?.mentions[0]).toMatchObject(expected);
    await ledger().decide({ kind: 'undone', entry: corrected.seq, reason: '' }, desk);
    expect(JSON.parse(before)[2].claims).toEqual(JSON.parse(await snapshot(ledger()))[2].claims);
  });

  test('who speaks is corrected, to somebody known or by name, and the machine’s reading stands again when taken back', async () => {
    const before = await ledger().claim('c1');
    const found = before?.mentions[0];
    const other = (await ledger().claim('c4'))?.mentions[0]?.speaker;
    if (!found?.speaker || !other) throw new Error('no such mention');
    const correction = { kind: 'speaker-corrected', mention: found.id, reason: 'misread' } as const;
    const named = await ledger().decide({ ...correction, speaker: null, name: 'Ilka Dorn' }, desk);
    const after = (await ledger().claim('c1'))?.mentions[0];
    expect(after).toMatchObject({
      speakerName: 'Ilka Dorn',
      speakerNamed: true,
      speakerCorrected: { by: desk, reason: 'misread', machine: { speakerName: found.speakerName } },
    });
    expect(after?.chain.map((link) => link.name)).toContain('Ilka Dorn');
    expect(after?.chain.map((link) => link.source)).not.toContain(found.speaker);
    expect((await ledger().source(after?.speaker ?? 'p0'))?.mentions.map(({ id }) => id)).toEqual([found.id]);
    expect((await ledger().search('Ilka Dorn')).map((hit) => hit.kind)).toContain('source');
    expect((await ledger().claim('c1'))?.history.at(-1)?.seq).toBe(named.seq);
    const known = await ledger().decide({ ...correction, speaker: null, name: 'ILKA DORN' }, desk);
    expect(known.change).toMatchObject({ speaker: after?.speaker, name: null });
    const moved = await ledger().decide({ ...correction, speaker: other, name: null }, desk);
    expect((await ledger().claim('c1'))?.mentions[0]?.speaker).toBe(other);
    const nobody = await ledger().decide({ ...correction, speaker: null, name: null }, desk);
    expect((await ledger().claim('c1'))?.mentions[0]).toMatchObject({ speaker: null, speakerName: null });
    const live = await snapshot(ledger());
    await ledger().rebuild();
    expect(await snapshot(ledger())).toBe(live);
    for (const { seq } of [nobody, moved, known, named])
      await ledger().decide({ kind: 'undone', entry: seq, reason: '' }, desk);
    expect((await ledger().claim('c1'))?.mentions).toEqual(before?.mentions);
  });

  test('how surely it is put is corrected; put the other way round, it denies its claim', async () => {
    const before = (await ledger().claim('c1'))?.mentions;
    const found = before?.[0];
    if (!found) throw new Error('no such mention');
    const correction = { kind: 'certainty-corrected', mention: found.id, reason: 'a hedge was missed' } as const;
    const first = await ledger().decide({ ...correction, value: 'possible', polarity: 'positive' }, desk);
    expect((await ledger().claim('c1'))?.mentions[0]).toMatchObject({
      certainty: { value: 'possible', polarity: 'positive', score: 1 },
      stance: 'states',
      certaintyCorrected: { by: desk, machine: { certainty: found.certainty, stance: 'states' } },
    });
    const second = await ledger().decide({ ...correction, value: 'certain', polarity: 'negative' }, desk);
    expect((await ledger().claim('c1'))?.mentions[0]).toMatchObject({
      certainty: { value: 'certain', polarity: 'negative', score: -3 },
      stance: 'denies',
    });
    const live = await snapshot(ledger());
    await ledger().rebuild();
    expect(await snapshot(ledger())).toBe(live);
    for (const { seq } of [second, first]) await ledger().decide({ kind: 'undone', entry: seq, reason: '' }, desk);
    expect((await ledger().claim('c1'))?.mentions).toEqual(before);
  });

  test('a moved mention says who put it there, until that is taken back', async () => {
    const found = (await ledger().claim('c1'))?.mentions[0];
    if (!found) throw new Error('no such mention');
    const moved = await ledger().decide(
      { kind: 'mention-moved', mention: found.id, claim: 'c4', reason: 'the same toll' },
      desk,
    );
    const there = (await ledger().claim('c4'))?.mentions.find(({ id }) => id === found.id);
    expect(there).toMatchObject({ linkedBy: desk, linkReason: 'the same toll' });
    await ledger().decide({ kind: 'undone', entry: moved.seq, reason: '' }, desk);
    expect((await ledger().claim('c1'))?.mentions[0]).toEqual(found);
  });

  test('a speaker given twice or not known is refused', async () => {
    const correction = { kind: 'speaker-corrected', mention: 'm1', reason: '' } as const;
    for (const given of [
      { speaker: 'p1', name: 'Ilka Dorn' },
      { speaker: 'p999', name: null },
    ] as const)
      await expect(ledger().decide({ ...correction, ...given }, desk)).rejects.toMatchObject({
        code: 'ledger-refused',
      });
  });

  test('spans outside the text are refused', async () => {
    const correction = { kind: 'spans-corrected', mention: 'm1', source: [], cue: [], reason: '' } as const;
    for (const content of [[], [[0, 100_000]], [[5, 5]]] as const)
      await expect(ledger().decide({ ...correction, content }, desk)).rejects.toMatchObject({ code: 'ledger-refused' });
  });
};
