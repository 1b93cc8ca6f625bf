import { createHash } from 'node:crypto';

const isPlain = (value: unknown): value is string | number | boolean | null =>
  value === null || typeof value !== 'object';

/**
 * JSON with sorted keys and without `undefined`: one value, one text. Every entry goes through here twice, so it writes the text itself
 * rather than sorting copies of objects first. Takes what JSON holds; nothing with a `toJSON` of its own.
 */
export const canonicalJson = (value: unknown): string => {
  if (isPlain(value)) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const object = value as Readonly<Record<string, unknown>>;
  const parts: string[] = [];
  for (const key of Object.keys(object).sort()) {
    const inner = object[key];
    if (inner !== undefined) parts.push(`${JSON.stringify(key)}:${canonicalJson(inner)}`);
  }
  return `{${parts.join(',')}}`;
};

/** SHA-256, in hex. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
