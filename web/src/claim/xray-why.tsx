import type { Independence, MergeReason, XrayNode, XrayStep } from '../../../src/ledger/independence/independence.ts';
import { EvidenceQuote } from '../parts/evidence.tsx';

export const REASON_WORDS: Readonly<Record<MergeReason, string>> = {
  echo: 'copied text',
  'same-outlet': 'same outlet',
  owned: 'same owner',
  chain: 'cites it',
  credit: 'credit line',
  'same-speaker': 'same speaker',
  'same-description': 'same description',
  circle: 'cite each other',
  'own-word': 'on its own word',
  unknown: 'no origin given',
  person: 'decided by a person',
};

/** A description in quotation marks, whether or not it came with them; what is not given needs none. */
export const quoted = (words: string): string => (/^[“"]|^unknown/.test(words) ? words : `“${words}”`);

/** A node by its name; who is described and not named stands in quotation marks. */
export const labelOf = ({ unknown, layer, label }: Pick<XrayNode, 'unknown' | 'layer' | 'label'>): string =>
  unknown && layer === 'origin' ? quoted(label) : label;

/** Why one leads to the other, and the sentences that prove it. */
export const Why = ({ step, independence }: { readonly step: XrayStep; readonly independence: Independence }) => {
  const label = (key: string): string => independence.nodes.find((node) => node.key === key)?.label ?? key;
  return (
    <div className="why">
      <p>
        {label(step.from)} <span className="quiet">→</span> {label(step.to)}{' '}
        <span className="badge" data-outline>
          {REASON_WORDS[step.reason]}
        </span>{' '}
        {!step.sure && (
          <span className="badge" data-tone="warn">
            likely, not proven
          </span>
        )}
      </p>
      <p className="small quiet">{step.why}</p>
      {step.evidence.map((evidence) => (
        <EvidenceQuote key={`${evidence.revision}-${evidence.text}`} evidence={evidence} />
      ))}
    </div>
  );
};
