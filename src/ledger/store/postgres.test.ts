import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLedger } from '../open-ledger.ts';
import { conformance } from '../testing/conformance.ts';
import { startPostgres, type TemporaryPostgres } from '../testing/temporary-postgres.ts';

let server: TemporaryPostgres;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

conformance('PostgreSQL', () => openLedger({ databaseUrl: server.url }));

describe('a server that is not there', () => {
  test('is said to be not there, with what to do', async () => {
    await expect(openLedger({ databaseUrl: 'postgres://nobody:secret@127.0.0.1:1/none' })).rejects.toMatchObject({
      code: 'ledger-gone',
      message: expect.not.stringContaining('secret'),
    });
  });

  test('an address that is none is refused', async () => {
    await expect(openLedger({ databaseUrl: 'not an address' })).rejects.toMatchObject({ code: 'ledger-bad-address' });
  });
});
