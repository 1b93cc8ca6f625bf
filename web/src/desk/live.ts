import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** Refreshes what is on the screen as the ledger grows. Says whether the line to the server stands. */
export const useLive = (): boolean => {
  const queries = useQueryClient();
  const [live, setLive] = useState(false);
  useEffect(() => {
    const events = new EventSource('/api/events');
    const refresh = (): void => void queries.invalidateQueries({ queryKey: ['page'] });
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
    return () => events.close();
  }, [queries]);
  return live;
};
