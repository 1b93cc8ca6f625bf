import { useMutation } from '@tanstack/react-query';
import { client, pageOf } from '../api/client.ts';
import { Refusals } from './refusals.tsx';
import { eachOf, type WayProps } from './way.ts';

/** Addresses of pages and feeds, one a line, are fetched one after another; one that does not answer keeps no other out. */
export const GiveLinks = ({ story, onAdded }: WayProps) => {
  const fetchAll = useMutation({
    mutationFn: (urls: readonly string[]) =>
      eachOf(
        urls,
        (url) => url,
        async (url) => onAdded((await pageOf(client.fetch.$post({ json: { url, story } }))).added),
      ),
  });
  return (
    <>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          const words = String(new FormData(event.currentTarget).get('links')).split(/\s+/);
          fetchAll.mutate([...new Set(words.filter(Boolean))]);
        }}
      >
        <div className="field">
          <label htmlFor="links">Addresses of pages or feeds, one a line</label>
          <textarea
            className="input"
            id="links"
            name="links"
            required
            rows={4}
            spellCheck={false}
            placeholder={'https://\nhttps://'}
          />
        </div>
        <div className="row wrap">
          <button className="button primary" type="submit" disabled={fetchAll.isPending}>
            {fetchAll.isPending ? 'Fetching…' : 'Fetch and keep'}
          </button>
          <span className="small quiet">Nothing else ever leaves this machine: only these addresses are asked.</span>
        </div>
      </form>
      <Refusals refused={fetchAll.data ?? []} />
    </>
  );
};
