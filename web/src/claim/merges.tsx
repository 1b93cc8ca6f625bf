import type { Independence, XrayStep } from '../../../src/ledger/independence/independence.ts';
import { useDecide } from '../desk/decide.ts';
import { EvidenceQuote } from '../parts/evidence.tsx';

/** Steps name an origin's node; decisions name the origin. */
const keyOf = (node: string): string => node.replace(/^n:/, '');

/** Why origins put in other words count as one; a person may say that they are not. */
export const Merges = ({ merges }: Pick<Independence, 'merges'>) => {
  const { decide, mayDecide, busy } = useDecide();
  if (merges.length === 0) return null;
  const part = ({ from, to, why }: XrayStep): void =>
    void decide(
      {
        kind: 'origins-judged',
        left: keyOf(from),
        right: keyOf(to),
        same: false,
        reason: `Not the same, against: ${why}`,
      },
      'They count as two origins from here on.',
    );
  return (
    <details>
      <summary className="small">
        {merges.length === 1 ? 'One merge' : `${merges.length} merges`} of origins put in other words
      </summary>
      <ul className="rows">
        {merges.map((merge) => (
          <li key={`${merge.from} ${merge.to}`} className="merge">
            <div className="row apart">
              <span>
                {merge.why}{' '}
                {!merge.sure && (
                  <span className="badge" data-tone="warn">
                    likely, not proven
                  </span>
                )}
              </span>
              {mayDecide && merge.reason !== 'person' && (
                <button type="button" className="count small" disabled={busy} onClick={() => part(merge)}>
                  They are not the same
                </button>
              )}
            </div>
            {merge.evidence.map((evidence) => (
              <EvidenceQuote key={`${evidence.revision}-${evidence.text}`} evidence={evidence} />
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
};
