import { type ModelFile, readModelFile, type Section, writeModelFile } from '../learn/model-file.ts';
import { UPOS } from './analysis.ts';
import type { Lemmatiser, Script } from './lemmas.ts';
import { noNameOf, type Recogniser } from './names.ts';
import type { Parser } from './parser.ts';
import { tagRulesOf } from './tag-rules.ts';
import type { Tag, Tagger } from './tagger.ts';
import { type Lexicon, lexiconOf, Words } from './words.ts';

/** The trained parts of the language stage, and the memory of the words they have met. */
export type LanguageModels = {
  /** Names these very weights. */
  readonly name: string;
  readonly words: Words;
  readonly tagger: Tagger;
  readonly parser: Parser;
  readonly lemmatiser: Lemmatiser;
  readonly recogniser: Recogniser;
  /** For each of the tagger's tags, the index of its universal tag in UPOS. */
  readonly upos: Int32Array;
};

/** What training makes, before it is written. */
export type TrainedLanguage = Pick<LanguageModels, 'tagger' | 'parser' | 'lemmatiser' | 'recogniser'> & {
  readonly lexicon: Lexicon;
};

const NAME = 'language';
type Meta = {
  readonly tags: readonly Tag[];
  readonly relations: readonly string[];
  readonly decisive: readonly number[];
  readonly scripts: readonly Script[];
};

/** Short lists one after another, each led by its length. */
const flatten = (lists: readonly Uint8Array[]): Uint8Array => {
  const flat = new Uint8Array(lists.reduce((sum, list) => sum + 1 + list.length, 0));
  let at = 0;
  for (const list of lists) {
    flat[at++] = list.length;
    flat.set(list, at);
    at += list.length;
  }
  return flat;
};

const unflatten = (flat: Uint8Array): Uint8Array[] => {
  const lists: Uint8Array[] = [];
  for (let at = 0; at < flat.length; at += 1 + flat[at]!) lists.push(flat.slice(at + 1, at + 1 + flat[at]!));
  return lists;
};

const maskOf = (weights: Section): number => 2 ** Math.floor(Math.log2(weights.length)) - 1;

/** The bytes of a file of language models. */
export const writeLanguageModels = (trained: TrainedLanguage): Uint8Array<ArrayBuffer> => {
  const { lexicon, tagger, parser, lemmatiser, recogniser } = trained;
  const { tags } = tagger;
  const meta: Meta = { tags, relations: parser.relations, decisive: parser.decisive, scripts: lemmatiser.scripts };
  return writeModelFile(NAME, meta, {
    lexiconKeys: lexicon.keys,
    lexiconFine: lexicon.fine,
    lexiconCoarse: lexicon.coarse,
    lexiconSilver: lexicon.silver,
    lexiconTagset: lexicon.tagset,
    lexiconBits: lexicon.bits,
    tagsets: flatten(tagger.tagsets),
    tagger: tagger.weights,
    usualTagPlaces: tagger.usual.places,
    usualTags: flatten(tagger.usual.sets),
    moves: parser.moves,
    details: parser.details,
    labels: parser.labels,
    possible: flatten(parser.possible),
    usualRelationPlaces: parser.usual.places,
    usualRelations: flatten(parser.usual.sets),
    punctuation: parser.punctuation.weights,
    names: recogniser.weights,
    lemmaKeys: lemmatiser.keys,
    lemmaValues: lemmatiser.values,
  });
};

const parserOf = ({ sections }: ModelFile, { tags, relations, decisive }: Meta): Parser => ({
  relations,
  tags: tags.length,
  decisive,
  moves: sections.moves as Int8Array,
  details: sections.details as Int8Array,
  labels: sections.labels as Int8Array,
  labelMask: maskOf(sections.labels!),
  possible: unflatten(sections.possible as Uint8Array),
  usual: {
    places: sections.usualRelationPlaces as Uint16Array,
    sets: unflatten(sections.usualRelations as Uint8Array),
  },
  punctuation: { weights: sections.punctuation as Int8Array, mask: maskOf(sections.punctuation!) },
});

/**
 * Loads the language models from the bytes of their file (`models/en/language.bin`); who calls it reads or fetches the file.
 * The weights are views into `bytes`, so keep those unchanged. Throws `model-damaged` where they are no such file.
 */
export const loadLanguageModels = (bytes: Uint8Array): LanguageModels => {
  const file = readModelFile(bytes, NAME);
  const meta = file.meta as Meta;
  return {
    name: file.checksum,
    words: new Words(lexiconOf(file.sections)),
    tagger: {
      tags: meta.tags,
      rules: tagRulesOf(meta.tags),
      hurries: true,
      tagsets: unflatten(file.sections.tagsets as Uint8Array),
      weights: file.sections.tagger as Int8Array,
      mask: maskOf(file.sections.tagger!),
      usual: {
        places: file.sections.usualTagPlaces as Uint16Array,
        sets: unflatten(file.sections.usualTags as Uint8Array),
      },
    },
    parser: parserOf(file, meta),
    lemmatiser: {
      keys: file.sections.lemmaKeys as Int32Array,
      values: file.sections.lemmaValues as Uint16Array,
      scripts: meta.scripts,
    },
    recogniser: {
      weights: file.sections.names as Int8Array,
      mask: maskOf(file.sections.names!),
      noName: noNameOf(meta.tags),
    },
    upos: Int32Array.from(meta.tags, ({ upos }) => UPOS.indexOf(upos)),
  };
};
