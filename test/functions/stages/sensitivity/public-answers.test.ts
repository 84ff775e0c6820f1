import { expect, it, vi } from 'vitest';
import { KEYS } from '#functions/adapters/keys.ts';
import { codeFor } from '#functions/adapters/link-secrets.ts';
import { saveConsentsRow, saveLabelsRow } from '#functions/adapters/sensitivity.ts';
import { writeTogether } from '#functions/adapters/write-together.ts';
import { publicApi } from '#functions/public-api/app.ts';
import { documentId } from '#shared/ids.ts';
import { A_CONSENT } from '#test/support/consents.ts';
import { change, now, released } from '#test/support/deliveries.ts';
import { withEngines } from '#test/support/engines.ts';
import { NOW } from '#test/support/requests.ts';

vi.mock('#functions/stages/deliver/floor.ts', () => ({ atTheFloor: <Value>(work: Promise<Value>) => work }));
withEngines();
vi.spyOn(console, 'log').mockImplementation(() => undefined);

const api = publicApi(() => now);
const post = (path: string, body: unknown) =>
  api.request(`/api/public${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

/** What somebody who holds the code of a request reads, byte for byte. */
const statusBytes = async (reference: string): Promise<string> => {
  const { challengeId } = await (await post('/status/challenge', { reference })).json();
  const { sessionId } = await (await post('/status/verify', { challengeId, code: codeFor(challengeId) })).json();
  const answer = await api.request('/api/public/status', { headers: { Authorization: `Bearer ${sessionId}` } });
  expect(answer.status).toBe(200);
  return answer.text();
};

it('P2-21: the status of a request is the same bytes with and without labels, consents and a matched patient (invariant 10)', async () => {
  const { request } = await released();
  await change(KEYS.reference(request.reference), { requestId: request.id });
  await change(KEYS.request(request.id), { state: 'VALIDATE' });
  const before = await statusBytes(request.reference);
  const id = documentId.parse(`doc_${'1'.repeat(26)}`);
  const signed = { by: 'ana', at: NOW };
  await writeTogether([
    saveLabelsRow(request.id, {
      documentId: id,
      labels: [{ label: 'SUD_PART2', from: 1, to: 2, source: 'department', ...signed }],
    }),
    saveConsentsRow(request.id, { consents: [{ ...A_CONSENT, id: 'con_1', ...signed }], labelDecisions: [] }),
  ]);
  await change(KEYS.request(request.id), { isSensitive: true, sensitiveByHand: true });
  expect(await statusBytes(request.reference)).toBe(before);
});

it('P2-21: an unknown reference is answered as a known one is', async () => {
  const { request } = await released();
  await change(KEYS.reference(request.reference), { requestId: request.id });
  const shape = async (reference: string) => {
    const answer = await post('/status/challenge', { reference });
    return `${answer.status} ${(await answer.text()).replace(/chl_\w{26}/, 'chl')}`;
  };
  expect(await shape(request.reference)).toBe(await shape('SP-0000-0000'));
});
