import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { Position, ResumePoint } from '../ingest/document.ts';

const storedSchema = z.record(z.string(), z.object({ item: z.number(), byte: z.number(), skip: z.number() }));

/** How far each large source has been added, kept in a small file beside the ledger, so that a killed run goes on where it stopped. */
export type ProgressFile = {
  readonly resume: (source: string) => ResumePoint | null;
  /** What has been added up to here: call it only once the ledger has it. */
  readonly reached: (position: Position) => void;
  /** All sources were read to their end: nothing is left to go on with. */
  readonly finish: () => void;
};

/** A file that changed is another source: its size and time are part of its name. */
const keyOf = (source: string): string => {
  try {
    const { size, mtimeMs } = statSync(source);
    return `${resolve(source)} ${size} ${Math.round(mtimeMs)}`;
  } catch {
    return source;
  }
};

const readStored = (path: string): Record<string, ResumePoint> => {
  try {
    return storedSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // no run was broken off, or its notes are damaged: everything is read again, and the ledger adds nothing twice
    return {};
  }
};

/** Opens the notes of a run that was broken off, if there was one. */
export const openProgressFile = (path: string): ProgressFile => {
  const before = readStored(path);
  const points: Record<string, ResumePoint> = { ...before };
  return {
    resume: (source) => before[keyOf(source)] ?? null,
    reached: ({ source, next }) => {
      // a source of one document is dealt with by the ledger itself, which knows what it has
      if (next.item <= 1 && next.byte === 0) return;
      points[keyOf(source)] = next;
      writeFileSync(`${path}.new`, JSON.stringify(points));
      renameSync(`${path}.new`, path);
    },
    finish: () => rmSync(path, { force: true }),
  };
};
