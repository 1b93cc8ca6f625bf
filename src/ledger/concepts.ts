/** Words the news uses for one and the same thing; the first stands for all. Verbs and nouns of one deed stand together. */
export const CONCEPTS: readonly (readonly string[])[] = [
  ['kill', 'dead', 'death', 'die', 'fatal', 'fatality', 'slay', 'perish', 'killing'],
  ['injure', 'wound', 'hurt', 'injury', 'casualty', 'wounded', 'injured'],
  ['troop', 'soldier', 'serviceman', 'force', 'military', 'army'],
  ['attack', 'strike', 'assault', 'raid', 'offensive', 'bombard', 'shell', 'bombardment', 'shelling'],
  ['talk', 'negotiation', 'negotiate', 'discussion', 'discuss', 'dialogue', 'consultation'],
  ['agree', 'agreement', 'deal', 'accord', 'pact', 'treaty'],
  ['ceasefire', 'truce', 'armistice'],
  ['resign', 'resignation', 'quit', 'depart', 'departure'],
  ['dismiss', 'sack', 'oust', 'dismissal'],
  ['arrest', 'detain', 'detention', 'custody'],
  ['begin', 'start', 'launch', 'commence', 'open', 'opening'],
  ['end', 'finish', 'conclude', 'conclusion', 'cease', 'halt', 'stop'],
  ['rise', 'increase', 'grow', 'climb', 'surge', 'jump', 'growth', 'soar'],
  ['fall', 'decrease', 'decline', 'drop', 'sink', 'slump', 'shrink', 'reduce', 'reduction', 'cut'],
  ['triple', 'threefold', 'treble'],
  ['double', 'twofold'],
  ['build', 'construct', 'construction', 'erect'],
  ['buy', 'purchase', 'acquire', 'acquisition'],
  ['sell', 'sale'],
  ['send', 'dispatch', 'deploy', 'deployment'],
  ['give', 'supply', 'provide', 'deliver', 'delivery', 'hand'],
  ['help', 'aid', 'assist', 'assistance', 'support'],
  ['visit', 'trip', 'travel'],
  ['meet', 'meeting', 'summit'],
  ['leave', 'withdraw', 'withdrawal', 'pull', 'exit', 'retreat'],
  ['destroy', 'destruction', 'demolish', 'wreck', 'ruin'],
  ['damage', 'harm'],
  ['explode', 'explosion', 'blast', 'detonate'],
  ['collapse', 'crumble'],
  ['leak', 'spill', 'spillage', 'leakage'],
  ['fire', 'blaze', 'burn'],
  ['flood', 'inundate'],
  ['evacuate', 'evacuation'],
  ['close', 'shut', 'closure', 'shutdown'],
  ['reopen', 'resume', 'resumption', 'restart'],
  ['ship', 'vessel', 'boat'],
  ['tanker', 'freighter'],
  ['plane', 'aircraft', 'jet', 'aeroplane', 'airplane'],
  ['drone', 'uav'],
  ['missile', 'rocket'],
  ['weapon', 'arms', 'munition', 'ammunition'],
  ['border', 'frontier'],
  ['vote', 'ballot', 'poll', 'election', 'elect'],
  ['law', 'bill', 'legislation'],
  ['pass', 'approve', 'approval', 'adopt', 'endorse', 'ratify', 'ratification'],
  ['reject', 'rejection', 'refuse', 'refusal'],
  ['delay', 'postpone', 'postponement', 'defer'],
  ['cancel', 'scrap', 'abandon', 'cancellation'],
  ['cost', 'price', 'expense'],
  ['pay', 'payment', 'spend', 'fund', 'funding', 'finance'],
  ['money', 'cash'],
  ['company', 'firm', 'corporation', 'business'],
  ['worker', 'employee', 'staff', 'workforce'],
  ['job', 'post', 'position'],
  ['plant', 'factory'],
  ['walkout', 'stoppage'],
  ['protest', 'demonstrate', 'demonstration', 'rally'],
  ['protester', 'demonstrator'],
  ['police', 'officer'],
  ['doctor', 'physician', 'medic'],
  ['hospital', 'clinic'],
  ['illness', 'disease', 'sickness'],
  ['infect', 'infection', 'contaminate', 'contamination', 'pollute', 'pollution'],
  ['child', 'kid', 'minor', 'youngster'],
  ['people', 'person', 'resident', 'inhabitant', 'civilian'],
  ['home', 'house', 'residence'],
  ['car', 'vehicle', 'automobile'],
  ['road', 'highway', 'motorway'],
  ['cause', 'trigger', 'reason', 'provoke'],
  ['investigate', 'investigation', 'probe', 'inquiry', 'enquiry', 'examine'],
  ['find', 'discover', 'discovery', 'detect'],
  ['show', 'indicate', 'reveal'],
  ['warn', 'warning', 'alert', 'caution'],
  ['threaten', 'threat'],
  ['order', 'instruct', 'command'],
  ['need', 'require', 'requirement'],
  ['big', 'large', 'huge', 'major'],
  ['quick', 'fast', 'rapid', 'swift'],
  ['repair', 'fix', 'mend', 'restore', 'restoration'],
  ['test', 'trial'],
  ['steal', 'theft', 'rob', 'robbery', 'loot'],
  ['lie', 'falsehood', 'false', 'untrue', 'fabrication', 'fabricate'],
  ['secret', 'covert', 'clandestine'],
  ['prisoner', 'detainee', 'captive', 'inmate'],
  ['release', 'free'],
  ['sanction', 'embargo'],
  ['tax', 'levy', 'tariff', 'duty'],
  ['sign', 'signature', 'signing'],
  ['arrive', 'arrival', 'land'],
  ['transfer', 'move', 'relocate', 'relocation', 'shift'],
  ['join', 'enter', 'entry', 'accession'],
  ['win', 'victory', 'triumph'],
  ['lose', 'loss', 'defeat'],
  ['output', 'production', 'produce', 'yield'],
  ['gas', 'petrol'],
  ['electricity', 'power'],
  ['outage', 'blackout'],
  ['bridge', 'span'],
  ['dam', 'reservoir'],
  ['plan', 'intend', 'intention', 'aim', 'scheme'],
  ['envoy', 'ambassador', 'diplomat', 'emissary'],
  ['leader', 'chief', 'head', 'boss'],
  ['minister', 'secretary'],
  ['government', 'cabinet', 'administration'],
  ['parliament', 'assembly', 'legislature', 'chamber'],
  ['court', 'tribunal', 'judge'],
  ['charge', 'indict', 'indictment', 'prosecute', 'prosecution'],
  ['sentence', 'convict', 'conviction'],
  ['month', 'monthly'],
  ['year', 'annual', 'yearly'],
];

