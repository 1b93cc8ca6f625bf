import { feature1, feature2, feature3, hashText } from '../../learn/hashing.ts';
import { remember, rememberOf } from '../../text/remember.ts';
import { overlaps, type Span } from '../../text/span.ts';
import type { Attribution, Entity } from '../meaning.ts';
import { type Syntax, tokensOf } from '../syntax.ts';
import type { JudgedPart } from './judge-parts.ts';
import { VALUES } from './remark-model.ts';
import {
  addWords,
  denies,
  emptyWords,
  placeReports,
  type ReportPlace,
  type ReportWords,
  readReport,
  sharedCount,
  type Words,
} from './report-words.ts';

/** A part that may be a remark with a report that it may be about; the features are those of the pair. */
export type Tie = { readonly part: JudgedPart; readonly report: number; readonly features: Int32Array };

/** How many sentences back a remark can reach, how many reports before it are asked, and how many after it in its sentence. */
const REACH = 8;
const MOST_BEFORE = 8;
const MOST_AFTER = 3;

const hashWord = remember(4096, hashText);
const flag = (holds: boolean): number => (holds ? 1 : 0);

/** A likelihood as a step on the scale of its odds. */
const oddsStep = (likely: number): number => {
  const clipped = Math.min(0.9999, Math.max(0.0001, likely));
  return Math.round(1.5 * Math.log(clipped / (1 - clipped)));
};

/** A small amount in steps of a third, the first ones told apart. */
const amountStep = (amount: number): number => Math.max(-6, Math.min(9, Math.round(3 * amount)));

/** A length in steps that grow with it. */
const lengthStep = (length: number): number => Math.min(9, Math.round(2 * Math.log2(1 + length)) >> 1);

/** Where a report stands: before the part, around it, or after it in its sentence. */
const SIDES = ['before', 'around', 'after'] as const;
type Side = (typeof SIDES)[number];

/** What a report has in common with a part; `weight` counts a word the less the more reports have it. */
type Common = { readonly words: number; readonly weight: number; readonly names: number; readonly numbers: number };

type Rival = {
  readonly report: ReportPlace;
  readonly said: ReportWords;
  readonly side: Side;
  readonly rank: number;
  readonly common: Common;
};

/** Everything that the ties of one text are read from. */
type Scene = {
  readonly syntax: Syntax;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly reports: readonly ReportPlace[];
  /** What a report says; it is read where a part is held against it. */
  readonly saidIn: (report: ReportPlace) => ReportWords;
  readonly parts: readonly JudgedPart[];
  readonly holders: ReadonlySet<string>;
  /** How often each speaker has the word. */
  readonly turns: ReadonlyMap<string, number>;
};

const wordsIn = (syntax: Syntax, first: number, last: number): Words => {
  const words = emptyWords();
  addWords(syntax, words, first, last);
  return words;
};

/** The reports a part could be about: those before it, the nearest first, those around it, and those after it in its sentence. */
const placedBeside = ({ reports, syntax: { tokens } }: Scene, part: JudgedPart): Record<Side, ReportPlace[]> => {
  const { first, last, kind, relation, remark } = part;
  const before: ReportPlace[] = [];
  const around: ReportPlace[] = [];
  const after: ReportPlace[] = [];
  for (let i = reports.length - 1; i >= 0 && before.length < MOST_BEFORE; i--) {
    const report = reports[i]!;
    if (report.end <= first && report.at !== relation && remark.sentence - report.sentence <= REACH)
      before.push(report);
  }
  for (const report of reports) {
    if (kind !== 'whole' && report.first <= first && report.end > first) around.push(report);
    if (report.first >= last && tokens[report.first]?.sentence === remark.sentence) after.push(report);
  }
  return { before, around, after: after.sort((a, b) => a.first - b.first).slice(0, MOST_AFTER) };
};

/** What a report has in common with a part; `all` are the reports that the part is held against. */
const commonOf = (words: Words, { words: said }: ReportWords, all: readonly ReportWords[]): Common => {
  let [count, weight] = [0, 0];
  for (const word of words.content) {
    if (!said.content.has(word)) continue;
    count++;
    let having = 0;
    for (const each of all) if (each.words.content.has(word)) having++;
    weight += 1 / having;
  }
  return {
    words: count,
    weight,
    names: sharedCount(words.names, said.names),
    numbers: sharedCount(words.numbers, said.numbers),
  };
};

/** The reports a part could be about with what they have in common with it. */
const rivalsOf = (scene: Scene, part: JudgedPart, words: Words): Rival[] => {
  const beside = placedBeside(scene, part);
  const all = SIDES.flatMap((side) => beside[side].map(scene.saidIn));
  const rivals: Rival[] = [];
  for (const side of SIDES) {
    beside[side].forEach((report, rank) => {
      const said = all[rivals.length]!;
      rivals.push({ report, said, side, rank, common: commonOf(words, said, all) });
    });
  }
  return rivals;
};

