import type { Act } from '../meaning.ts';

/**
 * Cue words by what the source does in using them, with their particle where it matters (`call-for`) and `not-` where the negated cue
 * means something else. A word that several acts list is taken by the one that comes last in `ACTS`.
 */
export const ACT_LEMMAS: Readonly<Record<Exclude<Act, 'other'>, string>> = {
  say: `say tell add state note explain speak remark comment reply respond answer quote announce write call describe recall mention continue
    stress emphasise emphasize reiterate repeat observe joke declare begin go tweet post caption statement word refer detail point-out
    highlight underscore underline affirm talk discuss mean quip shout whisper narrate recount elaborate summarise summarize : – — -
    correct let message release not-say not-specify not-comment not-elaborate not-rule-out put`,
  confirm: `confirm verify acknowledge admit concede corroborate certify validate recognise recognize confirmation admission
    acknowledgement acknowledgment recognition not-dispute not-deny not-contest`,
  deny: `deny reject refute rebut dismiss dispute disavow repudiate denial rejection dismissal refuse decline contradict debunk turn-down
    not-share not-accept not-recognise rule-out`,
  claim:
    'claim allege purport profess boast allegation assertion contention contend argue maintain insist assert spread allegedly',
  suggest: 'suggest hint hint-at imply indicate signal speculate suggestion indication float moot',
  ask: `ask question inquire enquire query wonder interrogate challenge inquiry recommend advise propose appeal call-on urge invite
    encourage request recommendation proposal petition lobby`,
  promise: 'promise vow pledge swear guarantee assure undertake commitment guarantee assurance offer commit',
  threaten: 'threaten threat menace ultimatum',
  order:
    'order command instruct instruction direct decree demand require insist-on ban rule mandate call-for oblige sentence forbid',
  warn: 'warn caution alert warning alarm warn-of warn-about warn-against',
  believe: `believe think assume presume suppose reckon suspect judge deem belief opinion conviction assessment assess regard imagine
    figure guess understand convinced confident confidence doubt not-doubt view estimate`,
  predict: 'predict forecast project expect anticipate foresee prediction forecast projection expectation prophesy see',
  know: 'know realise realize remember aware knowledge not-know not-remember forget',
  learn: 'learn discover find hear determine discovery finding read overhear',
  report: `report cite publish broadcast carry relay air announcement disclose reveal leak document revelation disclosure record conclude
    inform accord-to according-to according calculate count under`,
  show: 'show demonstrate prove illustrate evidence display reflect attest testify testimony',
  accuse: 'accuse blame charge indict accusation',
  criticise: `criticise criticize condemn denounce slam blast rebuke attack decry deplore criticism condemnation lambast lambaste complain
    object protest deride mock lament scold complaint bemoan`,
  praise: 'praise welcome hail applaud commend laud congratulate thank compliment salute celebrate credit gratitude',
  feel: 'feel fear worry regret rejoice concern frustration',
  want: 'want wish desire seek hope prefer need pray',
  plan: 'plan intend aim decide intention decision resolve prepare mull weigh consider',
  agree: 'agree consent accept concur approve endorse agreement endorsement support back',
};
