import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those it lies in. Throws as `mkdirSync` does where one cannot be made; Node's own `recursive` tries for
 * ever under a place that denies being there, as a process that has ended does under `/proc`.
 */
export const makeFolder = (path: string): void => {
  if (existsSync(path)) return;
  const around = dirname(path);
  if (around !== path) makeFolder(around);
  try {
    mkdirSync(path);
  } catch (error) {
    // another program may have made it in between
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !existsSync(path)) throw error;
  }
};
