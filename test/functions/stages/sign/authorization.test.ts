import { beforeAll, describe, expect, it } from 'vitest';
import { readCaseFile } from '#functions/adapters/case-file.ts';
import { decisionRecordsOf } from '#functions/adapters/decision-records.ts';
import { hashOfBytes } from '#functions/adapters/hash-of-bytes.ts';
import { eventsOf } from '#functions/adapters/history.ts';
import { signingNumberFor, signingTokenFor } from '#functions/adapters/link-secrets.ts';
import { readObject, record } from '#functions/adapters/objects.ts';
import { correctAuthorization } from '#functions/stages/sign/correct-authorization.ts';
import { inviteSigner } from '#functions/stages/sign/invite-signer.ts';
import { readSigning } from '#functions/stages/sign/open-signing.ts';
import { signAuthorization } from '#functions/stages/sign/sign-authorization.ts';
import { judgeUpload } from '#functions/stages/submit/judge-upload.ts';
import { statusOf } from '#functions/stages/submit/status.ts';
import { REPLAY } from '#shared/law/replay.ts';
import { seedPatient } from '#test/support/cases.ts';
import { DAYS, later, now, outbox, raise } from '#test/support/deliveries.ts';
import { withEngines } from '#test/support/engines.ts';
import { withObjects } from '#test/support/objects.ts';
import { filedWith, headOf, PAPER, statusSession, withoutExpiry } from '#test/support/papers.ts';

withEngines();
withObjects();
beforeAll(seedPatient);

const invited = { inviteEmail: 'rosa@example.com' };

const opened = async (id: string) => {
  const { signing } = await headOf(id);
  const key = { token: signingTokenFor(signing?.inviteId ?? 'none') };
  const shown = await readSigning({ key, language: 'en', now });
  return shown.ok ? { key, ...shown.value } : raise(shown.refusal.code);
};
const sign = async (id: string, at = now) => {
  const { key, textSha256 } = await opened(id);
  const signature = { name: 'Rosa Example', categories: ['SUD_PART2' as const] };
  return signAuthorization({ key, language: 'en', textSha256, signature, now: at });
};

describe('an authorization as it is filed', () => {
  it('AU-13: that is complete is judged, and the request goes on', async () => {
    const id = await filedWith(PAPER);
    expect(await headOf(id)).toMatchObject({
      state: 'RECEIVED',
      authorizationVerdict: { stage: 'submit', result: 'pass' },
      authorizationForm: { source: 'requester' },
    });
  });

  it('AU-5: without an expiry waits for its requester, keeps its date and its place, and says why', async () => {
    const [id, other] = await Promise.all([filedWith(withoutExpiry()), filedWith(PAPER)]);
    const head = await headOf(id);
    expect(head).toMatchObject({
      state: 'PENDED',
      pend: { reason: 'deficient', from: 'RECEIVED' },
      dueOn: (await headOf(other)).dueOn,
    });
    expect(head.authorizationVerdict?.open).toContainEqual(
      expect.objectContaining({ rule: 'AU-5', code: 'A05_NO_EXPIRY', citation: '45 CFR 164.508(c)(1)(v)' }),
    );
    const kinds = (await outbox(id)).map(({ notice }) => notice.kind);
    expect(kinds).toContain('action-needed');
  });

  it('stores what it was judged by, and replays to the same', async () => {
    const id = await filedWith(withoutExpiry());
    const [kept] = (await decisionRecordsOf(id)).filter(({ kind }) => kind === 'authorization');
    expect(kept?.result).toMatchObject({ result: 'fail' });
    expect(REPLAY.authorization?.(kept?.inputs, kept?.asOf ?? '')).toEqual(kept?.result);
    const [submitted] = await eventsOf(id);
    expect(submitted?.event.detail).toMatchObject({ verdict: 'fail', authorizationRecord: kept?.id });
  });

  it('without words about the paper is left to staff', async () => {
    expect(await headOf(await filedWith(null))).not.toHaveProperty('authorizationVerdict');
  });

  it('tells a third party nothing about whether the patient is known here', async () => {
    const known = await filedWith(withoutExpiry());
    const unknown = await filedWith(withoutExpiry(), {
      patient: { name: { given: 'Nemo', family: 'Nobody' }, dateOfBirth: '1980-02-29' },
    });
    const seen = async (id: string) => {
      const found = await statusOf({ sessionId: await statusSession(id), now });
      const { reference: _own, ...view } = found.ok ? found.value : raise('no status');
      return view;
    };
    expect(await seen(known)).toEqual(await seen(unknown));
  });
});

