import { lazy, Suspense, useState } from 'react';
import type { Correctable } from './correctable.ts';

const Correct = lazy(() => import('./correct.tsx').then((m) => ({ default: m.Correct })));

type Props = {
  /** The word of the address that asks for the dialog; null while it is closed. */
  readonly word: string | null;
  /** The mention it stands for, where the page holds it. */
  readonly mention: Correctable | null;
  readonly onClose: () => void;
  readonly onDecided?: (entry: Promise<number | null>) => void;
};

/**
 * The dialog that puts a mention right, fetched when it is first opened; nothing while there is no mention. It stays until it is closed, though
 * the page may lose the mention meanwhile: by the correction itself, or by what somebody else decides.
 */
export const OpenCorrect = ({ word, mention, onClose, onDecided }: Props) => {
  const [last, setLast] = useState({ word, mention });
  if (mention !== null && (mention !== last.mention || word !== last.word)) setLast({ word, mention });
  const shown = mention ?? (word !== null && word === last.word ? last.mention : null);
  return (
    <Suspense fallback={null}>
      {shown && <Correct key={shown.id} mention={shown} onClose={onClose} onDecided={onDecided} />}
    </Suspense>
  );
};
