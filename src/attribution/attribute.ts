import type { Analysis } from '../language/analysis.ts';
import { attributeByRules } from './attribute-by-rules.ts';
import type { AttributionRelation } from './attribution.ts';
import { findCandidates } from './candidates.ts';
import { isCitation } from './citation.ts';
import { withoutCitedTails } from './cited-tail.ts';
import { innerRelations } from './inner.ts';
import type { AttributionModels } from './models.ts';
import { passingPageOf } from './page.ts';
import { readQuoted } from './quoted.ts';
import { toRelations } from './relation.ts';

/**
 * Who says what: every attribution relation of a text, by cue. Spans lie inside the text, lists are sorted; odd text gives fewer
 * relations, never an error.
 */
export const attribute = (analysis: Analysis, models: AttributionModels): AttributionRelation[] => {
  if (models.kind === 'rules') return toRelations(analysis, attributeByRules(analysis));
  const candidates = findCandidates(passingPageOf(analysis), models);
  const read = candidates
    .filter((candidate) => candidate.confidence >= models.judge.threshold && !isCitation(analysis, candidate))
    .map((candidate) => readQuoted(analysis, candidate));
  const found = withoutCitedTails(analysis, read);
  return toRelations(analysis, [...found, ...innerRelations(analysis, found)]);
};
