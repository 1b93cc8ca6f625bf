import { Dialog } from '@base-ui/react/dialog';
import { useState } from 'react';
import { groupBy } from '../parts/group.ts';
import { KeyNames } from '../parts/key-names.tsx';
import { useKeyboard } from './keyboard.tsx';

type Props = { readonly onClose: () => void; readonly on: boolean; readonly switchOn: (on: boolean) => void };

/** Every key that works on this screen right now; single keys can be switched off. */
export const KeyMap = ({ onClose, on, switchOn }: Props) => {
  const { map } = useKeyboard();
  const [groups] = useState(map);
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog">
          <Dialog.Title>Keys</Dialog.Title>
          <div className="key-map">
            {[...groupBy(groups, ({ where }) => where)]
              .map(([where, parts]) => ({ where, keys: parts.flatMap(({ keys }) => keys) }))
              .filter(({ keys }) => keys.length > 0)
              .map(({ where, keys }) => (
                <section key={where}>
                  <h3 className="label">{where}</h3>
                  <dl>
                    {[...groupBy(keys, ({ does }) => does)].map(([does, ways]) => (
                      <div key={does} className="row apart">
                        <dt>{does}</dt>
                        <dd className="row">
                          <KeyNames keys={ways.map(({ keys: names }) => names).join(', ')} />
                        </dd>
                      </div>
                    ))}
                  </dl>
                </section>
              ))}
          </div>
          <div className="row apart wrap key-map-foot">
            <label className="row">
              <input type="checkbox" checked={on} onChange={(event) => switchOn(event.target.checked)} /> Single-key
              shortcuts
            </label>
            <Dialog.Close className="button">Close</Dialog.Close>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
};
