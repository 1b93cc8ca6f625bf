import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { ClaimId } from '../../../src/ledger/ids.ts';
import { searchQuery } from '../api/queries.ts';

/** Where the mention is to go: it stays, or it goes to another claim, alone or with its whole claim, or becomes one of its own. */
export type Place =
  | { readonly kind: 'stay' }
  | { readonly kind: 'own' }
  | { readonly kind: 'move' | 'merge'; readonly claim: ClaimId };

type Props = { readonly claim: ClaimId; readonly place: Place; readonly onChange: (place: Place) => void };

const MOST_OFFERED = 5;

/** The claim a mention belongs to. Others are found by their words. */
export const ClaimField = ({ claim, place, onChange }: Props) => {
  const [text, setText] = useState('');
  const { data } = useQuery(searchQuery(useDeferredValue(text)));
  const found = (data?.results ?? []).filter(({ kind, id }) => kind === 'claim' && id !== claim).slice(0, MOST_OFFERED);
  const chosen = place.kind === 'move' || place.kind === 'merge' ? place.claim : null;
  return (
    <fieldset className="field">
      <legend className="label">Which claim it belongs to</legend>
      <div className="row wrap">
        <label className="pick">
          <input
            type="radio"
            name="place"
            checked={place.kind === 'stay'}
            onChange={() => onChange({ kind: 'stay' })}
          />
          stays with {claim}
        </label>
        <label className="pick">
          <input type="radio" name="place" checked={place.kind === 'own'} onChange={() => onChange({ kind: 'own' })} />
          split off: a claim of its own
        </label>
      </div>
      <input
        className="input"
        type="search"
        aria-label="Find another claim by its words"
        placeholder="or another claim, by its words"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {text.trim() !== '' &&
        found.map(({ id, title }) => (
          <label key={id} className="pick">
            <input
              type="radio"
              name="place"
              checked={chosen === id}
              onChange={() => onChange({ kind: 'move', claim: id as ClaimId })}
            />
            <span className="wording">{title}</span>
          </label>
        ))}
      {text.trim() !== '' && data && found.length === 0 && (
        <p className="small quiet">No other claim holds these words.</p>
      )}
      {chosen && (
        <label className="pick">
          <input
            type="checkbox"
            checked={place.kind === 'merge'}
            onChange={(event) => onChange({ kind: event.target.checked ? 'merge' : 'move', claim: chosen })}
          />
          with all of {claim}: the two are one claim
        </label>
      )}
    </fieldset>
  );
};
