import { describe, expect, test } from 'vitest';
import { HearsayError } from '../text/error.ts';
import { readModelFile, writeModelFile } from './model-file.ts';

const bytes = (): Uint8Array =>
  writeModelFile(
    'toy',
    { tags: ['a', 'b'] },
    { small: Int8Array.of(-1, 2, 3), large: Float32Array.of(0.5, -4), none: new Uint16Array(0) },
  );

const codeOf = (act: () => unknown): string => {
  try {
    act();
    return 'nothing';
  } catch (error) {
    return error instanceof HearsayError ? error.code : String(error);
  }
};

describe('model files', () => {
  test('give back what was written', () => {
    const file = readModelFile(bytes(), 'toy');
    expect(file.meta).toEqual({ tags: ['a', 'b'] });
    expect(file.sections.small).toEqual(Int8Array.of(-1, 2, 3));
    expect(file.sections.large).toEqual(Float32Array.of(0.5, -4));
    expect(file.sections.none).toHaveLength(0);
  });

  test('are read at any offset', () => {
    const shifted = new Uint8Array(bytes().length + 3);
    shifted.set(bytes(), 3);
    expect(readModelFile(shifted.subarray(3), 'toy').sections.large).toEqual(Float32Array.of(0.5, -4));
  });

  test('are refused when changed, cut short, of another name, or no model at all', () => {
    const changed = bytes();
    changed[changed.length - 8]! ^= 1;
    expect(codeOf(() => readModelFile(changed, 'toy'))).toBe('model-damaged');
    expect(codeOf(() => readModelFile(bytes().subarray(0, bytes().length - 8), 'toy'))).toBe('model-damaged');
    expect(codeOf(() => readModelFile(bytes(), 'other'))).toBe('model-damaged');
    expect(codeOf(() => readModelFile(new Uint8Array(100), 'toy'))).toBe('model-damaged');
    expect(codeOf(() => readModelFile(new TextEncoder().encode('hearsay-model 2\n{}\n'), 'toy'))).toBe('model-damaged');
  });
});
