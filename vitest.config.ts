import { defineConfig } from 'vitest/config';
import { ClosingLine } from './tests/closing-line.ts';

const common = { testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: ['default', new ClosingLine()],
    projects: [
      { test: { ...common, name: 'parts', include: ['{src,training,eval,web}/**/*.test.ts'] } },
      { test: { ...common, name: 'whole', include: ['tests/**/*.test.ts'], globalSetup: './tests/built.ts' } },
    ],
  },
});
