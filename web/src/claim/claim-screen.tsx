import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Link } from 'wouter';
import type { ClaimId } from '../../../src/ledger/ids.ts';
import type { Status } from '../../../src/ledger/record.ts';
import type { ClaimPage } from '../../../src/views/claim-page.ts';
import { claimQuery } from '../api/queries.ts';
import { linkTo, useAsOf } from '../desk/address.ts';
import { AsOfBadge } from '../parts/as-of-badge.tsx';
import { CertaintyMark } from '../parts/certainty-mark.tsx';
import { dueText } from '../parts/claim-line.tsx';
import { Condition } from '../parts/condition.tsx';
import { Count } from '../parts/count.tsx';
import { Page, Section, Waiting } from '../parts/page.tsx';
import { Loaded } from '../parts/screen.tsx';
import { isProposed, StatusMark } from '../parts/status-mark.tsx';
import { windowOf } from '../parts/when.tsx';
import { WhenSeen } from '../parts/when-seen.tsx';
import { Decide } from './decide.tsx';
import { Drift } from './drift.tsx';
import { History } from './history.tsx';
import { Links } from './links.tsx';
import { Mentions } from './mentions.tsx';
import { Xray } from './xray.tsx';

const Numbers = lazy(() => import('./numbers.tsx').then((m) => ({ default: m.Numbers })));

/** A claim: what it says, where it stands, how many really say so and how that is known, how surely over time. */
export const ClaimScreen = ({ id }: { readonly id: string }) => {
  const [asOf] = useAsOf();
  const query = useQuery(claimQuery(id as ClaimId, asOf));
  return <Loaded query={query}>{(page) => <Claim page={page} />}</Loaded>;
};

const Claim = ({ page }: { readonly page: ClaimPage }) => {
  const { row, independence } = page;
  return (
    <Page
      title={row.wording}
      crumbs={[
        { name: 'Stories', href: '/' },
        { name: 'Claims', href: linkTo('/story/all', page.asOf) },
        { name: row.id, href: linkTo(`/claim/${row.id}`, page.asOf) },
      ]}
      json={linkTo(`/api/claims/${row.id}`, page.asOf)}
      aside={<Decide page={page} />}
      facts={<ClaimFacts page={page} />}
    >
      {page.mergedInto && (
        <p className="problem">
          A person merged this claim into <Link href={`/claim/${page.mergedInto}`}>{page.mergedInto}</Link>.
        </p>
      )}
      <LeanElsewhere page={page} />
      <Section id="echo" title="Who really says so" about={independence.sentence}>
        <Xray independence={independence} />
      </Section>
      {page.drift.length > 1 && (
        <Section id="drift" title="How surely, over time" about={driftWords(page)}>
          <Drift drift={page.drift} drops={page.drops} />
        </Section>
      )}
      {page.numbers.length > 0 && (
        <Section id="numbers" title="The numbers" about="As each source said them, and when.">
          <WhenSeen height={numbersHeight(page.numbers)}>
            <Suspense fallback={<Waiting />}>
              <Numbers numbers={page.numbers} />
            </Suspense>
          </WhenSeen>
        </Section>
      )}
      <Mentions page={page} />
      {page.links.length > 0 && <Links page={page} />}
      <History page={page} />
    </Page>
  );
};

const TAKEN_BACK: readonly Status[] = ['corrected', 'retracted'];

/** Whose word a claim stood on that was taken back, and the way to what else leans on them. */
const LeanElsewhere = ({ page: { row, independence } }: { readonly page: ClaimPage }) => {
  const origins = independence.nodes.flatMap(({ layer, source, label }) =>
    layer === 'origin' && source !== null ? [{ source, label }] : [],
  );
  if (!TAKEN_BACK.includes(row.status) || origins.length === 0) return null;
  return (
    <p className="elsewhere">
      See what else leans on{' '}
      {origins.map(({ source, label }, at) => (
        <span key={source}>
          {at > 0 && (at === origins.length - 1 ? ' and ' : ', ')}
          <Link href={`/source/${source}#falls`}>{label}</Link>
        </span>
      ))}
      .
    </p>
  );
};

/** The condition that the words set which the claim is worded by. */
const conditionOf = ({ mentions, wordingFrom }: ClaimPage): string | null =>
  mentions.find(({ id }) => id === wordingFrom)?.condition ?? null;

const ClaimFacts = ({ page }: { readonly page: ClaimPage }) => {
  const { row, asOf } = page;
  return (
    <>
      <StatusMark status={row.status} proposed={isProposed(row)} />
      <CertaintyMark certainty={row.latest} />
      <Count of={row.origins} unit="origin" href="#echo" />
      <Count of={row.publishers} unit="publisher" href="#echo" />
      <Count of={row.outlets} unit="outlet" href="#echo" />
      <Count of={row.mentions} unit="mention" href="#mentions" />
      {row.forecast && (
        <span className="badge" data-tone="warn">
          {row.forecast.kind}, {windowOf(row.forecast.from, row.forecast.until)}
          {row.dueInDays !== null && `: ${dueText(row.dueInDays)}`}
        </span>
      )}
      <Condition words={conditionOf(page)} beside={row.wording} />
      {asOf && <AsOfBadge asOf={asOf} />}
    </>
  );
};

/** About what the plot and its table's line take, so that nothing below moves when they come. */
const numbersHeight = (numbers: ClaimPage['numbers']): number =>
  new Set(numbers.map(({ source, outlet }) => source ?? outlet)).size * 30 + 90;

const driftWords = ({ drops }: ClaimPage): string => {
  const first = drops.find((drop) => drop.first) ?? drops[0];
  if (!first) return 'Nobody dropped a hedge.';
  const outlet = first.outlet ?? 'An outlet unknown';
  return first.condition === null
    ? `${outlet} dropped the hedge first: from ${first.from.value} to ${first.to.value}.`
    : `${outlet} was the first to leave out “${first.condition}”.`;
};
