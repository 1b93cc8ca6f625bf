import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import type { Added } from '../../../src/ledger/ledger.ts';
import type { Reading } from '../../../src/reading/reading.ts';
import { client, pageOf } from '../api/client.ts';
import { meQuery, storiesQuery } from '../api/queries.ts';
import { Page, Problem } from '../parts/page.tsx';
import { type Handed, handedOf, slugOf } from './handed.ts';
import { ReadingPreview } from './reading-preview.tsx';

type Way = 'text' | 'files' | 'link';
const WAYS: readonly (readonly [Way, string])[] = [
  ['text', 'Paste text'],
  ['files', 'Drop files'],
  ['link', 'Give a link'],
];

type Story = { readonly id: string; readonly title: string } | null;

/** Hands articles in: pasted, dropped or fetched. A pasted text shows its reading before it is kept. */
export const AddScreen = () => {
  const [way, setWay] = useState<Way>('text');
  const [story, setStory] = useState('');
  const [done, setDone] = useState<readonly Added[]>([]);
  const { data: me } = useQuery(meQuery());
  const queries = useQueryClient();
  const added = (more: readonly Added[]): void => {
    setDone((before) => [...more, ...before]);
    void queries.invalidateQueries({ queryKey: ['page'] });
  };
  const under: Story = story.trim() === '' ? null : { id: slugOf(story), title: story.trim() };
  return (
    <Page title="Add articles" json="/api/openapi.json">
      {me && !me.intake.open ? (
        <p className="empty">This desk only shows. Articles are added with `hearsay add` on the machine it runs on.</p>
      ) : (
        <div className="add">
          <nav className="tabs" aria-label="How to add">
            {WAYS.map(([name, words]) =>
              name === 'link' && !me?.intake.fetch ? null : (
                <button
                  key={name}
                  type="button"
                  className="tab"
                  aria-current={way === name ? 'page' : undefined}
                  onClick={() => setWay(name)}
                >
                  {words}
                </button>
              ),
            )}
          </nav>
          <StoryField story={story} onChange={setStory} />
          {way === 'text' && <PasteText story={under} onAdded={added} />}
          {way === 'files' && <DropFiles story={under} onAdded={added} />}
          {way === 'link' && <GiveLink story={under} onAdded={added} />}
          <Done additions={done} />
        </div>
      )}
    </Page>
  );
};

const StoryField = ({ story, onChange }: { readonly story: string; readonly onChange: (story: string) => void }) => {
  const { data } = useQuery(storiesQuery(null));
  return (
    <div className="field narrow">
      <label htmlFor="story">Story (optional)</label>
      <input
        className="input"
        id="story"
        list="known-stories"
        value={story}
        maxLength={120}
        placeholder="A new one, or one you follow"
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id="known-stories">
        {data?.stories
          .filter(({ id }) => id !== 'all')
          .map(({ id, title }) => (
            <option key={id} value={title} />
          ))}
      </datalist>
    </div>
  );
};

type WayProps = { readonly story: Story; readonly onAdded: (added: readonly Added[]) => void };

