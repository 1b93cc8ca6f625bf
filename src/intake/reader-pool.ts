import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Addition } from '../ledger/ledger.ts';
import type { MakeReady, ReadyAddition } from '../ledger/prepare/ready-addition.ts';
import { readSharedModels, type SharedModels } from '../reader/models-on-disk.ts';
import type { ReadingInput } from '../reading/read.ts';
import type { Reading } from '../reading/reading.ts';
import { HearsayError } from '../text/error.ts';
import type { Answer, Question } from './reader-worker.ts';

/** Worker threads that read articles. */
export type ReaderPool = {
  readonly size: number;
  /** The reading as one line of JSON. */
  readonly readAsJson: (input: ReadingInput) => Promise<string>;
  readonly read: (input: ReadingInput) => Promise<Reading>;
  /** Reads an article and does all of adding it that needs no ledger. */
  readonly ready: MakeReady;
  readonly close: () => Promise<void>;
};

type Found = Exclude<Answer, { readonly error: string }>;
type Waiting = { readonly resolve: (found: Found) => void; readonly reject: (error: Error) => void };
type Seat = { readonly worker: Worker; readonly waiting: Map<number, Waiting> };

const built = new URL('./reader-worker.js', import.meta.url);
const source = new URL('./reader-worker.ts', import.meta.url);

/** What an article leaves behind is dropped soon. With 12 it was copied first too often (a tenth of the time), with 48 it no longer fits the processor's cache. */
const resourceLimits = { maxYoungGenerationSizeMb: 32 };

/** The built files start as they are; from the sources, in development and tests, a thread has to load TypeScript first. */
const startWorker = (workerData: SharedModels): Worker =>
  import.meta.url.endsWith('.ts')
    ? new Worker(`import('tsx/esm/api').then(({ register }) => { register(); return import('${source.href}'); });`, {
        eval: true,
        workerData,
      })
    : new Worker(built, { workerData, resourceLimits });

const openSeat = (models: SharedModels): Seat => {
  const worker = startWorker(models);
  const waiting: Seat['waiting'] = new Map();
  worker.on('message', (answer: Answer) => {
    const asked = waiting.get(answer.number);
    waiting.delete(answer.number);
    if (!('error' in answer)) asked?.resolve(answer);
    else
      asked?.reject(
        new HearsayError('unreadable', `The article cannot be read: ${answer.error}`, 'Report it, with the text.'),
      );
    if (waiting.size === 0) worker.unref();
  });
  worker.on('error', (error) => {
    for (const asked of waiting.values()) asked.reject(error);
    waiting.clear();
  });
  worker.unref();
  return { worker, waiting };
};

/** Bytes of their own: a view of a larger buffer, as archives are read by, would take all of it along. */
const withOwnBytes = (addition: Omit<Addition, 'reading'>): Omit<Addition, 'reading'> => {
  const { capture } = addition;
  return capture ? { ...addition, capture: { ...capture, bytes: Uint8Array.from(capture.bytes) } } : addition;
};

/** Starts `size` readers with one set of models among them. An idle pool does not keep the process alive. */
export const openReaderPool = (size: number = availableParallelism()): ReaderPool => {
  const models = readSharedModels();
  const seats = Array.from({ length: Math.max(1, size) }, () => openSeat(models));
  let asked = 0;
  const ask = (question: Omit<Question, 'number'>): Promise<Found> => {
    const seat = seats.reduce((least, one) => (one.waiting.size < least.waiting.size ? one : least));
    const number = asked++;
    return new Promise((resolve, reject) => {
      seat.waiting.set(number, { resolve, reject });
      seat.worker.ref();
      seat.worker.postMessage({ number, ...question });
    });
  };
  const readAsJson = async (input: ReadingInput): Promise<string> =>
    ((await ask({ input })) as Extract<Found, { json: string }>).json;
  return {
    size: seats.length,
    readAsJson,
    read: async (input) => JSON.parse(await readAsJson(input)) as Reading,
    ready: async (input, addition) =>
      ((await ask({ input, addition: withOwnBytes(addition) })) as Extract<Found, { ready: ReadyAddition }>).ready,
    close: async () => {
      await Promise.all(seats.map(({ worker }) => worker.terminate()));
    },
  };
};
