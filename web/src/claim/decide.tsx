import { lazy, Suspense, useState } from 'react';
import type { ClaimPage } from '../../../src/views/claim-page.ts';
import { useDecide } from '../desk/decide.ts';
import { useKeys } from '../desk/keyboard.tsx';

const DecideDialog = lazy(() => import('./decide-dialog.tsx').then((m) => ({ default: m.DecideDialog })));

/** The way to the dialog in which a person says where the claim stands; it is fetched when it is first opened. */
export const Decide = ({ page }: { readonly page: ClaimPage }) => {
  const { mayDecide } = useDecide();
  const [open, setOpen] = useState(false);
  useKeys('Claim', mayDecide ? [{ keys: 's', does: 'Decide the status', run: () => setOpen(true) }] : []);
  if (!mayDecide) return null;
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        Decide <kbd>s</kbd>
      </button>
      <Suspense fallback={null}>{open && <DecideDialog page={page} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
};
