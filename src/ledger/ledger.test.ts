import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLedger } from './open-ledger.ts';
import { readingOf } from './testing/reading-fixture.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-ledger-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const article = readingOf({
  outlet: 'The Lantern',
  published: '2031-03-04',
  url: 'https://lantern.example/1',
  text: 'The minister said that nine people had died at the bridge near Kesra.',
  statements: [{ source: 'The minister', content: 'nine people had died at the bridge near Kesra' }],
});

describe('what is no ledger of ours is refused and left as it was', () => {
  const bytesAfter = async (name: string, make: (path: string) => void, code: string) => {
    const path = join(folder, name);
    make(path);
    const before = readFileSync(path);
    await expect(openLedger({ path })).rejects.toMatchObject({ code, hint: expect.stringMatching(/./) });
    expect(readFileSync(path).equals(before)).toBe(true);
  };

  test('a text file', () =>
    bytesAfter('notes.txt', (path) => writeFileSync(path, 'not a database, only words'), 'ledger-not-a-database'));

  test("another program's database", () =>
    bytesAfter(
      'other.db',
      (path) => {
        const other = new Database(path);
        other.exec('create table theirs (id integer)');
        other.close();
      },
      'ledger-not-a-database',
    ));

  test('a ledger made by a newer program', async () => {
    const path = join(folder, 'newer.db');
    const ledger = await openLedger({ path });
    await ledger.close();
    await bytesAfter(
      'newer.db',
      () => {
        const file = new Database(path);
        file.pragma('user_version = 999');
        file.pragma('wal_checkpoint(TRUNCATE)');
        file.close();
      },
      'ledger-newer',
    );
  });

  test('a directory', async () => {
    await expect(openLedger({ path: folder })).rejects.toMatchObject({ code: 'ledger-not-a-file' });
  });

  test('a file that may only be read', async () => {
    const path = join(folder, 'reading.db');
    const first = await openLedger({ path });
    await first.add({ reading: article, capture: null });
    await first.close();
    const ledger = await openLedger({ path, readOnly: true });
    await expect(ledger.add({ reading: { ...article, text: 'Other.' }, capture: null })).rejects.toMatchObject({
      code: 'ledger-read-only',
    });
    expect((await ledger.counts()).articles).toBe(1);
    await ledger.close();
  });
});

test('an entry that was changed is found', async () => {
  const path = join(folder, 'changed.db');
  const ledger = await openLedger({ path });
  await ledger.add({
    reading: article,
    capture: { bytes: Buffer.from('<p>page</p>'), mediaType: 'text/html', fetched: '2031-03-04T10:00:00Z' },
  });
  expect(await ledger.verify()).toMatchObject({ ok: true, fault: null });
  await ledger.close();
  const file = new Database(path);
  file.prepare(`update entries set change = replace(change, 'Lantern', 'Beacon') where seq = 2`).run();
  file.close();
  const opened = await openLedger({ path });
  expect(await opened.verify()).toMatchObject({ ok: false, fault: { seq: 2 } });
  await opened.close();
});
