import type { Ledger } from '../ledger/ledger.ts';
import { HearsayError } from '../text/error.ts';

const LOOK_EVERY_MS = 10 * 60_000;

/** Lets forecasts fall due as days go by: once at the start, then whenever the day has changed. A ledger that is only read stays as it is. */
export const openCalendar = async (
  { advance }: Pick<Ledger, 'advance'>,
  today: () => string,
): Promise<{ readonly close: () => void }> => {
  let last = '';
  const turn = async (): Promise<void> => {
    const day = today();
    if (day === last) return;
    last = day;
    await advance(day).catch((error: unknown) => {
      if (!(error instanceof HearsayError)) throw error;
    });
  };
  await turn();
  const timer = setInterval(() => void turn(), LOOK_EVERY_MS);
  timer.unref();
  return { close: () => clearInterval(timer) };
};
