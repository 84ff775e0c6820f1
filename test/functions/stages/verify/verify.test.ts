import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { tables } from '#functions/adapters/clients.ts';
import { eventsOf } from '#functions/adapters/history.ts';
import { mainTable } from '#functions/adapters/keys.ts';
import { confirmContact } from '#functions/stages/verify/confirm-contact.ts';
import { matchPatient } from '#functions/stages/verify/match-patient.ts';
import { pendRequest } from '#functions/stages/verify/pend-request.ts';
import { resumeRequest } from '#functions/stages/verify/resume-request.ts';
import { takeOverRequest } from '#functions/stages/verify/take-over-request.ts';
import { verifyIdentity } from '#functions/stages/verify/verify-identity.ts';
import type { ActionBody } from '#shared/api/staff.ts';
import { mrn } from '#shared/ids.ts';
import type { Request } from '#shared/request/request.ts';
import { MRN, now, seedCase, seedPatient } from '#test/support/cases.ts';
import { withEngines } from '#test/support/engines.ts';
import { withObjects } from '#test/support/objects.ts';
import { staff } from '#test/support/requests.ts';

withEngines();
withObjects();
beforeAll(seedPatient);

const CHECKED = {
  checked: ['full_name', 'date_of_birth', 'photo_id'],
  demanded: [],
  papersFit: true,
} satisfies Partial<ActionBody<'verify-identity'>>;

const callOn = (request: Request, person = 'ana') => ({
  requestId: request.id,
  actor: staff(person, 'roi_specialist'),
  version: null,
  now,
});
const told = async ({ id }: Request) => {
  const { Items } = await tables().send(
    new QueryCommand({
      TableName: mainTable(),
      IndexName: 'gsi1',
      KeyConditionExpression: 'gsi1pk = :pending',
      ExpressionAttributeValues: { ':pending': 'OUTBOX#PENDING' },
    }),
  );
  return (Items ?? []).map(({ notice }) => notice).filter((notice) => notice.requestId === id);
};

describe('the contact for the code', () => {
  const source = 'Registration';

  it('is one of those on the record, however it is written', async () => {
    const request = await seedCase('VALIDATE', { pickupContact: undefined });
    const done = await confirmContact(callOn(request), { channel: 'text', address: '202-555-0143', source });
    expect(done).toMatchObject({ ok: true, value: { pickupContact: { address: '+12025550143', by: 'ana' } } });
    expect(JSON.stringify(await eventsOf(request.id))).not.toContain('5550143');
  });

  it.each([
    [
      'a number that only the request knows',
      { channel: 'text', address: '+12025550199', source },
      'contact-unconfirmed',
    ],
    ['the mailbox of the link', { channel: 'email', address: 'ROSA+home@example.com', source }, 'contact-same-channel'],
    ['no phone number at all', { channel: 'text', address: 'ask Rosa', source }, 'invalid-input'],
  ] as const)('is never %s', async (_, contact, code) => {
    const request = await seedCase('VALIDATE', { pickupContact: undefined });
    expect(await confirmContact(callOn(request), contact)).toMatchObject({ refusal: { code } });
  });

  it("of a third party is a number that staff found, never the patient's own", async () => {
    const request = await seedCase('VALIDATE', { lane: 'AUTH_3P', pickupContact: undefined });
    const found = { channel: 'text', address: '202 555 0190', source: 'Bar association directory' } as const;
    const patients = await confirmContact(callOn(request), { ...found, address: '(202) 555-0143' });
    expect(patients).toMatchObject({ refusal: { code: 'contact-of-patient' } });
    const done = await confirmContact(callOn(request), found);
    expect(done).toMatchObject({ ok: true, value: { pickupContact: { address: '+12025550190', by: 'ana' } } });
  });
});

it('forgets the confirmed contact when another patient is matched, and keeps it for the same one', async () => {
  const same = await matchPatient(callOn(await seedCase('VALIDATE')), { mrn: mrn.parse(MRN) });
  expect(same.ok && same.value.pickupContact).toBeTruthy();
  const match = { mrn: '100002', name: 'Someone Else', dateOfBirth: '1970-01-01', by: 'ana', at: now.toISOString() };
  const other = await matchPatient(callOn(await seedCase('VALIDATE', { match })), { mrn: mrn.parse(MRN) });
  expect(other.ok && other.value.pickupContact).toBeUndefined();
  expect(other).toMatchObject({ value: { match: { mrn: MRN, name: 'Rosa Example' } } });
});

it('keeps the note of a judgement out of the history', async () => {
  const request = await seedCase('VALIDATE');
  await verifyIdentity(callOn(request), {
    ...CHECKED,
    result: 'rejected',
    note: 'Card shows Rosa Gone',
  });
  const [, event] = await eventsOf(request.id);
  expect(event?.event.detail).toEqual({ result: 'rejected', verdict: 'pass', record: expect.stringMatching(/^dec_/) });
});

it('tells the requester only when a pended request waits for them, and takes up where it was left', async () => {
  const waiting = { note: 'Unsigned', nextActionOn: '2026-12-01' };
  const theirs = await seedCase('RETRIEVE');
  expect(await pendRequest(callOn(theirs), { reason: 'deficient', ...waiting })).toMatchObject({
    value: { state: 'PENDED' },
  });
  expect(await told(theirs)).toEqual([{ kind: 'action-needed', requestId: theirs.id }]);
  const ours = await seedCase('REDACT');
  await pendRequest(callOn(ours), { reason: 'legal', ...waiting });
  expect(await told(ours)).toEqual([]);
  const back = await resumeRequest(callOn(ours));
  expect(back).toMatchObject({ ok: true, value: { state: 'REDACT' } });
  expect(back.ok && back.value.pend).toBeUndefined();
});

it('does not let the owner take over from themselves', async () => {
  const request = await seedCase('VALIDATE');
  expect(await takeOverRequest(callOn(request))).toMatchObject({ refusal: { code: 'wrong-state' } });
  expect(await takeOverRequest(callOn(request, 'ben'))).toMatchObject({
    value: { ownerId: 'ben', ownerName: 'Staff ben' },
  });
});
