import { join } from 'node:path';
import { addExampleStory, EXAMPLE_STORY_ID, exampleManifest, lastDayOf } from '../../intake/example-story.ts';
import { openReaderPool } from '../../intake/reader-pool.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { brief } from '../../views/brief.ts';
import { dataFolder } from '../data-folder.ts';
import { findStory } from '../find-story.ts';
import type { LedgerOption } from '../ledger-option.ts';
import { type LimitOption, limitsOf } from '../limits.ts';
import { withLedger } from '../open.ts';
import { progressOn } from '../progress.ts';
import { renderBrief } from '../render-brief.ts';
import { serveUntilStopped } from '../serve-until-stopped.ts';
import { terminalOf } from '../terminal.ts';

export type Options = LedgerOption & LimitOption & { readonly port: number; readonly serve: boolean };

const fill = async (ledger: Ledger): Promise<void> => {
  const pool = openReaderPool();
  const progress = progressOn(process.stderr);
  await addExampleStory(ledger, pool, { tick: (done, of) => progress.show(`reading page ${done} of ${of}`) });
  progress.clear();
  await pool.close();
};

/** A path as a shell takes it. */
const quoted = (path: string): string => (/^[\w./:@\\-]+$/.test(path) ? path : `'${path}'`);

export const run = async (options: Options): Promise<void> => {
  const manifest = await exampleManifest();
  const place = { db: options.db ?? join(dataFolder(), 'demo.db') };
  await withLedger(place, async (ledger) => {
    const pages = (await ledger.story(EXAMPLE_STORY_ID))?.articles.flatMap(({ revisions }) => revisions).length ?? 0;
    if (pages < manifest.captures.length) await fill(ledger);
    await ledger.advance(lastDayOf(manifest));
    const page = brief(await findStory(ledger, EXAMPLE_STORY_ID), { today: lastDayOf(manifest), asOf: null });
    const terminal = terminalOf(process.stdout);
    process.stdout.write(`${renderBrief(page, terminal)}\n`);
    const first = page.leading[0]?.row.id ?? 'c1';
    process.stdout.write(
      `\n${terminal.paint('dim', `Look closer: hearsay claim ${first} --db ${quoted(place.db)}`)}\n`,
    );
    if (options.serve)
      await serveUntilStopped(ledger, {
        limits: limitsOf(options),
        port: options.port,
        host: '127.0.0.1',
        today: () => lastDayOf(manifest),
      });
  });
};