/** What holds of a part whichever report it is held against. */
const partRow = (scene: Scene, part: JudgedPart, rivals: readonly Rival[]) => {
  const { syntax, parts } = scene;
  const { first, last, likely, remark } = part;
  const { tokens, analysis } = syntax;
  const sentence = analysis.sentences[remark.sentence]!;
  const noun = remark.noun === null ? -1 : tokensOf(tokens, remark.noun)[0];
  const next = parts.find((each) => each.first >= last && each.remark.sentence === remark.sentence);
  const follows = (back: number): boolean =>
    parts.some(
      (each) => each.last <= first && remark.sentence - each.remark.sentence === back && each.likely[0]! < 0.5,
    );
  const before = rivals.filter(({ side }) => side === 'before');
  return {
    none: oddsStep(likely[0]!),
    unverified: oddsStep(likely[1]!),
    confirmed: oddsStep(likely[2]!),
    disputed: oddsStep(likely[3]!),
    best: VALUES.indexOf(remark.value),
    kind: hashWord(part.kind),
    length: lengthStep(last - first),
    opens: flag(first === sentence.first),
    firstWord: hashWord(tokens[first]!.lower),
    sentenceWord: hashWord(tokens[sentence.first]!.lower),
    wordBefore: first > sentence.first ? hashWord(tokens[first - 1]!.lower) : 0,
    prose: hashWord(sentence.kind),
    target: hashWord(remark.target),
    thing: hashWord(remark.thing ?? ''),
    noun: noun < 0 ? 0 : syntax.lemmas[noun]!.hash,
    bound: flag(remark.local) + 2 * flag(remark.states) + 4 * flag(remark.added) + 8 * flag(remark.supposed),
    added: flag(remark.added),
    reports: before.length,
    here: before.filter(({ report }) => report.sentence === remark.sentence).length,
    after: rivals.filter(({ side }) => side === 'after').length,
    around: rivals.filter(({ side }) => side === 'around').length,
    sameSentence: flag(follows(0)),
    lastSentence: flag(follows(1)),
    next: next ? Math.round(4 * (1 - next.likely[0]!)) : -1,
  };
};

/** What is known of a report, whatever is held against it. */
const reportRow = (scene: Scene, report: ReportPlace) => {
  const { entities, holders, turns, parts, reports, syntax } = scene;
  const said = scene.saidIn(report);
  const { attribution, at } = report;
  const { words } = said;
  const { speaker, source, act, quote, within, id, certainty, writerCertainty, forecast, condition } = attribution;
  const entity = speaker === null ? undefined : entities.get(speaker);
  const self = parts.find(({ kind, relation }) => kind === 'whole' && relation === at);
  return {
    act: hashWord(act),
    cue: said.cue,
    quote: hashWord(quote),
    nested: flag(within !== null),
    holds: flag(holders.has(id)),
    certainty: hashWord(certainty.value),
    polarity: hashWord(certainty.polarity),
    writer: hashWord(writerCertainty.value),
    forecast: flag(forecast !== null),
    condition: flag(condition !== null),
    size: lengthStep(said.length),
    numbers: Math.min(3, words.numbers.size),
    names: Math.min(3, words.names.size),
    times: Math.min(2, attribution.times.length),
    quantities: Math.min(2, attribution.quantities.length),
    denied: flag(denies(words)),
    shown: flag(said.shown),
    prose: hashWord(syntax.analysis.sentences[report.sentence]?.kind ?? ''),
    speaker: entity ? hashWord(entity.type) + flag(entity.named) : source.length === 0 ? 1 : 0,
    turns: speaker === null ? 0 : Math.min(6, turns.get(speaker) ?? 0),
    opening: flag(reports[0]?.at === at),
    remark: self ? oddsStep(self.likely[0]!) : 99,
  };
};

/** The most that any other report has in common with the part, and that any nearer one has where both stand before it. */
const mostOf = (rivals: readonly Rival[], rival: Rival) => {
  let [otherWeight, otherNumbers, nearerWeight, nearerNumbers] = [0, 0, 0, 0];
  for (const each of rivals) {
    if (each === rival) continue;
    const { weight, numbers } = each.common;
    otherWeight = Math.max(otherWeight, weight);
    otherNumbers = Math.max(otherNumbers, numbers);
    if (rival.side !== 'before' || each.side !== 'before' || each.rank >= rival.rank) continue;
    nearerWeight = Math.max(nearerWeight, weight);
    nearerNumbers = Math.max(nearerNumbers, numbers);
  }
  return { otherWeight, otherNumbers, nearerWeight, nearerNumbers };
};

