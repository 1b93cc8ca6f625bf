import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ledger } from '../ledger.ts';
import { PROPOSAL_KINDS } from '../record.ts';
import { correctionsConform } from './conformance-corrections.ts';
import { at, copy, denial, desk, leaning, standing, toll, wire } from './conformance-story.ts';
import { type ReadingFixture, readingOf } from './reading-fixture.ts';
import { snapshot } from './snapshot.ts';
import { syntheticAddition } from './synthetic-story.ts';

/** What every store must do. Run on real SQLite files and on a real PostgreSQL. */

export const conformance = (name: string, open: () => Promise<Ledger>): void => {
  describe(`a ledger on ${name}`, () => {
    let ledger: Ledger;
    beforeAll(async () => {
      ledger = await open();
    });
    afterAll(() => ledger.close());

    test('adding an article twice adds it once', async () => {
      const addition = {
        reading: readingOf(wire),
        capture: { bytes: Buffer.from('<p>wire</p>'), mediaType: 'text/html', fetched: at(3, 9) },
        stories: [{ id: 'kesra', title: 'Kesra bridge' }],
      };
      expect(await ledger.add(addition)).toMatchObject({ outcome: 'added', mentions: 2, claimsOpened: 2 });
      const before = await snapshot(ledger);
      expect(await ledger.add(addition)).toMatchObject({ outcome: 'already', mentions: 0 });
      expect(await snapshot(ledger)).toBe(before);
    });

    test('a copy joins its claims and is known for a copy', async () => {
      const added = await ledger.add({
        reading: readingOf(copy),
        capture: null,
        stories: [{ id: 'kesra', title: 'Kesra bridge' }],
      });
      expect(added).toMatchObject({ claimsOpened: 0, claimsJoined: 2, echoes: 1 });
      const dossier = await ledger.claim('c1');
      expect(dossier?.mentions).toHaveLength(2);
      expect(dossier?.echoes).toMatchObject([{ kind: 'copy', direction: 'dateline' }]);
      expect(dossier?.articles.find((article) => article.id === dossier.echoes[0]?.of)?.outlet).toBe(
        'Meridian News Agency',
      );
    });

    test('a denial and another number open claims of their own, tied by typed links', async () => {
      await ledger.addAll([
        { reading: readingOf(denial), capture: null },
        { reading: readingOf(toll), capture: null },
      ]);
      const dossier = await ledger.claim('c1');
      expect(dossier?.mentions).toHaveLength(2);
      expect(dossier?.links.map((link) => link.kind).sort()).toEqual(['denies', 'differs-in-number']);
    });

    test('a decision is an entry by a person and can be taken back', async () => {
      const before = (await ledger.claim('c1'))?.claim;
      const decided = await ledger.decide(
        { kind: 'status-decided', claim: 'c1', status: 'retracted', reason: 'the service withdrew it', evidence: [] },
        desk,
      );
      expect(decided.by).toEqual(desk);
      expect((await ledger.claim('c1'))?.claim).toMatchObject({ status: 'retracted', statusBy: 'person' });
      await ledger.decide({ kind: 'undone', entry: decided.seq, reason: 'wrong claim' }, desk);
      expect((await ledger.claim('c1'))?.claim).toEqual(before);
      expect((await ledger.claim('c1'))?.statuses.at(-1)).toMatchObject({ status: 'retracted', state: 'undone' });
      await expect(ledger.decide({ kind: 'undone', entry: decided.seq, reason: '' }, desk)).rejects.toMatchObject({
        code: 'ledger-refused',
      });
    });

    test('a person grades, words and links claims, and each can be taken back', async () => {
      const graded = await ledger.decide(
        { kind: 'claim-graded', claim: 'c1', grade: '2', reason: 'two services agree' },
        desk,
      );
      const worded = await ledger.decide(
        { kind: 'claim-worded', claim: 'c1', wording: 'Nine died at the Kesra bridge.' },
        desk,
      );
      const linked = await ledger.decide(
        { kind: 'claims-linked', from: 'c2', to: 'c1', link: 'refines', reason: '', evidence: [] },
        desk,
      );
      expect((await ledger.claim('c1'))?.claim).toMatchObject({
        grade: '2',
        wording: 'Nine died at the Kesra bridge.',
      });
      expect((await ledger.search('Nine died')).map((hit) => hit.kind)).toContain('claim');
      expect((await ledger.claim('c1'))?.links.map((link) => link.kind)).toContain('refines');
      for (const { seq } of [graded, worded, linked])
        await ledger.decide({ kind: 'undone', entry: seq, reason: '' }, desk);
      const after = await ledger.claim('c1');
      expect(after?.claim).toMatchObject({ grade: null, wording: expect.stringContaining('killed nine people') });
      expect(after?.links.map((link) => link.kind)).not.toContain('refines');
    });

    test('claims merge, split, and come apart again', async () => {
      const merged = await ledger.decide({ kind: 'claims-merged', from: 'c4', into: 'c1', reason: 'one toll' }, desk);
      expect((await ledger.claim('c4'))?.claim.id).toBe('c1');
      expect((await ledger.claim('c1'))?.mentions).toHaveLength(3);
      await ledger.decide({ kind: 'undone', entry: merged.seq, reason: '' }, desk);
      expect((await ledger.claim('c4'))?.mentions).toHaveLength(1);
      const split = await ledger.decide(
        { kind: 'claim-split', claim: 'c1', mentions: ['m3'], reason: 'another blast' },
        desk,
      );
      expect((await ledger.claim('c1'))?.mentions).toHaveLength(1);
      await ledger.decide({ kind: 'undone', entry: split.seq, reason: '' }, desk);
      expect((await ledger.claim('c1'))?.mentions).toHaveLength(2);
    });

    correctionsConform(() => ledger);

    test('what makes no sense is refused and leaves no entry', async () => {
      const head = await ledger.head();
      await expect(
        ledger.decide({ kind: 'claims-merged', from: 'c1', into: 'c999', reason: '' }, desk),
      ).rejects.toMatchObject({ code: 'ledger-refused' });
      await expect(
        ledger.decide({ kind: 'claims-merged', from: 'c1', into: 'c1', reason: '' }, desk),
      ).rejects.toMatchObject({ code: 'ledger-refused' });
      expect(await ledger.head()).toBe(head);
    });

    test('sources merge and are graded by a person', async () => {
      const speaker = (await ledger.claim('c1'))?.mentions[0]?.speaker;
      const other = (await ledger.claim('c4'))?.mentions[0]?.speaker;
      expect(speaker && other).toBeTruthy();
      if (!speaker || !other) return;
      await ledger.decide({ kind: 'source-graded', source: speaker, grade: 'B', reason: 'usually right' }, desk);
      const merged = await ledger.decide({ kind: 'sources-merged', from: other, into: speaker, reason: '' }, desk);
      expect((await ledger.source(other))?.source).toMatchObject({ id: speaker, grade: { value: 'B', by: desk } });
      await ledger.decide({ kind: 'undone', entry: merged.seq, reason: '' }, desk);
      expect((await ledger.source(other))?.source.id).toBe(other);
    });

    test('a changed page is a new revision of the same article', async () => {
      const edited = {
        ...wire,
        text: wire.text.replace('killed nine people', 'killed eleven people'),
        numbers: { eleven: { value: 11, of: 'people' }, Fourteen: { value: 14, of: 'wagons' } },
        statements: [
          { ...wire.statements[0]!, content: 'An explosion on the Kesra bridge killed eleven people on Tuesday' },
          wire.statements[1]!,
        ],
      };
      expect(await ledger.add({ reading: readingOf(edited), capture: null })).toMatchObject({ outcome: 'revised' });
      const all = await ledger.articles();
      const article = all.find((one) => one.url === wire.url);
      expect(article?.revisions).toHaveLength(2);
      expect((await ledger.claim('c1'))?.mentions.map((mention) => mention.current)).toEqual([false, true]);
    });

    test('forecasts fall due', async () => {
      expect(await ledger.advance('2031-03-10')).toBe(0);
      expect(await ledger.advance('2031-03-13')).toBe(1);
      expect((await ledger.docket()).claims[0]).toMatchObject({ status: 'due', statusBy: 'machine' });
    });

    test('claims, articles and sources are found by their words', async () => {
      const kinds = new Set((await ledger.search('kesra')).map((hit) => hit.kind));
      expect(kinds).toEqual(new Set(['claim', 'article']));
      expect(await ledger.search('")(*')).toEqual([]);
      expect((await ledger.search('emergency servi')).length).toBeGreaterThan(0);
    });

    test('captures come back as they were', async () => {
      const article = (await ledger.articles()).find((one) => one.url === wire.url);
      const capture = await ledger.capture(article?.revisions[0]?.capture ?? '');
      expect(Buffer.from(capture?.bytes ?? []).toString()).toBe('<p>wire</p>');
    });

    test('names that sound the same are proposed as one source, and merged when a person says so', async () => {
      const told = (name: string, day: number): ReadingFixture => ({
        outlet: 'The Lantern',
        published: at(day),
        text: `${name} said on day ${day} that the inquiry would take a month.`,
        names: { [name]: 'person' },
        statements: [{ content: 'that the inquiry would take a month', source: name }],
      });
      await ledger.addAll([
        { reading: readingOf(told('Oleksei Hrabsky', 7)), capture: null },
        { reading: readingOf(told('Alexei Grabski', 8)), capture: null },
      ]);
      const proposal = (await ledger.review()).proposals.find(({ subject }) => subject.kind === 'same-source');
      if (proposal?.subject.kind !== 'same-source') throw new Error('no such proposal');
      const { source, other } = proposal.subject;
      // it speaks of no claim, so it waits for whoever looks at everything
      expect((await ledger.story('all'))?.proposals).toBe((await ledger.review({ limit: 500 })).open);
      expect((await ledger.source(source))?.source.name).toBe('Alexei Grabski');
      const accepted = await ledger.decide(
        { kind: 'proposal-accepted', proposal: proposal.id, reason: 'one man' },
        desk,
      );
      expect((await ledger.source(source))?.source.id).toBe(other);
      const undone = await ledger.decide({ kind: 'undone', entry: accepted.seq, reason: 'two men' }, desk);
      expect((await ledger.source(source))?.source.id).toBe(source);
      expect((await ledger.review()).proposals.map(({ id }) => id)).toContain(proposal.id);
      await ledger.decide({ kind: 'undone', entry: undone.seq, reason: 'one man after all' }, desk);
      expect((await ledger.source(source))?.source.id).toBe(other);
    });

    test('what waits is counted by kind, comes gravest kind first, and can be asked for by kind', async () => {
      const all = await ledger.review({ limit: 500 });
      const order = all.proposals.map(({ subject }) => PROPOSAL_KINDS.indexOf(subject.kind));
      expect(order).toEqual([...order].sort((a, b) => a - b));
      expect(PROPOSAL_KINDS.reduce((sum, kind) => sum + all.kinds[kind], 0)).toBe(all.open);
      for (const kind of PROPOSAL_KINDS) {
        const { proposals, kinds, open } = await ledger.review({ limit: 500, kind });
        expect(proposals.map(({ id }) => id)).toEqual(
          all.proposals.flatMap(({ id, subject }) => (subject.kind === kind ? [id] : [])),
        );
        expect([kinds, open]).toEqual([all.kinds, all.open]);
      }
    });

    test('what a person decides another way answers what was asked, until it is taken back', async () => {
      const ids = async () => (await ledger.review({ limit: 500 })).proposals.map(({ id }) => id);
      const before = await ids();
      const asked = (await ledger.review({ limit: 500 })).proposals.filter(
        ({ subject }) => subject.kind === 'claim-link' || subject.kind === 'same-claim',
      );
      expect(asked.map(({ subject }) => subject.kind)).toContain('claim-link');
      for (const { id, subject } of asked) {
        const decided = await ledger.decide(
          subject.kind === 'claim-link'
            ? { kind: 'claims-merged', from: subject.from, into: subject.to, reason: 'one claim' }
            : {
                kind: 'mention-moved',
                mention: subject.kind === 'same-claim' ? subject.mention : 'm0',
                claim: null,
                reason: 'its own',
              },
          desk,
        );
        expect(await ids()).not.toContain(id);
        const undone = await ledger.decide({ kind: 'undone', entry: decided.seq, reason: '' }, desk);
        expect(await ids()).toEqual(expect.arrayContaining(before));
        const again = await ledger.decide({ kind: 'undone', entry: undone.seq, reason: '' }, desk);
        expect(await ids()).not.toContain(id);
        await ledger.decide({ kind: 'undone', entry: again.seq, reason: '' }, desk);
        expect(await ids()).toEqual(expect.arrayContaining(before));
      }
    });

    test('a claim that reads poorly is worded by a later mention that reads better, and found by its words', async () => {
      const first = await ledger.add({ reading: readingOf(leaning), capture: null });
      expect(first.claimsOpened).toBe(1);
      const [opened] = await ledger.claims({ text: 'pilots strike fund' });
      if (!opened) throw new Error('no claim');
      expect(opened.wording).toMatch(/^These pilots/);
      const second = await ledger.add({ reading: readingOf(standing), capture: null });
      expect(second.claimsJoined).toBe(1);
      const dossier = await ledger.claim(opened.id);
      expect(dossier?.claim).toMatchObject({
        wording: 'The pilots of Velmar plan to double their strike fund.',
        wordingFrom: dossier?.mentions.at(-1)?.id,
      });
      expect((await ledger.claims({ text: 'plan double strike fund' })).map(({ id }) => id)).toEqual([opened.id]);
    });

    test('two that write in turn know what the other wrote, and what fails leaves nothing behind', async () => {
      const other = await open();
      // refused by the store itself, when everything else of the batch is written
      const noTitle = null as unknown as string;
      try {
        for (let n = 0; n < 12; n += 3) {
          await ledger.addAll([syntheticAddition(n, 8), syntheticAddition(n + 1, 8)]);
          const broken = { ...syntheticAddition(n + 50, 8), stories: [{ id: 'no-title', title: noTitle }] };
          await expect(other.addAll([syntheticAddition(n + 2, 8), broken])).rejects.toThrow();
          await other.add(syntheticAddition(n + 2, 8));
        }
      } finally {
        await other.close();
      }
      expect(await ledger.verify()).toMatchObject({ ok: true, fault: null });
    });

    test('the chain holds, and what is rebuilt equals what is live', async () => {
      expect(await ledger.verify()).toMatchObject({ ok: true, fault: null });
      const before = await snapshot(ledger);
      await ledger.rebuild();
      expect(await snapshot(ledger)).toBe(before);
    });
  });
};
