import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { AccessRow } from '../access-log.ts';
import type { DoorRequest, DoorResponse } from '../front-door/exchange.ts';
import { type Outbox, outboxPage } from './outbox.ts';
import { accessLogPage, clockPage, indexPage, type Persona, personasPage } from './pages.ts';

export type ConsoleDeps = {
  functions: readonly string[];
  personas: readonly Persona[];
  accessRows: () => AccessRow[];
  outbox: () => Promise<Outbox>;
  sweep: () => Promise<void>;
  clock: { now: () => number; offset: () => number; setOffset: (millis: number) => void };
};

const clockSchema = z.union([
  z.strictObject({ offsetMillis: z.coerce.number().int() }),
  // A form sends minutes without a zone; the page says that they are UTC.
  z.strictObject({
    now: z.string().transform((text) => Date.parse(/[zZ]|[+-]\d\d:\d\d$/.test(text) ? text : `${text}Z`)),
  }),
]);

const isForm = (context: Context) => (context.req.header('content-type') ?? '').includes('form');

const readClock = async (context: Context) =>
  clockSchema.safeParse(isForm(context) ? await context.req.parseBody() : await context.req.json().catch(() => null));

const clockRoutes = (app: Hono, { clock }: ConsoleDeps): void => {
  const state = () => ({ now: new Date(clock.now()).toISOString(), offsetMillis: clock.offset() });
  app.get('/_local/clock', (context) =>
    context.req.header('accept')?.includes('text/html')
      ? context.html(clockPage(clock.now(), clock.offset()))
      : context.json(state()),
  );
  app.post('/_local/clock', async (context) => {
    const asked = await readClock(context);
    const moved = asked.success && ('now' in asked.data ? asked.data.now - Date.now() : asked.data.offsetMillis);
    if (typeof moved !== 'number' || !Number.isFinite(moved)) {
      return context.json({ message: 'Send {"offsetMillis": number} or {"now": "2026-12-24T10:00:00Z"}' }, 400);
    }
    clock.setOffset(moved);
    return isForm(context) ? context.redirect('/_local/clock', 303) : context.json(state());
  });
};

const makeApp = (deps: ConsoleDeps): Hono => {
  const app = new Hono();
  app.get('/_local', (context) => context.redirect('/_local/', 308));
  app.get('/_local/', (context) => context.html(indexPage(deps.functions)));
  app.get('/_local/health', (context) => context.json({ ok: true }));
  app.get('/_local/outbox', async (context) => context.html(outboxPage(await deps.outbox())));
  app.get('/_local/outbox.json', async (context) => context.json(await deps.outbox()));
  app.get('/_local/personas', (context) =>
    context.req.header('accept')?.includes('text/html')
      ? context.html(personasPage(deps.personas))
      : context.json({ personas: deps.personas }),
  );
  app.get('/_local/access-log', (context) => context.html(accessLogPage(deps.accessRows())));
  app.get('/_local/access-log.json', (context) => context.json({ rows: deps.accessRows() }));
  app.post('/_local/sweep', async (context) => {
    await deps.sweep();
    return isForm(context) ? context.redirect('/_local/', 303) : context.json({ swept: true });
  });
  clockRoutes(app, deps);
  return app;
};

/** Another site's page must not move the clock: a browser says where a form came from. */
const isCrossSite = (request: DoorRequest): boolean =>
  request.method !== 'GET' && ['cross-site', 'same-site'].includes(request.headers['sec-fetch-site'] ?? '');

/** Answers `/_local/...`: for people at this machine and for tests; in no deployed bundle. */
export const makeConsole = (deps: ConsoleDeps): ((request: DoorRequest) => Promise<DoorResponse>) => {
  const app = makeApp(deps);
  return async (request) => {
    if (isCrossSite(request)) return { status: 403, headers: {}, body: Buffer.from('Open the local cloud directly.') };
    const query = request.rawQuery ? `?${request.rawQuery}` : '';
    const sent = request.body.length > 0 ? { body: new Uint8Array(request.body) } : {};
    const { 'content-length': _computed, ...headers } = request.headers;
    const response = await app.request(request.path + query, { method: request.method, headers, ...sent });
    const answered = Object.fromEntries(response.headers);
    return { status: response.status, headers: answered, body: Buffer.from(await response.arrayBuffer()) };
  };
};
