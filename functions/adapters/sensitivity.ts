import { z } from 'zod';
import { documentId } from '#shared/ids.ts';
import { consent } from '#shared/law/sensitivity/consent.ts';
import { labelDecision } from '#shared/law/sensitivity/facts.ts';
import { labelRange, MAX_LABELS } from '#shared/law/sensitivity/labels.ts';
import { instant } from '#shared/request/request.ts';
import type { Write } from './commit.ts';
import { KEYS, mainTable } from './keys.ts';

const signed = z.object({ by: z.string(), at: instant });

/** The labels of one document, whether somebody looked at every page, and who let it in although it was not asked for. */
export const labelsRow = z.object({
  documentId,
  labels: z.array(labelRange.extend(signed.shape)).max(MAX_LABELS),
  reviewed: signed.optional(),
  override: signed.extend({ reason: z.string().max(1000) }).optional(),
});
export type LabelsRow = z.infer<typeof labelsRow>;

/** Papers on file that may cover labelled pages, and what a privacy officer decided where the rules leave it open. */
export const consentsRow = z.object({
  consents: z.array(consent.extend(signed.shape)),
  labelDecisions: z.array(labelDecision),
});
export type ConsentsRow = z.infer<typeof consentsRow>;
export const NO_CONSENTS: ConsentsRow = { consents: [], labelDecisions: [] };

const put = (Item: Record<string, unknown>): Write => ({ item: { Put: { TableName: mainTable(), Item } } });

export const saveLabelsRow = (requestId: string, row: LabelsRow): Write =>
  put({ ...KEYS.labels(requestId, row.documentId), ...row });

export const dropLabelsRow = (requestId: string, id: string): Write => ({
  item: { Delete: { TableName: mainTable(), Key: KEYS.labels(requestId, id) } },
});

export const saveConsentsRow = (requestId: string, row: ConsentsRow): Write =>
  put({ ...KEYS.consents(requestId), ...row });
