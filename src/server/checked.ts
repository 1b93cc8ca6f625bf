import { validator } from 'hono/validator';
import type { z } from 'zod';
import { refusal } from './security.ts';

/** Checks one part of a request against a schema; what does not fit is refused with the first thing that is wrong. */
export const checked = <Target extends 'query' | 'json' | 'param', Schema extends z.ZodType>(
  target: Target,
  schema: Schema,
) =>
  validator(target, (value, c) => {
    const result = schema.safeParse(value);
    if (result.success) return result.data as z.output<Schema>;
    // An address that names nothing is one that a person may have mistyped: it is told like one whose thing is not there.
    if (target === 'param')
      return c.json(
        refusal('NOT_FOUND', 'There is nothing at this address.', 'Check it, or search for what you want.'),
        404,
      );
    const issue = result.error.issues[0];
    const place = issue && issue.path.length > 0 ? `\`${issue.path.join('.')}\`: ` : '';
    return c.json(
      refusal('REQUEST_INVALID', `${place}${issue?.message ?? 'The request does not fit.'}`, 'See /api/openapi.json.'),
      400,
    );
  });
