import { readingJsonSchema } from '../../reading/schema.ts';

export const run = (): void => {
  process.stdout.write(`${JSON.stringify(readingJsonSchema(), null, 2)}\n`);
};
