import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Time } from '../src/meaning/meaning.ts';
import { findTimes } from '../src/meaning/times/find-times.ts';
import { overlaps, type Span } from '../src/text/span.ts';
import { analyser } from './analysed.ts';
import { readGold } from './gold/load.ts';
import { percentages, type Score, type Suite } from './suite.ts';

type GoldTime = { readonly span: Span; readonly type: string; readonly value: string };
type TimedText = { readonly text: string; readonly published: string | null; readonly times: readonly GoldTime[] };

export type TimexCounts = { gold: number; found: number; strict: number; relaxed: number; type: number; value: number };

export const newTimexCounts = (): TimexCounts => ({ gold: 0, found: 0, strict: 0, relaxed: 0, type: 0, value: 0 });

const distance = (a: Span, b: Span): number => Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]);

/** TempEval-3's measures: gold and found are paired one to one where they overlap, the closest first. */
export const countTimes = (
  counts: TimexCounts,
  gold: readonly GoldTime[],
  found: readonly Omit<GoldTime, 'id'>[],
): void => {
  const free = new Set(found);
  counts.gold += gold.length;
  counts.found += found.length;
  for (const wanted of gold) {
    const [hit] = [...free]
      .filter((time) => overlaps(time.span, wanted.span))
      .sort((a, b) => distance(a.span, wanted.span) - distance(b.span, wanted.span));
    if (!hit) continue;
    free.delete(hit);
    counts.relaxed++;
    if (distance(hit.span, wanted.span) === 0) counts.strict++;
    if (hit.type === wanted.type) counts.type++;
    if (hit.value === wanted.value) counts.value++;
  }
};

const scoresOf = (name: string, counts: TimexCounts, guarded = true): Score[] => {
  const f1 = (right: number): number => percentages(right, counts.found, counts.gold).f1;
  return [
    { name: `${name}: strict F1`, value: f1(counts.strict), size: counts.gold, guarded },
    { name: `${name}: relaxed F1`, value: f1(counts.relaxed), size: counts.gold, guarded },
    { name: `${name}: value F1`, value: f1(counts.value), size: counts.gold, guarded },
  ];
};

/** The finder of times under test: that of the product, or another to compare it with. */
export type TimeFinder = (text: string, published: string | null) => readonly Pick<Time, 'span' | 'type' | 'value'>[];

export const ownTimes = (): TimeFinder => {
  const analyse = analyser();
  return (text, published) => findTimes(analyse(text), published);
};

const readTimeBank = (corpora: string): TimedText[] | null => {
  const file = join(corpora, 'timeml/timebank.jsonl.gz');
  if (!existsSync(file)) return null;
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as TimedText);
};

/** Every third article of TimeBank, in its order, was never looked at while the rules were written. */
export const isKeptApart = (index: number): boolean => index % 3 === 2;

/** Scores a finder on TimeBank: on the two thirds the rules were tuned on, and on the third kept apart. */
export const scoreTimeBank = (corpora: string, find: TimeFinder): Score[] | null => {
  const texts = readTimeBank(corpora);
  if (!texts) return null;
  const parts = { seen: newTimexCounts(), apart: newTimexCounts(), all: newTimexCounts() };
  texts.forEach(({ text, published, times }, index) => {
    const found = find(text, published);
    countTimes(isKeptApart(index) ? parts.apart : parts.seen, times, found);
    countTimes(parts.all, times, found);
  });
  return [
    ...scoresOf('TimeBank, third kept apart', parts.apart),
    ...scoresOf('TimeBank, two thirds tuned on', parts.seen),
    ...scoresOf('TimeBank, all', parts.all),
  ];
};

/** The annotators mark every time inside a content and most others: recall tells more than precision here. */
export const scoreGoldTimes = (find: TimeFinder): Score[] =>
  (['tune', 'held'] as const).flatMap((half) => {
    const counts = newTimexCounts();
    for (const { text, published, times } of readGold(half)) countTimes(counts, times, find(text, published));
    return scoresOf(`gold articles, ${half}`, counts, half === 'held');
  });

export const times: Suite = {
  name: 'times',
  run: async ({ corpora }) => {
    const find = ownTimes();
    return [...((corpora && scoreTimeBank(corpora, find)) || []), ...scoreGoldTimes(find)];
  },
};
