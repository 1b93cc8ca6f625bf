import type { Actor } from '../../../src/ledger/actor.ts';

/** Who made it: a machine's proposal and a person's decision never look the same. */
export const By = ({ actor, proposed = false }: { readonly actor: Actor; readonly proposed?: boolean }) =>
  actor.kind === 'person' ? (
    <span className="by-person">decided by {actor.name}</span>
  ) : (
    <span className="by-machine">
      {proposed ? 'proposed' : 'found'} by {actor.name} {actor.version}
    </span>
  );
