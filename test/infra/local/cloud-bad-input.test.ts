import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE_FILES } from '#infra/local/charts/hostile.ts';
import { authorizationForm, PATIENT, patientSubmission } from '#infra/local/demo/cast.ts';
import { expectOk } from '#infra/local/demo/expect-ok.ts';
import { requesterClient } from '#infra/local/demo/requester-client.ts';
import { signInOffice } from '#infra/local/demo/sign-in-office.ts';
import type { StaffClient } from '#infra/local/demo/staff-client.ts';
import { nextSpecialistStep } from '#infra/local/demo/staff-steps.ts';
import { planFor } from '#infra/local/demo/story.ts';
import { waitFor } from '#infra/local/demo/wait-for.ts';
import { timeline } from '#shared/api/staff.ts';
import { UPLOAD_LIMITS, uploadStatus, uploadTicket } from '#shared/api/uploads.ts';
import { REFUSALS } from '#shared/refusal.ts';
import { describedOperations, exampleOf, type Operation, spoiled } from './described-operations.ts';
import { sendForm } from './send-form.ts';
import { temporaryCloud } from './temporary-cloud.ts';

const cloud = temporaryCloud();
let ana: StaffClient;
let requestId: string;
let version: number;

type Send = (path: string, init?: RequestInit) => Promise<Response>;
const outside: Send = (path, init) => fetch(`${cloud.running().origin}/api/public${path}`, init);
const inside: Send = (path, init) => ana.send(path, init);

/** One request in the middle of its way: what must not change. */
beforeAll(async () => {
  const { origin } = cloud.running();
  ({ ana } = await signInOffice(origin));
  const { receipt } = await requesterClient(origin).submit(patientSubmission);
  requestId = receipt.requestId;
  const plan = planFor(ana, PATIENT, () => false, []);
  for (;;) {
    const view = await ana.view(requestId);
    version = view.request.version;
    const step = view.request.state === 'RETRIEVE' ? null : nextSpecialistStep(ana, view, plan);
    if (!step) return;
    await step.run();
  }
});

const everything = async () => ({
  view: await ana.view(requestId),
  history: await ana.get(`/requests/${requestId}/timeline`, timeline),
  queue: await ana.queue('all'),
});

const SENDERS = [
  { who: 'an outside program', send: outside, ask: () => '/uploads', kind: 'authorization' },
  { who: 'staff', send: inside, ask: () => `/requests/${requestId}/uploads`, kind: 'record' },
] as const;

describe.each(SENDERS)('a file from $who', ({ send, ask, kind }) => {
  const wanted = (bytes: number) => ({ kind, name: 'a.pdf', contentType: 'application/pdf', bytes });
  const ticketFor = (bytes: number) =>
    send(ask(), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify(wanted(bytes)),
    });
  const upload = async (bytes: Uint8Array) => {
    const ticket = uploadTicket.parse(await (await expectOk(await ticketFor(bytes.length), 'ticket')).json());
    await expectOk(await sendForm(ticket, Uint8Array.from(bytes)), 'file');
    return waitFor('the verdict', async () => {
      const status = uploadStatus.parse(await (await send(`/uploads/${ticket.uploadId}`)).json());
      return status.status === 'waiting' ? null : status;
    });
  };

  it.each(HOSTILE_FILES)('with $name gets its verdict', async ({ verdict, bytes }) => {
    const settled = await upload(bytes());
    if (verdict) expect(settled).toMatchObject({ status: 'refused', refusal: verdict });
    else expect(['accepted', 'refused']).toContain(settled.status);
  });

  it('declared as 2 GB is refused before it is sent', async () => {
    const answer = await ticketFor(2 * 1024 ** 3);
    expect([answer.status, await answer.json()]).toMatchObject([422, { code: 'file-too-large' }]);
  });

  it('that is good is accepted after all of these', async () => {
    expect(await upload(await authorizationForm())).toMatchObject({ status: 'accepted', pages: 1 });
  });
});

it('refuses more bytes than were allowed, whatever was declared', async () => {
  const body = JSON.stringify({ kind: 'authorization', name: 'a.pdf', contentType: 'application/pdf', bytes: 10 });
  const asked = await outside('/uploads', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const sent = await sendForm(uploadTicket.parse(await asked.json()), new Uint8Array(UPLOAD_LIMITS.maxBytes + 1));
  expect([sent.status, await sent.text()]).toEqual([400, expect.stringContaining('EntityTooLarge')]);
});

type Case = { name: string; path: string; init: RequestInit };

const UNKNOWN = '0'.repeat(26);
const place = (path: string, id: string) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => (name === 'id' ? id : `${name.slice(0, 3)}_${UNKNOWN}`));

const json = (body: string, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: {
    'content-type': 'application/json',
    'if-match': `"${version}"`,
    'idempotency-key': randomUUID(),
    ...headers,
  },
  body,
});

