import { beforeAll, expect, it } from 'vitest';
import { eventsOf } from '#functions/adapters/history.ts';
import { approvePacket } from '#functions/stages/approve/approve-packet.ts';
import { returnToRedaction } from '#functions/stages/approve/return-to-redaction.ts';
import type { Staff } from '#shared/access/roles.ts';
import type { Request } from '#shared/request/request.ts';
import { now, seedCase, seedPatient } from '#test/support/cases.ts';
import { withEngines } from '#test/support/engines.ts';
import { SHA, staff } from '#test/support/requests.ts';

withEngines();
beforeAll(seedPatient);

const callOn = (request: Request, actor: Staff) => ({ requestId: request.id, actor, version: null, now });
const approve = (request: Request, actor: Staff, packetSha256 = SHA) =>
  approvePacket(callOn(request, actor), { packetSha256 });
const reviewer = (id: string) => staff(id, 'qa_reviewer');

it('binds the approval to the bytes that were looked at', async () => {
  const request = await seedCase('QA');
  expect(await approve(request, reviewer('ben'), 'e'.repeat(64))).toMatchObject({
    refusal: { code: 'packet-changed' },
  });
  const done = await approve(request, reviewer('ben'));
  expect(done).toMatchObject({ ok: true, value: { state: 'APPROVED', approvals: [{ packetSha256: SHA }] } });
  const [, event] = await eventsOf(request.id);
  expect(event?.event).toMatchObject({ actor: { id: 'ben', roles: ['qa_reviewer'] }, detail: { packetSha256: SHA } });
});

it.each([
  ['who prepared it', { preparerId: 'ana' }, 'ana'],
  ['who last edited it', { preparerId: 'ana', editorId: 'cleo' }, 'cleo'],
])('is refused to %s, whatever their role', async (_, changes, person) => {
  const request = await seedCase('QA', changes);
  expect(await approve(request, staff(person, 'supervisor', 'privacy_officer', 'qa_reviewer'))).toMatchObject({
    refusal: { code: 'same-person' },
  });
});

it('is refused while the packet is not built', async () => {
  const request = await seedCase('QA', { packet: { buildId: `bld_${'1'.repeat(26)}`, status: 'building' } });
  expect(await approve(request, reviewer('ben'))).toMatchObject({ refusal: { code: 'packet-missing' } });
});

it('needs two persons for what is sensitive, one of them a privacy officer, and counts nobody twice', async () => {
  const request = await seedCase('QA', { isSensitive: true });
  expect(await approve(request, reviewer('ben'))).toMatchObject({ ok: true, value: { state: 'QA' } });
  expect(await approve(request, reviewer('ben'))).toMatchObject({ refusal: { code: 'already-approved' } });
  expect(await approve(request, reviewer('cleo'))).toMatchObject({ ok: true, value: { state: 'QA' } });
  const last = await approve(request, staff('pia', 'privacy_officer'));
  expect(last).toMatchObject({ ok: true, value: { state: 'APPROVED', version: 4 } });
});

it('moves on at once when a privacy officer is one of the two', async () => {
  const request = await seedCase('QA', { isSensitive: true });
  await approve(request, staff('pia', 'privacy_officer'));
  expect(await approve(request, reviewer('ben'))).toMatchObject({ ok: true, value: { state: 'APPROVED' } });
});

it('is void, with the packet, when the pages are returned', async () => {
  const request = await seedCase('APPROVED');
  const done = await returnToRedaction(callOn(request, reviewer('ben')), { note: 'Page 3 shows a neighbour' });
  expect(done).toMatchObject({
    ok: true,
    value: { state: 'REDACT', approvals: [], returnNote: 'Page 3 shows a neighbour' },
  });
  expect(done.ok && done.value.packet).toBeUndefined();
  expect(JSON.stringify(await eventsOf(request.id))).not.toContain('neighbour');
});
