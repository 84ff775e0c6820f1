import { chartsOf } from '#functions/adapters/patients.ts';
import { loadRequest } from '#functions/adapters/requests.ts';
import type { Chart } from '#shared/api/staff.ts';
import { ok, type Result, refuse } from '#shared/result.ts';

/** What the hospital holds on the matched patient, newest first. */
export const listCharts = async ({ requestId }: { requestId: string }): Promise<Result<Chart[]>> => {
  const loaded = await loadRequest(requestId);
  if (!loaded) return refuse({ code: 'not-found' });
  const { match } = loaded.request;
  if (!match) return refuse({ code: 'not-matched' });
  const charts = await chartsOf(match.mrn);
  return ok(charts.sort((a, b) => b.recordDate.localeCompare(a.recordDate)));
};
