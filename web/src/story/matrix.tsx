import { Link } from 'wouter';
import type { ClaimBoard, MatrixCell } from '../../../src/views/claim-board.ts';
import { linkTo, useAsOf } from '../desk/address.ts';
import { certaintyWord } from '../parts/certainty-mark.tsx';
import { isProposed, StatusMark } from '../parts/status-mark.tsx';

const MOST_ROWS = 60;

/** Claims down, outlets across: who carries what, how surely, who denies it, and who only repeats. */
export const Matrix = ({ board }: { readonly board: ClaimBoard }) => {
  const [asOf] = useAsOf();
  const cells = new Map(board.matrix.map((cell) => [`${cell.claim} ${cell.outlet}`, cell]));
  const rows = [...board.rows]
    .sort((a, b) => b.outlets.high - a.outlets.high || b.mentions - a.mentions)
    .slice(0, MOST_ROWS);
  return (
    <>
      <MatrixLegend />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="scroll-x matrix-frame" tabIndex={0} aria-label="Claims by outlet">
        <table className="matrix">
          <thead>
            <tr>
              <th scope="col">Claim</th>
              {board.outlets.map(({ name, publisher, articles }) => (
                <th scope="col" key={name} title={publisher ? `${name}, owned by ${publisher}` : name}>
                  <span className="outlet-name">{name}</span>
                  <span className="tally">
                    {articles} article{articles === 1 ? '' : 's'}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <StatusMark status={row.status} proposed={isProposed(row)} terse />
                  <Link href={linkTo(`/claim/${row.id}`, asOf)} className="wording" title={row.wording}>
                    {row.wording}
                  </Link>
                </th>
                {board.outlets.map(({ name }) => (
                  <Cell key={name} outlet={name} cell={cells.get(`${row.id} ${name}`)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {board.rows.length > rows.length && (
        <p className="small quiet">
          The {rows.length} claims that most outlets carry, of {board.rows.length}.
        </p>
      )}
    </>
  );
};

const LEVELS = { certain: 3, probable: 2, possible: 1, unknown: 0 } as const;

const Cell = ({ cell, outlet }: { readonly cell: MatrixCell | undefined; readonly outlet: string }) => {
  if (!cell) return <td />;
  const says = cell.stance === 'states' ? 'says so' : cell.stance === 'denies' ? 'denies it' : cell.stance;
  const words = `${outlet} ${says}, ${certaintyWord(cell.certainty)}${cell.echoOnly ? ', only repeated' : ''}, ${cell.mentions.length} mention${cell.mentions.length === 1 ? '' : 's'}`;
  return (
    <td>
      <Link href={`/claim/${cell.claim}?outlet=${encodeURIComponent(outlet)}#mentions`} className="cell" title={words}>
        <CellShape stance={cell.stance} level={LEVELS[cell.certainty.value]} echo={cell.echoOnly} />
        <span className="hidden">{words}</span>
      </Link>
    </td>
  );
};

type ShapeProps = { readonly stance: MatrixCell['stance']; readonly level: number; readonly echo: boolean };

/** Size says how surely, a hollow shape an echo, a bar a denial. */
const CellShape = ({ stance, level, echo }: ShapeProps) => {
  const r = 3 + level * 1.6;
  const denies = stance === 'denies' || stance === 'mixed';
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true" data-tone={denies ? 'bad' : 'plain'}>
      <circle cx="11" cy="11" r={r} className={echo ? 'hollow' : 'full'} />
      {denies && <path d="M3 19 19 3" className="bar" />}
      {stance === 'doubts' && <path d="M3 11h16" className="bar" strokeDasharray="2 2" />}
    </svg>
  );
};

const MatrixLegend = () => (
  <p className="matrix-legend small">
    <span className="row">
      <CellShape stance="states" level={3} echo={false} /> says so, certain
    </span>
    <span className="row">
      <CellShape stance="states" level={1} echo={false} /> possible
    </span>
    <span className="row">
      <CellShape stance="states" level={3} echo /> only repeats another outlet
    </span>
    <span className="row">
      <CellShape stance="denies" level={3} echo={false} /> denies it
    </span>
    <span className="row">
      <CellShape stance="doubts" level={2} echo={false} /> doubts it
    </span>
  </p>
);
