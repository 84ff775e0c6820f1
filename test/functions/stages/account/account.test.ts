import { beforeAll, describe, expect, it } from 'vitest';
import { eventsOf } from '#functions/adapters/history.ts';
import { packet as placeOfPacket, putObject, record } from '#functions/adapters/objects.ts';
import { documentsOf } from '#functions/adapters/requests.ts';
import { exportAudit } from '#functions/stages/account/export-audit.ts';
import { readTimeline } from '#functions/stages/account/read-timeline.ts';
import { viewDocument } from '#functions/stages/account/view-document.ts';
import { viewPacket } from '#functions/stages/account/view-packet.ts';
import { claimRequest } from '#functions/stages/verify/claim-request.ts';
import { verifyChain } from '#shared/audit/chain.ts';
import { auditExport } from '#shared/audit/events.ts';
import { DOC, seedCase, seedPatient } from '#test/support/cases.ts';
import { withEngines } from '#test/support/engines.ts';
import { withObjects } from '#test/support/objects.ts';
import { SHA, staff } from '#test/support/requests.ts';

withEngines();
withObjects();
beforeAll(seedPatient);

const actor = staff('ana', 'roi_specialist', 'privacy_officer');
const bytes = new TextEncoder().encode('%PDF-1.7 not really');
const now = new Date();

describe('looking at a document or a packet', () => {
  it('is on record before the address is given, and the address gives the bytes', async () => {
    const request = await seedCase('QA');
    const [document] = await documentsOf(request.id);
    if (!document) throw new TypeError('no document');
    await putObject({ ...record(document.uploadId), bytes, contentType: 'application/pdf' });
    await putObject({ ...placeOfPacket(SHA), bytes, contentType: 'application/pdf' });

    const page = await viewDocument({ requestId: request.id, documentId: DOC, actor, now });
    const whole = await viewPacket({ requestId: request.id, actor, now, part: 'packet' });
    if (!page.ok || !whole.ok) throw new TypeError('refused');
    for (const { url } of [page.value, whole.value]) {
      const response = await fetch(url);
      expect(response.status).toBe(200);
      expect(await response.text()).toBe('%PDF-1.7 not really');
      expect(new URL(url).searchParams.get('X-Amz-Expires')).toBe('60');
      expect(url).not.toMatch(/Rosa|Visit|100001/);
    }
    expect((await eventsOf(request.id)).map(({ event }) => [event.action, event.actor.id, event.version])).toEqual([
      ['submit', 'requester', 1],
      ['view-document', 'ana', 1],
      ['view-packet', 'ana', 1],
    ]);
  });

  it('leaves no event when there is nothing to see', async () => {
    const request = await seedCase('REDACT', {}, 'bare');
    expect(await viewDocument({ requestId: request.id, documentId: DOC, actor, now })).toMatchObject({ ok: false });
    expect(await viewPacket({ requestId: request.id, actor, now, part: 'packet' })).toMatchObject({
      refusal: { code: 'packet-missing' },
    });
    expect(await eventsOf(request.id)).toHaveLength(1);
  });
});

it('exports a history that verifies, ends with its own export and is the format of the verifier', async () => {
  const request = await seedCase('RECEIVED');
  await claimRequest({ requestId: request.id, actor, version: 1, now });
  const file = await exportAudit({ requestId: request.id, actor, now });
  if (!file.ok) throw new TypeError(file.refusal.code);
  expect(auditExport.parse(JSON.parse(JSON.stringify(file.value)))).toEqual(file.value);
  expect(verifyChain(file.value)).toMatchObject({ ok: true, head: { seq: 3 } });
  expect(file.value.events.map(({ event }) => event.action)).toEqual(['submit', 'claim', 'export-audit']);
  const edited = structuredClone(file.value);
  if (edited.events[1]) edited.events[1].event.actor.id = 'somebody-else';
  expect(verifyChain(edited)).toMatchObject({ ok: false, fault: 'edited', seq: 2 });
});

it('tells the history newest first, by name where the request knows one', async () => {
  const request = await seedCase('RECEIVED');
  await claimRequest({ requestId: request.id, actor, version: 1, now });
  const entries = await readTimeline({ requestId: request.id });
  expect(entries).toMatchObject({
    value: [
      { action: 'claim', who: 'Staff ana', to: 'VALIDATE' },
      { action: 'submit', who: 'Requester' },
    ],
  });
});
