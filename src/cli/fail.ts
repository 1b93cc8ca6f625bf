import { HearsayError } from '../text/error.ts';

/** A thrown value as the one line a person reads: what is wrong, then what to do. */
export const failureLine = (error: unknown): string => {
  if (error instanceof HearsayError) return `hearsay: ${error.message} ${error.hint}`.replaceAll('\n', ' ');
  const message = error instanceof Error ? error.message : String(error);
  return `hearsay: something went wrong inside: ${message.replaceAll('\n', ' ')} Run again with HEARSAY_DEBUG=1 to see where.`;
};

/** Prints why a command failed and sets the exit code; the rest of the program may still finish its work. */
export const reportFailure = (error: unknown): void => {
  process.stderr.write(`${failureLine(error)}\n`);
  if (process.env.HEARSAY_DEBUG && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
  process.exitCode = 1;
};
