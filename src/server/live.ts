import type { EntrySeq } from '../ledger/ids.ts';

/** Tells whoever listens that the ledger has grown, also when another process wrote to it. */
export type Live = {
  /** Calls `hear` with the newest entry's number whenever it changes; returns how to stop. */
  readonly listen: (hear: (head: EntrySeq) => void) => () => void;
  /** Looks at once, without waiting for the next round. */
  readonly look: () => Promise<void>;
  readonly close: () => void;
};

/** Watches the head of a ledger every `everyMs`, but only while somebody listens. */
export const openLive = (head: () => Promise<EntrySeq>, everyMs: number): Live => {
  const listeners = new Set<(head: EntrySeq) => void>();
  let last: EntrySeq | null = null;
  let timer: NodeJS.Timeout | null = null;
  const look = async (): Promise<void> => {
    const now = await head().catch(() => last);
    if (now === null || now === last) return;
    const first = last === null;
    last = now;
    if (!first) for (const hear of listeners) hear(now);
  };
  const rest = (): void => {
    if (timer) clearInterval(timer);
    timer = null;
  };
  return {
    look,
    listen: (hear) => {
      listeners.add(hear);
      timer ??= setInterval(look, everyMs);
      void look();
      return () => {
        listeners.delete(hear);
        if (listeners.size === 0) rest();
      };
    },
    close: () => {
      listeners.clear();
      rest();
    },
  };
};
