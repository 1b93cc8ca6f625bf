import { z } from 'zod';
import { type AnswerName, componentSchemas } from './answers/answers.ts';

/** One operation of the API: what it takes, checked by the same schema the route uses, and what it answers with. */
export type Operation = {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly summary: string;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** What comes back: the name of an answer, or another kind of content. */
  readonly answer: AnswerName | { readonly mediaType: string; readonly words: string };
};

const schemaOf = (schema: z.ZodType): object => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' });
  return rest;
};

const parametersOf = ({ path, query }: Operation): object[] => {
  const inPath = [...path.matchAll(/:(\w+)/g)].map((match) => ({
    name: match[1],
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const inQuery = Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: !z.safeParse(z.object({ [name]: schema as z.ZodType }), {}).success,
    schema: schemaOf(schema as z.ZodType),
  }));
  return [...inPath, ...inQuery];
};

const named = (name: AnswerName): object => ({
  'application/json': { schema: { $ref: `#/components/schemas/${name}` } },
});

const answerOf = (answer: Operation['answer']): object =>
  typeof answer === 'string'
    ? { description: answer, content: named(answer) }
    : { description: answer.words, content: { [answer.mediaType]: {} } };

/** The OpenAPI 3.1 document of a list of operations. */
export const openApi = (operations: readonly Operation[], version: string): object => {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    const path = operation.path.replace(/:(\w+)/g, '{$1}');
    paths[path] ??= {};
    paths[path][operation.method] = {
      summary: operation.summary,
      parameters: parametersOf(operation),
      ...(operation.body && {
        requestBody: { required: true, content: { 'application/json': { schema: schemaOf(operation.body) } } },
      }),
      responses: {
        200: answerOf(operation.answer),
        default: { description: 'What is wrong, and what to do', content: named('Refusal') },
      },
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Hearsay',
      version,
      description: 'Every page of the desk as JSON, and the decisions a person makes there.',
    },
    paths,
    components: { schemas: componentSchemas() },
  };
};
