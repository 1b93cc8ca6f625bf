import { type Lexicon, normalForm } from '../../src/language/words.ts';
import { hashText, slotOf } from '../../src/learn/hashing.ts';
import { clusterWords } from './clusters.ts';
import type { SilverArticle } from './silver.ts';
import type { GoldSentence } from './treebank.ts';
import { markLists } from './word-lists.ts';

const FINE = 255;
const COARSE = 48;
/** A word is clustered from this many occurrences on. */
const CLUSTERED = 4;
/** A form seen this often in the treebanks can have no tag it was not seen with. */
const WELL_KNOWN = 12;
/** A tag given to less than this share of a form's occurrences is taken for a slip. */
const NOISE = 0.003;

type Entry = { fine: number; coarse: number; silver: number; tagset: number; bits: number };

export type BuiltLexicon = {
  readonly lexicon: Lexicon;
  /** "UPOS/XPOS" labels. */
  readonly tags: readonly string[];
  readonly tagsets: readonly Uint8Array[];
};

const countsOf = (sentences: Iterable<readonly string[]>): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const sentence of sentences)
    for (const form of sentence) {
      const key = normalForm(form);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return counts;
};

/** Adds the classes of all frequent words of the unlabelled sentences. */
const addClusters = (
  entries: Map<string, Entry>,
  entryOf: (key: string) => Entry,
  news: readonly (readonly string[])[],
): void => {
  const counts = countsOf(news);
  const frequent = [...counts]
    .filter(([, count]) => count >= CLUSTERED)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const numbers = new Map(frequent.map(([key], i) => [key, i + 2]));
  const sentences = news.map((sentence) => Int32Array.from(sentence, (form) => numbers.get(normalForm(form)) ?? 0));
  const frequencies = new Int32Array(frequent.length + 2);
  for (const sentence of sentences) for (const word of sentence) frequencies[word]!++;
  frequencies[1] = sentences.length;
  const fine = clusterWords(sentences, frequencies, FINE, 12);
  const coarse = clusterWords(sentences, frequencies, COARSE, 12);
  for (const [key, number] of numbers) {
    const entry = entryOf(key);
    entry.fine = fine[number]!;
    entry.coarse = coarse[number]!;
  }
  if (entries.size < numbers.size) throw new Error('clusters were lost');
};

const mostOf = (counts: ReadonlyMap<string, number>): string => [...counts].sort((a, b) => b[1] - a[1])[0]![0];

const tally = (table: Map<string, Map<string, number>>, key: string, value: string): void => {
  const counts = table.get(key) ?? new Map<string, number>();
  counts.set(value, (counts.get(value) ?? 0) + 1);
  table.set(key, counts);
};

const addSilver = (entryOf: (key: string) => Entry, silver: readonly SilverArticle[]): void => {
  const tagsOf = new Map<string, Map<string, number>>();
  for (const { tokens } of silver) for (const { form, xpos } of tokens) tally(tagsOf, normalForm(form), xpos);
  const numbers = new Map<string, number>();
  for (const [key, counts] of tagsOf) {
    const tag = mostOf(counts);
    if (!numbers.has(tag)) numbers.set(tag, numbers.size + 1);
    entryOf(key).silver = numbers.get(tag)!;
  }
};

/** The labels, and for well-known forms the labels they may have. */
const addTagsets = (
  entryOf: (key: string) => Entry,
  gold: readonly GoldSentence[],
): Pick<BuiltLexicon, 'tags' | 'tagsets'> => {
  const all = new Map<string, number>();
  const tagsOf = new Map<string, Map<string, number>>();
  for (const { forms, upos, xpos } of gold)
    forms.forEach((form, i) => {
      const tag = `${upos[i]}/${xpos[i]}`;
      all.set(tag, (all.get(tag) ?? 0) + 1);
      tally(tagsOf, normalForm(form), tag);
    });
  const tags = [...all]
    .filter(([, count]) => count >= 5)
    .sort((a, b) => b[1] - a[1])
    .map(([tag]) => tag);
  const numbers = new Map(tags.map((tag, i) => [tag, i]));
  const open = tags.filter((tag) =>
    /^(?:NOUN\/NNS?|PROPN\/NNPS?|ADJ\/(?:JJ|NNP|JJR|JJS)|VERB\/(?:VB|NNP)|VERB\/VB[DGNPZ]|ADV\/RBR?|NUM\/CD|INTJ\/UH|PROPN\/ADD|X\/(?:FW|GW|ADD|LS)|SYM\/(?:SYM|NFP|NN)|PUNCT\/NFP|ADP\/IN|PRON\/NN|PROPN\/GW|NOUN\/FW|ADV\/FW|NUM\/LS|PUNCT\/[:.,])$/.test(
      tag,
    ),
  );
  const tagsets = [Uint8Array.from(open, (tag) => numbers.get(tag)!)];
  const known = new Map<string, number>();
  for (const [key, counts] of tagsOf) {
    const total = [...counts.values()].reduce((a, b) => a + b, 0);
    if (total < WELL_KNOWN) continue;
    const possible = [...counts]
      .filter(([tag, count]) => numbers.has(tag) && count >= total * NOISE)
      .map(([tag]) => tag)
      .map((tag) => numbers.get(tag)!)
      .sort((a, b) => a - b);
    if (possible.length === 0) continue;
    const name = possible.join();
    if (!known.has(name)) {
      known.set(name, tagsets.length);
      tagsets.push(Uint8Array.from(possible));
    }
    entryOf(key).tagset = known.get(name)!;
  }
  return { tags, tagsets };
};

const pack = (entries: ReadonlyMap<string, Entry>): Lexicon => {
  const size = 2 ** Math.ceil(Math.log2(entries.size * 1.5));
  const lexicon = {
    keys: new Int32Array(size),
    fine: new Uint8Array(size),
    coarse: new Uint8Array(size),
    silver: new Uint8Array(size),
    tagset: new Uint16Array(size),
    bits: new Uint8Array(size),
  };
  for (const [key, entry] of entries) {
    const hash = hashText(key);
    const slot = slotOf(lexicon.keys, hash);
    lexicon.keys[slot] = hash;
    lexicon.fine[slot] = entry.fine;
    lexicon.coarse[slot] = entry.coarse;
    lexicon.silver[slot] = entry.silver;
    lexicon.tagset[slot] = entry.tagset;
    lexicon.bits[slot] = entry.bits;
  }
  return lexicon;
};

/** All that is known of single forms: classes from unlabelled news, tags from an automatic tagger and from the treebanks. */
export const buildLexicon = (
  gold: readonly GoldSentence[],
  silver: readonly SilverArticle[],
  news: readonly (readonly string[])[],
): BuiltLexicon => {
  const entries = new Map<string, Entry>();
  const entryOf = (key: string): Entry => {
    const entry = entries.get(key) ?? { fine: 0, coarse: 0, silver: 0, tagset: 0, bits: 0 };
    entries.set(key, entry);
    return entry;
  };
  addClusters(entries, entryOf, news);
  addSilver(entryOf, silver);
  const tagging = addTagsets(entryOf, gold);
  markLists((form, bit) => {
    entryOf(normalForm(form)).bits |= bit;
  });
  return { lexicon: pack(entries), ...tagging };
};
