import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { findPlan } from '#functions/adapters/builds.ts';
import { readCaseFile } from '#functions/adapters/case-file.ts';
import { tables } from '#functions/adapters/clients.ts';
import { decisionRecordsOf } from '#functions/adapters/decision-records.ts';
import { eventsOf } from '#functions/adapters/history.ts';
import { KEYS, mainTable } from '#functions/adapters/keys.ts';
import { newId } from '#functions/adapters/new-id.ts';
import { chartItem, chartRow } from '#functions/adapters/patients.ts';
import { readView } from '#functions/staff-api/view.ts';
import { addDocument } from '#functions/stages/gather/add-document.ts';
import { sendToQa } from '#functions/stages/redact/send-to-qa.ts';
import { reissueLink } from '#functions/stages/release/reissue-link.ts';
import { releasePacket } from '#functions/stages/release/release-packet.ts';
import { decideLabel, overrideScope } from '#functions/stages/sensitivity/decide-label.ts';
import { recordConsent, revokeConsent } from '#functions/stages/sensitivity/keep-consents.ts';
import { saveLabels } from '#functions/stages/sensitivity/save-labels.ts';
import { flagSensitive } from '#functions/stages/verify/flag-sensitive.ts';
import type { StaffRole } from '#shared/access/roles.ts';
import { REPLAY } from '#shared/law/replay.ts';
import type { Label } from '#shared/law/sensitivity/labels.ts';
import type { Request } from '#shared/request/request.ts';
import { DOC, MRN, now, seedCase, seedPatient } from '#test/support/cases.ts';
import { A_CONSENT } from '#test/support/consents.ts';
import { change } from '#test/support/deliveries.ts';
import { withEngines } from '#test/support/engines.ts';
import { SHA, staff } from '#test/support/requests.ts';

withEngines();
beforeAll(seedPatient);

const callOn = ({ id: requestId }: Request, person = 'ana', role: StaffRole = 'roi_specialist') => ({
  requestId,
  actor: staff(person, role),
  version: null,
  now,
});
const privacy = (request: Request) => callOn(request, 'pia', 'privacy_officer');
const firm = { type: 'attorney', name: 'Lee Barrister', email: 'lee@law.example', organization: 'Firm of Counsel' };
/** A firm's request whose three pages wait for review. */
const aFirm = (state: Parameters<typeof seedCase>[0] = 'REDACT', changes = {}) =>
  seedCase(state, { lane: 'AUTH_3P', requester: firm, ...changes });
const labelled = (request: Request, label: Label, from = 2, to = 2, reviewed = true) =>
  saveLabels(callOn(request), { documentId: DOC, labels: [{ label, from, to, source: 'staff' }], reviewed });
const consentOn = async (request: Request, categories: Label[]) => {
  const done = await recordConsent(callOn(request), { consent: { ...A_CONSENT, categories } });
  if (!done.ok) throw new TypeError(done.refusal.code);
  return (await readCaseFile(request.id))?.consents.consents.at(-1)?.id ?? '';
};
const codeOf = (done: { ok: boolean; refusal?: { code: string } }) => (done.ok ? 'ok' : done.refusal?.code);
const lastEvent = async ({ id }: Request) => (await eventsOf(id)).at(-1)?.event;

describe('labels', () => {
  it('are kept with who set them, raise the request, and the audit holds counts alone', async () => {
    const request = await aFirm();
    expect(await labelled(request, 'HIV')).toMatchObject({ ok: true, value: { isSensitive: true, editorId: 'ana' } });
    expect((await readCaseFile(request.id))?.labels).toMatchObject([
      { labels: [{ label: 'HIV', from: 2, to: 2, by: 'ana' }], reviewed: { by: 'ana' } },
    ]);
    const event = await lastEvent(request);
    expect(event?.detail).toEqual({ documentId: DOC, labels: 1, reviewed: true });
    const labels = [{ label: 'HIV', from: 2, to: 2, source: 'staff' } as const];
    await saveLabels(callOn(request, 'bo'), { documentId: DOC, labels, reviewed: true });
    expect((await readCaseFile(request.id))?.labels[0]?.labels[0]?.by).toBe('ana');
  });

  it('lower it again when they are gone, unless a person raised it', async () => {
    const request = await aFirm();
    await labelled(request, 'HIV');
    const none = { documentId: DOC, labels: [], reviewed: true };
    expect(await saveLabels(callOn(request), none)).toMatchObject({ value: { isSensitive: false } });
    await flagSensitive(callOn(request), { isSensitive: true });
    await labelled(request, 'HIV');
    expect(await saveLabels(callOn(request), none)).toMatchObject({ value: { isSensitive: true } });
    await labelled(request, 'HIV');
    expect(await flagSensitive(callOn(request), { isSensitive: false })).toMatchObject({
      value: { isSensitive: true },
    });
  });

  it('fit their document', async () => {
    const request = await aFirm();
    for (const [from, to] of [
      [3, 2],
      [1, 4],
    ] as const)
      expect(await labelled(request, 'HIV', from, to)).toMatchObject({
        refusal: { code: 'invalid-input', errors: [{ field: 'labels.0' }] },
      });
  });

  it('P2-23: come with a chart from the department that made it, which nobody has looked at yet', async () => {
    const chartId = newId('cht');
    const facts = { title: 'Visits', recordType: 'notes', pages: 4, bytes: 2000, sha256: 'c'.repeat(64) };
    const row = {
      chartId,
      mrn: MRN,
      uploadId: newId('upl'),
      recordDate: '2025-01-05',
      department: 'recovery',
      ...facts,
    };
    await tables().send(new PutCommand({ TableName: mainTable(), Item: chartItem(chartRow.parse(row)) }));
    const request = await aFirm();
    const done = await addDocument(callOn(request), { chartId });
    expect(done).toMatchObject({ ok: true, value: { isSensitive: true } });
    const added = (await readCaseFile(request.id))?.labels.find(({ documentId }) => documentId !== DOC);
    expect(added).toMatchObject({ labels: [{ label: 'SUD_PART2', from: 1, to: 4, source: 'department' }] });
    expect(added?.reviewed).toBeUndefined();
  });
});