/** How a part and a report stand to each other, and to the other reports. */
const pairRow = (scene: Scene, part: JudgedPart, words: Words, rivals: readonly Rival[], rival: Rival) => {
  const { reports, entities, parts, syntax } = scene;
  const { report, said, side, rank, common } = rival;
  const { remark, first } = part;
  const { speaker } = report.attribution;
  const paragraph = syntax.analysis.sentences[remark.sentence]!.paragraph;
  const isMentionedIn = (span: Span, id: string): boolean =>
    entities.get(id)?.mentions.some((each) => overlaps(each, span)) === true;
  const { otherWeight, otherNumbers, nearerWeight, nearerNumbers } = mostOf(rivals, rival);
  const later = reports.filter(({ end, at }) => end > report.end && end <= first && at !== part.relation);
  const between = parts.filter((each) => each.first >= report.end && each.last <= first && each !== part);
  const lastSpeaker = rivals[0]?.side === 'before' ? rivals[0].report.attribution.speaker : null;
  const isBest = common.weight > 0 && common.weight >= otherWeight;
  return {
    side: hashWord(side),
    rank,
    distance: Math.min(8, remark.sentence - report.sentence),
    paragraphs: Math.min(4, paragraph - report.paragraph),
    owner: remark.owner === null ? 2 : flag(speaker !== null && isMentionedIn(remark.owner, speaker)),
    mentioned: flag(speaker !== null && isMentionedIn(remark.span, speaker)),
    otherMentioned: flag(
      rivals.some(({ report: { attribution: each } }) => {
        return each.speaker !== null && each.speaker !== speaker && isMentionedIn(remark.span, each.speaker);
      }),
    ),
    sameSpeaker: lastSpeaker === null ? 2 : flag(lastSpeaker === speaker),
    common: Math.min(4, common.words),
    weight: amountStep(common.weight),
    share: words.content.size === 0 ? 0 : Math.ceil((6 * common.words) / words.content.size),
    commonNames: Math.min(3, common.names),
    commonNumbers: Math.min(3, common.numbers),
    ofSource: Math.min(3, sharedCount(words.content, said.source.content)),
    isBest: flag(isBest),
    lead: amountStep(common.weight - otherWeight),
    otherWeight: amountStep(otherWeight),
    nearerWeight: amountStep(nearerWeight),
    otherNumbers: Math.min(2, otherNumbers),
    nearerNumbers: Math.min(2, nearerNumbers),
    remarkBetween: Math.round(6 * between.reduce((high, each) => Math.max(high, 1 - each.likely[0]!), 0)),
    remarksBetween: Math.min(4, between.filter((each) => each.likely[0]! < 0.5).length),
    later: Math.min(7, later.length),
    laterInParagraph: Math.min(4, later.filter((each) => each.paragraph === paragraph).length),
    ofSentence: reports.filter(({ sentence }) => sentence === report.sentence).length,
    lastOfSentence: flag(!later.some(({ sentence }) => sentence === report.sentence)),
    itself: flag(report.at === part.relation),
    gap: lengthStep(Math.max(0, first - report.last)),
  };
};

/** A row with its features: every entry under a template of its own. */
type Row<Entries> = { readonly entries: Entries; readonly features: readonly number[] };

/** The templates of the rows' first entries: one row follows the other. */
const PART_ROW = 101;
const REPORT_ROW = PART_ROW + 24;
const PAIR_ROW = REPORT_ROW + 22;

const rowOf = <Entries extends Readonly<Record<string, number>>>(template: number, entries: Entries): Row<Entries> => {
  const features: number[] = [];
  for (const name in entries) features.push(feature1(template + features.length, entries[name]!));
  return { entries, features };
};

type PartRow = Row<ReturnType<typeof partRow>>;
type ReportRow = Row<ReturnType<typeof reportRow>>;
type PairRow = Row<ReturnType<typeof pairRow>>;

/** Room for the features of a pair, more than any has. */
const FEATURES = new Int32Array(512);

