import { CERTAINTY_VALUES } from '../../../src/meaning/meaning.ts';
import { CertaintyMark } from '../parts/certainty-mark.tsx';
import type { Correctable } from './correctable.ts';

export type Sureness = Pick<Correctable['certainty'], 'value' | 'polarity'>;

type Props = { readonly sureness: Sureness; readonly onChange: (sureness: Sureness) => void };

/** How surely it is put, and whether as so or as not so. */
export const CertaintyField = ({ sureness, onChange }: Props) => (
  <fieldset className="field">
    <legend className="label">How surely it is put</legend>
    <div className="row wrap">
      {CERTAINTY_VALUES.map((value) => (
        <label key={value} className="pick">
          <input
            type="radio"
            name="certainty"
            value={value}
            checked={sureness.value === value}
            onChange={() => onChange({ ...sureness, value })}
          />
          <CertaintyMark certainty={{ value, polarity: 'positive' }} />
        </label>
      ))}
      <label className="pick">
        <input
          type="checkbox"
          checked={sureness.polarity === 'negative'}
          onChange={(event) => onChange({ ...sureness, polarity: event.target.checked ? 'negative' : 'positive' })}
        />
        as not so
      </label>
    </div>
  </fieldset>
);
