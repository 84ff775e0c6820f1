import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Hono } from 'hono';
import { patientSubmission } from '#infra/local/demo/cast.ts';
import { requesterClient } from '#infra/local/demo/requester-client.ts';
import { signInOffice } from '#infra/local/demo/sign-in-office.ts';
import { quantile, type Row, times } from './measure.ts';

const CALLS = 100;

/** One route of hono behind Node's own server: what a call costs before anything is done. */
const startBare = async () => {
  const app = new Hono().get('/', (c) => c.json({ items: [] })).post('/', async (c) => c.json(await c.req.json()));
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const method = incoming.method ?? 'GET';
    const answer = await app.request('http://bare/', {
      method,
      ...(method === 'POST' ? { body: Buffer.concat(chunks) } : {}),
    });
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
    outgoing.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, stop: () => server.close() };
};

const row = (what: string, taken: readonly number[], bare?: readonly number[]): Row => {
  const [middle, late] = [quantile(taken, 0.5), quantile(taken, 0.95)];
  return {
    what: `${what} (${taken.length} calls)`,
    value: `p50 ${middle.toFixed(1)} ms, p95 ${late.toFixed(1)} ms`,
    ...(bare ? { ratio: middle / quantile(bare, 0.5) } : {}),
  };
};

const read = async (answer: Promise<Response>): Promise<unknown> => (await answer).text();

/** Warm calls through the front door, the gateway, the bundle and the database, beside the bare route. */
export const benchCalls = async (origin: string): Promise<Row[]> => {
  const bare = await startBare();
  const { ana } = await signInOffice(origin);
  const requester = requesterClient(origin);
  const ids = await Promise.all(
    Array.from({ length: CALLS + 10 }, async (_, index) => {
      const statement = { ...patientSubmission.statement, textVersion: `bench-${index}` };
      return (await requester.submit({ ...patientSubmission, statement })).receipt.requestId;
    }),
  );
  const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };
  const bareGet = () => read(fetch(bare.address));
  const barePost = () => read(fetch(bare.address, post));
  const queue = () => ana.queue('unassigned');
  const claim = (run: number) => ana.act(ids[run] ?? '', 1, 'claim', {});
  try {
    for (const warm of [bareGet, barePost, queue]) await times(10, warm);
    await times(10, (run) => claim(CALLS + run));
    const [gets, posts] = [await times(CALLS, bareGet), await times(CALLS, barePost)];
    return [
      row('GET a bare hono route', gets),
      row('GET /api/staff/queue, 50 of 110', await times(CALLS, queue), gets),
      row('POST a bare hono route', posts),
      row('POST claim', await times(CALLS, claim), posts),
    ];
  } finally {
    bare.stop();
  }
};
