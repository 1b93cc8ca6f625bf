import { Dialog } from '@base-ui/react/dialog';
import { useQuery } from '@tanstack/react-query';
import { Command } from 'cmdk';
import { useDeferredValue, useEffect, useLayoutEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { searchQuery, storiesQuery } from '../api/queries.ts';
import { ICONS } from '../parts/icons.tsx';
import { KeyNames } from '../parts/key-names.tsx';
import { takeTyped, useKeyboard } from './keyboard.tsx';

const KINDS = ['claim', 'source', 'article'] as const;
const KIND_LOOKS = {
  claim: { heading: 'Claims', icon: ICONS.claims },
  source: { heading: 'Sources', icon: ICONS.sources },
  article: { heading: 'Articles', icon: ICONS.article },
} as const;

/** Finds claims, articles and sources, and runs every command that has a key here. */
export const Finder = ({ onClose }: { readonly onClose: () => void }) => {
  const [text, setText] = useState('');
  // What was typed before the field had the focus goes into it; more may come between its being drawn and its being focused.
  const addTyped = (): void => {
    const typed = takeTyped();
    if (typed !== '') setText((before) => before + typed);
  };
  useLayoutEffect(addTyped, []);
  const [chosen, setChosen] = useState('');
  const asked = useDeferredValue(text);
  const { data: found, isFetching } = useQuery(searchQuery(asked));
  const { data: list } = useQuery(storiesQuery(null));
  const { map } = useKeyboard();
  const [, go] = useLocation();
  const then = (run: () => void) => (): void => {
    onClose();
    run();
  };
  const words = text.trim().toLowerCase();
  const fits = (name: string): boolean => name.toLowerCase().includes(words);
  const first = KINDS.flatMap((kind) => found?.results.filter((hit) => hit.kind === kind) ?? [])[0];
  const best = words !== '' && first && `${first.kind}-${first.id}`;
  // What is found comes after the words were typed; the best of it is what Enter means.
  useEffect(() => {
    if (best) setChosen(best);
  }, [best]);
  const commands = map()
    .flatMap(({ where, keys }) => keys.map((key) => ({ ...key, where })))
    .filter(({ does, keys }) => fits(does) && keys !== '/' && keys !== 'mod+k');
  const stories = list?.stories.filter(({ title }) => fits(title)) ?? [];
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog find" aria-label="Find anything">
          <Command label="Find anything" shouldFilter={false} loop value={chosen} onValueChange={setChosen}>
            <Command.Input
              className="find-input"
              placeholder="Claims, articles, sources, commands"
              value={text}
              onValueChange={setText}
              onFocus={addTyped}
              autoFocus
            />
            <Command.List className="find-list">
              <Command.Empty className="find-empty">
                {isFetching ? 'Looking…' : `Nothing here holds “${text.trim()}”. Try another word of it, or fewer.`}
              </Command.Empty>
              {words !== '' &&
                KINDS.map((kind) => ({ kind, hits: (found?.results ?? []).filter((hit) => hit.kind === kind) }))
                  .filter(({ hits }) => hits.length > 0)
                  .map(({ kind, hits }) => (
                    <Command.Group key={kind} heading={KIND_LOOKS[kind].heading}>
                      {hits.map((hit) => (
                        <Command.Item
                          key={hit.id}
                          value={`${kind}-${hit.id}`}
                          onSelect={then(() => go(`/${kind}/${hit.id}`))}
                        >
                          {KIND_LOOKS[kind].icon}
                          <span className="find-title">{hit.title}</span>
                          <span className="small quiet">{hit.detail}</span>
                        </Command.Item>
                      ))}
                    </Command.Group>
                  ))}
              {stories.length > 0 && (
                <Command.Group heading="Stories">
                  {stories.map(({ id, title }) => (
                    <Command.Item key={id} value={`story-${id}`} onSelect={then(() => go(`/story/${id}`))}>
                      {ICONS.stories}
                      <span className="find-title">{title}</span>
                    </Command.Item>
                  ))}
                </Command.Group>
              )}
              {commands.length > 0 && (
                <Command.Group heading="Commands">
                  {commands.map(({ keys, does, where, run }) => (
                    <Command.Item key={`${where}-${keys}`} value={`key-${where}-${keys}`} onSelect={then(run)}>
                      <span className="find-title">{does}</span>
                      <span className="row">
                        <KeyNames keys={keys} />
                      </span>
                    </Command.Item>
                  ))}
                </Command.Group>
              )}
            </Command.List>
          </Command>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
};
