import { z } from 'zod';
import { mrn, requestId } from '../ids.ts';
import { BASIS_IDS } from '../law/accounting/bases.ts';
import { finding, findingResult } from '../law/finding.ts';
import { calendarDate } from '../request/scope.ts';

/** What the law asks for, or every disclosure. */
export const accountingList = z.enum(['statutory', 'fuller']);

export const accountingEntry = z.object({
  ids: z.array(z.string()),
  on: calendarDate,
  until: calendarDate.optional(),
  times: z.number().int().optional(),
  basis: z.enum(BASIS_IDS),
  recipient: z.string(),
  address: z.string().optional(),
  what: z.string(),
  purpose: z.string(),
});

/** An accounting as it would be given today. */
export const accountingVerdict = z.object({
  verdict: findingResult,
  findings: z.array(finding),
  from: calendarDate,
  to: calendarDate,
  entries: z.array(accountingEntry),
  leftOut: z.array(z.object({ id: z.string(), why: z.string() })),
  isFree: z.boolean(),
  dueOn: calendarDate,
  arithmetic: z.string(),
});

export const accountingView = z.object({
  verdict: accountingVerdict,
  /** As it was given, and when. */
  given: z
    .object({ at: z.iso.datetime(), list: accountingList, entries: z.array(accountingEntry), letterId: z.string() })
    .optional(),
});
export type AccountingView = z.infer<typeof accountingView>;

export const accountingPreview = z.object({ verdict: accountingVerdict, earlier: z.array(calendarDate) });
export type AccountingPreview = z.infer<typeof accountingPreview>;

export const previewAccountingBody = z.strictObject({ mrn, list: accountingList });
export const openAccountingBody = z.strictObject({
  mrn,
  email: z.email().max(254),
  language: z.enum(['en', 'es']).default('en'),
});
export const openedAccounting = z.object({ id: requestId });
