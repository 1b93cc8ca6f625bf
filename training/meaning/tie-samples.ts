import { answerTo } from '../../eval/meaning/score.ts';
import { describeTies } from '../../src/meaning/verification/describe-tie.ts';
import { judgeParts } from '../../src/meaning/verification/judge-parts.ts';
import { type RemarkModel, VALUES } from '../../src/meaning/verification/remark-model.ts';
import type { MarkedArticle } from './remark-articles.ts';
import { isSameRemark, type RemarkSample } from './remark-samples.ts';

/**
 * What the annotators say of every pair of a part and a report: `parts` is a model that has not learnt from the article, so that ties are
 * learnt with the mistakes that parts are judged with. Reports that answer none of the annotators' are left out.
 */
export const tieSamples = ({ article, syntax, readings }: MarkedArticle, parts: RemarkModel): RemarkSample[] =>
  readings.flatMap(({ meaning: { attributions, entities } }) => {
    const answers = attributions.map((): (typeof article.relations)[number][] => []);
    for (const gold of article.relations) {
      const answer = gold.optional ? undefined : answerTo(attributions, gold);
      if (answer) answers[attributions.indexOf(answer)]!.push(gold);
    }
    const judged = judgeParts(syntax, article.outlet, attributions, parts);
    return describeTies(syntax, entities, attributions, judged).flatMap(
      ({ part, report, features }): RemarkSample[] => {
        const golds = answers[report]!;
        if (golds.length === 0) return [];
        const meant = golds.findLast(({ verification: { evidence } }) =>
          evidence.some((span) => isSameRemark(span, part.remark.span)),
        );
        const value = meant ? VALUES.indexOf(meant.verification.value) : 0;
        return [{ features, value, orDoubt: false, weight: 1 }];
      },
    );
  });
