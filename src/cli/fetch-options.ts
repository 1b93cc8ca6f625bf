import type { FetchOptions } from '../ingest/fetch/fetch-page.ts';

const listOf = (text: string | undefined): string[] => (text ?? '').split(/[\s,]+/).filter((part) => part !== '');

/**
 * How pages are fetched, from the environment: HEARSAY_CONTACT is told to servers in the User-Agent; HEARSAY_ALLOWED_HOSTS names hosts inside the
 * network that may be fetched (an intranet, a test server), which are refused otherwise.
 */
export const fetchOptions = (environment: NodeJS.ProcessEnv = process.env): FetchOptions => ({
  contact: environment.HEARSAY_CONTACT ?? null,
  allowedHosts: listOf(environment.HEARSAY_ALLOWED_HOSTS),
});
