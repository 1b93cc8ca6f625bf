import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { AsOf } from '../../../src/views/as-of.ts';
import { articlesQuery } from '../api/queries.ts';
import { Count } from '../parts/count.tsx';
import { Loaded } from '../parts/screen.tsx';
import { When } from '../parts/when.tsx';

/** The articles of a story in the order they came out, with what each repeats. */
export const Articles = ({ story, asOf }: { readonly story: string; readonly asOf: AsOf | null }) => (
  <Loaded query={useQuery(articlesQuery(story, asOf))} part>
    {({ articles }) => (
      <ul className="rows">
        {articles.map((article) => (
          <li key={article.id} className="article-line">
            <When at={article.published} />
            <div>
              <Link href={`/article/${article.id}`} className="wording">
                {article.title ?? 'Untitled'}
              </Link>
              <p className="claim-by">
                <b>{article.outlet ?? 'Outlet unknown'}</b>
                <Count of={article.claims} unit="claim" href={`/article/${article.id}`} />
                <span className="number">{article.words.toLocaleString('en')} words</span>
                {article.revisions > 1 && (
                  <Link href={`/article/${article.id}?show=revisions`} className="badge" data-tone="turn">
                    {article.revisions} revisions
                  </Link>
                )}
                {article.repeats && (
                  <Link href={`/article/${article.repeats.article}`} className="badge" data-outline>
                    {Math.round(article.repeats.share * 100)} % of it repeats{' '}
                    {article.repeats.outlet ?? 'another article'}
                  </Link>
                )}
              </p>
            </div>
          </li>
        ))}
      </ul>
    )}
  </Loaded>
);
