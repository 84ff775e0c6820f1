import { accountingWrite } from '#functions/adapters/accountings.ts';
import type { CaseFile } from '#functions/adapters/case-file.ts';
import { decisionRow } from '#functions/adapters/decision-records.ts';
import type { ActionBody } from '#shared/api/staff.ts';
import type { Entry } from '#shared/law/accounting/entries.ts';
import type { AccountingFacts } from '#shared/law/accounting/facts.ts';
import { type AccountingVerdict, judgeAccounting } from '#shared/law/accounting/judge-accounting.ts';
import { localDate } from '#shared/law/deadlines.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import { config } from '../../adapters/config.ts';
import { letterWrites } from '../letters/letter-writes.ts';
import { mutate } from '../mutate.ts';
import { newDecisionRecord } from '../new-decision-record.ts';
import { asErrors } from '../process/judged-paper.ts';
import type { StaffCall } from '../staff-call.ts';
import { accountingFactsOf } from './accounting-facts.ts';

type Body = ActionBody<'give-accounting'>;

/** These do not stop a list: late is late, and a word that holds nothing back leaves its row on it. */
const STANDS = ['AC07_LATE', 'AC07_EXTENSION_VOID', 'AC09_NO_END', 'AC09_NO_AGENCY'];

/** Late is given all the same; what a person must look at is given with a note on what they found. */
const mayGive = ({ findings }: AccountingVerdict, note: string | undefined): Result<null> => {
  const failed = findings.filter(({ result, code }) => result === 'fail' && !(code && STANDS.includes(code)));
  if (failed.length > 0) return refuse({ code: 'accounting-defective', errors: asErrors(failed) });
  const open = findings.filter(({ result }) => result === 'look');
  return open.length > 0 && !note ? refuse({ code: 'accounting-defective', errors: asErrors(open) }) : ok(null);
};

const rowOf = ({ on, until, times, recipient, address, what, purpose }: Entry) => ({
  on,
  recipient: recipient.slice(0, 200),
  what,
  purpose,
  ...(until && times ? { until, times } : {}),
  ...(address ? { address: address.slice(0, 200) } : {}),
});

/** The one extension that counts, from the log of the clock (AC-7). */
export const extensionOf = ({ clock }: Pick<CaseFile, 'clock'>): AccountingFacts['extension'] => {
  for (const { event } of clock)
    if (event.kind === 'extension-noticed') {
      const noticeOn = localDate(event.at, config('FACILITY_TIME_ZONE'));
      return { noticeOn, reason: 'Told in the letter', completeOn: event.completeOn };
    }
  return undefined;
};

/** Gives the patient their accounting: the letter, the kept copy, the decision and the end of the request together. */
export const giveAccounting = (call: StaffCall, body: Body) =>
  mutate(call, 'give-accounting', async (request, file) => {
    const { match, submittedAt, language } = request;
    if (!match) throw new TypeError('The guard `matched` has been content');
    const { by, note, ...asked } = body;
    const extension = extensionOf(file);
    const patient = { mrn: match.mrn, requestedAt: submittedAt, language, extension };
    const facts = await accountingFactsOf({ ...asked, ...patient }, call.now);
    const judged = judgeAccounting(facts);
    const allowed = mayGive(judged, note);
    if (!allowed.ok) return allowed;

    const record = newDecisionRecord({
      requestId: request.id,
      kind: 'accounting',
      now: call.now,
      by: call.actor.personId,
      rules: judged.findings.map(({ rule, version }) => ({ id: rule, version })),
      inputs: facts,
      result: judged,
    });
    const { from, to, entries } = judged;
    const feeCents = judged.isFree ? 0 : (body.feeCents ?? 0);
    const variables = { from, to, rows: entries.map(rowOf), feeCents };
    const letter = await letterWrites({ call, request, letter: { kind: 'accounting', variables }, by });
    if (!letter.ok) return letter;
    const at = call.now.toISOString();
    const kept = {
      ...{ requestId: request.id, mrn: match.mrn, at, requestedOn: facts.requestedOn, list: body.list, from, to },
      ...{ entries, feeCents, recordId: record.id, letterId: letter.value.letter.id },
    };
    return ok({
      facts: { ...request, disposition: 'FULFILLED_FULL' as const, closedAt: at },
      detail: { ...letter.value.detail, list: body.list, lines: entries.length, recordId: record.id },
      writes: [accountingWrite(kept), decisionRow(record), ...letter.value.writes],
      notices: letter.value.notices,
      clock: [{ kind: 'closed', at, disposition: 'FULFILLED_FULL' }],
    });
  });
