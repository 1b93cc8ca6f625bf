import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { streamSSE } from 'hono/streaming';
import { HearsayError } from '../text/error.ts';
import type { Desk, DeskEnv } from './context.ts';
import { serveApp } from './files.ts';
import { identify, needs } from './identify.ts';
import { openApi } from './openapi.ts';
import { OPERATIONS } from './operations.ts';
import { personRoutes } from './person-routes.ts';
import { readRoutes } from './read-routes.ts';
import { CAPTURE_POLICY, onlyHosts, onlySameOrigin, refusal, secureHeaders } from './security.ts';
import { writeRoutes } from './write-routes.ts';

const HEARTBEAT_MS = 20_000;

const apiOf = (desk: Desk) =>
  new Hono<DeskEnv>()
    .use(async (c, next) => {
      await next();
      if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-cache, private');
    })
    .get('/openapi.json', (c) => c.json(openApi(OPERATIONS, desk.version)))
    .route('/', personRoutes(desk))
    .use(needs('reader'))
    .get('/events', (c) =>
      streamSSE(c, async (stream) => {
        let wake = (): void => {};
        const pending: number[] = [];
        const stop = desk.live.listen((head) => {
          pending.push(head);
          wake();
        });
        stream.onAbort(() => {
          stop();
          wake();
        });
        await stream.writeSSE({ event: 'hello', data: String(await desk.pages.head()) });
        while (!stream.aborted) {
          const head = pending.pop();
          pending.length = 0;
          if (head !== undefined) await stream.writeSSE({ event: 'grown', data: String(head) });
          else
            await new Promise<void>((resolve) => {
              const timer = setTimeout(async () => {
                await stream.write(': still here\n\n');
                resolve();
              }, HEARTBEAT_MS);
              wake = () => {
                clearTimeout(timer);
                resolve();
              };
            });
        }
      }),
    )
    .use(compress({ threshold: 2048 }))
    .route('/', readRoutes(desk))
    .route('/', writeRoutes(desk));

/** What the web app's typed client is made from. */
export type Api = ReturnType<typeof apiOf>;

/** The whole desk as one Hono app. `hosts` are the names it answers to; null for any (behind a proxy that checks). */
export const appOf = (desk: Desk, hosts: readonly string[] | null, webFolder: string | null) => {
  const app = new Hono<DeskEnv>();
  app.use(secureHeaders, onlyHosts(hosts), onlySameOrigin, identify(desk));
  app.route('/api', apiOf(desk));
  app.all('/api/*', (c) => c.json(refusal('NOT_FOUND', 'There is no such page.', 'See /api/openapi.json.'), 404));
  app.get('/captures/:id', needs('reader'), async (c) => {
    const capture = await desk.pages.capture(c.req.param('id'));
    if (!capture) return c.json(refusal('NOT_FOUND', 'There is no such capture.', 'Check its address.'), 404);
    return c.body(new Uint8Array(capture.bytes), 200, {
      'content-type': shownAs(capture.mediaType),
      'content-security-policy': CAPTURE_POLICY,
      'cache-control': 'private, max-age=31536000, immutable',
    });
  });
  if (webFolder) app.use(serveApp(webFolder));
  app.notFound((c) => c.json(refusal('NOT_FOUND', 'There is no such page.', 'Start at /.'), 404));
  app.onError((error, c) => {
    if (error instanceof HearsayError)
      return c.json(refusal(error.code, error.message, error.hint), statusOf(error.code));
    console.error(error);
    return c.json(refusal('FAILED', 'The desk could not answer.', 'The terminal it runs in says why.'), 500);
  });
  return app;
};

const statusOf = (code: string): 400 | 404 | 409 | 503 => {
  if (/refused/i.test(code)) return 409;
  if (/unknown|missing|not-found/i.test(code)) return 404;
  return /^ledger-/.test(code) ? 503 : 400;
};

/** What a browser may show in a frame stays what it is; anything else is shown as plain text, never run or opened. */
const shownAs = (mediaType: string): string =>
  /^(text\/html|application\/xhtml\+xml|text\/plain|application\/pdf|image\/(png|jpeg|gif|webp))\b/i.test(mediaType)
    ? mediaType
    : 'text/plain';
