import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { renderLimit } from '../ingest/limits.ts';
import { checked } from './checked.ts';
import type { Desk, DeskEnv } from './context.ts';
import { decisionSchema, storyId } from './decision-schema.ts';
import { needs } from './identify.ts';
import type { Item } from './intake.ts';
import { refusal } from './security.ts';

/** What a file becomes in base64, with what else is said of it. */
const bodyOf = (uploadBytes: number): number => Math.ceil((uploadBytes * 4) / 3) + 64 * 1024;

const text = z.string().max(2000).nullable().default(null);
/** An article handed in: its text, or a file's bytes in base64. */
export const itemBody = z.strictObject({
  text: z.string().nullable().default(null),
  base64: z.base64().nullable().default(null),
  mediaType: z.string().max(200).default('text/plain'),
  name: text,
  published: text,
  outlet: text,
  title: text,
  url: text,
});
const story = z
  .strictObject({ id: storyId, title: z.string().trim().min(1).max(300) })
  .nullable()
  .default(null);
export const addBody = z.strictObject({ item: itemBody, story });
export const fetchBody = z.strictObject({ url: z.url({ protocol: /^https?$/ }), story });

const itemOf = ({ text, base64, ...rest }: z.output<typeof itemBody>): Item => ({
  ...rest,
  bytes: text === null ? Buffer.from(base64 ?? '', 'base64') : Buffer.from(text, 'utf8'),
  mediaType: text === null ? rest.mediaType : 'text/plain; charset=utf-8',
});

const tooLarge = (most: number) =>
  refusal('TOO_LARGE', `That is over ${renderLimit(most, 'bytes')}.`, 'Add large files with `hearsay add`.');

const shut = refusal('INTAKE_CLOSED', 'This desk takes no articles in.', 'Add them with `hearsay add`.');

/** What analysts may do: decide, and hand articles in. Every change names who made it. */
export const writeRoutes = ({ decide, entries, intake, live, uploadBytes }: Desk) => {
  const isOwn = async (seq: number, name: string | undefined): Promise<boolean> => {
    const [entry] = await entries(seq - 1, 1);
    return entry?.by.kind === 'person' && entry.by.name === name;
  };
  const grown = async <T>(result: T): Promise<T> => {
    await live.look();
    return result;
  };
  return new Hono<DeskEnv>()
    .use(
      bodyLimit({
        maxSize: bodyOf(uploadBytes),
        onError: (c) => c.json(tooLarge(uploadBytes), 413),
      }),
    )
    .post('/decisions', needs('analyst'), checked('json', decisionSchema), async (c) => {
      const decision = c.req.valid('json');
      const person = c.get('person');
      if (decision.kind === 'undone' && person?.role !== 'admin' && !(await isOwn(decision.entry, person?.name)))
        return c.json(refusal('ROLE_NEEDED', 'Somebody else decided that.', 'Ask them, or an admin, to undo it.'), 403);
      const entry = await decide(decision, { kind: 'person', name: person?.name ?? '' });
      return c.json(await grown({ entry: { seq: entry.seq, at: entry.at, by: entry.by } }));
    })
    .post('/read', needs('analyst'), checked('json', itemBody), async (c) =>
      intake ? c.json({ reading: await intake.read(itemOf(c.req.valid('json'))) }) : c.json(shut, 501),
    )
    .post('/articles', needs('analyst'), checked('json', addBody), async (c) => {
      if (!intake) return c.json(shut, 501);
      const { item, story } = c.req.valid('json');
      return c.json(await grown({ added: [await intake.add(itemOf(item), story)] }));
    })
    .post('/fetch', needs('analyst'), checked('json', fetchBody), async (c) => {
      if (!intake?.fetch) return c.json(shut, 501);
      const { url, story } = c.req.valid('json');
      return c.json(await grown({ added: [...(await intake.fetch(url, story))] }));
    })
    .post('/example', needs('analyst'), async (c) =>
      intake?.example ? c.json(await grown({ added: [...(await intake.example())] })) : c.json(shut, 501),
    );
};