/** The features of a pair: those of the three rows, the fields of both sides, and what is telling only together. */
const featuresOf = (ofPart: PartRow, ofReport: ReportRow, ofPair: PairRow, words: Words, said: Words): Int32Array => {
  const { entries: part } = ofPart;
  const { entries: report } = ofReport;
  const { entries: pair } = ofPair;
  const out = FEATURES;
  let count = 0;
  const put = (feature: number): void => {
    out[count++] = feature;
  };
  for (const feature of ofPart.features) put(feature);
  for (const feature of ofReport.features) put(feature);
  for (const feature of ofPair.features) put(feature);
  for (let rest = words.fields; rest !== 0; rest &= rest - 1) put(feature1(290, 31 - Math.clz32(rest & -rest)));
  for (let rest = said.fields; rest !== 0; rest &= rest - 1) put(feature1(291, 31 - Math.clz32(rest & -rest)));
  const denied = flag(denies(words)) * 2 + report.denied;
  const numbers = Math.min(2, words.numbers.size) * 4 + pair.commonNumbers;
  put(feature1(201, denied));
  put(feature1(202, numbers));
  put(feature2(203, pair.side, pair.rank));
  put(feature3(204, part.target, pair.side, pair.rank));
  put(feature2(205, part.target, pair.distance));
  put(feature2(206, part.noun, pair.rank));
  put(feature2(207, part.noun, report.shown));
  put(feature2(208, part.thing, report.numbers));
  put(feature2(209, pair.rank, pair.paragraphs));
  put(feature2(210, pair.rank, pair.distance));
  put(feature2(211, pair.later, pair.isBest));
  put(feature2(212, pair.rank, pair.remarkBetween));
  put(feature2(213, part.target, pair.later));
  put(feature2(214, report.act, part.best));
  put(feature2(215, report.cue, part.best));
  put(feature2(216, report.act, pair.rank));
  put(feature2(217, part.firstWord, pair.rank));
  put(feature2(218, part.firstWord, pair.side));
  put(feature2(219, part.wordBefore, pair.side));
  put(feature3(220, part.kind, pair.side, pair.rank));
  put(feature3(221, pair.side, part.added, part.here));
  put(feature2(222, pair.side, part.bound));
  put(feature2(223, numbers, part.best));
  put(feature3(224, pair.commonNumbers, pair.otherNumbers, pair.rank));
  put(feature2(225, denied, part.best));
  put(feature2(226, pair.mentioned, pair.rank));
  put(feature2(227, pair.owner, pair.rank));
  put(feature2(228, pair.sameSpeaker, pair.rank));
  put(feature2(229, pair.sameSpeaker, part.target));
  put(feature2(230, pair.rank, pair.nearerWeight));
  put(feature2(231, pair.rank, pair.remarksBetween));
  put(feature2(232, pair.rank, part.sameSentence));
  put(feature2(233, pair.rank, part.lastSentence));
  put(feature2(234, pair.side, part.after));
  put(feature2(235, part.prose, pair.side));
  put(feature2(236, report.prose, pair.rank));
  put(feature2(237, report.forecast, part.best));
  put(feature2(238, report.certainty, part.best));
  put(feature2(239, report.quote, pair.rank));
  put(feature2(240, report.nested, pair.rank));
  put(feature2(241, report.holds, pair.rank));
  put(feature2(242, report.speaker, part.best));
  put(feature3(243, pair.lastOfSentence, pair.ofSentence, pair.rank));
  put(feature2(244, part.best, pair.side));
  put(feature3(245, part.target, pair.paragraphs, pair.laterInParagraph));
  return out.slice(0, count);
};

/** Every pair of a part that may be a remark and a report it may be about, in the order of the parts. */
export const describeTies = (
  syntax: Syntax,
  entities: readonly Entity[],
  attributions: readonly Attribution[],
  parts: readonly JudgedPart[],
): Tie[] => {
  if (parts.length === 0 || attributions.length === 0) return [];
  const turns = new Map<string, number>();
  for (const { speaker } of attributions) if (speaker !== null) turns.set(speaker, (turns.get(speaker) ?? 0) + 1);
  const scene: Scene = {
    syntax,
    entities: new Map(entities.map((each) => [each.id, each])),
    reports: placeReports(syntax, attributions),
    saidIn: rememberOf((report: ReportPlace) => readReport(syntax, report)),
    parts,
    holders: new Set(attributions.flatMap(({ within }) => within ?? [])),
    turns,
  };
  const reportsRow = rememberOf((report: ReportPlace) => rowOf(REPORT_ROW, reportRow(scene, report)));
  const ties: Tie[] = [];
  for (const part of parts) {
    const words = wordsIn(syntax, part.first, part.last);
    const rivals = rivalsOf(scene, part, words);
    const ofPart = rowOf(PART_ROW, partRow(scene, part, rivals));
    for (const rival of rivals) {
      const { report, said } = rival;
      const ofPair = rowOf(PAIR_ROW, pairRow(scene, part, words, rivals, rival));
      ties.push({
        part,
        report: report.at,
        features: featuresOf(ofPart, reportsRow(report), ofPair, words, said.words),
      });
    }
  }
  return ties;
};
