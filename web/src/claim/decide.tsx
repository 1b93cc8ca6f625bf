import { lazy, Suspense } from 'react';
import type { ClaimPage } from '../../../src/views/claim-page.ts';
import { useDialogWord } from '../desk/address.ts';
import { useDecide } from '../desk/decide.ts';
import { useKeys } from '../desk/keyboard.tsx';

const DecideDialog = lazy(() => import('./decide-dialog.tsx').then((m) => ({ default: m.DecideDialog })));

/** The way to the dialog in which a person says where the claim stands; it is fetched when it is first opened. */
export const Decide = ({ page }: { readonly page: ClaimPage }) => {
  const { row } = page;
  const { mayDecide } = useDecide();
  const { word, open, close } = useDialogWord('decide');
  const show = (): void => open('status');
  useKeys('Claim', mayDecide ? [{ keys: 's', does: 'Decide the status', run: show }] : []);
  if (!mayDecide) return null;
  return (
    <>
      <button type="button" className="button" onClick={show}>
        Decide <kbd>s</kbd>
      </button>
      <Suspense fallback={null}>
        {word && (
          <DecideDialog
            claim={{ ...row, suggested: row.statusProposed ?? row.status, forecast: row.forecast !== null }}
            onClose={close}
          />
        )}
      </Suspense>
    </>
  );
};
