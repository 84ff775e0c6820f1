import { saveConsentsRow, saveLabelsRow } from '#functions/adapters/sensitivity.ts';
import { writeTogether } from '#functions/adapters/write-together.ts';
import type { StaffAction } from '#shared/api/staff.ts';
import type { Request } from '#shared/request/request.ts';
import { DOC } from './cases.ts';
import { A_CONSENT } from './consents.ts';
import { NOW } from './requests.ts';

const signed = { by: 'ana', at: NOW };

const ROWS: Partial<Record<StaffAction, (request: Request) => Parameters<typeof writeTogether>[0]>> = {
  'revoke-consent': ({ id }) => [
    saveConsentsRow(id, { consents: [{ ...A_CONSENT, id: 'con_1', ...signed }], labelDecisions: [] }),
  ],
  'decide-label': ({ id }) => [
    saveLabelsRow(id, {
      documentId: DOC,
      labels: [{ label: 'REPRO', from: 1, to: 1, source: 'staff', ...signed }],
      reviewed: signed,
    }),
  ],
};

/** What lies beside a request when an action on labels and consents finds something to do. */
export const seedProtection = async (action: StaffAction, request: Request): Promise<void> => {
  const rows = ROWS[action]?.(request);
  if (rows) await writeTogether(rows);
};
