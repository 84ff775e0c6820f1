import { type FeesView, feesView } from '#shared/api/fees.ts';
import type { Write } from './commit.ts';
import { KEYS, mainTable } from './keys.ts';

export const feesRow = feesView;

/** The latest quote and invoice of a request, in full. Earlier ones stay in its decision records. */
export const feesWrite = (requestId: string, fees: FeesView): Write => ({
  item: { Put: { TableName: mainTable(), Item: { ...KEYS.fees(requestId), ...fees } } },
});
