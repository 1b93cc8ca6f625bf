import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { client, pageOf } from '../api/client.ts';
import { counted } from '../parts/count.tsx';
import { handedOf } from './handed.ts';
import { Refusals } from './refusals.tsx';
import { eachOf, type WayProps } from './way.ts';

/** Files are dropped or chosen, and taken in one after another; one that cannot be read keeps no other out. */
export const DropFiles = ({ story, onAdded }: WayProps) => {
  const [over, setOver] = useState(false);
  const add = useMutation({
    mutationFn: (files: readonly File[]) =>
      eachOf(
        files,
        ({ name }) => name,
        async (file) => {
          const item = handedOf({
            base64: await base64Of(file),
            mediaType: file.type || 'application/octet-stream',
            name: file.name,
          });
          onAdded((await pageOf(client.articles.$post({ json: { item, story } }))).added);
        },
      ),
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
        <b>{add.isPending ? `Reading ${counted(add.variables.length, 'file')}…` : 'Drop files here, or choose them'}</b>
        <span className="quiet">HTML, text, PDF, Word, e-mail, feeds</span>
        <input
          type="file"
          multiple
          onChange={({ currentTarget }) => {
            add.mutate([...(currentTarget.files ?? [])]);
            // the same file chosen again is another wish
            currentTarget.value = '';
          }}
        />
      </label>
      <Refusals refused={add.data ?? []} />
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
