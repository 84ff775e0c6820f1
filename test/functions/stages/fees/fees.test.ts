import { beforeAll, describe, expect, it } from 'vitest';
import { readCaseFile } from '#functions/adapters/case-file.ts';
import { decisionRecordsOf } from '#functions/adapters/decision-records.ts';
import { eventsOf } from '#functions/adapters/history.ts';
import { issueInvoice } from '#functions/stages/fees/issue-invoice.ts';
import { quoteAtSubmit } from '#functions/stages/fees/keep-quote.ts';
import { quoteFee } from '#functions/stages/fees/quote-fee.ts';
import { recordPayment } from '#functions/stages/fees/record-payment.ts';
import { waiveFee } from '#functions/stages/fees/waive-fee.ts';
import { releasePacket } from '#functions/stages/release/release-packet.ts';
import { pendRequest } from '#functions/stages/verify/pend-request.ts';
import { REPLAY } from '#shared/law/replay.ts';
import type { Request } from '#shared/request/request.ts';
import { now, seedCase, seedPatient } from '#test/support/cases.ts';
import { withEngines } from '#test/support/engines.ts';
import { aFee, anInvoicedFee } from '#test/support/fee-cases.ts';
import { withObjects } from '#test/support/objects.ts';
import { aRequest, SHA, staff } from '#test/support/requests.ts';

withEngines();
withObjects();
beforeAll(seedPatient);

const attorney = {
  type: 'attorney',
  name: 'Lee Barrister',
  organization: 'Barrister LLP',
  email: 'lee@law.example.com',
};
const thirdParty = { lane: 'AUTH_3P', requester: attorney, purpose: 'legal' };
const callOn = (request: Pick<Request, 'id'>, ...roles: ('billing' | 'supervisor' | 'roi_specialist')[]) => ({
  requestId: request.id,
  actor: staff('bea', ...(roles.length > 0 ? roles : (['billing'] as const))),
  version: null,
  now,
});
const file = async ({ id }: Request) => {
  const found = await readCaseFile(id);
  if (!found) throw new Error('no case file');
  return found;
};
const refusedAs = (code: string) => ({ ok: false, refusal: { code } });

describe('a quote', () => {
  it('is kept with what was sent: small on the head, whole beside it, and as a decision', () => {
    const request = aRequest({ ...thirdParty, scope: { recordTypes: ['notes'], dosFrom: '2026-01-01' } });
    const { fee, writes, detail } = quoteAtSubmit(request, now);
    // Forty pages of notes in a year; the maximum rests on 120.
    expect(fee).toMatchObject({
      quote: { lane: 'AUTH_3P', totalCents: 2000 + 1480, maximumCents: 2000 + 1850 + 1260 },
    });
    expect(detail).toMatchObject({ quoteCents: 3480, quoteRecord: fee.quote?.decision });
    expect(writes).toHaveLength(2);
    const open = quoteAtSubmit({ ...request, laneOpen: true }, now);
    expect(open).toMatchObject({ fee: { quote: { totalCents: null } }, detail: { quoteAsks: 'unknown-lane' } });
  });

  it('is made anew where the lane has changed, told by letter, and replays to the same', async () => {
    const request = await seedCase('VALIDATE', {
      ...thirdParty,
      fee: { quote: { ...aFee.quote, lane: 'RA_SELF' }, payments: [] },
    });
    expect(await quoteFee(callOn(request), {})).toMatchObject({
      ok: true,
      value: { fee: { quote: { lane: 'AUTH_3P' } } },
    });
    const after = await file(request);
    expect(after.fees.quote).toMatchObject({ quoted: true, bill: { lane: 'AUTH_3P' }, schedule: 'FEE-VA-electronic' });
    const [record] = await decisionRecordsOf(request.id);
    if (!record) throw new Error('no decision record');
    expect(record).toMatchObject({ kind: 'quote', by: 'bea', asOf: '2026-11-22' });
    expect(REPLAY.quote?.(record.inputs, record.asOf)).toEqual(record.result);
    expect((await eventsOf(request.id)).at(-1)?.event.detail).toMatchObject({
      letterKind: 'fee-estimate',
      quoteRecord: record.id,
    });
  });

  it('that was given holds: a dearer one is refused, a cheaper one is welcome', async () => {
    const request = await seedCase('VALIDATE', { ...thirdParty, fee: aFee });
    expect(await quoteFee(callOn(request), { pages: 90 })).toMatchObject(refusedAs('fee-quoted'));
    expect(await quoteFee(callOn(request), { pages: 1 })).toMatchObject({ ok: true });
  });

  it('is set by a person only where no schedule can be used', async () => {
    const request = await seedCase('VALIDATE', { ...thirdParty });
    const decided = { cents: 500, reason: 'Price list of the copy desk' };
    expect(await quoteFee(callOn(request), { decided })).toMatchObject(refusedAs('fee-undecided'));
    expect(await quoteFee(callOn(request), { decided, medium: 'image' })).toMatchObject({
      ok: true,
      value: { fee: { quote: { totalCents: 500, maximumCents: 500 } } },
    });
  });
});

