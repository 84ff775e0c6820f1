import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { AccountingPreview, AccountingView, accountingList } from '#shared/api/accounting.ts';
import { call, send } from '../api/client.ts';

export type List = z.infer<typeof accountingList>;

/** What the list of one patient would hold today; asked in the body, as every search for a person is. */
export const previewQuery = (mrn: string, list: List) =>
  queryOptions({
    queryKey: ['accounting-preview', mrn, list],
    queryFn: async () => (await send<AccountingPreview>('/accountings/preview', { mrn, list })).body,
    enabled: mrn !== '',
  });

/** The list of a request: as it would be given now, and as it was given. */
export const accountingQuery = (id: string, list: List) =>
  queryOptions({
    queryKey: ['accounting', id, list],
    queryFn: async ({ signal }) =>
      (await call<AccountingView>(`/requests/${id}/accounting?list=${list}`, { signal })).body,
  });
