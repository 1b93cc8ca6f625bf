import { createHash } from 'node:crypto';
import { remember } from '../../text/remember.ts';

const isPlain = (value: unknown): value is string | number | boolean | null =>
  value === null || typeof value !== 'object';

const quoted = remember(1000, (key) => JSON.stringify(key));

const isSorted = (keys: readonly string[]): boolean => {
  for (let at = 1; at < keys.length; at++) if (keys[at - 1]! > keys[at]!) return false;
  return true;
};

/** Whether every object in it has its keys in order already, as those have that linking makes for entries. */
const isInOrder = (value: unknown): boolean => {
  if (isPlain(value)) return true;
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) if (!isInOrder(value[at])) return false;
    return true;
  }
  let before = '';
  for (const key in value as object) {
    if (key < before || !isInOrder((value as Readonly<Record<string, unknown>>)[key])) return false;
    before = key;
  }
  return true;
};

/**
 * JSON with sorted keys and without `undefined`: one value, one text. What is in order is written as it is, in one piece; of anything else it writes
 * the text itself rather than sorting copies of objects first. Takes what JSON holds; nothing with a `toJSON` of its own.
 */
export const canonicalJson = (value: unknown): string => {
  if (isInOrder(value)) return JSON.stringify(value) ?? 'null';
  let text = '';
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) text += (at > 0 ? ',' : '') + canonicalJson(value[at]);
    return `[${text}]`;
  }
  const object = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(object);
  if (!isSorted(keys)) keys.sort();
  for (const key of keys) {
    const inner = object[key];
    if (inner !== undefined) text += `${text === '' ? '' : ','}${quoted(key)}:${canonicalJson(inner)}`;
  }
  return `{${text}}`;
};

/** SHA-256, in hex. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