/** Each way of being wrong that this operation can meet. */
const casesOf = (operation: Operation, example: unknown): Case[] => {
  const { name, path, method, query, body } = operation;
  const at = place(path, requestId);
  const call = (how: string, init: RequestInit, where = at): Case => ({ name: `${name}: ${how}`, path: where, init });
  const good = body ? json(JSON.stringify(example)) : { method };
  const withIds = !path.includes('{')
    ? []
    : [
        call(
          'an unknown id',
          good,
          path.replace(/\{(\w+)\}/g, (_, id: string) => `${PREFIXES[id] ?? 'req'}_${UNKNOWN}`),
        ),
        ...['x', "'--", '%00', 'a'.repeat(300), '%2e%2e%2fme'].map((id) =>
          call(`the id ${id.slice(0, 12)}`, good, path.replace(/\{\w+\}/g, id)),
        ),
      ];
  const withQuery = query.flatMap((field) =>
    ['%00', 'x'.repeat(3000)].map((value) => call(`${field} in the address`, good, `${at}?${field}=${value}`)),
  );
  if (!body) return [...withIds, ...withQuery];
  return [
    ...withIds,
    call('no body', json('')),
    call('no body and no type', { method, headers: { 'idempotency-key': randomUUID() } }),
    ...['{', 'null', '[]', '"text"', '7', '{"__proto__":{"a":1}}', '\u0000'].map((text) => call(text, json(text))),
    ...['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'].map((type) =>
      call(type, json(JSON.stringify(example), { 'content-type': type })),
    ),
    call('more than a call may hold', json(JSON.stringify({ surprise: 'x'.repeat(1_100_000) }))),
    ...spoiled(example).map(({ how, body: wrong }) => call(how, json(JSON.stringify(wrong)))),
  ];
};

const PREFIXES: Record<string, string> = { id: 'req', documentId: 'doc', uploadId: 'upl' };

const CODES = Object.keys(REFUSALS);

/** What is wrong with the answer to a wrong call; null when it was refused as it should be. */
const complaint = async (send: Send, { name, path, init }: Case): Promise<string | null> => {
  const answer = await send(path, init);
  const text = await answer.text();
  const isProblem = answer.headers.get('content-type')?.startsWith('application/problem+json') ?? false;
  const code = isProblem ? (JSON.parse(text) as { code: string }).code : '';
  // Only a wrong id may be "not found": any other call must have reached its route.
  const isReached = code !== 'not-found' || /: (an unknown|the) id\b/.test(name);
  const isRefused = answer.status >= 400 && answer.status < 500 && CODES.includes(code) && isReached;
  return isRefused ? null : `${name}: ${answer.status} ${text.slice(0, 120)}`;
};

const allComplaints = async (send: Send, cases: readonly Case[]): Promise<string[]> => {
  const found: string[] = [];
  const left = cases.values();
  const lane = async () => {
    for (const one of left) {
      const said = await complaint(send, one);
      if (said) found.push(said);
    }
  };
  await Promise.all([lane(), lane(), lane(), lane()]);
  return found;
};

const APIS = [
  { api: 'public', send: outside, base: '/api/public' },
  { api: 'staff', send: inside, base: '/api/staff' },
] as const;

describe.each(APIS)('the $api API', ({ send, base }) => {
  const read = async () => {
    const { operations, resolve } = await describedOperations(`${cloud.running().origin}${base}/openapi.json`);
    return operations
      .filter(({ isOpen }) => !isOpen)
      .map((operation) => ({
        operation: { ...operation, path: operation.path.replace(base, '') },
        example: operation.body ? exampleOf(operation.body, resolve) : undefined,
      }));
  };

  it('refuses every wrong call to every operation with a problem, and changes nothing', async () => {
    const before = await everything();
    const cases = (await read()).flatMap(({ operation, example }) => casesOf(operation, example));
    console.log(`${base}: ${cases.length} wrong calls`);
    expect(cases.length).toBeGreaterThan(50);
    expect(await allComplaints(send, cases)).toEqual([]);
    expect(await everything()).toEqual(before);
  });

  it('asks who is calling', async () => {
    const guarded = (await read()).filter(({ operation }) => base === '/api/staff' || operation.isGuarded);
    const own = { origin: cloud.running().origin, 'sec-fetch-site': 'same-origin' };
    for (const { operation, example } of guarded) {
      const init = operation.body ? json(JSON.stringify(example), own) : { method: operation.method, headers: own };
      const answer = await fetch(`${cloud.running().origin}${base}${place(operation.path, requestId)}`, init);
      expect([operation.name, answer.status]).toEqual([operation.name, 401]);
    }
  });

  it('lets no other site read or write', async () => {
    const before = await everything();
    const foreign = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
    for (const { operation, example } of await read()) {
      const init = operation.body
        ? json(JSON.stringify(example), foreign)
        : { method: operation.method, headers: foreign };
      const path = place(operation.path, requestId);
      const answers = [await send(path, { method: 'OPTIONS', headers: foreign })];
      if (operation.method === 'POST' && base === '/api/staff') {
        const answer = await send(path, init);
        expect([operation.name, answer.status]).toEqual([operation.name, 403]);
        answers.push(answer);
      }
      for (const { headers } of answers) expect(headers.has('access-control-allow-origin')).toBe(false);
    }
    expect(await everything()).toEqual(before);
  });
});