describe('an invoice', () => {
  it('equals the quote for the same pages, and asks for payment by letter', async () => {
    const request = await seedCase('APPROVED', { ...thirdParty, fee: aFee });
    const done = await issueInvoice(callOn(request), { pages: 3 });
    expect(done).toMatchObject({
      ok: true,
      value: { fee: { invoice: { totalCents: 2111, pages: 3, by: 'bea', number: `${request.reference}-1` } } },
    });
    const after = await file(request);
    expect(after.fees.invoice).toMatchObject({ charged: true, bill: { totalCents: 2111 } });
    expect(after.clock.map(({ event }) => event.kind)).toContain('payment-requested');
    const records = await decisionRecordsOf(request.id);
    const record = records.find(({ kind }) => kind === 'invoice');
    expect(REPLAY.invoice?.(record?.inputs, record?.asOf ?? '')).toEqual(record?.result);
    expect(JSON.stringify(await eventsOf(request.id))).not.toMatch(/Barrister|Rosa|lee@law/);
  });

  it('is replaced by the next one, which is never above what was quoted', async () => {
    const request = await seedCase('APPROVED', { ...thirdParty, fee: aFee });
    await issueInvoice(callOn(request), { pages: 1 });
    const again = await issueInvoice(callOn(request), { pages: 3, mediaCents: 4000 });
    expect(again).toMatchObject({
      ok: true,
      value: { fee: { invoice: { totalCents: 2111, number: `${request.reference}-2` } } },
    });
    expect((await file(request)).fees.invoice).toMatchObject({
      bill: { lines: expect.arrayContaining([expect.objectContaining({ kind: 'quoted-maximum', cents: -4000 })]) },
    });
  });

  it('is never for pages that do not exist, for another lane, or for nothing', async () => {
    const request = await seedCase('APPROVED', { ...thirdParty, fee: aFee });
    expect(await issueInvoice(callOn(request), { pages: 4 })).toMatchObject(refusedAs('invalid-input'));
    const other = await seedCase('APPROVED', { ...thirdParty, lane: 'SUBPOENA', fee: aFee });
    expect(await issueInvoice(callOn(other), { pages: 3 })).toMatchObject(refusedAs('fee-unquoted'));
    const quote = { ...aFee.quote, lane: 'TREATMENT', totalCents: 0, maximumCents: 0 };
    const free = await seedCase('APPROVED', { lane: 'TREATMENT', fee: { quote, payments: [] } });
    expect(await issueInvoice(callOn(free), { pages: 3 })).toMatchObject(refusedAs('fee-uncharged'));
  });
});

describe('a payment', () => {
  const payment = (cents: number) => ({ cents, method: 'check' as const, reference: '1047' });

  it('settles the invoice when all is there, and not before', async () => {
    const request = await seedCase('APPROVED', { ...thirdParty, fee: anInvoicedFee });
    expect(await recordPayment(callOn(request), payment(2000))).toMatchObject({ ok: true });
    expect((await file(request)).clock.map(({ event }) => event.kind)).not.toContain('payment-received');
    expect(await recordPayment(callOn(request), payment(112))).toMatchObject(refusedAs('payment-too-much'));
    expect(await recordPayment(callOn(request), payment(111))).toMatchObject({ ok: true });
    expect((await file(request)).clock.map(({ event }) => event.kind)).toContain('payment-received');
  });

  it('is not needed once somebody with the right has waived the fee, with a reason', async () => {
    const request = await seedCase('APPROVED', { ...thirdParty, fee: anInvoicedFee });
    expect(await waiveFee(callOn(request, 'roi_specialist'), { reason: 'Hardship' })).toMatchObject(
      refusedAs('not-allowed'),
    );
    expect(await waiveFee(callOn(request, 'supervisor'), { reason: 'Hardship' })).toMatchObject({
      ok: true,
      value: { fee: { waived: { reason: 'Hardship', roles: ['supervisor'], by: 'bea' } } },
    });
  });
});

describe('the release', () => {
  const body = { packetSha256: SHA };

  it('FEE-HOLD: of a third party goes out once the invoice is paid, not before', async () => {
    const request = await seedCase('APPROVED', { ...thirdParty, fee: anInvoicedFee });
    const ana = callOn(request, 'roi_specialist');
    expect(await releasePacket(ana, body)).toMatchObject(refusedAs('fee-open'));
    await recordPayment(callOn(request), { cents: 2111, method: 'ach', reference: 'T-88' });
    const done = await releasePacket(ana, body);
    expect(done.ok || done.refusal.code !== 'fee-open').toBe(true);
  });

  it('FEE-HOLD: of a patient goes out with an invoice that nobody has paid', async () => {
    const invoice = { ...anInvoicedFee.invoice, lane: 'RA_SELF' };
    const request = await seedCase('APPROVED', { fee: { ...anInvoicedFee, invoice } });
    expect(await releasePacket(callOn(request, 'roi_specialist'), body)).toMatchObject({ ok: true });
  });
});

describe('waiting for payment', () => {
  const wait = { reason: 'payment', note: 'Invoice sent', nextActionOn: '2026-12-01' } as const;

  it('is for an open invoice of a third party, never for a patient', async () => {
    const open = await seedCase('REDACT', { ...thirdParty, fee: anInvoicedFee });
    expect(await pendRequest(callOn(open, 'roi_specialist'), wait)).toMatchObject({
      ok: true,
      value: { state: 'PENDED' },
    });
    const invoice = { ...anInvoicedFee.invoice, lane: 'RA_SELF' };
    const patient = await seedCase('REDACT', { fee: { ...anInvoicedFee, invoice } });
    expect(await pendRequest(callOn(patient, 'roi_specialist'), wait)).toMatchObject(refusedAs('patient-not-held'));
  });
});
