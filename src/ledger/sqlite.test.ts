import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { conformance } from './conformance.ts';
import { openLedger } from './open-ledger.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-sqlite-'));
afterAll(() => rmSync(folder, { recursive: true }));

conformance('SQLite', () => openLedger({ path: join(folder, 'ledger.db') }));
