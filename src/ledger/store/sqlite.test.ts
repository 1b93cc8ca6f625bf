import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openLedger } from '../open-ledger.ts';
import { conformance } from '../testing/conformance.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-sqlite-'));
afterAll(() => rmSync(folder, { recursive: true }));

conformance('SQLite', () => openLedger({ path: join(folder, 'ledger.db') }));
