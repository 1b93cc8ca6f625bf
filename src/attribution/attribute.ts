import type { Analysis } from '../language/analysis.ts';
import { attributeByRules } from './attribute-by-rules.ts';
import type { AttributionRelation } from './attribution.ts';
import type { AttributionModels } from './models.ts';
import { toRelations } from './relation.ts';

/**
 * Who says what: every attribution relation of a text, by cue. Spans lie inside the text, lists are sorted; odd text gives fewer
 * relations, never an error.
 */
export const attribute = (analysis: Analysis, _models: AttributionModels): AttributionRelation[] =>
  toRelations(analysis, attributeByRules(analysis));
