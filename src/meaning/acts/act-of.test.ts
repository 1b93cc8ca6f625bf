import { expect, test } from 'vitest';
import { parsed } from '../parsed-fixture.ts';
import { readSyntax } from '../syntax.ts';
import { actOf } from './act-of.ts';
import { readCue } from './cue-word.ts';

test.each([
  ['said/VBD/0/root/say', 'say'],
  ['has/VBZ/2/aux/have confirmed/VBN/0/root/confirm', 'confirm'],
  ['pointed/VBD/0/root/point out/RP/1/compound:prt', 'say'],
  ['called/VBD/0/root/call for/IN/1/mark', 'order'],
  ['expressed/VBD/0/root/express confidence/NN/1/obj', 'believe'],
  ['did/VBD/4/aux/do not/RB/4/advmod even/RB/4/advmod dispute/VB/0/root', 'confirm'],
  ['did/VBD/3/aux/do not/RB/3/advmod rule/VB/0/root out/RP/3/compound:prt', 'say'],
  ['hums/VBZ/0/root/hum', 'other'],
] as const)('%s: %s', (line, act) => {
  const analysis = parsed([line]);
  const cue = readCue(readSyntax(analysis), [[0, analysis.text.trimEnd().length]]);
  expect(actOf(cue, null)).toBe(act);
});

test('a plain "said" that tells of the future promises, plans or predicts', () => {
  const analysis = parsed(['said/VBD/0/root/say']);
  const cue = readCue(readSyntax(analysis), [[0, 4]]);
  const forecast = { from: null, until: null, window: null, condition: null, evidence: [] };
  expect(actOf(cue, { kind: 'plan', ...forecast })).toBe('plan');
  expect(actOf(cue, { kind: 'prediction', ...forecast })).toBe('predict');
});
