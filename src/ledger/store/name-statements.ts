import type pg from 'pg';

/** So many statements are kept planned on each connection; the ledger's own are fewer, lists of odd lengths apart. */
const MOST = 400;
const names = new Map<string, string>();

const nameOf = (text: string): string | null => {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= MOST) return null;
  const name = `hearsay_${names.size + 1}`;
  names.set(text, name);
  return name;
};

/** Lets the server keep what it worked out for a statement: a nameless one is parsed and planned anew each time, which costs more than most of them do. */
export const nameStatements = (client: pg.PoolClient): void => {
  const query = client.query.bind(client) as (...question: unknown[]) => unknown;
  const named = (text: unknown, values?: unknown, ...rest: unknown[]): unknown => {
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : null;
    return name === null ? query(text, values, ...rest) : query({ name, text, values }, ...rest);
  };
  client.query = named as typeof client.query;
};
