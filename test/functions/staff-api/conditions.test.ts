import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { eventsOf } from '#functions/adapters/history.ts';
import { loadRequest } from '#functions/adapters/requests.ts';
import { BODIES } from '#test/support/action-bodies.ts';
import { seedCase, seedPatient } from '#test/support/cases.ts';
import { withEngines } from '#test/support/engines.ts';
import { withObjects } from '#test/support/objects.ts';
import { staff } from '#test/support/requests.ts';
import { signedIn } from '#test/support/staff-client.ts';

withEngines();
withObjects();
let ana: Awaited<ReturnType<typeof signedIn>>;
let ben: Awaited<ReturnType<typeof signedIn>>;
beforeAll(async () => {
  await seedPatient();
  ana = await signedIn(staff('ana', 'roi_specialist'));
  ben = await signedIn(staff('ben', 'supervisor'));
});

const stored = async (id: string) => (await loadRequest(id))?.request;

describe('If-Match', () => {
  it.each([
    [null, 428, 'version-required'],
    ['"2"', 412, 'stale-version'],
    ['"0"', 412, 'stale-version'],
    ['2', 400, 'invalid-input'],
    ['*', 400, 'invalid-input'],
    ['"1", "2"', 400, 'invalid-input'],
    ['"9999999999"', 400, 'invalid-input'],
  ])('%s is answered with %i', async (version, status, code) => {
    const request = await seedCase('RECEIVED');
    const answer = await ana.act(request.id, 'claim', {}, { version });
    expect(answer).toMatchObject({ status, body: { code, type: `/problems/${code}` } });
    expect(await stored(request.id)).toEqual(request);
  });

  it('takes the ETag as it was given out, also when the front door has weakened it', async () => {
    const request = await seedCase('RECEIVED');
    const seen = await ana.get(`/requests/${request.id}`);
    const etag = seen.headers.get('etag');
    expect(etag).toBe('"1"');
    const claimed = await ana.act(request.id, 'claim', {}, { version: `W/${etag}` });
    expect(claimed.status).toBe(200);
    expect(claimed.headers.get('etag')).toBe('"2"');
  });

  it('has exactly one winner when two people take the same version', async () => {
    for (let round = 0; round < 5; round += 1) {
      const request = await seedCase('RECEIVED');
      const answers = await Promise.all([ana, ben].map((client) => client.act(request.id, 'claim', {})));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
      expect(await eventsOf(request.id)).toHaveLength(2);
    }
  });
});

describe('Idempotency-Key', () => {
  it.each([
    [null, 'key-required'],
    ['short', 'invalid-input'],
    ['x'.repeat(65), 'invalid-input'],
    ['has a space in the key', 'invalid-input'],
  ])('%s is refused as %s', async (key, code) => {
    const request = await seedCase('RECEIVED');
    const answer = await ana.act(request.id, 'claim', {}, { key });
    expect(answer).toMatchObject({ status: 400, body: { code } });
    expect(await stored(request.id)).toEqual(request);
  });

  it('gives the same answer and one effect when the same call comes ten times at once', async () => {
    const request = await seedCase('REDACT');
    const key = randomUUID();
    const calls = Array.from({ length: 10 }, () => ana.act(request.id, 'save-marks', BODIES['save-marks'], { key }));
    const answers = await Promise.all(calls);
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect(answers.filter(({ headers }) => headers.get('idempotent-replay') === 'true')).toHaveLength(9);
    for (const { body } of answers) expect(body).toEqual(answers[0]?.body);
    expect(await eventsOf(request.id)).toHaveLength(2);
    expect((await stored(request.id))?.version).toBe(2);
  });

  it('gives the old answer later too, when the request has moved on', async () => {
    const request = await seedCase('RECEIVED');
    const key = randomUUID();
    const first = await ana.act(request.id, 'claim', {}, { key });
    await ana.act(request.id, 'flag-sensitive', { isSensitive: true }, { version: 2 });
    const again = await ana.act(request.id, 'claim', {}, { key });
    expect(again.status).toBe(200);
    expect(again.headers.get('etag')).toBe('"2"');
    expect([first, again].map(({ headers }) => headers.get('idempotent-replay'))).toEqual([null, 'true']);
    expect(again.body.request).toEqual(first.body.request);
  });

  it('refuses the key for another body or another action', async () => {
    const request = await seedCase('VALIDATE');
    const key = randomUUID();
    await ana.act(request.id, 'flag-sensitive', { isSensitive: true }, { key });
    const otherBody = await ana.act(request.id, 'flag-sensitive', { isSensitive: false }, { key, version: 2 });
    const otherAction = await ana.act(request.id, 'begin-gathering', {}, { key, version: 2 });
    expect([otherBody, otherAction].map(({ body }) => body.code)).toEqual(['key-reused', 'key-reused']);
    expect(otherBody.status).toBe(422);
    expect(await stored(request.id)).toMatchObject({ version: 2, isSensitive: true });
  });

  it("never replays another person's key", async () => {
    const request = await seedCase('RECEIVED');
    const key = randomUUID();
    await ana.act(request.id, 'claim', {}, { key });
    const other = await ben.act(request.id, 'claim', {}, { key });
    expect(other).toMatchObject({ status: 412, body: { code: 'stale-version' } });
  });
});

describe('asking for a place for a record', () => {
  const wanted = { kind: 'record', name: 'chart.pdf', contentType: 'application/pdf', bytes: 1000 };
  const ask = (id: string, key: string | null, body: object = wanted, client = ana) =>
    client.post(`/requests/${id}/uploads`, body, key === null ? {} : { 'idempotency-key': key });
  const uploads = (answers: { body: Record<string, unknown> }[]) => new Set(answers.map(({ body }) => body.uploadId));

  it('needs a key', async () => {
    const { id } = await seedCase('RETRIEVE');
    expect(await ask(id, null)).toMatchObject({ status: 400, body: { code: 'key-required' } });
    expect(await eventsOf(id)).toHaveLength(1);
  });

  it('gives one place and one event, however often the same call comes', async () => {
    const { id } = await seedCase('RETRIEVE');
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 6 }, () => ask(id, key)));
    answers.push(await ask(id, key));
    expect(answers.map(({ status }) => status)).toEqual(Array(7).fill(200));
    expect(uploads(answers).size).toBe(1);
    expect(answers.filter(({ headers }) => headers.get('idempotent-replay') === 'true')).toHaveLength(6);
    for (const { body } of answers)
      expect(body.fields).toMatchObject({ key: `quarantine/${body.uploadId}`, 'Content-Type': 'application/pdf' });
    expect(await eventsOf(id)).toHaveLength(2);
  });

  it('gives another place for another key, and none for another call or person under the same', async () => {
    const { id } = await seedCase('RETRIEVE');
    const key = randomUUID();
    const places = [await ask(id, key), await ask(id, randomUUID()), await ask(id, key, wanted, ben)];
    expect(uploads(places).size).toBe(3);
    const other = await ask(id, key, { ...wanted, bytes: 1001 });
    expect(other).toMatchObject({ status: 422, body: { code: 'key-reused' } });
    const acted = await ana.act(id, 'flag-sensitive', { isSensitive: true }, { key });
    expect(acted).toMatchObject({ status: 422, body: { code: 'key-reused' } });
  });

  it('gives none where records cannot be added', async () => {
    const { id } = await seedCase('QA');
    expect(await ask(id, randomUUID())).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
    expect(await ask(id, randomUUID(), { ...wanted, kind: 'other' })).toMatchObject({ status: 400 });
  });
});
