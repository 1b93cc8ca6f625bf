import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReadyAddition } from '../src/ledger/prepare/ready-addition.ts';
import { inOrder } from '../src/reader/in-order.ts';
import { builtLedger } from './built-ledger.ts';
import { costOf, median } from './costs.ts';
import { BATCH, inBatches, incoming, readyAll } from './flow.ts';
import { benchArticles } from './texts.ts';

/**
 * From text to ledger, on SQLite: what reading and making ready cost an article (any number of threads share that), what writing costs (one thread
 * alone does that), and how many articles a second that makes on so many cores; then the same by the clock, with as many readers as
 * there are cores besides the writer's.
 */
export const benchEndToEnd = async (count: number, cores: number): Promise<void> => {
  const { openLedger, openReaderPool } = await builtLedger();
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
  const articles = Array.from({ length: count }, (_, at) => incoming(at));
  const open = (name: string) => openLedger({ path: join(folder, name) });
  const one = openReaderPool(1);
  const reading: number[] = [];
  let words = 0;
  let found = 0;
  const texts = (await benchArticles(192)).map((text, at) => ({
    input: { id: String(at), text, article: { published: '2031-01-01' } },
    given: { capture: { bytes: Buffer.from(text), mediaType: 'text/plain', fetched: '2031-01-01T00:00:00Z' } },
  }));
  // what lasts is asked for: the compiler is still at work for the first few hundred articles of a thread
  for (let round = 0; round < 2; round++) await readyAll(one, texts);
  for (const batch of inBatches(texts)) {
    const { cpu } = await costOf(async () => {
      for (const article of await readyAll(one, batch)) {
        words += article.words;
        found += article.packed.stored.length;
      }
    });
    reading.push(cpu / batch.length);
  }
  const ready = await readyAll(one, articles);
  await one.close();
  const writing: number[] = [];
  let mentions = 0;
  const alone = await open('alone.db');
  for (const batch of inBatches(ready)) {
    const { cpu } = await costOf(async () => {
      for (const added of await alone.addAll(batch)) mentions += added.mentions;
    });
    writing.push(cpu / batch.length);
  }
  await alone.close();
  // the first half warms the machine's caches and the compiler
  const [read, write] = [reading, writing].map((costs) => median(costs.slice(costs.length >> 1))) as [number, number];

  const readers = Math.max(1, cores - 1);
  const pool = openReaderPool(readers);
  await readyAll(pool, articles.slice(0, 8 * readers));
  const both = await open('both.db');
  const { wall, cpu } = await costOf(async () => {
    let batch: ReadyAddition[] = [];
    for await (const article of inOrder(articles, 16 * readers, ({ input, given }) => pool.ready(input, given))) {
      batch.push(article);
      if (batch.length < BATCH) continue;
      await both.addAll(batch);
      batch = [];
    }
    await both.addAll(batch);
  });
  await both.close();
  await pool.close();
  rmSync(folder, { recursive: true, force: true });

  const rate = (milliseconds: number): string => (1000 / milliseconds).toFixed(0);
  const per = (sum: number, of: number): string => (sum / of).toFixed(0);
  console.log('milliseconds of processor time an article, median batch of the second half');
  console.log(
    `  R = ${read.toFixed(2)}: reading and making ready, ${texts.length} articles of ${per(words, texts.length)} words and ${per(found, texts.length)} mentions; ${rate(read)} a second on one core`,
  );
  console.log(
    `  W = ${write.toFixed(2)}: linking and writing, ${count} articles of ${per(mentions, count)} mentions; ${rate(write)} a second on one core`,
  );
  for (const of of new Set([2, 4, 8, cores]))
    console.log(
      `  ${of} cores: min(1000 / W, ${of - 1} × 1000 / R) = ${Math.min(1000 / write, ((of - 1) * 1000) / read).toFixed(0)} articles a second`,
    );
  console.log(
    `by the clock, ${readers} ${readers === 1 ? 'reader' : 'readers'} beside the writer: ${((count * 1000) / wall).toFixed(1)} articles a second (${(wall / count).toFixed(2)} ms each, ${(cpu / count).toFixed(2)} of processor time)`,
  );
};
