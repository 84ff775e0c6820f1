import { describe, expect, it } from 'vitest';
import { balanceCents, type Fee, fee, feeHold } from '#shared/request/fee.ts';
import { LANE_IDS, LANES } from '#shared/request/lanes.ts';
import { judge } from '#shared/request/workflow.ts';
import { aRequest, NOW, staff } from '#test/support/requests.ts';

const done = { by: 'ana', at: NOW };
const quote = { lane: 'AUTH_3P', totalCents: 5000, maximumCents: 9000, decision: 'dec_1' };
const invoice = { lane: 'AUTH_3P', number: 'SP-1', totalCents: 6000, pages: 80, decision: 'dec_2', ...done };
const paid = (cents: number) => ({ cents, method: 'check', reference: '1047', ...done });
const aFee = (given: object): Fee => fee.parse({ payments: [], ...given });
const holds = (given: object, lane: (typeof LANE_IDS)[number] = 'AUTH_3P') => feeHold({ lane, fee: aFee(given) });

describe('What waits for money', () => {
  it.each([
    ['unquoted', {}],
    ['unquoted', { quote: { ...quote, totalCents: null, maximumCents: null } }],
    ['unquoted', { quote: { ...quote, lane: 'SUBPOENA' } }],
    ['not-invoiced', { quote }],
    ['unpaid', { quote, invoice }],
    ['unpaid', { quote, invoice, payments: [paid(5999)] }],
    ['not-invoiced', { quote, invoice: { ...invoice, lane: 'SUBPOENA' } }],
    [null, { quote, invoice, payments: [paid(2000), paid(4000)] }],
    [null, { quote, invoice, waived: { reason: 'Hardship', roles: ['supervisor'], ...done } }],
    [null, { quote: { ...quote, totalCents: 0, maximumCents: 0 } }],
  ] as const)('FEE-HOLD: a third party with an authorization: %s', (hold, given) => {
    expect(holds(given)).toBe(hold);
  });

  it.each(LANE_IDS.filter((lane) => lane !== 'AUTH_3P'))('FEE-HOLD: %s never waits, whatever is owed', (lane) => {
    expect(holds({ quote: { ...quote, lane }, invoice: { ...invoice, lane } }, lane)).toBeNull();
  });

  it.each(LANE_IDS.filter((lane) => LANES[lane].isPatientLane))(
    '%s, a lane of the patient, is released with an unpaid invoice',
    (lane) => {
      const open = aFee({ quote: { ...quote, lane }, invoice: { ...invoice, lane } });
      const verdict = judge(
        aRequest({ state: 'APPROVED', lane, fee: open }),
        'release',
        staff('ana', 'roi_specialist'),
      );
      expect(verdict.ok || verdict.refusal.code !== 'fee-open').toBe(true);
    },
  );

  it('stops the release of a third party until it is paid', () => {
    const release = (given: object) =>
      judge(
        aRequest({ state: 'APPROVED', lane: 'AUTH_3P', fee: aFee(given) }),
        'release',
        staff('ana', 'roi_specialist'),
      );
    expect(release({ quote, invoice })).toMatchObject({ ok: false, refusal: { code: 'fee-open' } });
    const settled = release({ quote, invoice, payments: [paid(6000)] });
    expect(settled.ok || settled.refusal.code !== 'fee-open').toBe(true);
  });

  it('is told apart from a request from before there were fees', () => {
    expect(feeHold({ lane: 'AUTH_3P' })).toBeNull();
  });

  it('counts what is owed', () => {
    expect(balanceCents({ lane: 'AUTH_3P', fee: aFee({ invoice, payments: [paid(100)] }) })).toBe(5900);
    expect(balanceCents({ lane: 'AUTH_3P', fee: aFee({ quote }) })).toBeNull();
  });
});
