import { Dialog } from '@base-ui/react/dialog';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useDeferredValue, useState } from 'react';
import type { SourceId } from '../../../src/ledger/ids.ts';
import type { SourcePage } from '../../../src/views/source-page.ts';
import { searchQuery } from '../api/queries.ts';
import { useDialogWord } from '../desk/address.ts';
import { useDecide } from '../desk/decide.ts';
import { Sign } from '../parts/sign.tsx';

type Other = SourcePage['alike'][number];

/** Merges another source into this one: one of those that may be the same, or any that is found by its name. */
export const MergeSource = ({ page: { source, alike } }: { readonly page: SourcePage }) => {
  const { decide, mayDecide, busy, refusal } = useDecide();
  const dialog = useDialogWord('merge');
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<SourceId | null>(null);
  const { data } = useQuery(searchQuery(useDeferredValue(name)));
  if (!mayDecide) return null;
  const found = (data?.results ?? []).flatMap(({ kind, id, title }): Other[] =>
    kind === 'source' && name.trim() !== '' ? [{ id: id as SourceId, name: title }] : [],
  );
  const others = [...new Map([...found, ...alike].map((one) => [one.id, one])).values()].filter(
    ({ id }) => id !== source.id,
  );
  const from = others.find(({ id }) => id === (chosen ?? dialog.word));
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (!from) return;
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim();
    const kept = await decide(
      { kind: 'sources-merged', from: from.id, into: source.id, reason },
      `${from.name} merged into ${source.name}.`,
    );
    if (kept !== null) dialog.close();
  };
  return (
    <Dialog.Root open={dialog.word !== null} onOpenChange={(open) => (open ? dialog.open('another') : dialog.close())}>
      <Dialog.Trigger className="button">Merge another source into this one</Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog">
          <Dialog.Title>Who else is {source.name}?</Dialog.Title>
          <form className="stack" onSubmit={submit}>
            <div className="field">
              <label htmlFor="merge-name">Find a source by name</label>
              <input
                id="merge-name"
                className="input"
                type="search"
                autoComplete="off"
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
            </div>
            {others.length > 0 && (
              <fieldset className="choices picks">
                <legend className="label">{name.trim() === '' ? 'May be the same' : 'Found'}</legend>
                {others.map((other) => (
                  <label key={other.id} className="pick">
                    <input
                      type="radio"
                      name="other"
                      required
                      checked={from?.id === other.id}
                      onChange={() => setChosen(other.id)}
                    />
                    {other.name} <span className="quiet small">{other.id}</span>
                  </label>
                ))}
              </fieldset>
            )}
            {name.trim() !== '' && found.length === 0 && data && (
              <p className="small quiet">No other source goes by that name.</p>
            )}
            <p className="small quiet">
              All they said counts as said by {source.name} from then on. It can be undone below, and where it is
              decided.
            </p>
            <Sign id="merge-reason" label="Sign and merge" busy={busy || !from} refusal={refusal} />
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
};
