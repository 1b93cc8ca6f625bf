import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { client, pageOf } from '../api/client.ts';
import { Problem } from '../parts/page.tsx';
import { type Handed, handedOf } from './handed.ts';
import { ReadingPreview } from './reading-preview.tsx';
import type { WayProps } from './way.ts';

/** How long nothing is typed before what stands there is read. */
const PAUSE_MS = 400;
/** Less than a sentence says nothing yet. */
const LEAST_LETTERS = 20;

const itemOf = (form: HTMLFormElement): Handed => {
  const data = new FormData(form);
  const field = (name: string): string | null => String(data.get(name) ?? '').trim() || null;
  return handedOf({
    text: field('text'),
    title: field('title'),
    outlet: field('outlet'),
    published: field('published'),
    url: field('url'),
  });
};

/** A text is pasted, and its reading appears below it; it is kept once somebody says so. */
export const PasteText = ({ story, onAdded }: WayProps) => {
  const [draft, setDraft] = useState<Handed | null>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);
  const long = (draft?.text?.length ?? 0) >= LEAST_LETTERS;
  const read = useQuery({
    queryKey: ['read', draft],
    queryFn: () => pageOf(client.read.$post({ json: draft ?? handedOf({}) })),
    enabled: long,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });
  const keepIt = useMutation({
    mutationFn: (item: Handed) => pageOf(client.articles.$post({ json: { item, story } })),
  });
  const changed = ({ currentTarget }: FormEvent<HTMLFormElement>): void => {
    keepIt.reset();
    clearTimeout(pause.current);
    pause.current = setTimeout(() => setDraft(itemOf(currentTarget)), PAUSE_MS);
  };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    keepIt.mutate(itemOf(form), {
      onSuccess: ({ added }) => {
        clearTimeout(pause.current);
        form.reset();
        setDraft(null);
        onAdded(added);
      },
    });
  };
  const problem = keepIt.error ?? (long ? read.error : null);
  return (
    <>
      <form className="stack" onSubmit={submit} onInput={changed}>
        <div className="field">
          <label htmlFor="text">The article</label>
          <textarea
            className="input serif"
            id="text"
            name="text"
            required
            rows={10}
            placeholder="Headline and text, as they stand"
          />
        </div>
        <div className="field-row">
          <div className="field">
            <label htmlFor="outlet">Outlet</label>
            <input className="input" id="outlet" name="outlet" maxLength={200} placeholder="Who published it" />
          </div>
          <div className="field">
            <label htmlFor="published">Published</label>
            <input className="input" id="published" name="published" type="date" />
          </div>
          <div className="field">
            <label htmlFor="title">Title</label>
            <input className="input" id="title" name="title" maxLength={500} placeholder="If not in the text" />
          </div>
          <div className="field">
            <label htmlFor="url">Address</label>
            <input className="input" id="url" name="url" type="url" maxLength={2000} placeholder="https://" />
          </div>
        </div>
        <div className="row wrap">
          <button className="button primary" type="submit" disabled={keepIt.isPending}>
            {keepIt.isPending ? 'Keeping…' : 'Keep it'}
          </button>
          <span className="small quiet">Its reading appears below as you paste. Nothing is kept until you say so.</span>
        </div>
      </form>
      {problem && <Problem error={problem} />}
      {long && !problem && <ReadingPreview reading={read.data?.reading ?? null} stale={read.isFetching} />}
    </>
  );
};
