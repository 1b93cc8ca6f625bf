import { Link } from 'wouter';
import type { ClaimPage, LinkedClaim } from '../../../src/views/claim-page.ts';
import { By } from '../parts/by.tsx';
import { Section } from '../parts/page.tsx';
import { sentence } from '../parts/sentence.ts';

const OUT: Readonly<Record<LinkedClaim['kind'], string>> = {
  denies: 'denies',
  'differs-in-number': 'differs in number from',
  updates: 'updates',
  refines: 'refines',
  supports: 'supports',
};
const IN: Readonly<Record<LinkedClaim['kind'], string>> = {
  denies: 'is denied by',
  'differs-in-number': 'differs in number from',
  updates: 'is updated by',
  refines: 'is refined by',
  supports: 'is supported by',
};

/** Claims that deny, update, refine or support this one, or say another number. */
export const Links = ({ page }: { readonly page: ClaimPage }) => (
  <Section id="links" title="Linked claims">
    <ul className="rows">
      {page.links.map((link) => (
        <li key={`${link.claim}-${link.kind}-${link.direction}`} className="linked">
          <span className="badge" data-tone={link.kind === 'denies' ? 'bad' : 'turn'}>
            {link.direction === 'out' ? OUT[link.kind] : IN[link.kind]}
          </span>
          <div>
            <Link href={`/claim/${link.claim}`} className="wording">
              {link.wording}
            </Link>
            <p className="small quiet">
              {sentence(link.reason)}
              <By actor={link.by} proposed={link.state === 'proposed'} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  </Section>
);
