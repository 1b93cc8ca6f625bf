import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { searchQuery } from '../api/queries.ts';

type Props = { readonly name: string; readonly onChange: (name: string) => void };

/** Who speaks: any name; those the ledger knows are offered as one types. Nothing stands for nobody. */
export const SpeakerField = ({ name, onChange }: Props) => {
  const { data } = useQuery(searchQuery(useDeferredValue(name)));
  const known = data?.results.filter(({ kind }) => kind === 'source') ?? [];
  return (
    <div className="field">
      <label htmlFor="speaker-name">Who speaks</label>
      <input
        id="speaker-name"
        className="input"
        list="speakers-known"
        autoComplete="off"
        maxLength={500}
        placeholder="Nobody is given"
        value={name}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id="speakers-known">
        {known.map(({ id, title, detail }) => (
          <option key={id} value={title}>
            {detail}
          </option>
        ))}
      </datalist>
      <p className="small quiet">
        A name known here is that source; another opens one. Leave empty where nobody is given.
      </p>
    </div>
  );
};
