import { describe, expect, test } from 'vitest';
import { sliceOf } from '../../text/span.ts';
import { parsed } from '../parsed-fixture.ts';
import { readSyntax } from '../syntax.ts';
import { judgeClause } from './judge.ts';

const TROOPS = 'troops/NNS/2/nsubj/troop left/VBD/0/root/leave';

describe('how surely a clause is put', () => {
  test.each([
    [TROOPS, 'certain', false, []],
    ['troops/NNS/3/nsubj/troop will/MD/3/aux leave/VB/0/root', 'certain', false, []],
    ['troops/NNS/3/nsubj/troop may/MD/3/aux leave/VB/0/root', 'possible', false, ['may']],
    ['troops/NNS/3/nsubj/troop probably/RB/3/advmod left/VBD/0/root/leave', 'probable', false, ['probably']],
    ['troops/NNS/4/nsubj/troop did/VBD/4/aux/do not/RB/4/advmod leave/VB/0/root', 'certain', true, ['not']],
    ['no/DT/2/det troops/NNS/3/nsubj/troop left/VBD/0/root/leave', 'certain', true, ['no']],
    ['troops/NNS/4/nsubj/troop could/MD/4/aux not/RB/4/advmod leave/VB/0/root', 'certain', true, ['not']],
    ['troops/NNS/4/nsubj/troop might/MD/4/aux not/RB/4/advmod leave/VB/0/root', 'possible', true, ['might', 'not']],
    [
      'troops/NNS/3/nsubj/troop are/VBP/3/cop/be likely/JJ/0/root to/TO/5/mark leave/VB/3/xcomp',
      'probable',
      false,
      ['likely'],
    ],
    [
      'troops/NNS/3/nsubj/troop are/VBP/3/cop/be unlikely/JJ/0/root to/TO/5/mark leave/VB/3/xcomp',
      'probable',
      true,
      ['unlikely'],
    ],
    ['troops/NNS/2/nsubj/troop refused/VBD/0/root/refuse to/TO/4/mark leave/VB/2/xcomp', 'certain', true, ['refused']],
    [
      'troops/NNS/3/nsubj/troop would/MD/3/aux leave/VB/0/root if/IN/6/mark they/PRP/6/nsubj lose/VBP/3/advcl',
      'possible',
      false,
      ['if'],
    ],
    [
      'it/PRP/3/nsubj:pass is/VBZ/3/aux:pass/be believed/VBN/0/root/believe that/IN/6/mark troops/NNS/6/nsubj/troop left/VBD/3/ccomp/leave',
      'probable',
      false,
      ['believed'],
    ],
    [
      'officials/NNS/2/nsubj/official believe/VBP/0/root that/IN/5/mark troops/NNS/5/nsubj/troop left/VBD/2/ccomp/leave',
      'certain',
      false,
      [],
    ],
    [
      'it/PRP/4/expl is/VBZ/4/cop/be not/RB/4/advmod clear/JJ/0/root who/WP/6/nsubj fired/VBD/4/csubj/fire',
      'unknown',
      false,
      ['not', 'clear'],
    ],
    [
      'we/PRP/4/nsubj can/MD/4/aux not/RB/4/advmod rule/VB/0/root out/RP/4/compound:prt attacks/NNS/4/obj/attack',
      'possible',
      false,
      ['not', 'rule'],
    ],
    ['he/PRP/2/nsubj faces/VBZ/0/root/face questions/NNS/2/obj/question', 'certain', false, []],
  ])('%s', (line, value, negative, evidence) => {
    const analysis = parsed([line]);
    const root = analysis.tokens.findIndex(({ head }) => head < 0);
    const judgement = judgeClause(readSyntax(analysis), root);
    expect(judgement).toMatchObject({ value, negative });
    expect(judgement.evidence.map((span) => sliceOf(analysis.text, span)).sort()).toEqual([...evidence].sort());
  });
});
