import { cueConfidences, cuesAbove } from './cue.ts';
import { type Candidate, judge } from './judge.ts';
import { findByLayout, withLayout } from './layout.ts';
import type { TrainedAttribution } from './models.ts';
import type { Page } from './page.ts';
import { rivalsOf } from './rivals.ts';
import { assignRoles, roleOptions } from './roles.ts';

/** Every possible relation of a text with its roles and a confidence, in the order of the cues: cue, roles, layout, second look. */
export const findCandidates = (page: Page, models: TrainedAttribution): Candidate[] => {
  const confidences = cueConfidences(page, models.cue);
  const cues = cuesAbove(confidences, models.low);
  const options = roleOptions(page, cues, rivalsOf(page, confidences), models.roles);
  const found = assignRoles(page, cues, options, models.choice);
  return judge(page, withLayout(found, findByLayout(page)), models.judge);
};
