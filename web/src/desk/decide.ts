import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Decision } from '../../../src/ledger/entry.ts';
import { client, pageOf } from '../api/client.ts';
import { meQuery } from '../api/queries.ts';
import { useTell } from './notices.tsx';

type Undone = () => void;

/** Records decisions, says what was done, and offers to undo it. Undoing is an entry of its own. */
export const useDecide = () => {
  const queries = useQueryClient();
  const tell = useTell();
  const { data: me } = useQuery(meQuery());
  const { mutateAsync, isPending } = useMutation({
    mutationFn: (decision: Decision) => pageOf(client.decisions.$post({ json: decision })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['page'] }),
    onError: (error) => tell({ text: error.message, tone: 'bad' }),
  });
  const undo = useCallback(
    async (entry: number, then?: Undone) => {
      await mutateAsync({ kind: 'undone', entry, reason: 'Undone at the desk' });
      tell({ text: `Entry ${entry} undone.` });
      then?.();
    },
    [mutateAsync, tell],
  );
  const decide = useCallback(
    async (decision: Decision, said: string, then?: Undone) => {
      const { entry } = await mutateAsync(decision);
      tell({ text: said, undo: () => void undo(entry.seq, then) });
      return entry.seq;
    },
    [mutateAsync, tell, undo],
  );
  const role = me?.person?.role;
  return { decide, undo, busy: isPending, mayDecide: role === 'analyst' || role === 'admin' };
};
