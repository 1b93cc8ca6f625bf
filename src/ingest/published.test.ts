import { expect, test } from 'vitest';
import { isPublished, readPublished } from './published.ts';

test.each(['2025-07-12', '2024-02-29', '2025-07-12T09:30', '2025-07-12T09:30:00Z', '2025-07-12T09:30:00.123+02:00'])(
  '%s is a publication date',
  (text) => expect(readPublished(text)).toBe(text),
);

test.each(['', 'yesterday', '12/07/2025', '2025-13-01', '2025-02-29', '2025-07-12T25:00', '20250712', '2025-7-1'])(
  '"%s" is none',
  (text) => {
    expect(isPublished(text)).toBe(false);
    expect(() => readPublished(text)).toThrow('is not a publication date');
  },
);
