import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadModels, MODEL_FILES, type ModelFileName, type Models } from '../reading/models.ts';
import { HearsayError } from '../text/error.ts';
import { packageRoot } from './host.ts';

const MODELS = join(packageRoot, 'models', 'en');

const readModel = (folder: string, file: ModelFileName): Uint8Array => {
  try {
    return readFileSync(join(folder, file));
  } catch (cause) {
    throw new HearsayError(
      'model-missing',
      `The model ${join(folder, file)} cannot be read.`,
      'Install the program again.',
      { cause },
    );
  }
};

/** Loads the models that come with the program. Throws `model-missing` where a file is not there. */
export const modelsOnDisk = (folder: string = MODELS): Models => loadModels((file) => readModel(folder, file));

/** The bytes of every model file, in memory that threads have in common. */
export type SharedModels = Readonly<Record<ModelFileName, SharedArrayBuffer>>;

/** Reads the files once for all threads that will read with them. Throws `model-missing` where a file is not there. */
export const readSharedModels = (folder: string = MODELS): SharedModels => {
  const entries = MODEL_FILES.map((file): [ModelFileName, SharedArrayBuffer] => {
    const bytes = readModel(folder, file);
    const shared = new SharedArrayBuffer(bytes.length);
    new Uint8Array(shared).set(bytes);
    return [file, shared];
  });
  return Object.fromEntries(entries) as SharedModels;
};

/** Loads models whose bytes are shared: the weights stay where they are. */
export const modelsInMemory = (shared: SharedModels): Models => loadModels((file) => new Uint8Array(shared[file]));
