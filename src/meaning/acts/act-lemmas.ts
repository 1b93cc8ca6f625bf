import type { Act } from '../meaning.ts';

/** Cue words by what the source does in using them. `say` and its kin are the default. */
export const ACT_LEMMAS: Readonly<Record<Exclude<Act, 'other'>, string>> = {
  say: `say tell add state note explain speak remark comment reply respond answer quote announce write declare describe
    recall mention continue stress emphasise emphasize reiterate repeat observe joke begin go tweet post
    statement remark comment word according refer detail highlight underscore underline maintain assert
    affirm talk discuss mean argue contend quip shout whisper narrate recount caption elaborate summarise summarize advise`,
  confirm:
    'confirm verify acknowledge admit concede corroborate certify validate confirmation admission acknowledgement recognise recognize',
  deny: 'not-share not-accept rule-out deny reject refute rebut dismiss dispute disavow repudiate denial rejection refuse decline contradict debunk doubt',
  claim: 'insist claim allege purport profess boast claim allegation assertion contention allegedly',
  suggest:
    'suggest propose hint imply indicate signal speculate recommend suggestion proposal hint recommendation float',
  ask: 'ask question inquire query wonder interrogate challenge question inquiry',
  promise: 'promise vow pledge commit swear guarantee assure promise vow pledge commitment guarantee assurance offer',
  threaten: 'threaten threat menace ultimatum',
  order:
    'order command instruct demand urge call-on appeal request direct decree tell-to require demand order appeal plea plead beg ban rule mandate',
  warn: 'warn caution alert warning alarm',
  believe:
    'believe think consider assume presume suppose reckon suspect judge deem view see feel-that belief opinion conviction assessment regard assess imagine hold figure guess understand',
  predict:
    'predict forecast project expect anticipate foresee estimate prediction forecast projection expectation estimate prophesy',
  know: 'know realise realize remember aware knowledge forget',
  learn: 'learn discover find hear determine discovery finding read overhear',
  report:
    'report cite publish broadcast carry relay air report announcement disclose reveal leak document revelation disclosure record',
  show: 'show demonstrate prove illustrate evidence demonstrate display reflect attest testify testimony',
  accuse: 'accuse blame charge indict accusation charge denounce-for',
  criticise:
    'criticise criticize condemn denounce slam blast rebuke attack decry deplore criticism condemnation lambast lambaste complain object protest deride mock lament scold complaint bemoan',
  praise: 'praise welcome hail applaud commend laud congratulate thank compliment praise salute celebrate credit',
  feel: 'feel fear worry regret hope rejoice enjoy love hate hope fear concern like doubt-about worry frustration',
  want: 'want wish desire seek like-to desire wish prefer need',
  plan: 'undertake plan intend aim decide plan intention aim decision resolve prepare mull weigh consider-to',
  agree: 'agree consent accept concur approve endorse agreement endorsement support back',
};
