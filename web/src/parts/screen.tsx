import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Problem, Waiting } from './page.tsx';

/** Shows a page once it has come; until then that it is coming, or why it does not. */
export const Loaded = <T,>({
  query,
  children,
}: {
  readonly query: UseQueryResult<T>;
  readonly children: (page: T) => ReactNode;
}) => {
  if (query.data !== undefined) return children(query.data);
  return query.error ? <Problem error={query.error} /> : <Waiting />;
};
