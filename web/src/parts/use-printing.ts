import { useSyncExternalStore } from 'react';

const query = (): MediaQueryList => matchMedia('print');

const listen = (changed: () => void): (() => void) => {
  const list = query();
  list.addEventListener('change', changed);
  return () => list.removeEventListener('change', changed);
};

/** Whether the page is being laid out for paper, where nothing can be scrolled into view. */
export const usePrinting = (): boolean => useSyncExternalStore(listen, () => query().matches);
