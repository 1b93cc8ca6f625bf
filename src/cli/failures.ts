import type { Failure, Position } from '../ingest/document.ts';
import { oneLine } from '../text/display.ts';

const MOST_SHOWN = 20;

/** A source, and the number in it where it holds more than one: the line of a JSONL file, the record of an archive. */
const placeOf = ({ source, item }: Position): string => (item === 0 ? source : `${source}, no. ${item + 1}`);

/** What could not be read, a line each, for the end of a command; sets the exit code where there is any. */
export const reportFailures = (failures: readonly Failure[]): void => {
  if (failures.length === 0) return;
  for (const { position, message, hint } of failures.slice(0, MOST_SHOWN)) {
    const where = message.includes(position.source) ? '' : `${placeOf(position)}: `;
    process.stderr.write(`hearsay: ${oneLine(`${where}${message} ${hint}`)}\n`);
  }
  const more = failures.length - MOST_SHOWN;
  if (more > 0) process.stderr.write(`hearsay: and ${more.toLocaleString('en')} more could not be read.\n`);
  process.exitCode = 1;
};