describe('a patient who signs on our page', () => {
  it('AU-24: cures the request, which goes on by itself with its date, and leaves a PDF in the record', async () => {
    const id = await filedWith(withoutExpiry(), invited);
    const before = await headOf(id);
    expect(await sign(id)).toMatchObject({ ok: true });
    const file = (await readCaseFile(id)) ?? raise('gone');
    expect(file.request).toMatchObject({
      state: 'RECEIVED',
      dueOn: before.dueOn,
      authorizationVerdict: { stage: 'amended', result: 'look', part2: 'pass' },
      authorizationForm: { source: 'signature', form: { signedOn: '2026-11-22', categories: ['SUD_PART2'] } },
    });
    expect(file.request.authorizationVerdict?.open.map(({ code }) => code)).toEqual(['A16_LOOK']);
    const { uploadId } = file.request.authorizationForm?.form ?? {};
    const signed = file.documents.find((one) => one.uploadId === uploadId) ?? raise('no document');
    expect(signed).toMatchObject({ kind: 'authorization', contentType: 'application/pdf' });
    await judgeUpload({ uploadId: signed.uploadId, isLastTry: true });
    const bytes = (await readObject(record(signed.uploadId))) ?? raise('no bytes');
    expect(hashOfBytes(bytes)).toBe(signed.sha256);
    const cured = (await eventsOf(id)).find(({ event }) => event.action === 'cure-authorization');
    expect(cured?.event.detail).toMatchObject({ by: 'signature', documentSha256: signed.sha256 });
  });

  it('reads as often as they like, and signs once', async () => {
    const id = await filedWith(withoutExpiry(), invited);
    const first = await opened(id);
    expect((await opened(id)).textSha256).toBe(first.textSha256);
    await sign(id);
    expect(await readSigning({ key: first.key, now })).toMatchObject({ refusal: { code: 'link-unusable' } });
  });

  it('can type the number of the mail instead of opening the link', async () => {
    const id = await filedWith(withoutExpiry(), invited);
    const { signing } = await headOf(id);
    const number = signingNumberFor(signing?.inviteId ?? '').toLowerCase();
    expect(await readSigning({ key: { number }, now })).toMatchObject({ ok: true });
    expect(await readSigning({ key: { number: 'none' }, now })).toMatchObject({ ok: false });
  });

  it('is shown the text again when it is not the one that they read', async () => {
    const id = await filedWith(withoutExpiry(), invited);
    const { key } = await opened(id);
    const signature = { name: 'Rosa Example', categories: [] };
    const call = { key, language: 'en' as const, textSha256: 'a'.repeat(64), signature, now };
    expect(await signAuthorization(call)).toMatchObject({ refusal: { code: 'stale-version' } });
  });

  it('comes too late after two weeks, and with an older link after a newer one', async () => {
    const id = await filedWith(withoutExpiry(), invited);
    const { key } = await opened(id);
    expect(await readSigning({ key, now: later(14 * DAYS) })).toMatchObject({ ok: false });
    const sessionId = await statusSession(id);
    expect(await inviteSigner({ sessionId, email: 'rosa@example.com', now })).toMatchObject({ ok: true });
    expect(await readSigning({ key, now })).toMatchObject({ refusal: { code: 'link-unusable' } });
  });

  it('is never the requester under their own address', async () => {
    const id = await filedWith(withoutExpiry());
    const sessionId = await statusSession(id);
    const asked = await inviteSigner({ sessionId, email: 'JANE@example.com', now });
    expect(asked).toMatchObject({ refusal: { code: 'address-of-requester' } });
  });

  it('is asked five times at most', async () => {
    const id = await filedWith(withoutExpiry(), invited);
    const sessionId = await statusSession(id);
    const ask = () => inviteSigner({ sessionId, email: 'rosa@example.com', now });
    for (let asked = 1; asked < 5; asked += 1) expect(await ask()).toMatchObject({ ok: true });
    expect(await ask()).toMatchObject({ refusal: { code: 'too-many' } });
  });

  it('AU-7: a representative who signs is looked at by a person', async () => {
    const id = await filedWith(withoutExpiry(), invited);
    const { key, textSha256 } = await opened(id);
    const signature = { name: 'Luz Example', relationship: 'legal guardian', categories: [] };
    await signAuthorization({ key, language: 'en', textSha256, signature, now });
    const { open } = (await headOf(id)).authorizationVerdict ?? raise('no verdict');
    expect(open.map(({ code }) => code)).toContain('A07_PROOF');
  });
});

describe('other answers from the status page', () => {
  it('AU-5: cure what was only said wrongly', async () => {
    const id = await filedWith(withoutExpiry());
    const sessionId = await statusSession(id);
    expect(await correctAuthorization({ sessionId, form: PAPER, now })).toMatchObject({ ok: true });
    expect(await headOf(id)).toMatchObject({ state: 'RECEIVED', authorizationVerdict: { result: 'pass' } });
  });

  it('leave it waiting while a defect is open', async () => {
    const id = await filedWith(withoutExpiry());
    const sessionId = await statusSession(id);
    const { purpose: _gone, ...form } = PAPER;
    await correctAuthorization({ sessionId, form, now });
    const head = await headOf(id);
    expect(head).toMatchObject({ state: 'PENDED', authorizationVerdict: { result: 'fail' } });
  });

  it('say nothing about how it was signed on our page', async () => {
    const id = await filedWith(withoutExpiry());
    const electronic = {
      signedAt: now.toISOString(),
      textVersion: 'x',
      textSha256: 'a'.repeat(64),
      addressFrom: 'record' as const,
    };
    await correctAuthorization({ sessionId: await statusSession(id), form: { ...PAPER, electronic }, now });
    expect((await headOf(id)).authorizationForm?.form).not.toHaveProperty('electronic');
  });
});
