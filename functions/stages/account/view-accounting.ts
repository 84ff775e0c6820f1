import { accountingsOf, type GivenAccounting } from '#functions/adapters/accountings.ts';
import { readCaseFile } from '#functions/adapters/case-file.ts';
import type { AccountingVerdict } from '#shared/law/accounting/judge-accounting.ts';
import { judgeAccounting } from '#shared/law/accounting/judge-accounting.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import { accountingFactsOf } from './accounting-facts.ts';
import { extensionOf } from './give-accounting.ts';

type Asked = { requestId: string; list: 'statutory' | 'fuller'; now: Date };
type Viewed = { verdict: AccountingVerdict; given?: GivenAccounting };

/** The accounting of a request as it would be given now, and as it was given. */
export const viewAccounting = async ({ requestId, list, now }: Asked): Promise<Result<Viewed>> => {
  const file = await readCaseFile(requestId);
  if (file?.request.lane !== 'AMEND_OR_ACCT') return refuse({ code: 'not-found' });
  const { match, submittedAt, language } = file.request;
  if (!match) return refuse({ code: 'not-matched' });
  const extension = extensionOf(file);
  const [facts, all] = await Promise.all([
    accountingFactsOf({ mrn: match.mrn, requestedAt: submittedAt, language, list, extension }, now),
    accountingsOf(match.mrn),
  ]);
  const given = all.find((kept) => kept.requestId === requestId);
  return ok({ verdict: judgeAccounting(facts), ...(given ? { given } : {}) });
};

/** A patient's accounting as it would stand today, before any request: what the admin page shows of a patient. */
export const previewAccounting = async (asked: { mrn: string; list: 'statutory' | 'fuller'; now: Date }) => {
  const { mrn, list, now } = asked;
  const facts = await accountingFactsOf({ mrn, list, requestedAt: now.toISOString(), language: 'en' }, now);
  return { verdict: judgeAccounting(facts), earlier: facts.earlier };
};