describe('sending to QA', () => {
  it('is refused while a page has not been looked at (invariant 1), and the button says so', async () => {
    const request = await aFirm();
    await labelled(request, 'SUD_PART2', 2, 2, false);
    expect(await sendToQa(callOn(request))).toMatchObject({
      refusal: { code: 'labels-unreviewed', errors: [{ field: DOC }] },
    });
    const view = await readView({ requestId: request.id, actor: staff('ana', 'roi_specialist'), now });
    expect(view?.actions).toContainEqual({ action: 'send-to-qa', label: 'Send to QA', blockedBy: 'labels-unreviewed' });
  });

  it('leaves out what no consent covers, tells how many pages, and keeps the decision (invariant 5)', async () => {
    const request = await aFirm();
    await labelled(request, 'SUD_PART2');
    const done = await sendToQa(callOn(request));
    if (!done.ok) throw new TypeError(done.refusal.code);
    const file = await readCaseFile(request.id);
    expect(file?.build).toMatchObject({ pagesTotal: 2, going: { withheld: 1, notices: [] } });
    const plan = await findPlan(done.value.packet?.buildId ?? '');
    expect(plan.map(({ from, to }) => [from, to])).toEqual([
      [1, 1],
      [3, 3],
    ]);
    const record = (await decisionRecordsOf(request.id)).find(({ kind }) => kind === 'sensitivity');
    expect((await lastEvent(request))?.detail).toMatchObject({ pagesWithheld: 1, sensitivityRecord: record?.id });
    expect(REPLAY.sensitivity?.(record?.inputs, record?.asOf ?? '')).toEqual(record?.result);
  });

  it('takes them along when a Part 2 consent for this recipient is on file', async () => {
    const request = await aFirm();
    await labelled(request, 'SUD_PART2');
    await consentOn(request, ['SUD_PART2']);
    expect(await sendToQa(callOn(request))).toMatchObject({ ok: true });
    const build = (await readCaseFile(request.id))?.build;
    expect(build).toMatchObject({
      pagesTotal: 3,
      going: { withheld: 0, notices: [expect.stringContaining('42 CFR')] },
    });
    expect(build?.going.consents).toMatchObject([{ scope: A_CONSENT.scope, recipients: A_CONSENT.recipients }]);
  });

  it('waits for a privacy officer where the rules leave it open', async () => {
    const request = await aFirm();
    await labelled(request, 'REPRO');
    const refused = await sendToQa(callOn(request));
    expect(refused).toMatchObject({ refusal: { code: 'label-open', errors: [{ field: 'labels.0' }] } });
    expect(JSON.stringify(refused)).not.toMatch(/repro/i);
    const wish = { label: 'REPRO', reason: 'The statute does not reach it' } as const;
    expect(codeOf(await decideLabel(callOn(request), { ...wish, decision: 'release' }))).toBe('not-allowed');
    expect(codeOf(await decideLabel(privacy(request), { ...wish, decision: 'release' }))).toBe('ok');
    expect((await lastEvent(request))?.detail).toEqual({ decision: 'release' });
    expect(codeOf(await sendToQa(callOn(request)))).toBe('ok');
  });

  it('has no question to decide where a rule withholds', async () => {
    const request = await aFirm();
    await labelled(request, 'PEER_REVIEW');
    const wish = { label: 'PEER_REVIEW', decision: 'release', reason: 'They asked nicely' } as const;
    expect(codeOf(await decideLabel(privacy(request), wish))).toBe('invalid-input');
  });

  it('makes no packet without a page', async () => {
    const request = await aFirm();
    await labelled(request, 'INCIDENT', 1, 3);
    expect(codeOf(await sendToQa(callOn(request)))).toBe('nothing-to-release');
  });

  it('MN-5: is refused with a record that was not asked for, until another person lets it in with a reason', async () => {
    const request = await aFirm('REDACT', { scope: { recordTypes: ['lab'] } });
    expect(await sendToQa(callOn(request))).toMatchObject({
      refusal: { code: 'outside-scope', errors: [{ field: DOC }] },
    });
    const wish = { documentId: DOC, reason: 'The form names visits too' };
    expect(codeOf(await overrideScope(callOn(request, 'ana', 'supervisor'), wish))).toBe('same-person');
    expect(codeOf(await overrideScope(callOn(request, 'zoe'), wish))).toBe('not-allowed');
    expect(codeOf(await overrideScope(privacy(request), wish))).toBe('ok');
    await labelled(request, 'BTG');
    expect(codeOf(await sendToQa(callOn(request)))).toBe('ok');
  });
});

