import { WARCRecord, WARCSerializer } from 'warcio';
import type { Capture } from './document.ts';

/** Headers that spoke of how the bytes travelled, and are wrong of the bytes as they are kept. */
const OF_TRANSPORT = new Set([
  'content-encoding',
  'transfer-encoding',
  'content-length',
  'connection',
  'keep-alive',
  'set-cookie',
]);

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** WARC-Date has no fractions in WARC 1.0 and is in UTC. */
const warcDate = (iso: string): string => `${new Date(iso).toISOString().slice(0, 19)}Z`;

const asciiHeader = (value: string): string => value.replace(/[^\t\x20-\x7e]/g, '?');

const recordOf = (capture: Capture, writtenAt: string): WARCRecord => {
  const date = warcDate(capture.fetchedAt ?? writtenAt);
  const url = capture.url ?? `urn:sha256:${capture.sha256}`;
  if (!capture.http || capture.url === null) {
    const warcHeaders = { 'Content-Type': capture.mediaType };
    return WARCRecord.create(
      { url, date, type: 'resource', warcVersion: 'WARC/1.0', warcHeaders },
      once(capture.bytes),
    );
  }
  const kept = capture.http.headers.filter(([name]) => !OF_TRANSPORT.has(name.toLowerCase()));
  const httpHeaders = Object.fromEntries(kept.map(([name, value]) => [name, asciiHeader(value)]));
  httpHeaders['Content-Length'] = String(capture.bytes.length);
  const statusline = `HTTP/1.1 ${capture.http.status} ${capture.http.status === 200 ? 'OK' : ''}`.trim();
  return WARCRecord.create(
    { url, date, type: 'response', warcVersion: 'WARC/1.0', httpHeaders, statusline },
    once(capture.bytes),
  );
};

const information = async (writtenAt: string): Promise<Uint8Array> => {
  const info = {
    software: 'Hearsay',
    format: 'WARC File Format 1.0',
    conformsTo: 'http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.0/',
  };
  const filename = 'hearsay.warc.gz';
  const record = WARCRecord.createWARCInfo({ filename, date: warcDate(writtenAt), warcVersion: 'WARC/1.0' }, info);
  return WARCSerializer.serialize(record, { gzip: true });
};

/**
 * Captures as a WARC file in which each record is packed by itself. Fetched pages become `response` records with the headers
 * they came with, files given by hand `resource` records. `writtenAt` dates what was never fetched.
 */
export async function* writeWarc(
  captures: Iterable<Capture> | AsyncIterable<Capture>,
  writtenAt: string,
): AsyncGenerator<Uint8Array> {
  yield await information(writtenAt);
  for await (const capture of captures)
    yield await WARCSerializer.serialize(recordOf(capture, writtenAt), { gzip: true });
}
