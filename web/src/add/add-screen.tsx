import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Added } from '../../../src/ledger/ledger.ts';
import { meQuery, storiesQuery } from '../api/queries.ts';
import { useWord } from '../desk/address.ts';
import { useDecide } from '../desk/decide.ts';
import { Page } from '../parts/page.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { Done } from './done.tsx';
import { DropFiles } from './drop-files.tsx';
import { GiveLinks } from './give-links.tsx';
import { slugOf } from './handed.ts';
import { PasteText } from './paste-text.tsx';
import type { Story } from './way.ts';

const WAYS = ['text', 'files', 'link'] as const;
type Way = (typeof WAYS)[number];
const WAY_NAMES: Readonly<Record<Way, string>> = {
  text: 'Paste text',
  files: 'Drop files',
  link: 'Give a link or feed',
};

/** Hands articles in: pasted, dropped or fetched. A pasted text shows its reading before it is kept. */
export const AddScreen = () => {
  const [word, setWay] = useWord('by');
  const way = WAYS.find((name) => name === word) ?? 'text';
  const [story, setStory] = useState('');
  const [done, setDone] = useState<readonly Added[]>([]);
  const { data: me } = useQuery(meQuery());
  const { mayDecide } = useDecide();
  const queries = useQueryClient();
  const added = (more: readonly Added[]): void => {
    setDone((before) => [...more, ...before]);
    void queries.invalidateQueries({ queryKey: ['page'] });
  };
  const under: Story = story.trim() === '' ? null : { id: slugOf(story), title: story.trim() };
  return (
    <Page title="Add articles" json="/api/openapi.json">
      {me && !(me.intake.open && mayDecide) ? (
        <p className="empty">
          {me.intake.open
            ? 'Adding takes the role analyst. Ask whoever runs this desk.'
            : 'This desk only shows. Articles are added with `hearsay add` on the machine it runs on.'}
        </p>
      ) : (
        <div className="add">
          <Tabs
            label="How to add"
            views={WAYS.filter((name) => name !== 'link' || me?.intake.fetch)}
            names={WAY_NAMES}
            view={way}
            show={(name) => setWay(name === 'text' ? null : name, true)}
          />
          <StoryField story={story} onChange={setStory} />
          {way === 'text' && <PasteText story={under} onAdded={added} />}
          {way === 'files' && <DropFiles story={under} onAdded={added} />}
          {way === 'link' && <GiveLinks story={under} onAdded={added} />}
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
