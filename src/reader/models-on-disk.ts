import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadModels, type Models } from '../reading/models.ts';
import { HearsayError } from '../text/error.ts';
import { packageRoot } from './host.ts';

const MODELS = join(packageRoot, 'models', 'en');

/** Loads the models that come with the program. Throws `model-missing` where a file is not there. */
export const modelsOnDisk = (folder: string = MODELS): Models =>
  loadModels((file) => {
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
  });
