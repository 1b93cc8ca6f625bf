import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Problem, ProblemPage, Waiting } from './page.tsx';

/** Shows a page once it has come; until then that it is coming, or why it does not. */
export const Loaded = <T,>({
  query,
  part = false,
  children,
}: {
  readonly query: UseQueryResult<T>;
  /** Whether it is a part of a screen that has its heading already. */
  readonly part?: boolean;
  readonly children: (page: T) => ReactNode;
}) => {
  if (query.data !== undefined) return children(query.data);
  if (!query.error) return <Waiting />;
  return part ? <Problem error={query.error} /> : <ProblemPage error={query.error} />;
};
