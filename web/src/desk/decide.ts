import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Actor } from '../../../src/ledger/actor.ts';
import type { Decision } from '../../../src/ledger/entry.ts';
import { client, DeskError, pageOf } from '../api/client.ts';
import { meQuery } from '../api/queries.ts';
import { useTell } from './notices.tsx';

type Undone = () => void;

/**
 * Records decisions, says what was done, and offers to undo it. Undoing is an entry of its own. `decide` answers with the entry's number, or
 * with null where it was not recorded; `refusal` then says why.
 */
export const useDecide = () => {
  const queries = useQueryClient();
  const tell = useTell();
  const { data: me } = useQuery(meQuery());
  const { mutateAsync, isPending, error } = useMutation({
    mutationFn: (decision: Decision) => pageOf(client.decisions.$post({ json: decision })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['page'] }),
    onError: (error) => tell({ text: refused(error), tone: 'bad' }),
  });
  const undo = useCallback(
    async (entry: number, then?: Undone): Promise<void> => {
      const done = await mutateAsync({ kind: 'undone', entry, reason: 'Undone at the desk' }).catch(() => null);
      if (done === null) return;
      tell({ text: `Entry ${entry} undone.` });
      then?.();
    },
    [mutateAsync, tell],
  );
  const decide = useCallback(
    async (decision: Decision, said: string, then?: Undone): Promise<number | null> => {
      const kept = await mutateAsync(decision).catch(() => null);
      if (kept === null) return null;
      const { seq } = kept.entry;
      tell({ text: said, undo: () => void undo(seq, then) });
      return seq;
    },
    [mutateAsync, tell, undo],
  );
  const role = me?.person?.role;
  const mayUndo = (by: Actor): boolean =>
    role === 'admin' || (role === 'analyst' && by.kind === 'person' && by.name === me?.person?.name);
  return {
    decide,
    undo,
    busy: isPending,
    refusal: error === null ? null : refused(error),
    mayDecide: role === 'analyst' || role === 'admin',
    mayUndo,
  };
};

const refused = (error: Error): string =>
  `Not recorded: ${error.message}${error instanceof DeskError ? ` ${error.hint}` : ''}`;