describe('a consent that ends', () => {
  const sent = async () => {
    const request = await aFirm();
    await labelled(request, 'SUD_PART2');
    const consentId = await consentOn(request, ['SUD_PART2']);
    const done = await sendToQa(callOn(request));
    if (!done.ok) throw new TypeError(done.refusal.code);
    return { request, consentId, buildId: done.value.packet?.buildId };
  };
  const approvals = ['ben', 'pia'].map((personId) => ({
    ...{ personId, name: personId, at: now.toISOString(), packetSha256: SHA },
    roles: ['qa_reviewer', 'privacy_officer'],
  }));
  const moved = async (to: 'APPROVED' | 'RELEASED') => {
    const { request, consentId, buildId } = await sent();
    const packet = { buildId, status: 'built', sha256: SHA, pages: 6, bytes: 1000 };
    await change(KEYS.request(request.id), {
      state: 'APPROVED',
      packet,
      approvals,
      preparerId: 'zed',
      editorId: 'zed',
    });
    if (to === 'RELEASED') {
      const done = await releasePacket(callOn(request), { packetSha256: SHA });
      if (!done.ok) throw new TypeError(done.refusal.code);
    }
    return { request, consentId };
  };

  it('lets the packet go while it holds, and keeps that decision too (invariant 3)', async () => {
    const { request } = await moved('RELEASED');
    const records = (await decisionRecordsOf(request.id)).filter(({ kind }) => kind === 'sensitivity');
    expect(records).toHaveLength(2);
    const { detail } = (await lastEvent(request)) ?? {};
    expect(detail).toMatchObject({ pagesWithheld: 0 });
    expect(records.map(({ id }) => id)).toContain(detail?.sensitivityRecord);
  });

  it('stops the release', async () => {
    const { request, consentId } = await moved('APPROVED');
    expect(codeOf(await revokeConsent(callOn(request), { consentId, on: '2026-11-22' }))).toBe('ok');
    expect(codeOf(await releasePacket(callOn(request), { packetSha256: SHA }))).toBe('consent-lapsed');
    expect(codeOf(await revokeConsent(callOn(request), { consentId, on: '2026-11-22' }))).toBe('invalid-input');
  });

  it('stops a new link, also by running out', async () => {
    const { request } = await moved('RELEASED');
    const later = { ...callOn(request), now: new Date('2027-11-02T15:00:00.000Z') };
    expect(codeOf(await reissueLink(later))).toBe('consent-lapsed');
    expect(codeOf(await reissueLink(callOn(request)))).toBe('ok');
  });
});

describe('what staff see', () => {
  it('is labels by coverage, the paper that covers, and the words that the recipient will read', async () => {
    const request = await aFirm();
    await labelled(request, 'SUD_PART2');
    const before = await readView({ requestId: request.id, actor: staff('ana', 'roi_specialist'), now });
    expect(before?.sensitivity).toMatchObject({
      asOf: '2026-11-22',
      labels: [{ label: 'SUD_PART2', verdict: 'withheld' }],
      pages: { total: 3, going: 2, withheld: 1, open: 0 },
      words: '1 page withheld as the law requires or permits.',
    });
    expect(before?.sensitivity?.labels[0]?.findings[0]?.cure).toContain('Part 2 consent');
    const id = await consentOn(request, ['SUD_PART2']);
    const after = await readView({ requestId: request.id, actor: staff('ana', 'roi_specialist'), now });
    expect(after?.sensitivity).toMatchObject({ labels: [{ verdict: 'covered', by: [id] }], consents: [{ id }] });
    expect(after?.sensitivity?.words).toBeUndefined();
  });
});
