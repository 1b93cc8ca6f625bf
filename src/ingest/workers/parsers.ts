import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { HearsayError } from '../../text/error.ts';
import { DEFAULT_LIMITS, type Limits, raiseHint, renderLimit } from '../limits.ts';
import type { Listing } from '../listing.ts';
import { type Parsed, type ParseHints, type Parsers, parseDocument } from '../parse.ts';
import type { ParseReply, ParseTask } from './parse-worker.ts';
import { findWorkerFile } from './worker-file.ts';

export type ParserOptions = {
  /** How many documents are parsed at once. */
  readonly threads?: number;
  readonly limits?: Partial<Limits>;
};

export type OpenParsers = Parsers & { readonly threads: number; close(): Promise<void> };

/** What came of one task; where the thread was lost with it, another one has to be started. */
type Outcome = { readonly value: unknown } | { readonly error: HearsayError; readonly lost: boolean };
type Waiting = {
  readonly task: ParseTask;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: HearsayError) => void;
};

const HARM = 'It may be made to do harm.';

const tooSlow = (ms: number): HearsayError =>
  new HearsayError(
    'too-slow',
    `It took longer than ${renderLimit(ms, 'milliseconds')} to read.`,
    `${HARM} ${raiseHint('parseMs')}`,
  );

const tooHeavy = (bytes: number): HearsayError =>
  new HearsayError(
    'too-heavy',
    `It needs more than ${renderLimit(bytes, 'bytes')} of memory to be read.`,
    `${HARM} ${raiseHint('parseBytes')}`,
  );

const crashed = (error: Error): HearsayError =>
  new HearsayError(
    'unreadable',
    `It cannot be read: ${error.message}`,
    'Check that it was saved or fetched completely.',
    { cause: error },
  );

const isOutOfMemory = (error: Error & { code?: string }): boolean => error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/** How often a working thread's memory outside the JavaScript heap is looked at, in milliseconds. */
const WATCH_MS = 100;
const MEGABYTE = 1024 * 1024;

/** Plain text and lines of JSONL without markup need no parser that could be led astray. */
const isHarmless = (bytes: Uint8Array, { kind }: ParseHints): boolean =>
  kind === 'text' ||
  (kind === 'jsonl' && !Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('"html"'));

/** Has one worker do one task, under both limits. */
const runTask = (worker: Worker, task: ParseTask, limits: Limits): Promise<Outcome> =>
  new Promise((resolve) => {
    const before = process.memoryUsage.rss();
    const finish = (outcome: Outcome): void => {
      clearTimeout(timer);
      clearInterval(watch);
      // Only our own: a call to `terminate` waits for the exit with a listener of its own.
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      resolve(outcome);
    };
    const lose = (error: HearsayError): void => finish({ error, lost: true });
    const onMessage = (reply: ParseReply): void =>
      finish(
        reply.ok
          ? { value: reply.value }
          : { error: new HearsayError(reply.code, reply.message, reply.hint), lost: false },
      );
    const onError = (error: Error): void => lose(isOutOfMemory(error) ? tooHeavy(limits.parseBytes) : crashed(error));
    const onExit = (): void => lose(crashed(new Error('its thread ended')));
    const timer = setTimeout(() => lose(tooSlow(limits.parseMs)), limits.parseMs);
    const watch = setInterval(() => {
      const grown = process.memoryUsage.rss() - before;
      if (grown > 2 * limits.parseBytes) lose(tooHeavy(limits.parseBytes));
    }, WATCH_MS);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(task);
  });

/** How long a thread may take to load what it needs, on a machine that has much else to do. */
const START_MS = 120_000;

/** A worker that has loaded everything: how busy the machine is counts against no document. */
const startWorker = async (file: URL, limits: Limits): Promise<Worker> => {
  const resourceLimits = { maxOldGenerationSizeMb: limits.parseBytes / MEGABYTE, stackSizeMb: 4 };
  const worker = new Worker(file, { resourceLimits, workerData: limits, execArgv: [], stderr: true });
  worker.stderr.resume();
  // An error of a worker that is given up reaches nobody else.
  worker.on('error', () => undefined);
  // the first thing it says is that it is ready; an error or an early end of the thread rejects
  await once(worker, 'message', { signal: AbortSignal.timeout(START_MS) }).catch((error: Error) => {
    void worker.terminate();
    throw error;
  });
  worker.unref();
  return worker;
};

type Pool = { run(task: ParseTask): Promise<unknown>; close(): Promise<void> };

/** Up to `most` workers, started when needed; tasks that find none free wait in line. */
const openPool = (most: number, limits: Limits): Pool => {
  const idle: Worker[] = [];
  const working = new Set<Worker>();
  const queue: Waiting[] = [];
  let taken = 0;
  let file: Promise<URL> | null = null;

  const idleOrNew = async (): Promise<Worker> => {
    file ??= findWorkerFile();
    return idle.pop() ?? (await startWorker(await file, limits));
  };
  const work = async (task: ParseTask): Promise<Outcome> => {
    const worker = await idleOrNew();
    working.add(worker);
    worker.ref();
    const outcome = await runTask(worker, task, limits);
    working.delete(worker);
    worker.unref();
    if ('error' in outcome && outcome.lost) void worker.terminate();
    else idle.push(worker);
    return outcome;
  };
  const next = async (): Promise<void> => {
    const waiting = taken < most ? queue.shift() : undefined;
    if (!waiting) return;
    taken += 1;
    const outcome = await work(waiting.task).catch((error: Error): Outcome => ({ error: crashed(error), lost: true }));
    taken -= 1;
    if ('error' in outcome) waiting.reject(outcome.error);
    else waiting.resolve(outcome.value);
    void next();
  };
  return {
    run: (task) =>
      new Promise((resolve, reject) => {
        queue.push({ task, resolve, reject });
        void next();
      }),
    close: async () => {
      for (const { reject } of queue.splice(0)) reject(crashed(new Error('the parsers were closed')));
      await Promise.all([...idle.splice(0), ...working].map((worker) => worker.terminate()));
    },
  };
};

/**
 * Parsers in threads of their own, each document under a time and a memory limit: whatever a hostile page or PDF does, its
 * thread is ended, its document is a failure, and the rest goes on. Threads start when first needed; `close` ends them.
 */
export const openParsers = (options: ParserOptions = {}): OpenParsers => {
  const threads = options.threads ?? 1;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const { run, close } = openPool(threads, limits);
  return {
    threads,
    close,
    parse: (bytes, hints) =>
      isHarmless(bytes, hints)
        ? parseDocument(bytes, hints, limits)
        : (run({ task: 'document', bytes, hints }) as Promise<Parsed>),
    parseListing: (bytes, hints) => run({ task: 'listing', bytes, hints }) as Promise<Listing>,
  };
};
