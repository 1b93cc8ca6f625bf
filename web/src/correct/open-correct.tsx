import { lazy, Suspense } from 'react';
import type { Correctable } from './correctable.ts';

const Correct = lazy(() => import('./correct.tsx').then((m) => ({ default: m.Correct })));

type Props = {
  readonly mention: Correctable | null;
  readonly onClose: () => void;
  readonly onDecided?: (entry: Promise<number | null>) => void;
};

/** The dialog that puts a mention right, fetched when it is first opened; nothing while there is no mention. */
export const OpenCorrect = ({ mention, onClose, onDecided }: Props) => (
  <Suspense fallback={null}>
    {mention && <Correct key={mention.id} mention={mention} onClose={onClose} onDecided={onDecided} />}
  </Suspense>
);
