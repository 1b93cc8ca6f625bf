import { DeskError } from '../api/client.ts';
import type { Refused } from './way.ts';

/** What could not be taken in, each by its name, with what to do about it. */
export const Refusals = ({ refused }: { readonly refused: readonly Refused[] }) =>
  refused.length > 0 && (
    <div className="problem" role="alert">
      <p>
        <b>{refused.length === 1 ? 'One could not be added' : `${refused.length} could not be added`}</b>
      </p>
      <ul>
        {refused.map(({ name, error }) => (
          <li key={name}>
            <b className="hash">{name}</b>: {error.message} {error instanceof DeskError && error.hint}
          </li>
        ))}
      </ul>
    </div>
  );
