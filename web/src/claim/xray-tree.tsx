import { useState } from 'react';
import { Link } from 'wouter';
import {
  type Independence,
  LAYERS,
  type XrayNode,
  type XrayStep,
} from '../../../src/ledger/independence/independence.ts';
import { groupBy } from '../parts/group.ts';
import { shortDayOf } from '../parts/when.tsx';
import { labelOf, REASON_WORDS, Why } from './xray-why.tsx';

type Props = { readonly independence: Independence };

const layerOf = (node: XrayNode | undefined): number => (node ? LAYERS.indexOf(node.layer) : -1);

/**
 * The echo X-ray for a narrow screen: from every origin down to the articles, as a drawn tree. What leads to several origins stands under each of
 * them; a copy names what it copies. Each branch opens to the sentence that proves it.
 */
export const XrayTree = ({ independence }: Props) => {
  const nodes = new Map(independence.nodes.map((node) => [node.key, node]));
  const up = independence.steps.filter(({ from, to }) => layerOf(nodes.get(from)) < layerOf(nodes.get(to)));
  const level = independence.steps.filter(({ from, to }) => layerOf(nodes.get(from)) === layerOf(nodes.get(to)));
  const below = groupBy(up, ({ to }) => to);
  const beside = groupBy(level, ({ from }) => from);
  const leads = new Set(up.map(({ from }) => from));
  const roots = independence.nodes.filter(({ key }) => !leads.has(key));
  return (
    <ul className="tree" aria-label="From the origins down to the articles">
      {roots.map((node) => (
        <Branch
          key={node.key}
          node={node}
          step={null}
          nodes={nodes}
          below={below}
          beside={beside}
          independence={independence}
        />
      ))}
    </ul>
  );
};

type BranchProps = Props & {
  readonly node: XrayNode;
  /** The step from this node to the one above it; null for a root. */
  readonly step: XrayStep | null;
  readonly nodes: ReadonlyMap<string, XrayNode>;
  readonly below: ReadonlyMap<string, readonly XrayStep[]>;
  readonly beside: ReadonlyMap<string, readonly XrayStep[]>;
};

const Branch = ({ node, step, independence, ...rest }: BranchProps) => {
  const { nodes, below, beside } = rest;
  return (
    <li data-sure={step?.sure}>
      <div className="tree-node" data-layer={node.layer} data-unknown={node.unknown || undefined}>
        <span className="tree-label">
          <small className="quiet">{node.layer}</small> <NodeName node={node} />
        </span>
        {node.first && node.layer === 'article' && <span className="number quiet small">{shortDayOf(node.first)}</span>}
      </div>
      {[...(step ? [step] : []), ...(beside.get(node.key) ?? [])].map((one) => (
        <Proof
          key={`${one.from}>${one.to}>${one.reason}`}
          step={one}
          beside={one !== step}
          independence={independence}
        />
      ))}
      {below.has(node.key) && (
        <ul>
          {below.get(node.key)?.map((lower) => {
            const child = nodes.get(lower.from);
            return child ? (
              <Branch key={lower.from} node={child} step={lower} independence={independence} {...rest} />
            ) : null;
          })}
        </ul>
      )}
    </li>
  );
};

const NodeName = ({ node }: { readonly node: XrayNode }) => {
  const name = labelOf(node);
  if (node.article) return <Link href={`/article/${node.article}`}>{name}</Link>;
  return node.source ? <Link href={`/source/${node.source}`}>{name}</Link> : <span>{name}</span>;
};

type ProofProps = Props & { readonly step: XrayStep; readonly beside: boolean };

const Proof = ({ step, beside, independence }: ProofProps) => {
  const [open, setOpen] = useState(false);
  const other = independence.nodes.find(({ key }) => key === step.to);
  return (
    <div className="tree-proof">
      <button type="button" className="count small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {REASON_WORDS[step.reason]}
        {beside && other && `: ${other.label}`}
        {!step.sure && ', likely'}
      </button>
      {open && (
        <div className="xray-open">
          <Why step={step} independence={independence} />
        </div>
      )}
    </div>
  );
};
