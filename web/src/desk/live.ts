import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** The page itself comes first: the line is opened once it is on its way. */
const AFTER_MS = 400;

const listen = (setLive: (live: boolean) => void, refresh: () => void): EventSource => {
  const events = new EventSource('/api/events');
  let heard: string | null = null;
  events.addEventListener('hello', (event: MessageEvent<string>) => {
    setLive(true);
    if (heard !== null && heard !== event.data) refresh();
    heard = event.data;
  });
  events.addEventListener('grown', (event: MessageEvent<string>) => {
    heard = event.data;
    refresh();
  });
  events.addEventListener('error', () => setLive(false));
  return events;
};

/** Refreshes what is on the screen as the ledger grows. Says whether the line to the server stands. */
export const useLive = (): boolean => {
  const queries = useQueryClient();
  const [live, setLive] = useState(false);
  useEffect(() => {
    let events: EventSource | null = null;
    const timer = setTimeout(() => {
      events = listen(setLive, () => void queries.invalidateQueries({ queryKey: ['page'] }));
    }, AFTER_MS);
    return () => {
      clearTimeout(timer);
      events?.close();
    };
  }, [queries]);
  return live;
};
