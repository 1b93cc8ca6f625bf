import type { StoryDossier } from '../ledger/dossier.ts';
import { ALL_STORIES } from '../ledger/ids.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { HearsayError } from '../text/error.ts';
import { storyNamed } from './story-name.ts';

/** The story a person names by its id or title; everything in the ledger where none is named. Throws `no-story`. */
export const findStory = async (ledger: Ledger, name: string | undefined): Promise<StoryDossier> => {
  const dossier = await ledger.story(name === undefined ? ALL_STORIES : storyNamed(name).id);
  if (dossier) return dossier;
  const known = (await ledger.stories()).map(({ id }) => id).join(', ');
  throw new HearsayError(
    'no-story',
    `There is no story called "${name}".`,
    known ? `There are: ${known}.` : 'Add articles first, with --story.',
  );
};
