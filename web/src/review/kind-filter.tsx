import { PROPOSAL_KINDS, type ProposalKind } from '../../../src/ledger/record.ts';
import type { ReviewQueue } from '../../../src/views/review-queue.ts';
import { useWord } from '../desk/address.ts';
import { useKeys } from '../desk/keyboard.tsx';

const NAMES: Readonly<Record<ProposalKind, string>> = {
  status: 'Where claims stand',
  'claim-link': 'Ties',
  'same-source': 'Sources',
  'same-claim': 'Same claim',
};

/** The kind of proposal that is asked for; null for all. */
export const useKind = () => {
  const [word, setWord] = useWord('kind');
  const chosen = PROPOSAL_KINDS.find((kind) => kind === word) ?? null;
  return { chosen, choose: (kind: ProposalKind | null): void => setWord(kind) };
};

/** What is asked about, by kind, with how many wait of each. */
export const KindFilter = ({ queue: { kinds, open } }: { readonly queue: ReviewQueue }) => {
  const { chosen, choose } = useKind();
  const there = PROPOSAL_KINDS.filter((kind) => kinds[kind] > 0 || kind === chosen);
  const next = [null, ...there][([null, ...there].indexOf(chosen) + 1) % (there.length + 1)] ?? null;
  useKeys('Review', [{ keys: 'f', does: 'Only the next kind of proposal', run: () => choose(next) }]);
  if (there.length < 2 && chosen === null) return null;
  const toggle = (kind: ProposalKind | null, name: string, count: number) => (
    <button
      key={kind ?? 'all'}
      type="button"
      className="toggle"
      aria-pressed={chosen === kind}
      onClick={() => choose(kind)}
    >
      {name}{' '}
      <span className="tally">
        {count}
        <span className="hidden"> proposals</span>
      </span>
    </button>
  );
  return (
    <fieldset className="toggles">
      <legend className="hidden">Which proposals</legend>
      {toggle(null, 'All', open)}
      {there.map((kind) => toggle(kind, NAMES[kind], kinds[kind]))}
    </fieldset>
  );
};
