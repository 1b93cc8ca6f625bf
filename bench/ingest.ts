import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { sha256Of } from '../src/ingest/capture.ts';
import type { Capture, ResumePoint } from '../src/ingest/document.ts';
import { readSources } from '../src/ingest/read-sources.ts';
import { writeWarc } from '../src/ingest/write-warc.ts';

/**
 * Ingests a WARC file of synthetic articles in a child process, kills it midway, lets it go on, and reports whether every article
 * came exactly once, how fast, and in how much memory.
 */
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '100000' },
    threads: { type: 'string', default: '2' },
    /** Set for the child: where the archive and its log lie. */
    child: { type: 'string' },
  },
});

const WORDS =
  'bridge river ministry lorry border engineer statement closed opened cracked measured north south harbour court vote budget'.split(
    ' ',
  );

const sentenceOf = (seed: number): string => {
  const words = Array.from({ length: 18 }, (_, at) => WORDS[(seed * 7 + at * (1 + (seed % 11))) % WORDS.length]);
  return `The ${words.join(' ')}, officials in district ${seed} said.`;
};

const pageOf = (number: number): Buffer => {
  const paragraphs = Array.from({ length: 20 }, (_, at) => `<p>${sentenceOf(number * 20 + at)}</p>`).join('\n');
  const head = `<meta property="og:site_name" content="Synthetic Post"><meta property="article:published_time" content="2025-07-12T09:30:00Z"><title>Story ${number}</title>`;
  return Buffer.from(
    `<!doctype html><html lang="en"><head>${head}</head><body><nav><a href="/">Home</a></nav><article><h1>Story ${number}</h1>${paragraphs}</article></body></html>`,
  );
};

function* captures(count: number): Generator<Capture> {
  for (let number = 0; number < count; number += 1) {
    const bytes = pageOf(number);
    const http = { status: 200, headers: [['content-type', 'text/html; charset=utf-8']] as const };
    const url = `https://post.example/${number}`;
    yield { sha256: sha256Of(bytes), bytes, mediaType: 'text/html', url, fetchedAt: '2025-07-12T10:00:00Z', http };
  }
}

const writeArchive = async (path: string, count: number): Promise<void> => {
  const file = createWriteStream(path);
  for await (const chunk of writeWarc(captures(count), '2025-07-12T10:00:00Z'))
    if (!file.write(chunk)) await once(file, 'drain');
  file.end();
  await once(file, 'finish');
};

type Logged = { readonly id: string; readonly next: ResumePoint };
const readLog = (path: string): Logged[] =>
  existsSync(path)
    ? readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => line.endsWith('}'))
        .map((line) => JSON.parse(line) as Logged)
    : [];

/** What the ledger does: stores each article together with the place to go on from. */
const ingest = async (folder: string): Promise<void> => {
  const log = join(folder, 'log.jsonl');
  const done = readLog(log);
  const last = done.at(-1);
  let count = done.length;
  for await (const item of readSources([join(folder, 'all.warc.gz')], {
    resume: () => last?.next ?? null,
    threads: Number(values.threads),
  })) {
    if (item.kind === 'failure') throw new Error(item.message);
    appendFileSync(log, `${JSON.stringify({ id: item.id, next: item.position.next })}\n`);
    count += 1;
    if (count % 1000 === 0) process.stdout.write(`${count} ${Math.round(process.memoryUsage.rss() / 1e6)}\n`);
  }
};

/** Runs the child to its end, or kills it at so many articles; gives the most memory it took, in MB. */
const runChild = (folder: string, killAt: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [
      ...process.execArgv,
      fileURLToPath(import.meta.url),
      '--child',
      folder,
      '--threads',
      values.threads,
    ]);
    let most = 0;
    child.stderr.pipe(process.stderr);
    child.stdout.on('data', (data: Buffer) => {
      for (const line of data.toString().trim().split('\n')) {
        const [count = 0, megabytes = 0] = line.split(' ').map(Number);
        most = Math.max(most, megabytes);
        process.stderr.write(`\r${count} articles, ${megabytes} MB `);
        if (count >= killAt) child.kill('SIGKILL');
      }
    });
    child.on('exit', (code, signal) =>
      code === 0 || signal === 'SIGKILL' ? resolve(most) : reject(new Error(`child: ${code}`)),
    );
  });

const main = async (): Promise<void> => {
  if (values.child) return ingest(values.child);
  const count = Number(values.articles);
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
  try {
    await writeArchive(join(folder, 'all.warc.gz'), count);
    const from = performance.now();
    const memory = Math.max(await runChild(folder, count * 0.4), await runChild(folder, Number.POSITIVE_INFINITY));
    const seconds = (performance.now() - from) / 1000;
    const ids = readLog(join(folder, 'log.jsonl')).map(({ id }) => id);
    const megabytes = Math.round(statSync(join(folder, 'all.warc.gz')).size / 1e6);
    console.log(
      `\n${count} articles in a WARC of ${megabytes} MB, killed once: ${ids.length} ingested, ${new Set(ids).size} different`,
    );
    console.log(`${seconds.toFixed(0)} s, ${(count / seconds).toFixed(0)} articles a second, at most ${memory} MB`);
    if (ids.length !== count || new Set(ids).size !== count) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

await main();