const PasteText = ({ story, onAdded }: WayProps) => {
  const [reading, setReading] = useState<Reading | null>(null);
  const read = useMutation({
    mutationFn: (item: Handed) => pageOf(client.read.$post({ json: item })),
    onSuccess: (answer) => setReading(answer.reading),
  });
  const keepIt = useMutation({
    mutationFn: (item: Handed) => pageOf(client.articles.$post({ json: { item, story } })),
    onSuccess: ({ added }) => {
      setReading(null);
      onAdded(added);
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const field = (name: string): string | null => String(form.get(name) ?? '').trim() || null;
    const item = handedOf({
      text: field('text'),
      title: field('title'),
      outlet: field('outlet'),
      published: field('published'),
      url: field('url'),
    });
    const keeps = (event.nativeEvent as SubmitEvent).submitter?.getAttribute('value') === 'keep';
    if (keeps) keepIt.mutate(item);
    else read.mutate(item);
  };
  const problem = read.error ?? keepIt.error;
  return (
    <>
      <form className="stack" onSubmit={submit}>
        <div className="field">
          <label htmlFor="text">The article</label>
          <textarea
            className="input serif"
            id="text"
            name="text"
            required
            rows={12}
            placeholder="Headline and text, as they stand"
          />
        </div>
        <div className="field-row">
          <div className="field">
            <label htmlFor="outlet">Outlet</label>
            <input className="input" id="outlet" name="outlet" maxLength={200} />
          </div>
          <div className="field">
            <label htmlFor="published">Published</label>
            <input className="input" id="published" name="published" type="date" />
          </div>
          <div className="field">
            <label htmlFor="title">Title</label>
            <input className="input" id="title" name="title" maxLength={500} />
          </div>
          <div className="field">
            <label htmlFor="url">Address</label>
            <input className="input" id="url" name="url" type="url" maxLength={2000} />
          </div>
        </div>
        <div className="row wrap">
          <button className="button primary" type="submit" value="keep" disabled={keepIt.isPending}>
            {keepIt.isPending ? 'Reading…' : 'Read and keep'}
          </button>
          <button className="button" type="submit" value="read" disabled={read.isPending}>
            {read.isPending ? 'Reading…' : 'Only read it'}
          </button>
        </div>
      </form>
      {problem && <Problem error={problem} />}
      {reading && <ReadingPreview reading={reading} />}
    </>
  );
};

const DropFiles = ({ story, onAdded }: WayProps) => {
  const [over, setOver] = useState(false);
  const add = useMutation({
    mutationFn: async (files: readonly File[]) => {
      for (const file of files) {
        const item = handedOf({
          base64: await base64Of(file),
          mediaType: file.type || 'application/octet-stream',
          name: file.name,
        });
        const { added } = await pageOf(client.articles.$post({ json: { item, story } }));
        onAdded(added);
      }
    },
  });
  return (
    <>
      <label
        className="drop"
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          add.mutate([...event.dataTransfer.files]);
        }}
      >
        <b>{add.isPending ? 'Reading…' : 'Drop files here, or choose them'}</b>
        <span className="quiet">HTML, text, PDF, Word, e-mail, feeds</span>
        <input type="file" multiple onChange={(event) => add.mutate([...(event.target.files ?? [])])} />
      </label>
      {add.error && <Problem error={add.error} />}
    </>
  );
};

/** In slices, because a call takes only so many arguments. */
const base64Of = async (file: File): Promise<string> => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
};

const GiveLink = ({ story, onAdded }: WayProps) => {
  const fetchIt = useMutation({
    mutationFn: (url: string) => pageOf(client.fetch.$post({ json: { url, story } })),
    onSuccess: ({ added }) => onAdded(added),
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        fetchIt.mutate(String(new FormData(event.currentTarget).get('link')));
      }}
    >
      <div className="field">
        <label htmlFor="link">Address of a page or a feed</label>
        <input className="input" id="link" name="link" type="url" required placeholder="https://" />
      </div>
      <button className="button primary" type="submit" disabled={fetchIt.isPending}>
        {fetchIt.isPending ? 'Fetching…' : 'Fetch and keep'}
      </button>
      {fetchIt.error && <Problem error={fetchIt.error} />}
    </form>
  );
};

const OUTCOME_WORDS: Readonly<Record<Added['outcome'], string>> = {
  added: 'Added',
  revised: 'A new revision of a known article',
  already: 'Already here, nothing changed',
};

const Done = ({ additions }: { readonly additions: readonly Added[] }) => (
  <ul className="rows done" aria-live="polite" aria-label="Added">
    {additions.map((added, index) => (
      <li key={`${added.revision}-${(additions.length - index).toString()}`}>
        <Link href={`/article/${added.article}`} className="wording">
          {OUTCOME_WORDS[added.outcome]}: {added.article}
        </Link>
        <p className="claim-by">
          <span>{added.mentions} mentions</span>
          <span>{added.claimsOpened} new claims</span>
          <span>{added.claimsJoined} joined claims known before</span>
          <span>{added.echoes} echoes</span>
          <span>{added.proposals} to review</span>
        </p>
      </li>
    ))}
  </ul>
);
