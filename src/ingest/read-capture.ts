import { MEDIA_TYPES } from './capture.ts';
import type { Capture } from './document.ts';
import { PARSERS_IN_THIS_THREAD, type Parsed, type Parsers } from './parse.ts';
import { KINDS, type Kind, sniff } from './sniff.ts';

/** The kind a capture was read as when it came in: its media type says; its content where that says nothing. */
const kindOf = ({ bytes, mediaType }: Pick<Capture, 'bytes' | 'mediaType'>): Kind =>
  KINDS.find((kind) => MEDIA_TYPES[kind] !== undefined && mediaType.toLowerCase().startsWith(MEDIA_TYPES[kind])) ??
  sniff(bytes, { contentType: mediaType });

/** Makes the cleaned text and details of a kept capture again, with the rules of today. Throws as the parsers do. */
export const readCapture = (
  capture: Pick<Capture, 'bytes' | 'mediaType' | 'url'>,
  parsers: Parsers = PARSERS_IN_THIS_THREAD,
): Promise<Parsed> =>
  parsers.parse(capture.bytes, { kind: kindOf(capture), url: capture.url, contentType: capture.mediaType });
