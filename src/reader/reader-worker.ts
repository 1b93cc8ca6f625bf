import { parentPort } from 'node:worker_threads';
import { type ReadingInput, read } from '../reading/read.ts';
import { modelsOnDisk } from './models-on-disk.ts';

export type Question = { readonly number: number; readonly input: ReadingInput };
/** A reading as JSON text: it crosses the thread boundary as one string, quicker than as an object. */
export type Answer =
  | { readonly number: number; readonly json: string }
  | { readonly number: number; readonly error: string };

const models = modelsOnDisk();

const answer = ({ number, input }: Question): Answer => {
  try {
    return { number, json: JSON.stringify(read(input, models)) };
  } catch (error) {
    return { number, error: error instanceof Error ? error.message : String(error) };
  }
};

parentPort?.on('message', (question: Question) => parentPort?.postMessage(answer(question)));
