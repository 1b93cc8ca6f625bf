import { parentPort, workerData } from 'node:worker_threads';
import type { Addition } from '../ledger/ledger.ts';
import { type ReadyAddition, readyAddition } from '../ledger/prepare/ready-addition.ts';
import { modelsInMemory, type SharedModels } from '../reader/models-on-disk.ts';
import { type ReadingInput, read } from '../reading/read.ts';
import type { Reading } from '../reading/reading.ts';

/** `addition` is what the ledger is told of an article besides its reading; with it the article is made ready to be added. */
export type Question = {
  readonly number: number;
  readonly input: ReadingInput;
  readonly addition?: Omit<Addition, 'reading'>;
};
/** A reading as JSON text: it crosses the thread boundary as one string, quicker than as an object. */
export type Answer =
  | { readonly number: number; readonly json: string }
  | { readonly number: number; readonly ready: ReadyAddition }
  | { readonly number: number; readonly error: string };

const models = modelsInMemory(workerData as SharedModels);

const answer = ({ number, input, addition }: Question): Answer => {
  try {
    const json = JSON.stringify(read(input, models));
    // as the ledger keeps it, so that a rebuild from what is kept cannot differ
    return addition
      ? { number, ready: readyAddition({ ...addition, reading: JSON.parse(json) as Reading }) }
      : { number, json };
  } catch (error) {
    return { number, error: error instanceof Error ? error.message : String(error) };
  }
};

parentPort?.on('message', (question: Question) => parentPort?.postMessage(answer(question)));
