/** A line on a terminal that tells how far a long command is; silent where standard error is no terminal. */
export type Progress = {
  readonly show: (text: string) => void;
  /** Takes the line away, so that what follows starts clean. */
  readonly clear: () => void;
};

const EVERY_MS = 100;

export const progressOn = (stream: NodeJS.WriteStream): Progress => {
  if (!stream.isTTY) return { show: () => undefined, clear: () => undefined };
  let last = 0;
  return {
    show: (text) => {
      const now = Date.now();
      if (now - last < EVERY_MS) return;
      last = now;
      stream.write(`\r\u001b[2K${text.slice(0, (stream.columns ?? 80) - 1)}`);
    },
    clear: () => stream.write('\r\u001b[2K'),
  };
};

/** `1,234 articles, 210 a second`. */
export const pace = (done: number, startedMs: number, what: string): string => {
  const seconds = (Date.now() - startedMs) / 1000;
  const rate = seconds > 0.5 ? `, ${Math.round(done / seconds).toLocaleString('en')} a second` : '';
  return `${done.toLocaleString('en')} ${what}${rate}`;
};
