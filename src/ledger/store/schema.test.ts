import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LedgerPlace } from '../ledger.ts';
import { openLedger } from '../open-ledger.ts';
import { desk, toll, wire } from '../testing/conformance-story.ts';
import { readingOf } from '../testing/reading-fixture.ts';
import { snapshot } from '../testing/snapshot.ts';
import { startPostgres, type TemporaryPostgres } from '../testing/temporary-postgres.ts';
import { canonicalJson, sha256 } from './canonical.ts';
import { MIGRATIONS, type Migration, newestOf } from './schema.ts';

/** What each version's migration was when it was released. A line is added for a new one, and none is ever changed. */
const RELEASED = ['246a97a1635d0035', '57aa04d6ca3e539f'];

test('a migration stays what it was when it was released', () => {
  expect(MIGRATIONS.map((migration) => sha256(canonicalJson(migration)).slice(0, 16))).toEqual(RELEASED);
  expect(MIGRATIONS.map(({ to }) => to)).toEqual(MIGRATIONS.map((_, at) => at + 1));
});

const next = newestOf(MIGRATIONS) + 1;
/** What a version to come might do: a column more, and a projection that has to be folded anew. */
const TO_COME: readonly Migration[] = [
  ...MIGRATIONS,
  {
    to: next,
    statements: ['alter table articles add column seen text', `update claims set wording = 'spoilt'`],
    refold: true,
  },
];
const BROKEN: readonly Migration[] = [
  ...MIGRATIONS,
  { to: next, statements: [`update claims set wording = 'spoilt'`, 'alter table nowhere add column seen text'] },
];

let folder: string;
let server: TemporaryPostgres;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-schema-'));
  server = await startPostgres();
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A small ledger as a program of `version` left it, and all that can be seen of it. */
const madeBy = async (version: number, place: LedgerPlace): Promise<string> => {
  const ledger = await openLedger(
    place,
    MIGRATIONS.filter(({ to }) => to <= version),
  );
  await ledger.addAll([wire, toll].map((fixture) => ({ reading: readingOf(fixture), capture: null })));
  await ledger.decide(
    { kind: 'status-decided', claim: 'c1', status: 'disputed', reason: 'two counts', evidence: [] },
    desk,
  );
  const seen = await snapshot(ledger);
  await ledger.close();
  return seen;
};

const stores: readonly [string, (name: string) => LedgerPlace][] = [
  ['SQLite', (name) => ({ path: join(folder, `${name}.db`) })],
  ['PostgreSQL', (name) => ({ databaseUrl: server.url, schema: name })],
];

describe.each(stores)('an older ledger on %s', (_, placeOf) => {
  test.each(MIGRATIONS.map(({ to }) => to))(
    'of version %i is brought up to date and keeps everything',
    async (version) => {
      const place = placeOf(`from_${version}`);
      const before = await madeBy(version, place);
      for (const migrations of [MIGRATIONS, TO_COME, TO_COME]) {
        const ledger = await openLedger(place, migrations);
        expect(await snapshot(ledger)).toBe(before);
        expect(await ledger.verify()).toMatchObject({ ok: true });
        await ledger.close();
      }
      await expect(openLedger(place)).rejects.toMatchObject({ code: 'ledger-newer' });
    },
  );

  test('whose migration fails half-way stays as it was', async () => {
    const place = placeOf('half_way');
    const before = await madeBy(newestOf(MIGRATIONS), place);
    await expect(openLedger(place, BROKEN)).rejects.toThrow(/nowhere/);
    const ledger = await openLedger(place);
    expect(await snapshot(ledger)).toBe(before);
    await ledger.close();
  });
});

test('an older ledger that may only be read says what to do', async () => {
  const path = join(folder, 'only-read.db');
  await madeBy(newestOf(MIGRATIONS), { path });
  await expect(openLedger({ path, readOnly: true }, TO_COME)).rejects.toMatchObject({
    code: 'ledger-older',
    hint: expect.stringContaining('write permission'),
  });
});

test('a ledger of version 1 learns the conditions of what it holds', async () => {
  const path = join(folder, 'conditions.db');
  const text = 'Marta Olm said the ferry will sail, unless the storm holds.';
  const content = 'the ferry will sail, unless the storm holds';
  const statements = [{ source: 'Marta Olm', cue: 'said', content, condition: 'unless the storm holds' }];
  const old = await openLedger({ path }, MIGRATIONS.slice(0, 1));
  await old.add({
    reading: readingOf({ outlet: 'Vantage', published: '2031-03-03', text, statements }),
    capture: null,
  });
  await old.close();
  const file = new Database(path);
  file.exec(`update mentions set detail = json_remove(detail, '$.condition')`);
  file.close();
  const ledger = await openLedger({ path });
  const [mention] = (await ledger.claim('c1'))?.mentions ?? [];
  expect(mention?.condition && text.slice(...mention.condition)).toBe('unless the storm holds');
  await ledger.close();
});
