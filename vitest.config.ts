import { defineConfig } from 'vitest/config';
import { ClosingLine } from './tests/closing-line.ts';

// Long enough for a slow machine that does other things besides: a test that hangs is found all the same.
const common = { testTimeout: 180_000, hookTimeout: 300_000, expect: { poll: { timeout: 20_000 } } };

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
