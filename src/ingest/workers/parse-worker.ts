import { parentPort, workerData } from 'node:worker_threads';
import { HearsayError } from '../../text/error.ts';
import type { Limits } from '../limits.ts';
import { type ParseHints, parseDocument, parseListing } from '../parse.ts';

export type ParseTask = {
  readonly task: 'document' | 'listing';
  readonly bytes: Uint8Array;
  readonly hints: ParseHints;
};
export type ParseReply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: string; readonly message: string; readonly hint: string };

/** Any error as one a person can act on; running out of stack means markup nested beyond reason. */
const replyOf = (error: unknown): ParseReply => {
  if (error instanceof HearsayError) return { ok: false, code: error.code, message: error.message, hint: error.hint };
  if (error instanceof RangeError)
    return {
      ok: false,
      code: 'too-complex',
      message: 'It is nested too deeply to be read.',
      hint: 'It may be made to do harm.',
    };
  const message = `It cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  return { ok: false, code: 'unreadable', message, hint: 'Check that it was saved or fetched completely.' };
};

/** Said once, when everything is loaded: from here on time is the document's. */
export const READY = 'ready';

parentPort?.on('message', async ({ task, bytes, hints }: ParseTask) => {
  let reply: ParseReply;
  try {
    const limits = workerData as Limits;
    const value = await (task === 'document'
      ? parseDocument(bytes, hints, limits)
      : parseListing(bytes, hints, limits));
    reply = { ok: true, value };
  } catch (error) {
    reply = replyOf(error);
  }
  parentPort?.postMessage(reply);
});
parentPort?.postMessage(READY);
