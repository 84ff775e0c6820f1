import { describe, expect, it } from 'vitest';
import { draftId, drafts } from '#functions/adapters/drafts.ts';
import { newSecret } from '#functions/adapters/new-id.ts';
import { reference } from '#shared/ids.ts';
import { withEngines } from '../../support/engines.ts';

withEngines();

const NOON = '2026-11-22T12:00:00.000Z';
const ONE = '2026-11-22T13:00:00.000Z';
const TWO = '2026-11-22T14:00:00.000Z';
const who = { requesterType: 'patient' };
const contact = { email: 'ana@example.com', phone: '' };
const result = {
  reference: reference.parse('SP-4K7M-9XTC'),
  dueOn: '2026-12-22',
  receipt: {
    format: 'sallyport-receipt/1' as const,
    reference: reference.parse('SP-4K7M-9XTC'),
    requestId: 'req_1',
    submittedAt: NOON,
    dueOn: '2026-12-22',
    submissionSha256: 'a'.repeat(64),
    uploads: [],
    audit: { seq: 1, hash: 'a'.repeat(64) },
  },
};

describe('a draft in the table', () => {
  it('keeps answers step by step, under the hash of its secret', async () => {
    const token = newSecret();
    await drafts.create(token, { who }, ONE);
    const answered = await drafts.answer({ token, step: 'contact', values: contact, expiresAt: TWO, now: NOON });
    expect(answered).toEqual({ id: draftId(token), answers: { who, contact }, expiresAt: TWO });
    expect(await drafts.read(token, NOON)).toEqual(answered);
    expect(draftId(token)).not.toContain(token);
  });

  it('is gone after its hour, whatever the collector has done by then', async () => {
    const token = newSecret();
    await drafts.create(token, { who }, ONE);
    expect(await drafts.read(token, ONE)).toBeNull();
    expect(await drafts.answer({ token, step: 'contact', values: contact, expiresAt: TWO, now: ONE })).toBeNull();
  });

  it('takes both of two answers given at once', async () => {
    const token = newSecret();
    await drafts.create(token, { who }, ONE);
    const save = (step: 'contact' | 'records', values: Record<string, string>) =>
      drafts.answer({ token, step, values, expiresAt: TWO, now: NOON });
    await Promise.all([save('contact', contact), save('records', { note: 'x' })]);
    expect((await drafts.read(token, NOON))?.answers).toEqual({ who, contact, records: { note: 'x' } });
  });

  it('holds no answers once it is sent, and takes no more', async () => {
    const token = newSecret();
    await drafts.create(token, { who, contact }, ONE);
    await drafts.finish(token, result, TWO);
    expect(await drafts.read(token, NOON)).toEqual({
      id: draftId(token),
      answers: {},
      submitted: result,
      expiresAt: TWO,
    });
    expect(await drafts.answer({ token, step: 'contact', values: contact, expiresAt: TWO, now: NOON })).toBeNull();
  });

  it('can be removed, and was never anybody else’s', async () => {
    const token = newSecret();
    await drafts.create(token, { who }, ONE);
    expect(await drafts.read(newSecret(), NOON)).toBeNull();
    await drafts.remove(token);
    expect(await drafts.read(token, NOON)).toBeNull();
  });
});
