import type { SourcePage } from '../../../src/views/source-page.ts';
import { counted } from '../parts/count.tsx';

const VALUES = ['certain', 'probable', 'possible', 'unknown'] as const;

const WORDS = { certain: 'certain', probable: 'probable', possible: 'possible', unknown: 'not stated' } as const;

/** Which fill means what, with the mentions of each where they are given; a fill that is not there is left out. */
export const SharesKey = ({ certainty }: { readonly certainty?: SourcePage['certainty'] }) => (
  <p className="small quiet shares-key">
    {VALUES.filter((value) => certainty === undefined || certainty[value] > 0).map((value) => (
      <span key={value}>
        <i className={`share-${value}`} /> {WORDS[value]}
        {certainty && ` (${counted(certainty[value], 'mention')})`}
      </span>
    ))}
  </p>
);

/** How surely a source puts what it says: four shares of one bar, told apart by fill, with the figures as its name. */
export const CertaintyShares = ({ certainty }: { readonly certainty: SourcePage['certainty'] }) => {
  const total = VALUES.reduce((sum, value) => sum + certainty[value], 0);
  const words = VALUES.filter((value) => certainty[value] > 0)
    .map((value) => `${WORDS[value]}: ${counted(certainty[value], 'mention')}`)
    .join(', ');
  let at = 0;
  return (
    <svg className="shares" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label={words}>
      <title>{words}</title>
      {VALUES.map((value) => {
        const width = total === 0 ? 0 : (certainty[value] / total) * 100;
        const x = at;
        at += width;
        return (
          <rect key={value} className={`share-${value}`} x={x} y="0" width={Math.max(0, width - 0.6)} height="8" />
        );
      })}
    </svg>
  );
};
