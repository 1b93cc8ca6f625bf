// Starts the worker from its TypeScript source, for tests and development; the built package starts the JavaScript itself.
import { register } from 'tsx/esm/api';

register();
await import('./parse-worker.ts');
