import { hashText, slotOf } from '../learn/hashing.ts';

/**
 * Words that signal an attribution, by what they say of the content. The classes are features of the trained models, which makes
 * a verb seen twice in training behave like its siblings, and all that the rules have.
 */
const CLASSES = {
  say: `say tell add note state remark comment mention declare announce report write tweet post retweet blog reply respond answer
    explain observe quip joke recount relate narrate continue begin conclude repeat reiterate restate utter voice phrase read chime
    interject exclaim shout yell whisper mutter murmur scream cry chant sing recite proclaim pronounce testify swear intone opine muse
    elaborate clarify specify summarise summarize paraphrase quote cite stress emphasise emphasize underline underscore highlight
    accentuate reaffirm brief inform notify advise apprise enunciate articulate verbalise message text email wire cable telegraph
    publish broadcast air release issue deliver describe detail outline sketch spell recap retort counter rejoin riposte rebut`,
  claim: `claim argue contend assert maintain insist allege suggest imply hint insinuate intimate charge submit posit postulate propose
    theorise theorize hypothesise hypothesize reason plead protest object counter advocate purport profess attest vouch aver avow
    affirm boast brag gush rave reckon argue debate dispute`,
  admit:
    'admit acknowledge concede confess confirm reveal disclose divulge leak let accept agree concur recognise recognize grant verify',
  deny: `deny reject refute dismiss rebut contradict dispute disavow disclaim repudiate decline refuse discount downplay disagree
    rule_out doubt question challenge contest oppose rebuff scoff debunk`,
  blame: `accuse blame criticise criticize condemn denounce decry deplore slam blast attack assail lambaste lambast rip fault bash
    berate castigate chastise censure deride disparage excoriate lament mock rail rebuke reprimand ridicule scold scorn skewer taunt
    tease complain bemoan gripe grumble fume rant thunder bristle`,
  praise: `praise hail laud applaud commend compliment tout extol endorse back support favor favour champion defend celebrate cheer
    congratulate credit embrace welcome thank salute approve like love admire respect`,
  call: 'call label dub brand name characterise characterize describe portray depict paint term cast refer deem consider view regard see liken compare',
  ask: 'ask inquire enquire query question wonder request quiz press grill probe interview poll survey',
  urge: `urge demand order command instruct direct tell call appeal beg beseech implore plead exhort encourage counsel recommend
    advise insist invite summon require rule decree mandate ban prohibit authorise authorize permit sanction forbid`,
  promise: `promise pledge vow swear commit guarantee assure reassure undertake threaten warn caution alert remind vote agree offer
    volunteer intend plan seek aim mean resolve decide choose propose`,
  think: `think believe feel hold consider suppose assume presume guess suspect imagine reckon figure conceive judge deem conclude
    decide determine estimate calculate opine know understand realise realize recognise recognize remember recall forget learn
    discover notice hear see perceive sense gather surmise speculate infer deduce doubt appreciate ponder contemplate`,
  want: `want wish hope expect desire prefer like love hate dislike dread fear worry long yearn crave anticipate await intend plan
    look aspire dream trust regret mourn resent care need despise loathe detest`,
  predict: 'predict forecast project foresee foretell anticipate prophesy envision envisage expect estimate bet',
  show: `show indicate find reveal suggest demonstrate prove signal conclude determine confirm establish document illustrate point
    reflect record register list identify detect measure rank rate`,
  discuss:
    'talk speak discuss chat address weigh lecture preach hold_forth debate touch dwell focus allude refer touch point lash rail',
} as const;

const NOUNS = `statement claim report remark comment announcement assertion allegation accusation argument suggestion warning promise
  pledge vow belief opinion view fear hope concern worry doubt question answer response reply denial confirmation admission criticism
  praise endorsement support opposition call demand request plea appeal order ruling decision recommendation proposal plan prediction
  forecast estimate projection conclusion finding suspicion speculation rumour rumor notion idea impression sense feeling expectation
  assumption desire wish intention threat tweet message letter interview testimony speech complaint charge contention insistence
  indication evidence proof sign revelation disclosure acknowledgement acknowledgment note word account description declaration
  proclamation position stance assessment analysis judgment judgement verdict confidence certainty conviction commitment offer
  invitation objection protest attack slogan motto headline quote quotation`;

export const CUE_CLASSES = Object.keys(CLASSES) as readonly (keyof typeof CLASSES)[];
export type CueClass = keyof typeof CLASSES;

const words = (list: string): string[] => list.split(/\s+/).filter(Boolean);

const VERB_CLASSES: ReadonlyMap<string, readonly CueClass[]> = (() => {
  const found = new Map<string, CueClass[]>();
  for (const name of CUE_CLASSES)
    for (const verb of words(CLASSES[name])) {
      const classes = found.get(verb) ?? [];
      if (!classes.includes(name)) classes.push(name);
      found.set(verb, classes);
    }
  return found;
})();

const CUE_NOUNS: ReadonlySet<string> = new Set(words(NOUNS));

/** The classes of a cue verb, by lemma; none where the lexicon does not hold it. */
export const verbClasses = (lemma: string): readonly CueClass[] => VERB_CLASSES.get(lemma) ?? [];

/** Whether a noun, by lemma, names an act of saying, thinking or wanting. */
export const isCueNoun = (lemma: string): boolean => CUE_NOUNS.has(lemma);

/** The classes of the lexicon's words, by the hash of a lemma: open addressing, most slots free. */
const SLOTS = 1 << 13;
const CUE_BITS = ((): { readonly hashes: Int32Array; readonly bits: Int32Array } => {
  const hashes = new Int32Array(SLOTS);
  const bits = new Int32Array(SLOTS);
  const add = (word: string, bit: number): void => {
    const slot = slotOf(hashes, hashText(word));
    hashes[slot] = hashText(word);
    bits[slot]! |= 1 << bit;
  };
  CUE_CLASSES.forEach((name, index) => {
    for (const verb of words(CLASSES[name])) add(verb, index);
  });
  for (const noun of CUE_NOUNS) add(noun, CUE_CLASSES.length);
  return { hashes, bits };
})();

/** One bit for each verb class a lemma belongs to, by its hash, in the order of `CUE_CLASSES`, and the next one for cue nouns. */
export const cueBits = (lemma: number): number => CUE_BITS.bits[slotOf(CUE_BITS.hashes, lemma)]!;
