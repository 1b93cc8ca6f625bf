import { HearsayError } from '../text/error.ts';

/**
 * A model file: the line `hearsay-model 1`, a line of JSON (name, meta, sections, checksum), then the sections, each beginning at a
 * multiple of eight bytes. Every model of the program is kept in this form. Numbers are little-endian.
 */
export type ModelFile = {
  readonly name: string;
  /** Settings, label lists and whatever else is not an array of numbers. */
  readonly meta: Readonly<Record<string, unknown>>;
  readonly sections: Readonly<Record<string, Section>>;
  /** Sixteen hexadecimal digits over the sections: names these very weights. */
  readonly checksum: string;
};
export type Section = Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array | Float32Array;

const MAGIC = 'hearsay-model 1';
const KINDS = {
  Int8Array,
  Uint8Array,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
} as const;
type Kind = keyof typeof KINDS;
type Header = {
  readonly name: string;
  readonly meta: Readonly<Record<string, unknown>>;
  readonly sections: readonly { name: string; kind: Kind; offset: number; length: number }[];
  readonly checksum: string;
};

const aligned = (size: number): number => (size + 7) & ~7;
const encoder = new TextEncoder();

/** Two lanes of a multiplying hash over 32-bit words: fast enough to test at every load, strong enough against damage (not against malice). */
const checksumOf = (body: Uint8Array): string => {
  const words = new Int32Array(body.buffer, body.byteOffset, body.byteLength >> 2);
  let a = 0x9e3779b1 | 0;
  let b = 0x85ebca77 | 0;
  for (let i = 0; i + 1 < words.length; i += 2) {
    a = Math.imul(a ^ words[i]!, 0x01000193) ^ (a >>> 15);
    b = Math.imul(b ^ words[i + 1]!, 0x2c1b3c6d) ^ (b >>> 13);
  }
  const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, '0');
  return hex(a) + hex(b);
};

/** The bytes of a model file. */
export const writeModelFile = (
  name: string,
  meta: Readonly<Record<string, unknown>>,
  sections: Readonly<Record<string, Section>>,
): Uint8Array<ArrayBuffer> => {
  const entries = Object.entries(sections);
  const size = entries.reduce((sum, [, section]) => sum + aligned(section.byteLength), 0);
  const body = new Uint8Array(size);
  let offset = 0;
  const listed = entries.map(([key, section]) => {
    body.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), offset);
    const entry = { name: key, kind: section.constructor.name, offset, length: section.length };
    offset += aligned(section.byteLength);
    return entry;
  });
  const json = JSON.stringify({ name, meta, sections: listed, checksum: checksumOf(body) });
  const head = encoder.encode(`${MAGIC}\n${json}\n`);
  const file = new Uint8Array(aligned(head.length) + size).fill(32, 0, aligned(head.length));
  file.set(head);
  file.set(body, aligned(head.length));
  return file;
};

const damaged = (why: string): HearsayError =>
  new HearsayError(
    'model-damaged',
    `The model file cannot be used: ${why}.`,
    'Install the program again, or remake the models with `npm run train`.',
  );

const lineEnd = (bytes: Uint8Array, from: number): number => {
  const at = bytes.indexOf(10, from);
  if (at < 0) throw damaged('it is cut short');
  return at;
};

/**
 * Reads a model file. The sections are views into `bytes` where they lie at a multiple of eight, copies otherwise.
 * Throws `model-damaged` where the bytes are no model file, another version, cut short or changed, or where the model is not called `name`.
 */
export const readModelFile = (bytes: Uint8Array, name: string): ModelFile => {
  const first = lineEnd(bytes, 0);
  const decoder = new TextDecoder();
  if (first > 40 || decoder.decode(bytes.subarray(0, first)) !== MAGIC)
    throw damaged(`it does not begin with "${MAGIC}"`);
  const second = lineEnd(bytes, first + 1);
  const header = JSON.parse(decoder.decode(bytes.subarray(first + 1, second))) as Header;
  if (header.name !== name) throw damaged(`it holds the model "${header.name}", not "${name}"`);
  const body = bytes.subarray(aligned(second + 1));
  const placed = body.byteOffset % 8 === 0 ? body : body.slice();
  if (checksumOf(placed) !== header.checksum) throw damaged('its checksum does not match');
  const sections = header.sections.map(({ name: key, kind, offset, length }): [string, Section] => [
    key,
    new KINDS[kind](placed.buffer as ArrayBuffer, placed.byteOffset + offset, length),
  ]);
  return { name, meta: header.meta, sections: Object.fromEntries(sections), checksum: header.checksum };
};