/** Irregular forms of the verbs and nouns the news uses most. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `was be,were be,is be,are be,been be,am be,being be,has have,had have,having have,did do,done do,does do,doing do,said say,says say,went go,gone go,goes go,made make,making make,
took take,taken take,taking take,came come,coming come,gave give,given give,giving give,got get,gotten get,getting get,knew know,known know,thought think,saw see,seen see,found find,
told tell,became become,left leave,leaving leave,felt feel,brought bring,began begin,begun begin,kept keep,held hold,wrote write,written write,stood stand,heard hear,meant mean,
met meet,ran run,running run,paid pay,sat sit,spoke speak,spoken speak,led lead,grew grow,grown grow,lost lose,losing lose,fell fall,fallen fall,sent send,built build,understood understand,
drew draw,drawn draw,broke break,broken break,spent spend,rose rise,risen rise,rising rise,drove drive,driven drive,bought buy,wore wear,chose choose,chosen choose,shot shoot,sold sell,
sought seek,fought fight,threw throw,thrown throw,caught catch,struck strike,stricken strike,shook shake,hid hide,hidden hide,stole steal,stolen steal,swore swear,sworn swear,withdrew withdraw,
withdrawn withdraw,undertook undertake,undertaken undertake,overthrew overthrow,sank sink,sunk sink,flew fly,flown fly,dealt deal,bore bear,born bear,won win,winning win,
died die,dying die,dies die,lay lie,lain lie,lying lie,lies lie,men man,women woman,children child,people people,troops troop,forces force,arms arms,talks talk,
dead dead,killed kill,wounded wound,injured injure,shut shut,shutting shut,cut cut,cutting cut,put put,putting put,set set,hit hit,burnt burn,burst burst,fed feed,fled flee,
frozen freeze,froze freeze,laid lay,lent lend,lit light,proven prove,quit quit,slept sleep,split split,spread spread,swept sweep,taught teach,tore tear,torn tear,woke wake,wept weep,
servicemen serviceman,policemen police,casualties casualty,countries country,cities city,authorities authority,families family,economies economy`
    .split(/,\s*/)
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

/** Words that say nothing of what is claimed: articles, prepositions, auxiliaries, pronouns, hedges, and the verbs of saying. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those some any each every all both either such other another same own
i me my we us our you your he him his she her hers it its they them their theirs who whom whose which what there here itself himself herself themselves
and or but nor so yet if then than as because since while although though whereas unless until till whether
of in on at by for from to into onto with within without about over under after before between among through during against toward towards upon off out up down near across along around behind beside besides beyond despite except inside outside past per via amid
be is am are was were been being have has had having do does did done doing will would shall should can could may might must ought
very more most much many less least few only just even also too still already again ever now soon well quite rather almost nearly about around approximately roughly some
reportedly allegedly apparently possibly probably likely perhaps maybe certainly clearly indeed however meanwhile moreover therefore thus
say says said saying tell tells told add adds added state states stated according report reports reported reporting claim claims claimed announce announced announces
mr mrs ms dr sir madam today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday
january february march april june july august september october november december morning afternoon evening night week day
one two three four five six seven eight nine ten eleven twelve hundred thousand million billion dozen
us new old make get go come take put set`
    .split(/\s+/)
    .map((word) => word.toLowerCase()),
);

/** Terms so common in the news that sharing one means little; they weigh a third. */
export const COMMONPLACE: ReadonlySet<string> = new Set(
  `people government minister leader talk meet country state official year month plan need agree city company troop attack president time world part group number area region
national public authority spokesman spokeswoman member security situation issue side question matter work end begin show find give help people police million percent`.split(
    /\s+/,
  ),
);

/** Words that turn a statement round. */
export const NEGATORS: ReadonlySet<string> = new Set(
  `not no never none nobody nothing neither nor without cannot can't won't didn't doesn't don't isn't aren't wasn't weren't hasn't haven't hadn't wouldn't couldn't shouldn't n't`.split(
    /\s+/,
  ),
);
