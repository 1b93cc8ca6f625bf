import type { Command } from 'commander';
import { lazily } from '../lazily.ts';
import { LIMIT_OPTION } from '../limits.ts';

const NOTES = `
Set them for one run with --limit, which can be given again and again, or for all of them with HEARSAY_LIMITS:
  $ hearsay add scans/ --limit document-size=200MB --limit parse-time=2min
  $ export HEARSAY_LIMITS="fetch-time=1min followed=5000"
They hold for read, extract, add, watch, serve, demo and reread. None can be switched off.`;

/** `hearsay limits`: what a source may cost, and how that is set. */
export const addLimitsCommand = (program: Command): void => {
  program
    .command('limits')
    .description('list what a source may cost: sizes, times, depths and counts, and how to set them')
    .option('--json', 'print them as JSON')
    .option(...LIMIT_OPTION)
    .addHelpText('after', NOTES)
    .action(lazily(async () => (await import('../actions/limits.ts')).run));
};
