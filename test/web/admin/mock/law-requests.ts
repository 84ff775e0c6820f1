import type { AccountingView } from '#shared/api/accounting.ts';
import { judgeAccounting } from '#shared/law/accounting/judge-accounting.ts';
import type { Request } from '#shared/request/request.ts';
import { DENIED, READ_PAPER } from '#test/support/law-cases.ts';
import * as fixtures from './fixtures.ts';

/** Requests on the law desks: legal papers that still wait, a denial under review, an accounting. */
export const LAW_REQUESTS = {
  p: {
    ...fixtures.checked,
    lane: 'SUBPOENA',
    process: { ...READ_PAPER, noticeOn: '2026-11-18', objectionDays: 15, by: fixtures.BEN },
  },
  n: {
    ...fixtures.checked,
    state: 'REDACT',
    lane: 'RA_SELF',
    denial: { ...DENIED, review: { askedAt: '2026-11-20T15:04:00Z', askedBy: 'requester' } },
    flags: ['DENIAL_REVIEW'],
  },
  y: { ...fixtures.checked, lane: 'AMEND_OR_ACCT', dueOn: '2027-01-01' },
} as unknown as Record<string, Partial<Request>>;

const row = (id: string, on: string, recipient: string, isImpermissible = false) => ({
  ...{ id, on, recipient, isImpermissible, basis: 'subpoena' as const, suspensions: [] },
  ...{ what: 'Notes from visits; 12 pages', purpose: isImpermissible ? 'It should not have been sent' : 'A subpoena' },
});

/** The list of the accounting above. */
export const ACCOUNTING: AccountingView = {
  verdict: judgeAccounting({
    asOf: '2026-11-22',
    requestedOn: '2026-11-02',
    list: 'statutory',
    rows: [
      row('a', '2024-03-01', 'Rivers & Lane LLP'),
      row('b', '2024-05-01', 'Rivers & Lane LLP'),
      row('c', '2025-02-11', 'Sample Freight', true),
    ],
    earlier: [],
    responsible: 'Privacy Officer',
  }),
};
