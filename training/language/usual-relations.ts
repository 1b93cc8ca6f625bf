import { type Parser, parseWords, placeOfArc, placesOfArcs, type Workspace } from '../../src/language/parser.ts';
import { REACH } from '../../src/language/tagger.ts';
import { nothingUsual, type Usual } from '../../src/learn/usual.ts';
import type { Tree } from './train-parser.ts';
import { count, type Tally, usualOf } from './usual-labels.ts';

/** Which relations a parser gives to arcs between words of two tags, counted over `trees`: what it chooses itself where nothing is usual yet. */
export const findUsualRelations = (
  parser: Parser,
  workspace: Workspace,
  trees: readonly Pick<Tree, 'words' | 'tags'>[],
  upos: Int32Array,
): Usual => {
  const size = placesOfArcs(parser.tags);
  const free = { ...parser, usual: nothingUsual(size) };
  const tally: Tally = new Map();
  const { state, atoms } = workspace;
  for (const { words, tags } of trees) {
    parseWords(free, workspace, words, tags, REACH, words.length - 2 * REACH, upos);
    for (let child = 0; child < atoms.length; child++)
      count(tally, placeOfArc(atoms, state.heads[child]!, child, parser.tags), state.labels[child]!);
  }
  return usualOf(tally, size);
};
